export interface FollowerPorts {
  readonly read: () => void;
  /** What was read is not read again sooner. */
  readonly everyMs: number;
  readonly isHidden: () => boolean;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Reads anew what changed: not at the moment of everybody else, not too often, and not while nobody looks. */
export interface Follower {
  /** @param withinMs how long all who heard of it may take. */
  changed(withinMs: number): void;
  /** The page is looked at again. */
  seen(): void;
  stop(): void;
}

/** What is on the screen at first counts as read now. */
export function createFollower({ read, everyMs, isHidden, random }: FollowerPorts): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  let lastRead = Date.now();
  let owed = false;

  const act = () => {
    clearTimeout(timer);
    timer = undefined;
    owed = isHidden();
    if (owed) return;
    lastRead = Date.now();
    read();
  };

  return {
    changed(withinMs) {
      const now = Date.now();
      const at = Math.max(now + random() * withinMs, lastRead + everyMs);
      // What is more urgent does not wait for what takes its time.
      if (timer !== undefined && dueAt <= at) return;
      clearTimeout(timer);
      dueAt = at;
      timer = setTimeout(act, Math.max(at - now, 0));
    },
    seen() {
      if (owed) act();
    },
    stop: () => clearTimeout(timer),
  };
}

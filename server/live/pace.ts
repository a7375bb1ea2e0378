/** How fast readers are told that there is something to read anew. */
export interface Pace {
  /** What is heard within so long is told as one. */
  readonly collectMs: number;
  /** Nobody is told again sooner. */
  readonly everyMs: number;
  /** As many of one kabupaten read in a second at most, however many there are: they are spread over the time. */
  readonly readsPerSecond: number;
}

/** Turns many changes into few readings. */
export interface Pacer<Reader> {
  /** Something changed for somebody of a group; who is marked twice before they are told is told once. */
  mark(group: string, reader: Reader): void;
  forget(reader: Reader): void;
  close(): void;
}

interface Group<Reader> {
  readonly pending: Set<Reader>;
  timer: NodeJS.Timeout | undefined;
  /** Until when those last told are still reading, in milliseconds of the process. */
  busyUntil: number;
}

/**
 * @param tell gets those who have something to read, and how long all of them may take over it (milliseconds): each
 *   is to read at a random moment within.
 */
export function createPacer<Reader>(
  { collectMs, everyMs, readsPerSecond }: Pace,
  tell: (readers: readonly Reader[], withinMs: number) => void,
): Pacer<Reader> {
  const groups = new Map<string, Group<Reader>>();

  const flush = (group: Group<Reader>) => {
    const readers = [...group.pending];
    const withinMs = Math.ceil((readers.length * 1_000) / readsPerSecond);
    group.pending.clear();
    group.timer = undefined;
    group.busyUntil = performance.now() + Math.max(everyMs, withinMs);
    if (readers.length > 0) tell(readers, withinMs);
  };

  return {
    mark(key, reader) {
      const group = groups.get(key) ?? { pending: new Set(), timer: undefined, busyUntil: 0 };
      groups.set(key, group);
      group.pending.add(reader);
      if (group.timer) return;
      const waitMs = Math.max(collectMs, group.busyUntil - performance.now());
      group.timer = setTimeout(() => flush(group), waitMs);
    },

    forget(reader) {
      for (const { pending } of groups.values()) pending.delete(reader);
    },

    close() {
      for (const { timer } of groups.values()) clearTimeout(timer);
      groups.clear();
    },
  };
}

import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';

/** A request that holds a part, or waits for it. */
interface Turn {
  /** Asks it to let go, since somebody else wants the part. */
  readonly letGo: RequestRelease;
  readonly begin: () => void;
}

/** Longer than any request needs to let go of a part. */
const defaultPatienceMs = 30_000;

/**
 * One request at a time at each part. Whoever comes later has the one before asked to let go, and waits for its turn in the
 * order of coming, without asking again and again whether it has come.
 *
 * @param patienceMs for waiting: then the request is refused.
 */
export function createPartLocker(patienceMs = defaultPatienceMs): Locker {
  /** By the part's id: first who holds it, then who waits. */
  const lines = new Map<string, Turn[]>();
  return { newLock: (id) => new PartLock(lines, id, patienceMs) };
}

class PartLock implements Lock {
  private turn: Turn | undefined;

  constructor(
    private readonly lines: Map<string, Turn[]>,
    private readonly id: string,
    private readonly patienceMs: number,
  ) {}

  /** @throws ERR_LOCK_TIMEOUT of the protocol when it waited in vain, or the request ended meanwhile. */
  async lock(ended: AbortSignal, letGo: RequestRelease): Promise<void> {
    const { promise: begun, resolve: begin, reject } = Promise.withResolvers<void>();
    const turn = (this.turn = { letGo, begin });
    const line = this.lines.get(this.id);
    if (!line) {
      this.lines.set(this.id, [turn]);
      return;
    }
    line.push(turn);
    const giveUp = () => {
      const place = line.indexOf(turn);
      // Whose turn it is has the part, and gives it back like everybody.
      if (place < 1) return;
      line.splice(place, 1);
      reject(ERRORS.ERR_LOCK_TIMEOUT);
    };
    const patience = setTimeout(giveUp, this.patienceMs);
    ended.addEventListener('abort', giveUp, { once: true });
    if (ended.aborted) giveUp();
    try {
      await Promise.all([begun, line[0]?.letGo()]);
    } finally {
      clearTimeout(patience);
      ended.removeEventListener('abort', giveUp);
    }
  }

  async unlock(): Promise<void> {
    const line = this.lines.get(this.id);
    if (!line || line[0] !== this.turn) throw new Error('This lock is not held.');
    line.shift();
    const [next, another] = line;
    if (!next) {
      this.lines.delete(this.id);
      return;
    }
    next.begin();
    // Somebody came after it already.
    if (another) await next.letGo();
  }
}

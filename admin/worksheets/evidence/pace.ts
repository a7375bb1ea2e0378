/** So much of the past says how fast it goes now. */
const windowMs = 15_000;
/** Before that nothing can be said. */
const least = { ms: 2_000, bytes: 1 };

/** How long a transfer will still take, by how it went of late. */
export interface Pace {
  /** @returns seconds left; undefined as long as nothing can be said. */
  secondsLeft(sent: number, size: number): number | undefined;
}

/** @param now milliseconds of a clock that only goes forward. */
export function createPace(now: () => number): Pace {
  let seen: { readonly at: number; readonly sent: number }[] = [];
  return {
    secondsLeft(sent, size) {
      const at = now();
      seen = [...seen.filter((one) => at - one.at <= windowMs), { at, sent }];
      const first = seen[0]!;
      const [ms, bytes] = [at - first.at, sent - first.sent];
      if (ms < least.ms || bytes < least.bytes) return undefined;
      return (((size - sent) / bytes) * ms) / 1_000;
    },
  };
}

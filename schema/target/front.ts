import type { Choice } from './choice.js';

/** One way to raise what lies below a node, and what the node comes to by it. */
export interface Entry {
  /** Hundredths. */
  readonly effort: number;
  /** How many indicators are raised. */
  readonly count: number;
  /** The sum of their places in the instrument. */
  readonly places: number;
  readonly value: number;
  /** As in columns: 0 for a score. */
  readonly fault: number;
  readonly picks: Picks | null;
}

type Picks =
  | { readonly place: number; readonly level: number }
  | { readonly first: Picks | null; readonly second: Picks | null };

/** Costs nothing and raises nothing. */
export const nothing: Entry = { effort: 0, count: 0, places: 0, value: 0, fault: 0, picks: null };

/** As many ways as are kept of one node; a front beyond it is no front any more. */
const frontLimit = 20_000;
const joinLimit = 4_000_000;

/** What two ways cost together; the result of the second stands. */
export const together = (first: Entry, second: Entry): Entry => ({
  ...second,
  effort: first.effort + second.effort,
  count: first.count + second.count,
  places: first.places + second.places,
  picks: { first: first.picks, second: second.picks },
});

/** Every way of one with every way of the other, as far as it may be of use; null where there are too many. */
export function joinFronts(
  firsts: readonly Entry[],
  seconds: readonly Entry[],
  join: (a: number, b: number) => number,
  most: number,
): readonly Entry[] | null {
  if (firsts.length * seconds.length > joinLimit) return null;
  const joined: Entry[] = [];
  for (const first of firsts) {
    for (const second of seconds) {
      if (first.effort + second.effort > most) continue;
      const fault = first.fault || second.fault;
      const value = fault === 0 ? join(first.value, second.value) : 0;
      joined.push({ ...together(first, second), value, fault });
    }
  }
  return bestOf(joined, most);
}

/**
 * The ways that no other one beats, the cheapest first; null where there are too many. A fault is less than every
 * score; scores that differ by no more than the noise of doubles are equal.
 */
export function bestOf(entries: readonly Entry[], most: number): readonly Entry[] | null {
  const inOrder = entries
    .filter(({ effort }) => effort <= most)
    .toSorted(
      (a, b) =>
        a.effort - b.effort || a.count - b.count || worth(b) - worth(a) || a.places - b.places,
    );
  const kept: Entry[] = [];
  const bestByCount: number[] = [];
  for (const entry of inOrder) {
    let best = -Infinity;
    for (let count = 0; count <= entry.count; count += 1) {
      best = Math.max(best, bestByCount[count] ?? -Infinity);
    }
    if (kept.length > 0 && worth(entry) <= best) continue;
    bestByCount[entry.count] = worth(entry);
    kept.push(entry);
    if (kept.length > frontLimit) return null;
  }
  return kept;
}

/** The logarithm of a score of 0 is less than every other, and still more than a fault. */
const worth = ({ value, fault }: Entry): number =>
  fault !== 0 ? -Infinity : Math.max(-Number.MAX_VALUE, Math.round(value * 1e12) / 1e12);

/** The choice that an entry stands for, among so many candidates. */
export function choiceOf({ picks }: Entry, size: number): Choice {
  const choice = new Uint8Array(size);
  const open: (Picks | null)[] = [picks];
  while (open.length > 0) {
    const next = open.pop();
    if (!next) continue;
    if ('place' in next) choice[next.place] = next.level;
    else open.push(next.first, next.second);
  }
  return choice;
}

import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { shuffled } from './draw.js';

/** Something to be given to one of those who may have it. */
export interface Dealt {
  /** At least one. */
  readonly candidates: readonly string[];
}

/**
 * Gives each item to one of its candidates, so that the load is as even as those who may have them allow:
 * no item, nor any chain of items handed on, could go from somebody to somebody with two fewer.
 *
 * @param seed who gets what among equals; with the candidates in the same order the same gives the same.
 * @returns who has each item, in the order given.
 * @throws RangeError where an item has no candidate.
 */
export function deal(items: readonly Dealt[], seed: number): readonly string[] {
  const random = xoroshiro128plus(seed);
  const people = shuffled([...new Set(items.flatMap(({ candidates }) => candidates))], random);
  const place = new Map(people.map((person, at) => [person, at]));
  const allowed = items.map(({ candidates }) => {
    if (candidates.length === 0) throw new RangeError('An item has no candidate.');
    return candidates.map((person) => place.get(person)!).toSorted((a, b) => a - b);
  });
  const loads = people.map(() => 0);
  const holders = items.map(() => -1);
  for (const item of shuffled([...items.keys()], random)) {
    const least = allowed[item]!.reduce((a, b) => (loads[b]! < loads[a]! ? b : a));
    holders[item] = least;
    loads[least]! += 1;
    settle(least, holders, loads, allowed);
  }
  return holders.map((holder) => people[holder]!);
}

/** Hands items on from somebody, by the shortest chain, to somebody who has at least two fewer. */
function settle(
  from: number,
  holders: number[],
  loads: number[],
  allowed: readonly (readonly number[])[],
): void {
  const itemsOf = Map.groupBy(holders.keys(), (item) => holders[item]!);
  const cameBy = new Map<number, number>();
  const waiting = [from];
  for (const person of waiting) {
    if (loads[person]! <= loads[from]! - 2) {
      for (let at = person; at !== from;) {
        const item = cameBy.get(at)!;
        [holders[item], at] = [at, holders[item]!];
      }
      loads[from]! -= 1;
      loads[person]! += 1;
      return;
    }
    for (const item of itemsOf.get(person) ?? []) {
      for (const next of allowed[item]!) {
        if (next === from || cameBy.has(next)) continue;
        cameBy.set(next, item);
        waiting.push(next);
      }
    }
  }
}

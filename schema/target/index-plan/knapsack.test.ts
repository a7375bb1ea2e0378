import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, type Weighed } from './knapsack.js';

/** Items whose ways rise in cost and gain, of noisy numbers. */
const items = fc
  .array(
    fc.array(
      fc.record({
        effort: fc.integer({ min: 0, max: 300 }),
        count: fc.integer({ min: 1, max: 3 }),
        gain: fc.integer({ min: 1, max: 1_000 }).map((gain) => gain / 7),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((all) =>
    all.map((ways) => {
      const rising: Weighed[] = [];
      for (const way of ways.toSorted((a, b) => a.effort - b.effort || a.count - b.count)) {
        if (way.gain > (rising.at(-1)?.gain ?? 0)) rising.push(way);
      }
      return rising;
    }),
  );

const sumOf = (ways: readonly Weighed[]) => ({
  effort: ways.reduce((sum, { effort }) => sum + effort, 0),
  count: ways.reduce((sum, { count }) => sum + count, 0),
  gain: ways.reduce((sum, { gain }) => sum + gain, 0),
});

function tryAll(all: readonly (readonly Weighed[])[], need: number) {
  let choices: (readonly Weighed[])[] = [[]];
  for (const ways of all) {
    choices = choices.flatMap((taken) => [taken, ...ways.map((way) => [...taken, way])]);
  }
  return choices
    .map(sumOf)
    .filter(({ gain }) => gain >= need - 1e-9)
    .sort((a, b) => a.effort - b.effort || a.count - b.count || b.gain - a.gain)[0];
}

test('what is packed is the least effort, the fewest, and the most gained, as trying everything finds it', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 99 }), (all, share) => {
      // Between two sums, so that no noise decides.
      const need = (Math.floor((share / 100) * all.length * 150) + 0.5) / 7;
      const packed = pack(all, need);
      const best = tryAll(all, need);
      if (packed === null) {
        expect(best).toBeUndefined();
        return;
      }
      expect(packed.isProven).toBe(true);
      const found = sumOf([...packed.taken].flatMap((way, item) => all[item]![way] ?? []));
      expect({ effort: found.effort, count: found.count }).toEqual({
        effort: best!.effort,
        count: best!.count,
      });
      expect(found.gain).toBeCloseTo(best!.gain, 9);
      expect(packed.leastEffort).toBe(best!.effort);
    }),
    { numRuns: 300 },
  );
});

test('one that may keep no states gives a choice that is enough, and a bound that is true', () => {
  const all: Weighed[][] = [
    [{ effort: 100, count: 1, gain: 3 }],
    [{ effort: 100, count: 1, gain: 4 }],
    [{ effort: 150, count: 1, gain: 5 }],
    [{ effort: 90, count: 1, gain: 2 }],
  ];
  const packed = pack(all, 8.5, 0)!;
  const found = sumOf([...packed.taken].flatMap((way, item) => all[item]![way] ?? []));
  expect(found.gain).toBeGreaterThanOrEqual(8.5);
  // 4 and 5 together: 250, and nothing is cheaper.
  expect(packed).toMatchObject({ isProven: false });
  expect(packed.leastEffort).toBeLessThanOrEqual(250);
  expect(packed.leastEffort).toBeGreaterThan(200);
});

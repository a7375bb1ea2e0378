import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deal, drawSample } from './index.js';

const answersOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([evaluatorId, count]) =>
    Array.from({ length: count }, (_, at) => ({ evaluatorId, id: `${evaluatorId}${at}` })),
  );
const countsOf = (drawn: readonly { evaluatorId: string }[]) =>
  Object.fromEntries(
    [...Map.groupBy(drawn, ({ evaluatorId }) => evaluatorId)].map(([id, of]) => [id, of.length]),
  );

describe('a sample', () => {
  const answers = answersOf({ ani: 40, budi: 30, citra: 2 });

  test('deals a count out evenly, and who has fewer gives all', () => {
    const drawn = drawSample(answers, { kind: 'COUNT', count: 22 }, 1);
    expect(countsOf(drawn)).toEqual({ ani: 10, budi: 10, citra: 2 });
  });

  test('takes a share of each evaluator’s answers, rounded up, so that everybody is in it', () => {
    const drawn = drawSample(answers, { kind: 'SHARE', share: 0.1 }, 1);
    expect(countsOf(drawn)).toEqual({ ani: 4, budi: 3, citra: 1 });
  });

  test('is never more than there is', () => {
    expect(drawSample(answers, { kind: 'COUNT', count: 500 }, 1)).toEqual(answers);
    expect(drawSample(answers, { kind: 'SHARE', share: 1 }, 1)).toEqual(answers);
    expect(drawSample([], { kind: 'COUNT', count: 5 }, 1)).toEqual([]);
  });

  test('is the same with the same seed and another with another', () => {
    const draw = (seed: number) => drawSample(answers, { kind: 'COUNT', count: 12 }, seed);
    expect(draw(5)).toEqual(draw(5));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(draw(seed)))).size).toBe(5);
  });

  test('leaves no evaluator out where the count reaches, and nobody has two more than somebody with some left', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 1, max: 80 }),
        fc.integer(),
        (counts, count, seed) => {
          const all = answersOf(counts);
          const drawn = countsOf(drawSample(all, { kind: 'COUNT', count }, seed));
          const taken = Object.values(drawn).reduce((sum, one) => sum + one, 0);
          expect(taken).toBe(Math.min(count, all.length));
          for (const [id, available] of Object.entries(counts)) {
            const own = drawn[id] ?? 0;
            if (own < available) {
              expect(Math.max(0, ...Object.values(drawn))).toBeLessThanOrEqual(own + 1);
            }
          }
        },
      ),
    );
  });

  test('draws each answer of an evaluator alike often', () => {
    const ten = answersOf({ ani: 10 });
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      for (const { id } of drawSample(ten, { kind: 'COUNT', count: 3 }, seed)) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    // 600 each; the error of such a count is √(2000 × 0.3 × 0.7) = 20.5, four of which are 82.
    for (const { id } of ten) expect(Math.abs((times.get(id) ?? 0) - 600)).toBeLessThan(82);
  });
});

describe('dealing out to second evaluators', () => {
  test('is even where everybody may have everything', () => {
    const items = Array.from({ length: 11 }, () => ({ candidates: ['ani', 'budi', 'citra'] }));
    const loads = [...Map.groupBy(deal(items, 3), (id) => id).values()].map((of) => of.length);
    expect(loads.toSorted()).toEqual([3, 4, 4]);
    expect(deal(items, 3)).toEqual(deal(items, 3));
  });

  test('hands on in a chain where somebody may have only a few', () => {
    // Citra may only have the last, and budi only the last three: even is two each but for citra.
    const items = [
      { candidates: ['ani'] },
      { candidates: ['ani'] },
      { candidates: ['ani', 'budi'] },
      { candidates: ['ani', 'budi'] },
      { candidates: ['budi', 'citra'] },
    ];
    for (let seed = 0; seed < 20; seed += 1) {
      const dealt = deal(items, seed);
      expect(dealt).toEqual(['ani', 'ani', 'budi', 'budi', 'citra']);
    }
  });

  test('gives nothing to who may not have it, and is as even as any way of dealing can be', () => {
    const people = ['a', 'b', 'c'];
    const candidates = fc.subarray(people, { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(candidates, { minLength: 1, maxLength: 6 }),
        fc.integer(),
        (of, seed) => {
          const items = of.map((one) => ({ candidates: one }));
          const dealt = deal(items, seed);
          dealt.forEach((person, at) => expect(of[at]).toContain(person));
          expect(unevenness(dealt)).toBe(Math.min(...waysOf(of).map(unevenness)));
        },
      ),
    );
  });

  test('refuses what nobody may have', () => {
    expect(() => deal([{ candidates: [] }], 1)).toThrow(RangeError);
  });
});

const unevenness = (dealt: readonly string[]) =>
  [...Map.groupBy(dealt, (id) => id).values()].reduce((sum, of) => sum + of.length ** 2, 0);

const waysOf = (of: readonly (readonly string[])[]): string[][] =>
  of.reduce<string[][]>(
    (ways, candidates) => ways.flatMap((way) => candidates.map((one) => [...way, one])),
    [[]],
  );

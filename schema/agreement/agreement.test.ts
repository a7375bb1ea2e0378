import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementByIndicator,
  agreementOf,
  bootstrapRange,
  fewestPairs,
  isWithinOneLevel,
  levelsOf,
  meanOf,
  type ScorePair,
  weightedKappa,
} from './index.js';

const three = [0, 0.5, 1];
const pair = (first: number, second: number, levels: readonly number[] = three): ScorePair => ({
  first,
  second,
  levels,
});
const repeat = (count: number, one: ScorePair) => Array.from({ length: count }, () => one);

/**
 * Ten answers on a scale of three. By hand: the squared differences sum to 2 × 0.25, their mean is 0.05. First:
 * mean 0.65, variance 0.575 − 0.4225 = 0.1525; second: mean 0.55, variance 0.475 − 0.3025 = 0.1725; with the
 * means apart by 0.1 chance gives 0.1525 + 0.1725 + 0.01 = 0.335. Kappa 1 − 0.05 / 0.335 = 57 / 67.
 */
const byHand = [
  ...repeat(4, pair(1, 1)),
  pair(1, 0.5),
  ...repeat(2, pair(0.5, 0.5)),
  pair(0.5, 0),
  ...repeat(2, pair(0, 0)),
];

describe('weighted kappa', () => {
  test('is 0.297 for the first two raters of the anxiety ratings (R package irr, kappa2, squared weights)', () => {
    const first = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3];
    const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
    const pairs = first.map((grade, at) => ({ first: grade, second: second[at]! }));
    expect(weightedKappa(pairs)).toBeCloseTo(0.297, 3);
  });

  test('is Cohen’s kappa on two levels: 0.4 for 20, 5, 10 and 15 of 50 (observed 0.7, by chance 0.5)', () => {
    const pairs = [
      ...repeat(20, pair(1, 1)),
      ...repeat(5, pair(1, 0)),
      ...repeat(10, pair(0, 1)),
      ...repeat(15, pair(0, 0)),
    ];
    expect(weightedKappa(pairs)).toBeCloseTo(0.4, 12);
  });

  test('is 57 / 67 for ten answers worked by hand', () => {
    expect(weightedKappa(byHand)).toBeCloseTo(57 / 67, 12);
  });

  test('is 1 where both always agree, and not defined where there is nothing to tell apart', () => {
    expect(weightedKappa([pair(1, 1), pair(0, 0)])).toBe(1);
    expect(weightedKappa([pair(0.67, 0.67), pair(0.67, 0.67), pair(0.67, 0.67)])).toBeNull();
    expect(weightedKappa([])).toBeNull();
  });

  test('equals one less the weighted table of observed over that of expected counts, whatever the table', () => {
    const scores = fc.array(
      fc.record({ first: fc.integer({ min: 0, max: 4 }), second: fc.integer({ min: 0, max: 4 }) }),
      { minLength: 2, maxLength: 60 },
    );
    fc.assert(
      fc.property(scores, (pairs) => {
        const count = (of: 'first' | 'second', level: number) =>
          pairs.filter((one) => one[of] === level).length;
        let [observed, expected] = [0, 0];
        for (let row = 0; row < 5; row += 1) {
          for (let column = 0; column < 5; column += 1) {
            const weight = ((row - column) / 4) ** 2;
            const both = pairs.filter((one) => one.first === row && one.second === column);
            observed += weight * both.length;
            expected += (weight * count('first', row) * count('second', column)) / pairs.length;
          }
        }
        const kappa = weightedKappa(pairs.map((one) => pair(one.first / 4, one.second / 4)));
        if (expected < 1e-9) expect(kappa).toBeNull();
        else expect(kappa).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });
});

describe('the agreement of an evaluator', () => {
  test('counts what is the same, what is a level apart, and how much more the first gave', () => {
    const { pairs, tooFew, figures } = agreementOf(byHand, 7);
    expect({ pairs, tooFew }).toEqual({ pairs: 10, tooFew: false });
    expect(figures).toMatchObject({ exact: 0.8, levelPairs: 10, withinOneLevel: 1 });
    expect(figures?.kappa).toBeCloseTo(57 / 67, 12);
    // By hand: half a scale more in two answers of ten.
    expect(figures?.leniency).toBeCloseTo(0.1, 12);
  });

  test('turns its sign when the two change places, and kappa and the rest stay', () => {
    const turned = byHand.map(({ first, second, levels }) => pair(second, first, levels));
    const [one, other] = [agreementOf(byHand, 7).figures!, agreementOf(turned, 7).figures!];
    expect(other.leniency).toBeCloseTo(-one.leniency, 12);
    expect(other.kappa).toBeCloseTo(one.kappa!, 12);
    expect(other.exact).toBe(one.exact);
  });

  test('has no figures below ten pairs, and does at ten', () => {
    expect(fewestPairs).toBe(10);
    expect(agreementOf(byHand.slice(1), 7)).toEqual({ pairs: 9, tooFew: true, figures: null });
    expect(agreementOf([], 7)).toEqual({ pairs: 0, tooFew: true, figures: null });
    expect(agreementOf(byHand, 7).figures).not.toBeNull();
  });

  test('asks for a level apart only where a scale has three or more, by its own steps', () => {
    expect(isWithinOneLevel(pair(1, 0, [0, 1]))).toBeUndefined();
    expect(isWithinOneLevel(pair(0.8, 0.5, []))).toBeUndefined();
    expect(isWithinOneLevel(pair(1, 0.67, [0, 0.33, 0.67, 1]))).toBe(true);
    expect(isWithinOneLevel(pair(1, 0.33, [0, 0.33, 0.67, 1]))).toBe(false);
    const { figures } = agreementOf(repeat(10, pair(1, 0, [0, 1])), 7);
    expect(figures).toMatchObject({ levelPairs: 0, withinOneLevel: null, exact: 0 });
  });

  test('takes its levels from the options that have a score', () => {
    const values = new Map([['A', 1], ['B', 0.5], ['C', 0.5], ['D', null]]); // prettier-ignore
    expect(levelsOf({ kind: 'OPTIONS', values })).toEqual([0.5, 1]);
    expect(levelsOf({ kind: 'RANGE', min: 0, max: 100 })).toEqual([]);
  });
});

describe('a range', () => {
  test('is the same with the same seed, holds the figure, and is other with another', () => {
    const range = (seed: number) =>
      bootstrapRange(byHand, (of) => meanOf(of.map(({ first }) => first)), seed)!;
    expect(range(1)).toEqual(range(1));
    expect(range(1).low).toBeLessThan(0.65);
    expect(range(1).high).toBeGreaterThan(0.65);
    const seeds = new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(range(seed))));
    expect(seeds.size).toBeGreaterThan(1);
  });

  test('of a mean comes near to what its standard error says', () => {
    // Half of 200 at 0 and half at 1: the error of the mean is √(0.25 / 200), 1.96 of it 0.0693.
    const halves = [...repeat(100, pair(0, 0)), ...repeat(100, pair(1, 1))];
    const range = bootstrapRange(halves, (of) => meanOf(of.map(({ first }) => first)), 42)!;
    expect(range.low).toBeCloseTo(0.5 - 0.0693, 1);
    expect(range.high).toBeCloseTo(0.5 + 0.0693, 1);
  });

  test('has no width where all are alike, and is none where the figure mostly is not defined', () => {
    const alike = repeat(12, pair(1, 0.5));
    expect(bootstrapRange(alike, (of) => meanOf(of.map(({ second }) => second)), 1)).toEqual({
      low: 0.5,
      high: 0.5,
    });
    expect(bootstrapRange(repeat(12, pair(1, 1)), weightedKappa, 1)).toBeNull();
    expect(bootstrapRange([], weightedKappa, 1)).toBeNull();
  });
});

test('indicators are listed by how far two scores are apart on them, whoever gave more', () => {
  const of = (indicatorCode: string, first: number, second: number) => ({
    ...pair(first, second),
    indicatorCode,
  });
  const listed = agreementByIndicator([
    of('A.1', 1, 1),
    of('B.1', 1, 0.5),
    of('B.1', 0.5, 1),
    of('C.1', 0.5, 1),
    of('A.1', 0, 0),
  ]);
  expect(listed).toEqual([
    { indicatorCode: 'B.1', pairs: 2, exact: 0, meanDistance: 0.5 },
    { indicatorCode: 'C.1', pairs: 1, exact: 0, meanDistance: 0.5 },
    { indicatorCode: 'A.1', pairs: 2, exact: 1, meanDistance: 0 },
  ]);
});

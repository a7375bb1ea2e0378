import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBetween, nextSubmission, projectDrift, reachedAt } from './drift.js';

const points = { least: 0, most: 100 };
/** Values of one month after the other from July 2022. */
const monthly = (...values: number[]) =>
  values.map((value, at) => ({ year: 2022, month: 7 + at, value }));

describe('where the index goes if it goes on as it did', () => {
  test('a straight line goes on as it is, and is sure of it', () => {
    const { pace, path } = projectDrift(monthly(50, 51, 52), { year: 2022, month: 11 }, points)!;
    expect(pace).toBe(1);
    expect(path).toEqual([
      { year: 2022, month: 10, value: 53, low: 53, high: 53 },
      { year: 2022, month: 11, value: 54, low: 54, high: 54 },
    ]);
  });

  test('by hand: 50, 51, 53 in three months', () => {
    // Pace 3 / 2. Changes 1 and 2 are 0.5 off: s² = (0.25 + 0.25) / 1. Two months on: 53 + 3 = 56,
    // variance 0.5 · (2 + 4 / 2) = 2, t of one degree of freedom 3.078: 3.078 · 1.41421 = 4.35295.
    const { pace, months, path } = projectDrift(monthly(50, 51, 53), { year: 2022, month: 11 }, points)!; // prettier-ignore
    expect([pace, months]).toEqual([1.5, 2]);
    expect(path[1]!.value).toBe(56);
    expect(path[1]!.low).toBeCloseTo(51.64705, 4);
    expect(path[1]!.high).toBeCloseTo(60.35295, 4);
  });

  test('by hand: a month that was left out counts as two', () => {
    // July 50, August 52, October 53: T 3, pace 1. Off by 1 over one month, by −1 over two: s² = 1 + 0.5 = 1.5.
    // One month on: 54, variance 1.5 · (1 + 1 / 3) = 2, again 3.078 · 1.41421.
    const values = [
      { year: 2022, month: 7, value: 50 },
      { year: 2022, month: 8, value: 52 },
      { year: 2022, month: 10, value: 53 },
    ];
    const { pace, path } = projectDrift(values, { year: 2022, month: 11 }, points)!;
    expect(pace).toBe(1);
    expect(path).toHaveLength(1);
    expect(path[0]!.high - path[0]!.value).toBeCloseTo(4.35295, 4);
  });

  test('stays within what an index can be', () => {
    const { path } = projectDrift(monthly(80, 95, 99), { year: 2022, month: 12 }, points)!;
    expect(path.at(-1)).toMatchObject({ value: 100, high: 100 });
  });

  test('goes over the end of a year', () => {
    const { path } = projectDrift(
      [10, 11, 12].map((month) => ({ year: 2022, month, value: 50 })),
      { year: 2023, month: 2 },
      points,
    )!;
    expect(path.map(({ year, month }) => [year, month])).toEqual([[2023, 1], [2023, 2]]); // prettier-ignore
  });

  test('two months are too few to say, and the past is not projected', () => {
    expect(projectDrift(monthly(50, 51), { year: 2023, month: 9 }, points)).toBeUndefined();
    expect(projectDrift(monthly(50, 51, 52), { year: 2022, month: 9 }, points)).toBeUndefined();
    expect(projectDrift([], { year: 2022, month: 9 }, points)).toBeUndefined();
  });

  test('the further, the less sure; and never outside of its own range', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 30 }), (values) => {
        const series = values.map((one, at) => ({ year: 2022 + Math.floor(at / 12), month: (at % 12) + 1, value: one })); // prettier-ignore
        const open = { least: -Infinity, most: Infinity };
        const { path } = projectDrift(series, { year: 2026, month: 9 }, open)!;
        path.forEach((month, at) => {
          expect(month.low).toBeLessThanOrEqual(month.value);
          expect(month.high).toBeGreaterThanOrEqual(month.value);
          const before = path[at - 1];
          if (before) expect(month.high - month.low).toBeGreaterThanOrEqual(before.high - before.low);
        }); // prettier-ignore
      }),
      { numRuns: 200 },
    );
  });
});

describe('when a grade is reached', () => {
  const last = { year: 2022, month: 8, value: 58 };

  test('in the first month whose end is there: 2 points at 0.75 a month take three', () => {
    expect(reachedAt(last, 0.75, 60)).toEqual({ year: 2022, month: 11 });
    expect(reachedAt(last, 0.4, 60)).toEqual({ year: 2023, month: 1 });
  });

  test('after as many whole months as there are, not one more for what binary leaves over', () => {
    expect(reachedAt({ ...last, value: 59.4 }, 0.2, 60)).toEqual({ year: 2022, month: 11 });
    expect(reachedAt({ ...last, value: 60 - 1e-12 }, 0.2, 60)).toEqual({ year: 2022, month: 9 });
  });

  test('a month later where the bound does not belong to the grade and the pace leads right onto it', () => {
    // 58 and two months of 1 are 60: B that begins above 60 takes the third.
    expect(reachedAt(last, 1, 60, false)).toEqual({ year: 2022, month: 11 });
    expect(reachedAt(last, 1, 60, true)).toEqual({ year: 2022, month: 10 });
    // On the bound already, the next month passes it; in between, both come at once.
    expect(reachedAt({ ...last, value: 60 }, 1, 60, false)).toEqual({ year: 2022, month: 9 });
    expect(reachedAt(last, 0.75, 60, false)).toEqual({ year: 2022, month: 11 });
    expect(reachedAt({ ...last, value: 59.4 }, 0.2, 60, false)).toEqual({ year: 2022, month: 12 });
  });

  test('never at a pace that does not lead there, nor at one that takes longer than ten years', () => {
    expect(reachedAt(last, 0, 60)).toBeUndefined();
    expect(reachedAt(last, -1, 60)).toBeUndefined();
    // 2 points in 120 months, and in 121; and what adding up the same answers in another order leaves over.
    expect(reachedAt(last, 2 / 120, 60)).toEqual({ year: 2032, month: 8 });
    expect(reachedAt(last, 2 / 121, 60)).toBeUndefined();
    expect(reachedAt(last, 7e-15, 60)).toBeUndefined();
  });

  test('the result goes to the ministry in September: of this year until August, then of the next', () => {
    expect(nextSubmission({ year: 2022, month: 8 })).toEqual({ year: 2022, month: 9 });
    expect(nextSubmission({ year: 2022, month: 9 })).toEqual({ year: 2023, month: 9 });
    expect(monthsBetween({ year: 2022, month: 11 }, { year: 2023, month: 2 })).toBe(3);
  });
});

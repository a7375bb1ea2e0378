import { describe, expect, test } from 'vitest';
import { nameOfMonth, paceOf } from './pace.js';

const bounds = [
  { grade: 'AA', at: 90, isInclusive: true },
  { grade: 'B', at: 60, isInclusive: true },
  { grade: 'CC', at: 50, isInclusive: true },
];
/** As the regulation has them: B begins above 60. */
const passed = bounds.map((bound) => ({ ...bound, isInclusive: false }));
const months = (...indices: (number | null)[]) =>
  indices.map((index, at) => ({ periodId: `${at}`, name: `2022-0${4 + at}`, year: 2022, month: 4 + at, index, meanAchievement: 0 })); // prettier-ignore

describe('the pace of the kabupaten', () => {
  test('leads to September, and says what it would take to be in B by then', () => {
    // April 52, May 53, June 54: one point a month; three months to September: 57. B needs 6 / 3 = 2 a month,
    // and comes after six months at this pace: in December.
    const pace = paceOf(months(52, 53, 54), bounds)!;
    expect(pace.pace).toBe(1);
    expect(pace.expected).toEqual({ year: 2022, month: 9, value: 57, low: 57, high: 57 });
    expect(pace.next).toEqual({
      grade: 'B',
      at: 60,
      isInclusive: true,
      needed: 2,
      reached: { year: 2022, month: 12 },
    });
  });

  test('a month without an index is left out, and two are too few', () => {
    expect(paceOf(months(52, null, 54), bounds)).toBeUndefined();
    expect(paceOf(months(52, null, 54, 55), bounds)!.pace).toBe(1);
    expect(paceOf([], bounds)).toBeUndefined();
  });

  test('years and quarters are no months', () => {
    const years = months(50, 51, 52).map((point) => ({ ...point, month: null }));
    expect(paceOf(years, bounds)).toBeUndefined();
    // A quarter has a month, its last: three of them are a year, and no months to go on from.
    const quarters = [50, 51, 52].map((index, at) => ({ ...months(index)[0]!, name: `2022-Q${at + 1}`, month: 3 * (at + 1) })); // prettier-ignore
    expect(paceOf(quarters, bounds)).toBeUndefined();
  });

  test('a bound that is met is not the next one, and at the best grade there is none', () => {
    expect(paceOf(months(58, 59, 60), bounds)!.next?.grade).toBe('AA');
    // 0.1 + 0.2 is not 0.3: sixty less a last bit is sixty.
    expect(paceOf(months(58, 59, 59.99999999999999), bounds)!.next?.grade).toBe('AA');
    expect(paceOf(months(91, 92, 93), bounds)!.next).toBeUndefined();
  });

  test('a bound that does not belong to its grade is the next one until it is passed', () => {
    // 60 exactly is CC under ">60": B is no points away and not reached; the next month passes it.
    expect(paceOf(months(58, 59, 60), passed)!.next).toMatchObject({ grade: 'B', needed: 0, reached: { year: 2022, month: 7 } }); // prettier-ignore
    expect(paceOf(months(58, 59, 60.1), passed)!.next?.grade).toBe('AA');
    // 54 and six months of 1 are 60 in December: passed in January.
    expect(paceOf(months(52, 53, 54), passed)!.next?.reached).toEqual({ year: 2023, month: 1 });
  });

  test('a kabupaten that stands still does not get there either', () => {
    // The last bit that adding up in another order leaves over is no pace.
    expect(paceOf(months(53, 53, 53.00000000000001), bounds)!.next?.reached).toBeUndefined();
  });

  test('a kabupaten that falls does not get there', () => {
    expect(paceOf(months(55, 54, 53), bounds)!.next).toMatchObject({
      grade: 'B',
      reached: undefined,
    });
  });

  test('months are named as periods are', () =>
    expect(nameOfMonth({ year: 2023, month: 2 })).toBe('2023-02'));
});

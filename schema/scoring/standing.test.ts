import { describe, expect, test } from 'vitest';
import type { TieRule } from '../formula/definition.js';
import { countShared, median, rankTotals } from './standing.js';

describe('the place among all', () => {
  test('equal totals share the better place and leave the next empty', () => {
    expect(rankTotals([7, 9, 7, 3])).toEqual([2, 1, 2, 4]);
  });

  test('the noise of adding up doubles makes nobody better', () => {
    expect(rankTotals([0.1 + 0.2, 0.3, 0.300001])).toEqual([2, 2, 1]);
  });

  test('a single one is first, and of nobody there is no place', () => {
    expect(rankTotals([0])).toEqual([1]);
    expect(rankTotals([])).toEqual([]);
  });
});

describe('a formula’s ranking rule', () => {
  const totals = [7, 9, 7, 3];

  // prettier-ignore
  test.each<[TieRule, readonly number[]]>([
    ['STANDARD', [2, 1, 2, 4]],
    ['MODIFIED', [3, 1, 3, 4]],
    ['DENSE', [2, 1, 2, 3]],
  ])('of %s ties', (ties, places) => {
    expect(rankTotals(totals, { ties, basis: 'EXACT' })).toEqual(places);
  });

  test('may make those equal that are shown alike, halves going up', () => {
    const close = [50.005, 50.0149, 50.004, 50.01];
    expect(rankTotals(close)).toEqual([3, 1, 4, 2]);
    // 50.01, 50.01, 50.00 and 50.01.
    expect(rankTotals(close, { ties: 'STANDARD', basis: 'ROUNDED', digits: 2 })).toEqual([1, 1, 4, 1]); // prettier-ignore
    expect(rankTotals(close, { ties: 'DENSE', basis: 'ROUNDED', digits: 0 })).toEqual([1, 1, 1, 1]);
  });

  test('gives who has no total no place, and lets nobody lose one to it', () => {
    for (const ties of ['STANDARD', 'MODIFIED', 'DENSE'] as const) {
      expect(rankTotals([null, 5, 0, null], { ties, basis: 'EXACT' })).toEqual([null, 1, 2, null]);
    }
  });

  test('is refused where it does not say how far to round', () => {
    expect(() => rankTotals(totals, { ties: 'DENSE', basis: 'ROUNDED' })).toThrow(RangeError);
  });
});

test('units share a place with each other, however many such places there are', () => {
  expect(countShared([1, 2, 2, 4, 4, 4, null, null])).toBe(5);
  expect(countShared([1, 2, 3])).toBe(0);
});

describe('the median', () => {
  test('is the middle one, or lies between the two in the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNull();
  });
});

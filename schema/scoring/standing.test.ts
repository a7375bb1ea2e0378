import { describe, expect, test } from 'vitest';
import { median, rankTotals } from './standing.js';

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

describe('the median', () => {
  test('is the middle one, or lies between the two in the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNull();
  });
});

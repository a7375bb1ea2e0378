import { describe, expect, test } from 'vitest';
import type { ScoreFinish } from '../formula/definition.js';
import { finishScore, planFinish } from './finish.js';

const finished = (score: number, finish: ScoreFinish) => finishScore(score, planFinish(finish)!);

describe('a score that is there', () => {
  test('is turned round, held between floor and cap, and rounded, in this order', () => {
    const all: ScoreFinish = {
      direction: 'LOWER_IS_BETTER',
      floor: '0.125',
      cap: '0.8',
      rounding: { digits: 2, mode: 'HALF_UP' },
    };
    // 1 − 0.3 = 0.7; 1 − 0.1 = 0.9, held at 0.8; 1 − 1 = 0, held at 0.125, which rounds to 0.13.
    expect([0.3, 0.1, 1].map((score) => finished(score, all))).toEqual([0.7, 0.8, 0.13]);
  });

  test.each([
    ['HALF_UP', 0.63],
    ['HALF_EVEN', 0.62],
    ['UP', 0.63],
    ['DOWN', 0.62],
  ] as const)('of 0.625 is rounded %s to two decimals: %d', (mode, expected) => {
    expect(finished(0.625, { rounding: { digits: 2, mode } })).toBe(expected);
  });

  test.each([-1, 0.5, 16, Number.NaN])('is not rounded to %d decimals', (digits) => {
    expect(() => planFinish({ rounding: { digits, mode: 'UP' } })).toThrow(RangeError);
  });

  test('is rounded to as many decimals as a number holds', () => {
    expect(finished(0.5, { rounding: { digits: 15, mode: 'UP' } })).toBe(0.5);
    expect(finished(0.5, { rounding: { digits: 0, mode: 'HALF_EVEN' } })).toBe(0);
  });
});

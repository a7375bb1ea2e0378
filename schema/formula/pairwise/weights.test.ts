import { expect, test } from 'vitest';
import { formatExact, parseExact, sumExact } from '../../exact.js';
import { judge } from './judge.js';
import { house } from './published.sample.js';
import { inverseRatio, nearestStep, readRatio, scaleSteps } from './scale.js';
import { weightsFrom } from './weights.js';

test('weights add up to exactly what the family shares, a fraction too', () => {
  const { priorities } = judge(house.family, house.comparisons);
  for (const whole of ['36.3', '1/3', '0.0007', '0']) {
    const room = parseExact(whole)!;
    const weights = [...weightsFrom(priorities!, room).values()];
    expect(sumExact(weights).equals(room)).toBe(true);
    expect(weights.every((weight) => weight.gte(0))).toBe(true);
  }
});

test('weights have four decimals, and the ratios of the answers', () => {
  const { priorities } = judge(
    ['A', 'B', 'C'],
    [
      { first: 'A', second: 'B', ratio: '2' },
      { first: 'B', second: 'C', ratio: '2' },
    ],
  );
  // 4 : 2 : 1 of 10: marks at 5.71428… and 8.57142…
  const weights = [...weightsFrom(priorities!, parseExact('10')!).values()].map(formatExact);
  expect(weights).toEqual(['5.7143', '2.8571', '1.4286']);
});

test('the scale has seventeen steps from 9 to 1/9, each the other way round of its mirror', () => {
  expect(scaleSteps).toHaveLength(17);
  expect(scaleSteps.map(inverseRatio)).toEqual(scaleSteps.toReversed());
  expect(scaleSteps.every((step) => readRatio(step) !== undefined)).toBe(true);
});

test('what lies between two steps goes to the closer one in proportion', () => {
  expect(nearestStep(1.4)).toBe('1');
  expect(nearestStep(1.5)).toBe('2');
  expect(nearestStep(0.69)).toBe('1/2');
  expect(nearestStep(40)).toBe('9');
});

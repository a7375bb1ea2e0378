import { expect, test } from 'vitest';
import { dearest } from './losses.js';
import type { Loss } from './losses.js';

const loss = (indicatorCode: string, lost: number, gain: number): Loss => ({
  indicatorCode, lost, gain, text: '', achievement: 0.5, unitsBelow: 1,
}); // prettier-ignore

test('what costs most is not always what is won first', () => {
  const all = [loss('a', 9, 1), loss('b', 5, 4), loss('c', 5, 2), loss('d', 1, 1)];
  const codes = (order: 'lost' | 'gain') => dearest(all, order, 3).map(({ indicatorCode }) => indicatorCode); // prettier-ignore
  expect(codes('lost')).toEqual(['a', 'b', 'c']);
  expect(codes('gain')).toEqual(['b', 'c', 'a']);
});

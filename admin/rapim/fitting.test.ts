import { expect, test } from 'vitest';
import { fittingShare } from './fitting.js';

/** A slide that needs so much of the usual size to fit; what was tried last is what the wall shows. */
const slide = (fitsAt: number) => {
  const tried: number[] = [];
  return {
    tried,
    overflowsAt: (share: number) => {
      tried.push(share);
      return share > fitsAt;
    },
  };
};

test('a slide that fits is shown as large as slides are', () => {
  expect(fittingShare(32, slide(1).overflowsAt)).toBe(1);
});

test('one that is too long is shown as large as it fits, and as it was tried last', () => {
  const { tried, overflowsAt } = slide(0.88);
  expect(fittingShare(32, overflowsAt)).toBe(0.85);
  expect(tried.at(-1)).toBe(0.85);
});

test('no letter becomes too small for the back of a hall, or for a phone', () => {
  expect(fittingShare(32, slide(0.1).overflowsAt)).toBe(0.7);
  expect(fittingShare(20, slide(0.1).overflowsAt)).toBe(0.8);
  expect(fittingShare(16, slide(0.1).overflowsAt)).toBe(1);
});

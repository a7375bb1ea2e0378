import { expect, test } from 'vitest';
import { previewActionOf, zoomedFrom } from './zoom.js';

test('zoom goes from wherever it is to the next step, and stays at the last', () => {
  expect(zoomedFrom(1, 'in')).toBe(1.25);
  expect(zoomedFrom(1, 'out')).toBe(0.75);
  // As wide as there is room is between the steps.
  expect(zoomedFrom(0.63, 'in')).toBe(0.75);
  expect(zoomedFrom(0.63, 'out')).toBe(0.5);
  expect(zoomedFrom(4, 'in')).toBe(4);
  expect(zoomedFrom(0.25, 'out')).toBe(0.25);
  expect(zoomedFrom(0.1, 'out')).toBe(0.1);
});

test('keys with a modifier are the browser’s', () => {
  const plain = { altKey: false, ctrlKey: false, metaKey: false };
  expect(previewActionOf({ ...plain, key: '+' })).toBe('in');
  expect(previewActionOf({ ...plain, key: 'ArrowRight' })).toBe('next');
  expect(previewActionOf({ ...plain, ctrlKey: true, key: '+' })).toBeUndefined();
  expect(previewActionOf({ ...plain, altKey: true, key: 'ArrowLeft' })).toBeUndefined();
  expect(previewActionOf({ ...plain, key: 'a' })).toBeUndefined();
});

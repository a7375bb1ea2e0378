import { expect, test } from 'vitest';
import { fromWallClock, toWallClock } from './wibInput.js';

test('an instant is shown and read by the clock of Jakarta, whatever the device believes', () => {
  expect(toWallClock('2022-07-31T09:00:00.000Z')).toBe('2022-07-31T16:00');
  expect(toWallClock('2022-07-31T17:00:00.000Z')).toBe('2022-08-01T00:00');
  expect(fromWallClock('2022-08-01T00:00')).toBe('2022-07-31T17:00:00.000Z');
});

test('what is shown already is not shown again seven hours later', () => {
  expect(toWallClock(toWallClock('2022-07-31T09:00:00.000Z'))).toBe('2022-07-31T16:00');
});

test('an empty field is no instant', () => {
  expect(fromWallClock('')).toBeNull();
  expect(toWallClock(null)).toBe('');
  expect(toWallClock(undefined)).toBe('');
});

import { expect, test } from 'vitest';
import { daysUntil, jakartaDay, jakartaMoment } from './jakarta.js';

test('a day in Jakarta begins at 17.00 UTC of the day before', () => {
  expect(jakartaDay(new Date('2022-07-14T16:59:59.999Z'))).toBe('2022-07-14');
  expect(jakartaDay(new Date('2022-07-14T17:00:00.000Z'))).toBe('2022-07-15');
  expect(jakartaMoment('2022-07-15')).toEqual(new Date('2022-07-14T17:00:00.000Z'));
  expect(jakartaMoment('2022-07-15', 7)).toEqual(new Date('2022-07-15T00:00:00.000Z'));
});

test('days are counted over the ends of months and years', () => {
  expect(daysUntil('2022-07-30', '2022-08-02')).toBe(3);
  expect(daysUntil('2022-12-31', '2023-01-01')).toBe(1);
  expect(daysUntil('2022-08-02', '2022-07-30')).toBe(-3);
  expect(daysUntil('2022-07-15', '2022-07-15')).toBe(0);
});

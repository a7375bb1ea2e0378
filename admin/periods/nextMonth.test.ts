import { expect, test } from 'vitest';
import { nextMonth } from './nextMonth.js';

const now = new Date('2022-07-15T02:00:00Z');

test('the month after the latest is planned, over the end of a year too', () => {
  const planned = [
    { year: 2022, month: 11 },
    { year: 2022, month: 12 },
  ];
  expect(nextMonth(planned, now)).toEqual({
    year: 2023,
    month: 1,
    opensAt: '2022-12-31T17:00:00.000Z',
    dueAt: '2023-01-31T09:00:00.000Z',
    closesAt: '2023-02-05T09:00:00.000Z',
  });
});

test('without any period it is the month that it is in Jakarta', () => {
  expect(nextMonth([], new Date('2022-06-30T17:00:00Z'))).toMatchObject({ year: 2022, month: 7 });
});

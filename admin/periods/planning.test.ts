import { describe, expect, test } from 'vitest';
import {
  daysFrom,
  isRange,
  plannable,
  usualDates,
  usualDatesOfRange,
  yearAndMonth,
} from './planning.js';

const july = new Date('2022-07-15T02:00:00Z');

describe('planning a period', () => {
  test('proposes the month after the latest, over the end of a year too', () => {
    const { proposed } = plannable('MONTHLY', ['2022-12', '2022-11'], july);
    expect(proposed).toBe('2023-01');
  });

  test('proposes the month that it is in Jakarta where there is none yet', () => {
    expect(plannable('MONTHLY', [], new Date('2022-06-30T16:59:59Z')).proposed).toBe('2022-06');
    expect(plannable('MONTHLY', [], new Date('2022-06-30T17:00:00Z')).proposed).toBe('2022-07');
  });

  test('offers a year of months, without those that exist', () => {
    const { names, proposed } = plannable('MONTHLY', ['2022-06', '2022-07'], july);
    expect(proposed).toBe('2022-08');
    expect(names.at(0)).toBe('2022-08');
    expect(names).toHaveLength(12);
    expect(names.at(-1)).toBe('2023-07');
  });

  test('lets a month that was left out be made up for', () => {
    expect(plannable('MONTHLY', ['2022-08'], july).names.slice(0, 2)).toEqual([
      '2022-07',
      '2022-09',
    ]);
  });

  test('counts quarters and years apart from months', () => {
    expect(plannable('QUARTERLY', ['2022-09', '2022-Q2'], july).proposed).toBe('2022-Q3');
    expect(plannable('QUARTERLY', ['2022-Q4'], july).proposed).toBe('2023-Q1');
    expect(plannable('ANNUAL', ['2022-09', '2022-Q4'], july).proposed).toBe('2022');
  });

  test('a range of days is no month, whatever month it ends in', () => {
    const range = '2022-08-10--2022-09-15 Pekan inovasi';
    expect(plannable('MONTHLY', ['2022-07', range], july).proposed).toBe('2022-08');
  });
});

describe('the usual dates of a period', () => {
  test('are the first at midnight, the last day and the 5th after at 16.00 in Jakarta', () => {
    expect(usualDates('2022-12')).toEqual({
      opensAt: '2022-11-30T17:00:00.000Z',
      dueAt: '2022-12-31T09:00:00.000Z',
      closesAt: '2023-01-05T09:00:00.000Z',
    });
  });

  test('know how long February is', () => {
    expect(usualDates('2024-02').dueAt).toBe('2024-02-29T09:00:00.000Z');
    expect(usualDates('2023-02').dueAt).toBe('2023-02-28T09:00:00.000Z');
  });

  test('span the whole quarter and the whole year', () => {
    expect(usualDates('2022-Q3')).toMatchObject({
      opensAt: '2022-06-30T17:00:00.000Z',
      dueAt: '2022-09-30T09:00:00.000Z',
    });
    expect(usualDates('2022')).toMatchObject({
      opensAt: '2021-12-31T17:00:00.000Z',
      closesAt: '2023-01-05T09:00:00.000Z',
    });
  });
});

describe('a range of days', () => {
  const range = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });

  test('opens on its first day at midnight, is due on its last and closes on the 5th after at 16.00', () => {
    expect(usualDatesOfRange(range('2022-08-10', '2022-12-29'))).toEqual({
      opensAt: '2022-08-09T17:00:00.000Z',
      dueAt: '2022-12-29T09:00:00.000Z',
      closesAt: '2023-01-03T09:00:00.000Z',
    });
  });

  test('counts both its days', () => {
    expect(daysFrom('2022-08-10', '2022-08-10')).toBe(1);
    expect(daysFrom('2024-01-01', '2024-12-31')).toBe(366);
    expect(daysFrom('2022-08-10', '2022-08-09')).toBe(0);
  });

  test.each([
    ['one day', range('2022-08-10', '2022-08-10'), true],
    ['a leap year', range('2024-01-01', '2024-12-31'), true],
    ['a day more', range('2023-12-31', '2024-12-31'), false],
    ['the last day before the first', range('2022-08-10', '2022-08-09'), false],
    ['a year that is still typed', range('0202-08-10', '0202-08-11'), false],
    ['one day alone', { firstDay: '2022-08-10' }, false],
  ])('can be one: %s', (_, days, can) => {
    expect(isRange(days)).toBe(can);
  });
});

test('a quarter is asked for by its last month, a year without one', () => {
  expect(yearAndMonth('2022-12')).toEqual({ year: 2022, month: 12 });
  expect(yearAndMonth('2022-Q4')).toEqual({ year: 2022, month: 12 });
  expect(yearAndMonth('2022-Q1')).toEqual({ year: 2022, month: 3 });
  expect(yearAndMonth('2022')).toEqual({ year: 2022, month: null });
});

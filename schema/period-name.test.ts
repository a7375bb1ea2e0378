import { describe, expect, test } from 'vitest';
import { daysOfPeriod, periodInFileName, periodName, periodNamed } from './period-name.js';

const range = {
  kind: 'CUSTOM',
  year: 2022,
  month: 9,
  label: 'Pekan inovasi -- putaran 2',
  firstDay: '2022-08-10',
  lastDay: '2022-09-15',
} as const;

describe('the name of a period', () => {
  test.each([
    ['2022-07', { kind: 'MONTHLY', year: 2022, month: 7 }],
    ['2022-Q3', { kind: 'QUARTERLY', year: 2022, month: 9 }],
    ['2022', { kind: 'ANNUAL', year: 2022, month: 12 }],
    ['2022-08-10--2022-09-15 Pekan inovasi -- putaran 2', range],
  ] as const)('%s says all that there is to know of it', (name, period) => {
    expect(periodName(period)).toBe(name);
    expect(periodNamed(name)).toEqual(period);
  });

  test.each([
    ['a thirteenth month', '2022-13'],
    ['a fifth quarter', '2022-Q5'],
    ['a range without what it is called', '2022-08-10--2022-09-15 '],
    ['a range from a day that there is not', '2022-02-30--2022-09-15 Pekan inovasi'],
    ['a word', 'Juli'],
  ])('is none: %s', (_, name) => {
    expect(periodNamed(name)).toBeUndefined();
  });

  test('stands in that of a file, of a range without what somebody typed', () => {
    expect(periodInFileName('2022-Q3')).toBe('2022-Q3');
    expect(periodInFileName(periodName(range))).toBe('2022-08-10--2022-09-15');
  });
});

test.each([
  [
    'a February of a leap year',
    { kind: 'MONTHLY', year: 2024, month: 2 },
    '2024-02-01',
    '2024-02-29',
  ],
  ['a quarter', { kind: 'QUARTERLY', year: 2022, month: 9 }, '2022-07-01', '2022-09-30'],
  ['a year', { kind: 'ANNUAL', year: 2022, month: 12 }, '2022-01-01', '2022-12-31'],
  ['a range', range, '2022-08-10', '2022-09-15'],
] as const)('%s is about all its days', (_, period, firstDay, lastDay) => {
  expect(daysOfPeriod(period)).toEqual({ firstDay, lastDay });
});

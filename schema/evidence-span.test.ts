import { describe, expect, test } from 'vitest';
import { isExpired, missesPeriod } from './evidence-span.js';

const july = { kind: 'MONTHLY', year: 2022, month: 7 } as const;
/** A day in Jakarta, as the admin sends it. */
const day = (text: string) => new Date(`${text}T00:00:00+07:00`).toISOString();

describe('evidence misses a period', () => {
  test.each([
    ['that ended the day before', null, '2022-06-30', true],
    ['that ends on its first day', null, '2022-07-01', false],
    ['that begins on its last day', '2022-07-31', null, false],
    ['that begins the day after', '2022-08-01', null, true],
    ['of a year around it', '2022-01-01', '2022-12-31', false],
    ['of last year', '2021-01-01', '2021-12-31', true],
    ['that names no days', null, null, false],
  ])('%s: %s to %s: %s', (_, from, to, misses) => {
    const span = { coversFrom: from && day(from), coversTo: to && day(to) };
    expect(missesPeriod(span, july)).toBe(misses);
  });

  test('of a quarter or a year by all its months', () => {
    const april = { coversFrom: day('2022-04-01'), coversTo: day('2022-04-30') };
    expect(missesPeriod(april, { kind: 'QUARTERLY', year: 2022, month: 6 })).toBe(false);
    expect(missesPeriod(april, { kind: 'QUARTERLY', year: 2022, month: 9 })).toBe(true);
    expect(missesPeriod(april, { kind: 'ANNUAL', year: 2022, month: 12 })).toBe(false);
    expect(missesPeriod(april, { kind: 'ANNUAL', year: 2023, month: 12 })).toBe(true);
  });

  test.each([
    ['that ended the day before', null, '2022-08-09', true],
    ['that ends on its first day', null, '2022-08-10', false],
    ['of a day in between', '2022-08-31', '2022-08-31', false],
    ['that begins on its last day', '2022-09-15', null, false],
    ['that begins the day after, in the same month', '2022-09-16', null, true],
  ])('of a range of days, %s: %s to %s: %s', (_, from, to, misses) => {
    const span = { coversFrom: from && day(from), coversTo: to && day(to) };
    const range = { firstDay: '2022-08-10', lastDay: '2022-09-15', label: 'Pekan inovasi' };
    expect(missesPeriod(span, { kind: 'CUSTOM', year: 2022, month: 9, ...range })).toBe(misses);
  });
});

test('a document is valid to the end of its last day in Jakarta', () => {
  const last = day('2022-07-31');
  expect(isExpired(last, new Date('2022-07-31T16:59:59Z'))).toBe(false);
  expect(isExpired(last, new Date('2022-07-31T17:00:00Z'))).toBe(true);
  expect(isExpired(null, new Date('2099-01-01T00:00:00Z'))).toBe(false);
});

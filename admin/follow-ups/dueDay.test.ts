import { expect, test } from 'vitest';
import { dueDayWithin, momentOf, proposedDueDay } from './dueDay.js';

test('what is begun early in a month is due at its end', () => {
  expect(proposedDueDay('2022-08-05')).toBe('2022-08-31');
  expect(proposedDueDay('2024-02-22')).toBe('2024-02-29');
});

test('what is begun in its last days is due at the end of the next, across the year as well', () => {
  expect(proposedDueDay('2022-08-25')).toBe('2022-09-30');
  expect(proposedDueDay('2022-12-28')).toBe('2023-01-31');
});

test('a due day ends at midnight in WIB', () => {
  expect(momentOf('2022-08-31')).toBe('2022-08-31T16:59:59.999Z');
});

test('what is planned is due with the running period, as long as that is to come in WIB', () => {
  expect(dueDayWithin('2022-08-30T17:00:00.000Z', '2022-08-05')).toBe('2022-08-31');
  expect(dueDayWithin('2022-08-05T09:00:00.000Z', '2022-08-05')).toBe('2022-08-31');
  expect(dueDayWithin(undefined, '2022-08-05')).toBe('2022-08-31');
});

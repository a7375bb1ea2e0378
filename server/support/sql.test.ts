import { expect, test } from 'vitest';
import { isoInstant } from './sql.js';

test('a moment of the database is written as ISO 8601, to the millisecond', () => {
  // As PostgreSQL writes them in UTC: with as many digits as it takes, six at most.
  expect(isoInstant('2022-06-23 02:00:00+00')).toBe('2022-06-23T02:00:00.000Z');
  expect(isoInstant('2022-06-23 02:00:00.5+00')).toBe('2022-06-23T02:00:00.500Z');
  expect(isoInstant('2022-06-23 02:00:00.05+00')).toBe('2022-06-23T02:00:00.050Z');
  expect(isoInstant('2022-06-23 02:00:00.678+00')).toBe('2022-06-23T02:00:00.678Z');
  expect(isoInstant('2022-06-23 02:00:00.678901+00')).toBe('2022-06-23T02:00:00.678Z');
});

test('a moment in another zone is the same moment in UTC', () => {
  expect(isoInstant('2022-06-23 09:00:00+07')).toBe('2022-06-23T02:00:00.000Z');
  expect(isoInstant('2022-06-22 22:30:00.25-03:30')).toBe('2022-06-23T02:00:00.250Z');
});

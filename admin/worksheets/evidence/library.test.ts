import { describe, expect, test } from 'vitest';
import type { ReusableEvidenceFragment } from '../../graphql/graphql.js';
import { anything, asksForAll, filterOf, isPast, spanOf } from './library.js';

describe('what is looked for among the evidence of a unit', () => {
  test('is of that unit alone, or of the kabupaten where there is no unit', () => {
    expect(filterOf('dinkes', anything)).toEqual({ unitId: 'dinkes', search: null });
    expect(filterOf(null, anything)).toEqual({ ofKabupaten: true, search: null });
  });

  test('is narrowed by kind and by whether its time is over', () => {
    expect(filterOf('dinkes', { search: 'sk', kind: 'LINK', validity: 'valid' })).toEqual({
      unitId: 'dinkes',
      search: 'sk',
      kind: ['LINK'],
      expired: false,
    });
    expect(filterOf('dinkes', { ...anything, validity: 'expired' })).toMatchObject({
      expired: true,
    });
  });

  test('is everything only where nothing is asked', () => {
    expect(asksForAll({ ...anything, search: '  ' })).toBe(true);
    expect(asksForAll({ ...anything, kind: 'FILE' })).toBe(false);
    expect(asksForAll({ ...anything, validity: 'expired' })).toBe(false);
  });
});

test('a page says which rows it shows', () => {
  expect(spanOf(0, 20)).toEqual({ from: 1, to: 20 });
  expect(spanOf(2, 7)).toEqual({ from: 41, to: 47 });
  expect(spanOf(0, 0)).toEqual({ from: 0, to: 0 });
});

test('the time of evidence is over with the span of its latest revision', () => {
  const now = new Date('2022-07-15T02:00:00Z');
  const withSpans = (...ends: (string | null)[]) => {
    const revisions = ends.map((coversTo) => ({ coversTo, expiresAt: null }));
    return { revisions } as unknown as ReusableEvidenceFragment;
  };
  expect(isPast(withSpans('2022-06-30T17:00:00Z'), now)).toBe(true);
  expect(isPast(withSpans('2022-06-30T17:00:00Z', '2023-01-01T00:00:00Z'), now)).toBe(false);
  expect(isPast(withSpans('2022-06-30T17:00:00Z', null), now)).toBe(false);
});

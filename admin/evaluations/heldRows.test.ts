import { describe, expect, test } from 'vitest';
import { holdRows } from './heldRows.js';

const page = (ids: string, total = ids.length, state = 'SUBMITTED') => ({
  rows: [...ids].map((id) => ({ id, state })),
  total,
});
const first = { page: 1, perPage: 5 };
const idsOf = ({ rows }: { readonly rows: readonly { readonly id: string }[] }) =>
  rows.map(({ id }) => id).join('');

describe('a page of the queue that others work on', () => {
  test('takes what moves no row: other states, and arrivals below the last', () => {
    const held = holdRows(page('abc'), page('abcd', 4, 'RETURNED'), first);
    expect(idsOf(held)).toBe('abcd');
    expect(held.rows[0]!.state).toBe('RETURNED');
    expect(held.changes).toBe(0);
  });

  test('keeps in its place what was decided by others, and says that it is gone', () => {
    const held = holdRows(page('abc'), page('ac', 2, 'REOPENED'), first);
    expect(idsOf(held)).toBe('abc');
    expect(held.rows.map(({ state }) => state)).toEqual(['REOPENED', 'SUBMITTED', 'REOPENED']);
    expect([...held.gone]).toEqual(['b']);
    expect(held.changes).toBe(1);
  });

  test('counts what moves up from the next page as no change of its own', () => {
    const held = holdRows(page('abcde', 9), page('acdef', 8), first);
    expect(idsOf(held)).toBe('abcde');
    expect([...held.gone]).toEqual(['b']);
    expect(held.changes).toBe(1);
  });

  test('does not call gone what an arrival pushed to the next page', () => {
    const held = holdRows(page('abcde', 9), page('axbcd', 10), first);
    expect(held.gone.size).toBe(0);
    expect(held.changes).toBe(1);
  });

  test('does not call gone what moved up to the page before', () => {
    const held = holdRows(page('fghij', 12), page('ghijk', 11), { page: 2, perPage: 5 });
    expect(held.gone.size).toBe(0);
    expect(held.changes).toBe(1);
  });

  test('counts arrivals beside what is gone, on whichever page', () => {
    expect(holdRows(page('abcde', 9), page('acdef', 10), first).changes).toBe(3);
    expect(holdRows(page('abc'), page('bcde'), first).changes).toBe(3);
  });

  test('keeps the last rows of all when they are gone as well', () => {
    const held = holdRows(page('ab'), page(''), first);
    expect(idsOf(held)).toBe('ab');
    expect([...held.gone]).toEqual(['a', 'b']);
    expect(held.changes).toBe(2);
  });

  test('has one thing to look at where rows only changed places', () => {
    const held = holdRows(page('abc'), page('bac'), first);
    expect(idsOf(held)).toBe('abc');
    expect(held).toMatchObject({ changes: 1, gone: new Set() });
  });
});

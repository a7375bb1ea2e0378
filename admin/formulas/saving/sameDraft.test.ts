import { expect, test } from 'vitest';
import { isSame, saysSame } from './sameDraft.js';

test('the order of keys and a part that is undefined make no difference', () => {
  expect(
    isSame({ a: '1', b: { c: [1, null] } }, { b: { c: [1, null], d: undefined }, a: '1' }),
  ).toBe(true);
});

test.each([
  [{ a: '1' }, { a: '2' }],
  [{ a: '1' }, { a: '1', b: '1' }],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [null, {}],
  [{ constructor: '1' }, {}],
  [new Map([['a', 1]]), new Map([['b', 1]])],
])('%o is not %o', (one, other) => {
  expect(isSame(one, other)).toBe(false);
  expect(isSame(other, one)).toBe(false);
});

test('a space at the end is nothing to the server, and something to whoever types it', () => {
  expect(saysSame({ title: 'Usulan ' }, { title: 'Usulan' })).toBe(true);
  expect(isSame({ title: 'Usulan ' }, { title: 'Usulan' })).toBe(false);
});

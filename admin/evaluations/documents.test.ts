import { expect, test } from 'vitest';
import { documentAfter } from './documents.js';

test('after the last piece of evidence comes the first, and where there is none, none', () => {
  expect(documentAfter(['first', 'second'], 'first')).toBe('second');
  expect(documentAfter(['first', 'second'], 'second')).toBe('first');
  expect(documentAfter([], undefined)).toBeUndefined();
});

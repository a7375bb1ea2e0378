import { expect, test } from 'vitest';
import { ratioKeys } from './ratio.js';

test('one side of a ratio is a count, or one less others', () => {
  expect(ratioKeys('mended')).toEqual(['mended']);
  expect(ratioKeys('last_year - this_year')).toEqual(['last_year', 'this_year']);
});

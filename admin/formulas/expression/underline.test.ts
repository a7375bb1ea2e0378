import { expect, test } from 'vitest';
import { underlined } from './underline.js';

test('a mistake is underlined at its letters', () => {
  expect(underlined({ from: 2, to: 5 }, 9)).toEqual({ from: 2, to: 5 });
});

test('what is missing is underlined at its neighbour', () => {
  expect(underlined({ from: 4, to: 4 }, 4)).toEqual({ from: 3, to: 4 });
  expect(underlined({ from: 0, to: 0 }, 4)).toEqual({ from: 0, to: 1 });
});

test('nothing is underlined beyond the end of the text', () => {
  expect(underlined({ from: 3, to: 9 }, 4)).toEqual({ from: 3, to: 4 });
  expect(underlined({ from: 0, to: 0 }, 0)).toEqual({ from: 0, to: 0 });
});

import { describe, expect, test } from 'vitest';
import { numberIn, textIn, unpack } from './packed.js';

describe('a column that comes as one text', () => {
  test('has the values of its rows, and none of no rows', () => {
    expect(unpack('a\u001f\u001fb', 3)).toEqual(['a', '', 'b']);
    expect(unpack('', 1)).toEqual(['']);
    expect(unpack(null, 0)).toEqual([]);
  });

  test('a value that would be taken for two is noticed', () => {
    expect(() => unpack('=a\u001fb', 1)).toThrow(RangeError);
    expect(() => unpack(null, 1)).toThrow(RangeError);
  });

  test('none is told from empty, and from zero', () => {
    expect([textIn(''), textIn('='), textIn('==')]).toEqual([null, '', '=']);
    expect([numberIn(''), numberIn('0'), numberIn('0.30000000000000004')]).toEqual([
      null,
      0,
      0.1 + 0.2,
    ]);
  });
});

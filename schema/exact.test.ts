import { describe, expect, test } from 'vitest';
import { formatExact, parseExact, sumExact, toNumber } from './exact.js';

const exact = (text: string) => {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`not exact: ${text}`);
  return value;
};

describe('exact numbers', () => {
  test.each([
    '',
    ' 1',
    '1,5',
    '1e3',
    '.5',
    '5.',
    '1/0',
    '1/2/3',
    '0x10',
    'NaN',
    '--1',
    '9'.repeat(41),
  ])('"%s" is not an exact number', (text) => expect(parseExact(text)).toBeUndefined());

  test('a third three times is one, not 0.99', () => {
    expect(sumExact(['1/3', '1/3', '1/3'].map(exact)).equals(1)).toBe(true);
  });

  test('ten tenths are one, which doubles miss', () => {
    expect(sumExact(Array.from({ length: 10 }, () => exact('0.1'))).equals(1)).toBe(true);
  });

  test('the nearest double is given', () => {
    expect(toNumber(exact('36.30'))).toBe(36.3);
    expect(toNumber(exact('5/6'))).toBe(5 / 6);
  });

  test.each([
    ['36.30', '36.3'],
    ['-0.05', '-0.05'],
    ['2/4', '0.5'],
    ['10', '10'],
    ['5/6', '5/6'],
    ['1/1048576', '0.00000095367431640625'],
  ])('%s is written %s', (text, written) => {
    expect(formatExact(exact(text))).toBe(written);
    expect(exact(written).equals(exact(text))).toBe(true);
  });
});

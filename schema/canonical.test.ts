import { describe, expect, test } from 'vitest';
import { canonicalNumber, canonicalPieces, canonicalText, open, Written } from './canonical.js';

describe('canonical JSON', () => {
  test('keys are sorted at every depth, lists keep their order', () => {
    expect(canonicalText({ b: [{ z: 1, a: 2 }, 3], a: null })).toBe(
      '{"a":null,"b":[{"a":2,"z":1},3]}',
    );
  });

  test('two objects that say the same have the same text, whatever order they were made in', () => {
    expect(canonicalText({ x: 0.1 + 0.2, y: 'é' })).toBe(canonicalText({ y: 'é', x: 0.1 + 0.2 }));
  });

  test('a double reads back to the last bit', () => {
    expect(Number(canonicalText(0.1 + 0.2))).toBe(0.1 + 0.2);
    expect(canonicalText(-0)).toBe('0');
    expect(canonicalText(1e21)).toBe('1e+21');
  });

  test('what is undefined is not there', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test('what JSON does not have is refused instead of becoming null', () => {
    expect(() => canonicalText({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalText([Infinity])).toThrow(TypeError);
    expect(() => canonicalText({ at: new Date(0) })).toThrow(TypeError);
    expect(() => canonicalText([undefined])).toThrow(TypeError);
  });

  test('what is written already stands as it is', () => {
    const list = new Written(canonicalText([1, 'b']));
    expect(canonicalText({ b: list, a: [list] })).toBe('{"a":[[1,"b"]],"b":[1,"b"]}');
  });

  test('a shape is cut where its values differ, in the order of their names', () => {
    const pieces = canonicalPieces({ points: open, code: 'a\0', fault: open });
    expect(pieces).toEqual(['{"code":"a\\u0000","fault":', ',"points":', '}']);
    const [before, between, after] = pieces;
    expect(`${before}null${between}${canonicalNumber(0.1)}${after}`).toBe(
      canonicalText({ points: 0.1, code: 'a\0', fault: null }),
    );
  });

  test('a number that JSON does not have is refused by itself too', () => {
    expect(canonicalNumber(null)).toBe('null');
    expect(() => canonicalNumber(Number.NaN)).toThrow(TypeError);
  });
});

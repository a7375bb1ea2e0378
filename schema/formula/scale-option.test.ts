import { describe, expect, test } from 'vitest';
import { optionNamed } from './scale-option.js';

describe('a label of a scale', () => {
  test('means the option that is called so, in upper or lower case', () => {
    expect(optionNamed('YA', ['YA', 'TIDAK'])).toBe('YA');
    expect(optionNamed('Tidak', ['YA', 'TIDAK'])).toBe('TIDAK');
    expect(optionNamed('Sangat baik', ['sangat baik', 'baik'])).toBe('sangat baik');
  });

  test('means the one that is written so where two differ in case alone', () => {
    expect(optionNamed('a', ['A', 'a'])).toBe('a');
    expect(optionNamed('A', ['a', 'A'])).toBe('A');
    expect(optionNamed('Ba', ['BA', 'ba'])).toBeUndefined();
  });

  test('means nothing where no option is called so', () => {
    expect(optionNamed('E', ['A', 'B'])).toBeUndefined();
    expect(optionNamed('', ['A'])).toBeUndefined();
    expect(optionNamed('A', [])).toBeUndefined();
  });
});

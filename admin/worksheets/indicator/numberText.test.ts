import { describe, expect, test } from 'vitest';
import { cleanNumber, numberFrom, numberText } from './numberText.js';

describe('typing a number', () => {
  test('a count takes digits alone', () => {
    expect(cleanNumber('12 orang', false)).toBe('12');
    expect(cleanNumber('1.250', false)).toBe('1250');
    expect(cleanNumber('-3', false)).toBe('3');
  });

  test('a value takes either decimal sign', () => {
    expect(numberFrom(cleanNumber('3,25', true))).toBe(3.25);
    expect(numberFrom(cleanNumber('3.25', true))).toBe(3.25);
    expect(numberFrom(cleanNumber('3,', true))).toBe(3);
    expect(numberFrom(cleanNumber(',5', true))).toBe(0.5);
  });

  test('several signs are thousands signs', () => {
    expect(numberFrom(cleanNumber('1.234.567', true))).toBe(1_234_567);
  });

  test('nothing typed is nothing, not zero', () => {
    expect(numberFrom('')).toBeNull();
    expect(numberFrom(',')).toBeNull();
    expect(numberFrom('0')).toBe(0);
  });

  test('is shown with the sign of the language', () => {
    expect(numberText(3.25, 'id')).toBe('3,25');
    expect(numberText(3.25, 'en')).toBe('3.25');
    expect(numberText(null, 'id')).toBe('');
  });
});

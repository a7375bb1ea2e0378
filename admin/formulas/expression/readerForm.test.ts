import { describe, expect, test } from 'vitest';
import { isMisreadable, mistakesIn, shownText, storedText } from './readerForm.js';

const scope = {
  children: ['A.1', 'A.2'],
  codes: new Set(['A', 'A.1', 'A.2', 'B']),
  counts: new Set<string>(),
  parameters: new Map([['ambang', 0]]),
  tables: new Map(),
};

describe('an expression in the form of its reader', () => {
  test('is stored in one form and shown in each', () => {
    const stored = storedText('=min( 1;0,5*[A.1] )', 'id');
    expect(stored).toBe('MIN(1; 0.5 * [A.1])');
    expect(shownText(stored, 'id')).toBe('MIN(1; 0,5 * [A.1])');
    expect(shownText(stored, 'en')).toBe('MIN(1, 0.5 * [A.1])');
    expect(storedText(shownText(stored, 'en'), 'en')).toBe(stored);
  });

  test.each<[string, 'id' | 'en', boolean]>([
    ['1.500', 'id', true],
    ['MIN(1; 0.5)', 'id', true],
    ['MIN(1; 0.5)', 'en', true],
    ['MIN(1; 0,5)', 'id', false],
    ['MIN(1; 0,5 *', 'id', false],
  ])('%j in the form %s would be read as something else once stored: %s', (typed, form, answer) => {
    expect(isMisreadable(typed, form)).toBe(answer);
  });

  test.each(['', 'MIN(1; 0,5 *', 'A.1 + 1', '1 + + 2;'])('keeps every letter of %j', (typed) => {
    expect(storedText(typed, 'id')).toBe(typed);
    expect(shownText(typed, 'id')).toBe(typed);
  });

  test('is checked as it was typed: a decimal comma is right in one form and wrong in the other', () => {
    const codes = (typed: string, form: 'id' | 'en') =>
      mistakesIn(typed, form, scope).map(({ code }) => code);
    expect(codes('MIN(1; 0,5)', 'id')).toEqual([]);
    expect(codes('MIN(1, 0.5)', 'en')).toEqual([]);
    expect(codes('MIN(1; 0.5)', 'id')).toEqual(['decimal_mark_wrong']);
    expect(codes('MIN(1; 0.5)', 'en')).toEqual(['separator_wrong']);
  });

  test('has its mistakes in the order of the text, of spelling and of names alike', () => {
    const found = mistakesIn('[C] + 0.5 + ambangg', 'id', scope);
    expect(found.map(({ code, span }) => [code, span.from])).toEqual([
      ['name_unknown', 0],
      ['decimal_mark_wrong', 7],
      ['name_unknown', 12],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { parse } from '../../../schema/formula/language/index.js';
import type { Diagnostic } from '../diagnostics.js';
import { diagnosticOf, inReaderForm } from './spokenMistakes.js';

const scope = {
  children: ['A.1'],
  codes: new Set(['A', 'A.1']),
  counts: new Set<string>(),
  parameters: new Map<string, number>(),
  tables: new Map(),
};
const ring: Diagnostic = { code: 'cycle', nodeCode: 'A', field: 'expression', params: [] };
/** As the checker says it, which reads what is stored. */
const checked = (text: string) => [
  ring,
  ...parse(text, 'canonical').mistakes.map((mistake) => diagnosticOf(mistake, 'A')),
];
const kindsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, params }) => params.find(({ key }) => key === 'mistake')?.value ?? code);

describe('what is wrong with an expression that was left half written', () => {
  test('is said in the form in which it was typed', () => {
    const typed = 'MIN(1; 0,5 * [A.1)';
    expect(kindsOf(checked(typed))).toContain('decimal_mark_wrong');
    const told = inReaderForm(checked(typed), typed, 'A', 'id', scope);
    expect(kindsOf(told)).toEqual(['cycle', 'syntax_missing']);
  });

  test('is left as the checker says it where the expression can be read', () => {
    const found = checked('MIN(1; [B])');
    expect(inReaderForm(found, 'MIN(1; [B])', 'A', 'id', scope)).toBe(found);
  });
});

import type { Mistake, Scope } from '../../../schema/formula/language/index.js';
import type { Diagnostic } from '../diagnostics.js';
import { isReadable, mistakesIn, type ReaderForm } from './readerForm.js';

/** A mistake of the language as the checker tells it. */
export const diagnosticOf = ({ code, params }: Mistake, nodeCode: string): Diagnostic => ({
  code: 'expression_mistake',
  nodeCode,
  field: 'expression',
  params: Object.entries({ ...params, mistake: code }).map(([key, value]) => ({
    key,
    value: String(value),
  })),
});

/**
 * What is wrong with a component, for somebody who reads it in their own form. What was left as it was
 * typed is checked as it was meant, not as what is stored: `0,8` is a number to those who typed it.
 */
export function inReaderForm(
  diagnostics: readonly Diagnostic[],
  stored: string,
  code: string,
  form: ReaderForm,
  scope: Scope,
): readonly Diagnostic[] {
  if (stored.trim() === '' || isReadable(stored)) return diagnostics;
  const own = mistakesIn(stored, form, scope).map((mistake) => diagnosticOf(mistake, code));
  const others = diagnostics.filter((one) => one.code !== 'expression_mistake');
  return own.length > 0 ? [...others, ...own] : diagnostics;
}

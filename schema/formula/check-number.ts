import { parseExact } from '../exact.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** Tells a number that cannot be read; one that is not given is none. */
export function checkNumber(
  text: string | null | undefined,
  nodeCode: string | null,
  field: string,
): readonly FormulaDiagnostic[] {
  if (text == null || parseExact(text) !== undefined) return [];
  return [{ code: 'number_malformed', nodeCode, field, params: { text } }];
}

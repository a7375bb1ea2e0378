import { keepsDigits } from '../scoring/finish.js';
import type { FormulaDefinition } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** Every mistake in how worksheets are ranked. */
export function checkRanking({ ranking }: FormulaDefinition): readonly FormulaDiagnostic[] {
  if (ranking === undefined) return [];
  const { basis, digits } = ranking;
  const at = { nodeCode: null, field: 'ranking.digits' } as const;
  if (basis === 'EXACT') {
    return digits === undefined ? [] : [{ code: 'ranking_digits_unused', ...at, params: {} }];
  }
  if (digits === undefined) return [{ code: 'ranking_digits_missing', ...at, params: {} }];
  if (keepsDigits(digits)) return [];
  return [{ code: 'rounding_impossible', ...at, params: { digits: String(digits) } }];
}

import { checkNumber } from './check-number.js';
import type { MissingRules } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

const kinds = ['unanswered', 'notApplicable', 'divideByZero', 'outOfDomain'] as const;

/**
 * Every mistake in rules for what is missing.
 *
 * @param rules those of a node, or of the formula.
 * @param nodeCode null for those of the formula.
 * @param usual what holds where they say nothing.
 */
export function checkMissing(
  rules: Partial<MissingRules>,
  nodeCode: string | null,
  usual: Partial<MissingRules>,
): readonly FormulaDiagnostic[] {
  const field = 'missing.replacement';
  const isReplaced = kinds.some((kind) => rules[kind] === 'REPLACE');
  const replacement = rules.replacement ?? usual.replacement;
  if (isReplaced && replacement === undefined) {
    return [{ code: 'replacement_missing', nodeCode, field, params: {} }];
  }
  return checkNumber(rules.replacement, nodeCode, field);
}

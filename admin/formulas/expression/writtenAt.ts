import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { withExpression, type FormulaDraft } from '../formulaDraft.js';
import { withIndicatorRule } from '../rules/ownRules.js';

/** The draft with an expression for a node: it scores the component, or the answer of the indicator. */
export function writtenAt(
  { indicators }: Pick<InstrumentDefinition, 'indicators'>,
  draft: FormulaDraft,
  code: string,
  expression: string,
): FormulaDraft {
  if (!indicators.some((one) => one.code === code)) return withExpression(draft, code, expression);
  const { scale: _replaced, ...rule } = draft.indicators?.[code] ?? {};
  return rule.expression === expression
    ? draft
    : withIndicatorRule(draft, code, { ...rule, expression });
}

/** The draft in which the ratio of an indicator scores it again. */
export function withoutIndicatorExpression(draft: FormulaDraft, code: string): FormulaDraft {
  const { expression: _gone, ...rule } = draft.indicators?.[code] ?? {};
  return withIndicatorRule(draft, code, rule);
}

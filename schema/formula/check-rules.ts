import { parseExact } from '../exact.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { checkFinish } from './check-finish.js';
import { checkMissing } from './check-missing.js';
import { checkNumber } from './check-number.js';
import type { FormulaDefinition, MissingRules, NodeRule } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** Every mistake in the rules of the nodes but their weights and what their expressions say. */
export function checkRules(
  { components, indicators }: InstrumentDefinition,
  { nodes, missing }: FormulaDefinition,
): readonly FormulaDiagnostic[] {
  const ruleOf = (code: string) => (Object.hasOwn(nodes, code) ? nodes[code] : undefined);
  return [
    ...components.flatMap(({ code }) => {
      const rule = ruleOf(code);
      return rule ? checkComponent(rule, code, missing) : [];
    }),
    ...indicators.flatMap(({ code }) => {
      const rule = ruleOf(code);
      return rule ? checkUnused(rule, code) : [];
    }),
  ];
}

function checkComponent(
  rule: NodeRule,
  nodeCode: string,
  usual: MissingRules,
): readonly FormulaDiagnostic[] {
  return [
    ...checkPresence(rule, nodeCode),
    ...checkMinimum(rule, nodeCode),
    ...checkFinish(rule, nodeCode),
    ...(rule.missing ? checkMissing(rule.missing, nodeCode, usual) : []),
  ];
}

function checkPresence({ aggregation, expression }: NodeRule, nodeCode: string) {
  const mistakes: FormulaDiagnostic[] = [];
  const at = { nodeCode, field: 'expression', params: {} } as const;
  if (aggregation !== 'EXPRESSION') {
    // It would look as if it counted.
    if (expression !== undefined) mistakes.push({ code: 'expression_unused', ...at });
  } else if (expression === undefined || expression.trim() === '') {
    mistakes.push({ code: 'expression_missing', ...at });
  }
  return mistakes;
}

function checkMinimum({ minimumAnswered }: NodeRule, nodeCode: string): FormulaDiagnostic[] {
  const field = 'minimumAnswered';
  const share = parseExact(minimumAnswered ?? '0');
  if (share === undefined) return [...checkNumber(minimumAnswered, nodeCode, field)];
  if (share.gte(0) && share.lte(1)) return [];
  const params = { minimum: minimumAnswered ?? '' };
  return [{ code: 'minimum_out_of_range', nodeCode, field, params }];
}

/** What has a place in the rule of a component and none in that of an indicator: its own rule holds it. */
const ofComponents = [
  'expression',
  'missing',
  'minimumAnswered',
  'direction',
  'floor',
  'cap',
  'rounding',
] as const;

function checkUnused(rule: NodeRule, nodeCode: string): FormulaDiagnostic[] {
  return ofComponents
    .filter((field) => rule[field] !== undefined)
    .map((field) => ({ code: 'rule_unused', nodeCode, field, params: {} }));
}

import type { IndicatorDefinition, InstrumentDefinition } from '../instruments/instrument.js';
import { checkFinish } from './check-finish.js';
import { checkNumber } from './check-number.js';
import type { FormulaDefinition, IndicatorRule } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';
import { suggest } from './language/index.js';
import { optionNamed } from './scale-option.js';

/** Every mistake in how answers become scores, in the instrument's order, but what expressions say. */
export function checkIndicators(
  { indicators }: InstrumentDefinition,
  { indicators: rules = {} }: FormulaDefinition,
): readonly FormulaDiagnostic[] {
  return indicators.flatMap((indicator) => {
    const rule = Object.hasOwn(rules, indicator.code) ? rules[indicator.code] : undefined;
    if (rule === undefined) return [];
    return [
      ...checkScale(indicator, rule),
      ...checkExpressionOf(indicator, rule),
      ...checkFinish(rule, indicator.code),
    ];
  });
}

/** A scale is about each option that can be chosen, and no other; each once, in upper or lower case. */
function checkScale(
  { code, options }: IndicatorDefinition,
  { scale }: IndicatorRule,
): FormulaDiagnostic[] {
  if (scale === undefined) return [];
  const given = Object.entries(scale);
  if (given.length === 0) {
    return [{ code: 'scale_empty', nodeCode: code, field: 'scale', params: {} }];
  }
  const keys = options.map(({ key }) => key);
  const labels = Map.groupBy(Object.keys(scale), (label) => optionNamed(label, keys));
  const missing = keys.filter((key) => !labels.has(key));
  const at = (option: string) => ({ nodeCode: code, field: `scale.${option}` });
  return [
    ...missing.map((option): FormulaDiagnostic => {
      return { code: 'scale_option_missing', ...at(option), params: { option } };
    }),
    ...given.flatMap(([option, text]): readonly FormulaDiagnostic[] => {
      const key = optionNamed(option, keys);
      if (key === undefined) {
        // What has a score already was not meant.
        const params = { option, suggestion: suggest(option, missing) };
        return [{ code: 'scale_option_unknown', ...at(option), params }];
      }
      const [first = option] = labels.get(key) ?? [];
      return first === option
        ? checkNumber(text, code, at(option).field)
        : [{ code: 'scale_option_twice', ...at(option), params: { option, other: first } }];
    }),
  ];
}

function checkExpressionOf(
  { code, countInputs }: IndicatorDefinition,
  { expression, scale }: IndicatorRule,
): FormulaDiagnostic[] {
  if (expression === undefined) return [];
  const mistakes: FormulaDiagnostic[] = [];
  const at = { nodeCode: code, field: 'expression', params: {} } as const;
  if (scale !== undefined) mistakes.push({ code: 'scale_and_expression', ...at });
  if (countInputs.length === 0) mistakes.push({ code: 'expression_without_counts', ...at });
  if (expression.trim() === '') mistakes.push({ code: 'expression_missing', ...at });
  return mistakes;
}

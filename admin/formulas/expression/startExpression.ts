import type { FormulaDefinition, NodeRule } from '../../../schema/formula/index.js';
import { childrenByParent } from '../../../schema/formula/tree.js';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../../schema/instruments/instrument.js';
import { ratioKeys } from '../../../schema/instruments/ratio.js';
import { expressionOf } from '../../../schema/scoring/node-rule.js';
import { weighsByStatedWeights } from '../../../schema/scoring/weigh.js';

/**
 * The expression that somebody begins to write with: the node's own, or one that gives what it gives now. An
 * indicator that has no ratio has none to begin with.
 */
export function initialExpression(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  code: string,
): string {
  const indicator = instrument.indicators.find((one) => one.code === code);
  if (indicator) return formula.indicators?.[code]?.expression ?? ratioExpression(indicator);
  const children = childrenByParent(instrument).get(code) ?? [];
  const isWeighted = weighsByStatedWeights(formula, code, children);
  return startExpression(formula.nodes[code], isWeighted);
}

/** The ratio as an expression: more than was asked for earns no more, and less than nothing not less. */
export function ratioExpression({ ratio }: Pick<IndicatorDefinition, 'ratio'>): string {
  if (ratio === null) return '';
  const side = (text: string) => {
    const keys = ratioKeys(text).map((key) => `[${key}]`);
    return keys.length === 1 ? keys.join('') : `(${keys.join(' - ')})`;
  };
  return `CLAMP(${side(ratio.numerator)} / ${side(ratio.denominator)}; 0; 1)`;
}

function startExpression(rule: NodeRule | undefined, isWeighted: boolean): string {
  const aggregation = rule?.aggregation ?? 'SUM';
  if (aggregation === 'SUM') return 'WMEAN(children; children.weight)';
  // Its children share equally, whatever weights they state.
  if (aggregation === 'MEAN') return 'MEAN(children)';
  return (rule && expressionOf(rule, isWeighted)) ?? '';
}

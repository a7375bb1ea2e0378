import type { FormulaDefinition, NodeRule } from '../../../schema/formula/index.js';
import { childrenByParent } from '../../../schema/formula/tree.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { expressionOf } from '../../../schema/scoring/node-rule.js';
import { weighsByStatedWeights } from '../../../schema/scoring/weigh.js';

/** The expression that somebody begins to write with: the component's own, or one that gives what it gives now. */
export function initialExpression(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  code: string,
): string {
  const children = childrenByParent(instrument).get(code) ?? [];
  const isWeighted = weighsByStatedWeights(formula, code, children);
  return startExpression(formula.nodes[code], isWeighted);
}

function startExpression(rule: NodeRule | undefined, isWeighted: boolean): string {
  const aggregation = rule?.aggregation ?? 'SUM';
  if (aggregation === 'SUM') return 'WMEAN(children; children.weight)';
  // Its children share equally, whatever weights they state.
  if (aggregation === 'MEAN') return 'MEAN(children)';
  return (rule && expressionOf(rule, isWeighted)) ?? '';
}

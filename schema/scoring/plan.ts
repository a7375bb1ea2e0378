import type { FormulaDefinition } from '../formula/definition.js';
import { optionNamed } from '../formula/scale-option.js';
import type { IndicatorDefinition, InstrumentDefinition } from '../instruments/instrument.js';
import { readScale, type Scale } from './answer.js';
import type { ScoringChange } from './change.js';
import { planFinish, numberIn, type PlannedFinish } from './finish.js';
import type { PlannedRule } from './node-rule.js';
import { dependencyOrder } from './order.js';
import { planRules } from './plan-rules.js';
import { nodeIn, treeOf, type PlannedTree } from './tree.js';
import { weighNodes, type WeighedNodes } from './weigh.js';

export { NONE } from './tree.js';

/**
 * An instrument and a formula, compiled: made once, run over any number of answer sets.
 *
 * Nodes are numbers in tree order, a parent before its children; node 0 is the total and carries the
 * instrument's code. What is known of a node stands under its number, in one array per property.
 */
export interface ScoringPlan extends PlannedTree, WeighedNodes {
  /** In the instrument's order. */
  readonly indicators: readonly PlannedIndicator[];
  /** How each node comes by its score; undefined for an indicator that its scale alone scores. */
  readonly rules: readonly (PlannedRule | undefined)[];
  /** The nodes that have a rule, each after everything that it is made of; the total is the last. */
  readonly order: Int32Array;
  /** Whether a worksheet's score depends on the others. */
  readonly isOfCohort: boolean;
  /** Points are whole multiples of this power of two; see `deal`. */
  readonly grid: number;
}

export interface PlannedIndicator {
  readonly code: string;
  readonly node: number;
  readonly scale: Scale;
  /** What is done to the score that the scale gives; null for nothing, and where an expression scores it. */
  readonly finish: PlannedFinish | null;
  /** The counts that its expression reads; empty where the scale scores it. */
  readonly countKeys: readonly string[];
}

/** A plan made before, and what the formula changes of the one that it was made for. */
export interface EarlierPlan {
  readonly plan: ScoringPlan;
  readonly change: ScoringChange;
}

/**
 * Compiles a formula for its instrument.
 *
 * A draft whose weights do not add up compiles all the same, so that it can be tried out: siblings then
 * share their parent's weight in proportion.
 *
 * @param earlier a plan of the same instrument: what the change does not touch is taken from it.
 * @throws RangeError naming the first node whose weight is absent, unreadable or negative, or whose
 *   expression is wrong or refers to itself; `checkFormula` names them all.
 */
export function planScoring(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  earlier: EarlierPlan | null = null,
): ScoringPlan {
  const tree = treeOf(instrument);
  const weighed = weighNodes(tree, formula, earlier);
  const rules = planRules({ instrument, formula, tree, shares: weighed.shares }, earlier);
  const known = rules === earlier?.plan.rules ? earlier.plan : null;
  return {
    ...tree,
    ...weighed,
    rules,
    indicators: known?.indicators ?? planIndicators(instrument, formula, tree, rules),
    order: known?.order ?? dependencyOrder(rules, tree.firstChild, tree.nextSibling, tree.codes),
    isOfCohort: known?.isOfCohort ?? rules.some((rule) => rule?.program?.program.isOfCohort),
    grid: gridFor(
      weighed.weights[0] ?? 0,
      rules.some((rule) => rule?.program),
    ),
  };
}

function planIndicators(
  { indicators }: InstrumentDefinition,
  formula: FormulaDefinition,
  tree: PlannedTree,
  rules: ScoringPlan['rules'],
): readonly PlannedIndicator[] {
  return indicators.map((indicator) => {
    const { code } = indicator;
    const node = nodeIn(tree, code);
    const rule = formula.indicators?.[code];
    const inputs = rules[node]?.program?.program.inputs ?? [];
    return {
      code,
      node,
      scale: scaleOf(indicator, rule?.scale),
      finish: rule && rules[node] === undefined ? planFinish(rule) : null,
      countKeys: inputs.flatMap((input) => (input.kind === 'count' ? [input.key] : [])),
    };
  });
}

function scaleOf(
  indicator: IndicatorDefinition,
  own: Readonly<Record<string, string>> | undefined,
): Scale {
  if (own === undefined) return readScale(indicator);
  const keys = indicator.options.map(({ key }) => key);
  const values = Object.entries(own).map(
    // A label that nothing is called by scores nothing; the check says so.
    ([label, text]) => [optionNamed(label, keys) ?? label, numberIn(text, label)] as const,
  );
  return { kind: 'OPTIONS', values: new Map(values) };
}

/**
 * The distance between doubles as large as the total. Scores that expressions give may be larger than 1:
 * there is room for some hundred times the total before sums would have to be rounded.
 */
function gridFor(total: number, hasPrograms: boolean): number {
  if (total === 0) return 1;
  const exponent = Math.floor(Math.log2(total));
  // The logarithm of a double just below a power of two may round up to it.
  const exact = 2 ** exponent > total ? exponent - 1 : exponent;
  return 2 ** (exact - 52 + (hasPrograms ? 10 : 0));
}

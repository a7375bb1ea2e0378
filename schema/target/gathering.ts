import type { FormulaDefinition } from '../formula/definition.js';
import type { ScoringPlan } from '../scoring/plan.js';

/** How an aggregation gathers its children one after the other, so that not all combinations are to be tried. */
export interface Gathering {
  readonly start: number;
  readonly weightOf: (child: number) => number;
  readonly lift: (score: number, weight: number) => number;
  readonly join: (a: number, b: number) => number;
  /** @param whole the weights of the children that count. */
  readonly settle: (gathered: number, whole: number) => number;
}

/** Null for an expression of its own. Where a child has no score and is left out, it is not gathered. */
export function gatheringOf(
  plan: ScoringPlan,
  formula: FormulaDefinition,
  node: number,
): Gathering | null {
  const add = (a: number, b: number) => a + b;
  const byShare = (child: number) => plan.shares[child]!;
  if (plan.rules[node]!.program === null) {
    const lift = (score: number, weight: number) => score * weight;
    return { start: 0, weightOf: byShare, lift, join: add, settle: (sum, whole) => sum / whole };
  }
  const asIs = (score: number) => score;
  switch (formula.nodes[plan.codes[node]!]?.aggregation) {
    case 'MINIMUM':
      return { start: Infinity, weightOf: byShare, lift: asIs, join: Math.min, settle: asIs };
    case 'MAXIMUM':
      return { start: -Infinity, weightOf: byShare, lift: asIs, join: Math.max, settle: asIs };
    case 'GEOMETRIC_MEAN':
      return {
        start: 0,
        weightOf: byShare,
        lift: (score, weight) => weight * Math.log(score),
        join: add,
        settle: (sum, whole) => Math.exp(sum / whole),
      };
    case 'HARMONIC_MEAN':
      return {
        start: 0,
        weightOf: byShare,
        lift: (score, weight) => -weight / score,
        join: add,
        settle: (sum, whole) => -whole / sum,
      };
    case 'EXPRESSION':
    case 'SUM':
    case 'MEAN':
    case undefined:
      return null;
  }
}

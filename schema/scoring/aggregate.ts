import { NONE, type ScoringPlan } from './plan.js';
import { faultCode, faultOf, type Value } from './value.js';

/** The scores of all indicators, in the plan's order; where `faults` is not 0, the score means nothing. */
export interface IndicatorScores {
  readonly scores: Float64Array;
  /** 0 for a score, otherwise a `faultCode`. */
  readonly faults: Uint8Array;
}

/** What a plan makes of the indicators' scores: one array per property, under the plan's node numbers. */
export interface Aggregate {
  readonly scores: Float64Array;
  /** 0 for a score, otherwise a `faultCode`. */
  readonly faults: Uint8Array;
  /** The node where the fault arose. */
  readonly faultAt: Int32Array;
  /** The weight that a node has in the total, after those of excluded siblings were given back. */
  readonly weights: Float64Array;
  readonly points: Float64Array;
}

/**
 * Scores every node from its indicators.
 *
 * Three passes. *Scores* rise: a node's score is the mean of its counted children, weighted by their
 * shares, in full double precision and in tree order. *Weights* are handed down: each node deals its
 * weight out to the children that count, so what is excluded goes to its siblings. *Points* rise again:
 * an indicator earns weight × score, every other node the sum below it.
 *
 * Points and handed-down weights are whole multiples of `plan.grid`, the distance between doubles of
 * the total's size (7e-15 for 36.3, 1.4e-14 for 100). Doubles on such a grid add and subtract without
 * rounding, so contributions make up a total to the last bit, at any level and in any order, a full
 * sheet earns exactly the maximum, and old total + shown gain is exactly the new total. It costs a
 * rounding of that size per indicator, about what adding plain doubles would.
 */
export function aggregate(plan: ScoringPlan, indicators: IndicatorScores): Aggregate {
  const size = plan.codes.length;
  const result: Aggregate = {
    scores: new Float64Array(size),
    faults: new Uint8Array(size),
    faultAt: new Int32Array(size),
    weights: new Float64Array(size),
    points: new Float64Array(size),
  };
  raiseScores(plan, indicators, result);
  handDownWeights(plan, result);
  raisePoints(plan, result);
  return result;
}

/** The score of a node, or its fault. */
export function valueAt(plan: ScoringPlan, result: Aggregate, node: number): Value {
  const fault = result.faults[node]!;
  return fault === 0 ? result.scores[node]! : faultOf(fault, plan.codes[result.faultAt[node]!]!);
}

const divideByZero = faultCode('divide_by_zero');

// Every index below comes from the plan that sized the arrays, hence the many `!`.

function raiseScores(plan: ScoringPlan, indicators: IndicatorScores, result: Aggregate): void {
  const { scores, faults, faultAt } = result;
  plan.indicators.forEach(({ node }, index) => {
    scores[node] = indicators.scores[index]!;
    faults[node] = indicators.faults[index]!;
    faultAt[node] = node;
  });

  for (let i = plan.branches.length - 1; i >= 0; i -= 1)
    scoreBranch(plan, result, plan.branches[i]!);
}

function scoreBranch(plan: ScoringPlan, result: Aggregate, node: number): void {
  const { scores, faults, faultAt } = result;
  let earned = 0;
  let counted = 0;
  let excluded = NONE;
  for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
    const share = plan.shares[child]!;
    const fault = faults[child]!;
    if (share === 0) continue;
    if (fault === 0) {
      earned += share * scores[child]!;
      counted += share;
    } else if (plan.policies[fault] === 'ZERO') {
      counted += share;
    } else if (plan.policies[fault] === 'EXCLUDE') {
      if (excluded === NONE) excluded = child;
    } else {
      faults[node] = fault;
      faultAt[node] = faultAt[child]!;
      return;
    }
  }

  if (counted > 0) {
    scores[node] = earned / counted;
  } else if (excluded !== NONE) {
    faults[node] = faults[excluded]!;
    faultAt[node] = faultAt[excluded]!;
  } else {
    faults[node] = divideByZero;
    faultAt[node] = node;
  }
}

/** Whether a node takes part in its parent's score. */
function counts(plan: ScoringPlan, { faults }: Aggregate, node: number): boolean {
  const fault = faults[node]!;
  return plan.shares[node] !== 0 && !(fault !== 0 && plan.policies[fault] === 'EXCLUDE');
}

function handDownWeights(plan: ScoringPlan, result: Aggregate): void {
  const { weights } = result;
  weights[0] = counts(plan, result, 0) ? plan.weights[0]! : 0;
  for (const node of plan.branches) {
    const weight = weights[node]!;
    if (weight === 0) continue;

    let counted = 0;
    for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
      if (counts(plan, result, child)) counted += plan.shares[child]!;
    }

    // Each takes what lies between two marks on the grid; the last mark is the whole weight.
    let dealt = 0;
    let mark = 0;
    for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
      if (!counts(plan, result, child)) continue;
      dealt += plan.shares[child]!;
      const next = toGrid(plan, weight * (dealt / counted));
      weights[child] = next - mark;
      mark = next;
    }
  }
}

function raisePoints(plan: ScoringPlan, result: Aggregate): void {
  const { scores, faults, weights, points } = result;
  for (const { node } of plan.indicators) {
    if (faults[node] === 0) points[node] = toGrid(plan, weights[node]! * scores[node]!);
  }

  for (let i = plan.branches.length - 1; i >= 0; i -= 1) {
    const node = plan.branches[i]!;
    // What has no score shows no points either, whatever was earned below it.
    if (faults[node] !== 0) continue;
    let sum = 0;
    for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
      sum += points[child]!;
    }
    points[node] = sum;
  }
}

function toGrid({ grid }: ScoringPlan, points: number): number {
  return Math.round(points / grid) * grid;
}

import { aggregate, valueAt, type Aggregate, type IndicatorScores } from './aggregate.js';
import { scoreOnScale, type AnswerValue } from './answer.js';
import type { ScoringPlan } from './plan.js';
import { faultCode, faultOf, type Fault, type Value } from './value.js';

/** By indicator code. A code that the instrument does not have is not looked at. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** The result of one worksheet; points are unrounded and add up exactly (see `aggregate`). */
export interface Scorecard {
  /** By code, in tree order; without the total. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly total: Totals;
  /** Every indicator that should have a score and has none, in the instrument's order. */
  readonly missing: readonly Fault[];
}

export interface NodeScore {
  readonly code: string;
  /** Null for a root. */
  readonly parentCode: string | null;
  /** In points, as the formula gives it. */
  readonly weight: number;
  /** The weight that it has here, after those of excluded siblings were given back; 0 if it is excluded itself. */
  readonly effectiveWeight: number;
  /** Share of its weight that it earned, in [0, 1], or why there is none. */
  readonly score: Value;
  /** `effectiveWeight × score`; 0 where the score is a fault. */
  readonly points: number;
  /** The score, with 0 for a fault that the formula counts as nothing earned; null where the node has no result. */
  readonly achievement: number | null;
}

export interface Totals {
  /** Share of the maximum, in [0, 1]; a fault where the formula lets one through or nothing counts. */
  readonly score: Value;
  /** 0 where the score is a fault. */
  readonly points: number;
  /** The weight that counts: the instrument's total, or 0 where every indicator is excluded. */
  readonly maximum: number;
  /** `points / maximum`, in [0, 1]; 0 where there is no maximum. */
  readonly achievement: number;
  readonly indicators: number;
  /** Indicators with any answer, also "not applicable" and those that the scale cannot score. */
  readonly answered: number;
  /** `answered / indicators`, in [0, 1]: progress, not score. */
  readonly completion: number;
  /** How many indicators should have a score and have none; "not applicable" is not among them. */
  readonly missing: number;
}

/** The totals alone, for many worksheets at a time. */
export interface ScoreTotals extends Totals {
  /** Points of each component, in the order of `plan.components`. */
  readonly componentPoints: Float64Array;
}

/** Scores one worksheet. */
export function scoreAnswers(plan: ScoringPlan, answers: Answers): Scorecard {
  const indicators = scoreIndicators(plan, answers);
  const result = aggregate(plan, indicators);
  const nodes = new Map<string, NodeScore>();
  for (const [code, node] of plan.nodeByCode) nodes.set(code, nodeScore(plan, result, code, node));
  return {
    nodes,
    total: totalsOf(plan, indicators, result),
    missing: plan.indicators.flatMap(({ code }, index) => {
      const fault = indicators.faults[index]!;
      return isMissing(fault) ? [faultOf(fault, code)] : [];
    }),
  };
}

/** The same totals as `scoreAnswers`, without an object per node. */
export function scoreTotals(plan: ScoringPlan, answers: Answers): ScoreTotals {
  const indicators = scoreIndicators(plan, answers);
  const result = aggregate(plan, indicators);
  return {
    ...totalsOf(plan, indicators, result),
    componentPoints: Float64Array.from(plan.components, (node) => result.points[node]!),
  };
}

/** The first step: each answer on its own scale. */
export function scoreIndicators(plan: ScoringPlan, answers: Answers): IndicatorScores {
  const scores = new Float64Array(plan.indicators.length);
  const faults = new Uint8Array(plan.indicators.length);
  plan.indicators.forEach(({ code, scale }, index) => {
    const value = scoreOnScale(scale, answers.get(code));
    if (typeof value === 'number') scores[index] = value;
    else faults[index] = faultCode(value);
  });
  return { scores, faults };
}

const unanswered = faultCode('unanswered');
const notApplicable = faultCode('not_applicable');

function isMissing(fault: number): boolean {
  return fault !== 0 && fault !== notApplicable;
}

function nodeScore(plan: ScoringPlan, result: Aggregate, code: string, node: number): NodeScore {
  const parent = plan.parents[node]!;
  const fault = result.faults[node]!;
  const score = valueAt(plan, result, node);
  return {
    code,
    parentCode: parent === 0 ? null : plan.codes[parent]!,
    weight: plan.weights[node]!,
    effectiveWeight: result.weights[node]!,
    score,
    points: result.points[node]!,
    achievement: typeof score === 'number' ? score : plan.policies[fault] === 'ZERO' ? 0 : null,
  };
}

function totalsOf(plan: ScoringPlan, { faults }: IndicatorScores, result: Aggregate): Totals {
  const points = result.points[0]!;
  const maximum = result.weights[0]!;
  let answered = 0;
  let missing = 0;
  for (const fault of faults) {
    if (fault !== unanswered) answered += 1;
    if (isMissing(fault)) missing += 1;
  }
  return {
    score: valueAt(plan, result, 0),
    points,
    maximum,
    achievement: maximum > 0 ? points / maximum : 0,
    indicators: faults.length,
    answered,
    completion: faults.length > 0 ? answered / faults.length : 0,
    missing,
  };
}

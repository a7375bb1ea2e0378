import {
  openColumns,
  putSheet,
  readAnswers,
  valueAt,
  type Answers,
  type NodeColumns,
} from './columns.js';
import { deal, maximumOf, pointsOf, type Dealt } from './deal.js';
import type { ScoringPlan } from './plan.js';
import { raiseScores } from './raise.js';
import { alone, statisticsOf, type Statistic, type Surroundings } from './statistics.js';
import { faultCode, faultOf, type Fault, type Value } from './value.js';

/** What a worksheet came to; points are unrounded and add up exactly (see `deal`). */
export interface SheetResult {
  /** By code; without the total. */
  readonly nodes: Pick<ReadonlyMap<string, NodeScore>, 'get'>;
  readonly total: Totals;
  /** What functions that compare worksheets found, in tree order; empty where there are none. */
  readonly statistics: readonly Statistic[];
}

/** The same, to be gone through. */
export interface Scorecard extends SheetResult {
  /** In tree order. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
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
  /**
   * `effectiveWeight × score`, what the formula counts where the score is a fault, or a child's part in
   * the expression of its parent.
   */
  readonly points: number;
  /** The score, or what the formula counts in place of a fault; null where the node has no result. */
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
  /**
   * How many indicators should have a score and have none. "Not applicable" is not among them, nor what
   * waits for the period to close: nothing can be done about either.
   */
  readonly missing: number;
}

/** The totals alone, for many worksheets at a time. */
export interface ScoreTotals extends Totals {
  /** Points of each component, in the order of `plan.components`. */
  readonly componentPoints: Float64Array;
  /** 1 where a component's score is not known before the period closes. */
  readonly isComponentOpen: Uint8Array;
}

/**
 * Scores one worksheet by itself. What compares it with others is the fault `cohort_open`, unless it is given
 * what was found among them; `openCohort` scores worksheets together.
 */
export function scoreAnswers(
  plan: ScoringPlan,
  answers: Answers,
  surroundings: Surroundings = alone,
): Scorecard {
  const columns = scoreAlone(plan, answers, surroundings);
  return scorecardOf(plan, columns, 0);
}

/** Worksheets that are scored together and come one after the other: what was put in need not be kept. */
export interface Together {
  /** Takes the answers of one worksheet, by its place. Each place is to be filled. */
  put(row: number, answers: Answers): void;
  /** Scores all that were put in. */
  raise(): void;
  /** What one came to, once they are scored. A node is put together when it is asked for: of many, few are kept. */
  result(row: number): SheetResult;
}

/**
 * Room for worksheets that are scored together: some 2 kB each. Where the formula compares worksheets, these are all
 * there are; where it does not, each scores what it scores alone.
 *
 * @param groups the kind of unit of each, as `groupNumbers` gives them.
 */
export function openTogether(
  plan: ScoringPlan,
  rows: number,
  groups: ArrayLike<number> | null,
): Together {
  const columns = openColumns(plan, rows);
  return {
    put: (row, answers) => putSheet(plan, columns, row, answers),
    raise: () => raiseScores(plan, columns, plan.order, { sees: 'ROWS', groups }),
    result: (row) => resultOf(plan, columns, row),
  };
}

/** The same of worksheets that are all at hand, in their order. */
export function scoreTogether(
  plan: ScoringPlan,
  sheets: readonly Answers[],
  groups: ArrayLike<number> | null,
): readonly Scorecard[] {
  const columns = readAnswers(plan, sheets);
  raiseScores(plan, columns, plan.order, { sees: 'ROWS', groups });
  return sheets.map((_, row) => scorecardOf(plan, columns, row));
}

/** The same totals as `scoreAnswers`, without an object per node. */
export function scoreTotals(plan: ScoringPlan, answers: Answers): ScoreTotals {
  const columns = scoreAlone(plan, answers, alone);
  const { points } = deal(plan, columns, 0);
  return {
    ...totalsOf(plan, columns, 0),
    componentPoints: Float64Array.from(plan.components, (node) => points[node]!),
    isComponentOpen: Uint8Array.from(plan.components, (node) =>
      (columns.faults[node]! & 7) === cohortOpen ? 1 : 0,
    ),
  };
}

/** Opens one row of scored columns. */
export function scorecardOf(plan: ScoringPlan, columns: NodeColumns, row: number): Scorecard {
  const dealt = deal(plan, columns, row);
  const nodes = new Map<string, NodeScore>();
  for (const [code, node] of plan.nodeByCode) {
    nodes.set(code, nodeScore(plan, columns, row, dealt, code, node));
  }
  return {
    nodes,
    total: totalsOf(plan, columns, row),
    missing: plan.indicators.flatMap(({ code, node }) => {
      const fault = columns.faults[node * columns.rows + row]! & 7;
      return isMissing(fault) ? [faultOf(fault, code)] : [];
    }),
    statistics: statisticsOf(plan, columns, row),
  };
}

function resultOf(plan: ScoringPlan, columns: NodeColumns, row: number): SheetResult {
  const dealt = deal(plan, columns, row);
  return {
    nodes: {
      get(code) {
        const node = plan.nodeByCode.get(code);
        return node === undefined ? undefined : nodeScore(plan, columns, row, dealt, code, node);
      },
    },
    total: totalsOf(plan, columns, row),
    statistics: statisticsOf(plan, columns, row),
  };
}

/** The totals of one row of scored columns. */
export function totalsOf(plan: ScoringPlan, columns: NodeColumns, row: number): Totals {
  const points = pointsOf(plan, columns, row);
  const maximum = maximumOf(plan, columns, row);
  const indicators = plan.indicators.length;
  let answered = 0;
  let missing = 0;
  for (const { node } of plan.indicators) {
    const fault = columns.faults[node * columns.rows + row]! & 7;
    if (fault !== unanswered) answered += 1;
    if (isMissing(fault)) missing += 1;
  }
  return {
    score: valueAt(plan, columns, 0, row),
    points,
    maximum,
    achievement: maximum > 0 ? points / maximum : 0,
    indicators,
    answered,
    completion: indicators > 0 ? answered / indicators : 0,
    missing,
  };
}

function scoreAlone(plan: ScoringPlan, answers: Answers, surroundings: Surroundings): NodeColumns {
  const columns = readAnswers(plan, [answers]);
  raiseScores(plan, columns, plan.order, surroundings);
  return columns;
}

const unanswered = faultCode('unanswered');
const notApplicable = faultCode('not_applicable');
const cohortOpen = faultCode('cohort_open');

function isMissing(fault: number): boolean {
  return fault !== 0 && fault !== notApplicable && fault !== cohortOpen;
}

function nodeScore(
  plan: ScoringPlan,
  columns: NodeColumns,
  row: number,
  { weights, points }: Dealt,
  code: string,
  node: number,
): NodeScore {
  const parent = plan.parents[node]!;
  const score = valueAt(plan, columns, node, row);
  const fault = columns.faults[node * columns.rows + row]! & 7;
  const { policies, replacement } = plan.rules[parent]!.missing;
  const standIn =
    policies[fault] === 'ZERO' ? 0 : policies[fault] === 'REPLACE' ? replacement : null;
  return {
    code,
    parentCode: parent === 0 ? null : plan.codes[parent]!,
    weight: plan.weights[node]!,
    effectiveWeight: weights[node]!,
    score,
    points: points[node]!,
    achievement: typeof score === 'number' ? score : standIn,
  };
}

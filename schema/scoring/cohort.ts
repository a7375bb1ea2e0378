import type { FormulaDefinition } from '../formula/definition.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { changeOf } from './change.js';
import { putAnswer, readAnswers, readCounts, type Answers, type NodeColumns } from './columns.js';
import { maximumOf, pointsOf, toGrid } from './deal.js';
import { staleNodes } from './stale.js';
import { planScoring, type ScoringPlan } from './plan.js';
import { raiseScores } from './raise.js';
import { scorecardOf, type Scorecard } from './score.js';

/** The totals of a cohort under one formula, in the order of its sheets. */
export interface CohortTotals {
  /** Unrounded; 0 where the total is a fault. */
  readonly points: Float64Array;
  /** The weight that counts: 0 where nothing could be scored. */
  readonly maxima: Float64Array;
  /** 1 where the total is a fault: it has no grade and no rank. */
  readonly isFault: Uint8Array;
}

/** Worksheets of one instrument that are scored together, by one formula after another. */
export interface Cohort {
  /** Of the formula tried last. */
  readonly plan: ScoringPlan;
  readonly formula: FormulaDefinition;
  readonly totals: CohortTotals;
  /** How many nodes the last formula made it compute; all of them at first. */
  readonly computed: number;
  /**
   * Scores everything by another formula. Only what depends on a difference is computed anew, and the
   * result is that of scoring it all.
   *
   * @throws RangeError as `planScoring`; the cohort then stays as it was.
   */
  try(formula: FormulaDefinition): CohortTotals;
  /** Opens one sheet, as the formula tried last scores it. */
  scorecard(row: number): Scorecard;
}

/** A number for each name, in the order in which they first occur: the kinds of units as a cohort wants them. */
export function groupNumbers(names: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  });
}

/**
 * Scores a cohort.
 *
 * @param groups the kind of unit of each sheet, for expressions that look at units of the same kind.
 * @throws RangeError as `planScoring`.
 */
export function openCohort(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  sheets: readonly Answers[],
  groups: ArrayLike<number> | null = null,
): Cohort {
  let plan = planScoring(instrument, formula);
  const columns = readAnswers(plan, sheets);
  const surroundings = { sees: 'ROWS', groups } as const;
  raiseScores(plan, columns, plan.order, surroundings);
  let current = { formula, totals: totalsOfAll(plan, columns), computed: plan.order.length };

  return {
    get plan() {
      return plan;
    },
    get formula() {
      return current.formula;
    },
    get totals() {
      return current.totals;
    },
    get computed() {
      return current.computed;
    },
    try(next) {
      const change = changeOf(plan, current.formula, next);
      const nextPlan = planScoring(instrument, next, { plan, change });
      const stale = staleNodes(plan, nextPlan, change);
      readCounts(nextPlan, columns, sheets);
      readAgain(nextPlan, columns, sheets, stale.indicators);
      raiseScores(nextPlan, columns, stale.order, surroundings);
      plan = nextPlan;
      const totals = totalsOfAll(plan, columns);
      current = { formula: next, totals, computed: stale.order.length };
      return totals;
    },
    scorecard: (row) => scorecardOf(plan, columns, row),
  };
}

/** The totals of scored columns, row by row. */
export function totalsOfAll(plan: ScoringPlan, columns: NodeColumns): CohortTotals {
  const { rows, scores, faults, isFaulty } = columns;
  const totals: CohortTotals = {
    points: new Float64Array(rows),
    maxima: new Float64Array(rows),
    isFault: new Uint8Array(rows),
  };
  const whole = plan.weights[0]!;
  totals.maxima.fill(whole);
  if (isFaulty[0] === 0) {
    for (let row = 0; row < rows; row += 1) totals.points[row] = toGrid(plan, whole * scores[row]!);
    return totals;
  }
  for (let row = 0; row < rows; row += 1) {
    totals.points[row] = pointsOf(plan, columns, row);
    totals.maxima[row] = maximumOf(plan, columns, row);
    totals.isFault[row] = faults[row] === 0 ? 0 : 1;
  }
  return totals;
}

/** Answers of indicators whose scale is another now. */
function readAgain(
  plan: ScoringPlan,
  columns: NodeColumns,
  sheets: readonly Answers[],
  indicators: readonly number[],
): void {
  for (const index of indicators) {
    const indicator = plan.indicators[index]!;
    columns.isFaulty[indicator.node] = 0;
    sheets.forEach((answers, row) => {
      putAnswer(columns, indicator, row, answers.get(indicator.code));
    });
  }
}

import { readAnswers, type Answers, type NodeColumns } from '../scoring/columns.js';
import { pointsOf } from '../scoring/deal.js';
import type { ScoringPlan } from '../scoring/plan.js';
import { raiseScores } from '../scoring/raise.js';
import type { Surroundings } from '../scoring/statistics.js';

/** A worksheet as it stands, scored: what every plan is held against. */
export interface Base {
  readonly plan: ScoringPlan;
  readonly answers: Answers;
  /** What is known of the other worksheets; it stays what it is, whatever is raised. */
  readonly surroundings: Surroundings;
  /** One row, raised. */
  readonly columns: NodeColumns;
  /** 0 where the total is a fault. */
  readonly points: number;
  /** Of the total, as in columns: 0 for a score. */
  readonly fault: number;
}

export function openBase(plan: ScoringPlan, answers: Answers, surroundings: Surroundings): Base {
  const columns = readAnswers(plan, [answers]);
  raiseScores(plan, columns, plan.order, surroundings);
  return {
    plan,
    answers,
    surroundings,
    columns,
    points: pointsOf(plan, columns, 0),
    fault: columns.faults[0]!,
  };
}

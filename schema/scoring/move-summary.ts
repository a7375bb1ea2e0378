import type { Move } from './compare.js';

/** What another formula does to a cohort, at a glance. */
export interface MoveSummary {
  /** How many sheets there are. */
  readonly sheets: number;
  /** Means of the achievement, in [0, 1]; 0 of nothing. */
  readonly mean: { readonly before: number; readonly after: number };
  /** How many rise in rank, and how many fall. */
  readonly rising: number;
  readonly falling: number;
  /** How many get a better grade, and how many a worse one. */
  readonly better: number;
  readonly worse: number;
}

export function summariseMoves(moves: readonly Move[]): MoveSummary {
  const count = (holds: (move: Move) => boolean) => moves.filter(holds).length;
  return {
    sheets: moves.length,
    mean: {
      before: meanOf(moves.map(({ before }) => before.achievement)),
      after: meanOf(moves.map(({ after }) => after.achievement)),
    },
    rising: count(({ places }) => (places ?? 0) > 0),
    falling: count(({ places }) => (places ?? 0) < 0),
    better: count(({ grade }) => grade > 0),
    worse: count(({ grade }) => grade < 0),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

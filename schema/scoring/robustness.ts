import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { readAnswers, type Answers, type NodeColumns } from './columns.js';
import { totalsOfAll } from './cohort.js';
import { standingsOf, type StandingRules } from './compare.js';
import { NONE, type ScoringPlan } from './plan.js';
import { raiseScores } from './raise.js';
import { quantile } from './standing.js';

export interface RobustnessOptions {
  /** How often weights are drawn, at least 1. */
  readonly draws: number;
  /** A whole number; the same seed gives the same result. */
  readonly seed: number;
  /** How far each weight may be off, as a share of itself in [0, 1]: 0.25 draws from 75 % to 125 %. */
  readonly spread: number;
  /** How far each answer's score may be off, in [0, 1]; 0 unless told otherwise. Drawn scores stay in [0, 1]. */
  readonly answerSpread?: number;
  /** The kind of unit of each sheet. */
  readonly groups?: ArrayLike<number> | null;
}

/** How much a sheet's place owes to the weights. */
export interface Robustness {
  /** Null where no draw gave it a rank. */
  readonly medianRank: number | null;
  /** The ranks that 5 % and 95 % of the draws do not exceed. */
  readonly low: number | null;
  readonly high: number | null;
  /** Share of the draws in which it had each grade, by grade; those that it never had are left out. */
  readonly grades: ReadonlyMap<string, number>;
}

/**
 * Scores a cohort again and again with weights drawn at random around the formula's own, independently
 * and uniformly; siblings share their parent's weight in proportion to what they drew (OECD/JRC, Handbook
 * on Constructing Composite Indicators, 2008, uncertainty analysis).
 *
 * Weights that are shared equally stay equal, and a weight of 0 stays 0: both are decisions, not guesses.
 *
 * @returns in the order of the sheets.
 */
export function robustness(
  plan: ScoringPlan,
  rules: StandingRules,
  sheets: readonly Answers[],
  { draws, seed, spread, answerSpread = 0, groups = null }: RobustnessOptions,
): readonly Robustness[] {
  const random = xoroshiro128plus(seed);
  const columns = readAnswers(plan, sheets);
  const own = columns.scores.slice();
  const drawn: ScoringPlan = {
    ...plan,
    shares: plan.shares.slice(),
    weights: plan.weights.slice(),
  };
  const isDrawn = plan.codes.map((_, node) => isWeighed(plan, node));
  const ranks = sheets.map((): number[] => []);
  const grades = sheets.map(() => new Map<string, number>());

  for (let draw = 0; draw < draws; draw += 1) {
    for (let node = 1; node < plan.codes.length; node += 1) {
      if (!isDrawn[node]) continue;
      const factor = 1 + spread * between(-1, 1);
      drawn.shares[node] = plan.shares[node]! * factor;
      drawn.weights[node] = plan.weights[node]! * factor;
    }
    if (answerSpread > 0) drawAnswers(columns, own, plan, () => answerSpread * between(-1, 1));
    raiseScores(drawn, columns, plan.order, { sees: 'ROWS', groups });
    standingsOf(totalsOfAll(drawn, columns), rules).forEach(({ rank, grade }, row) => {
      if (rank !== null) ranks[row]!.push(rank);
      if (grade !== null) grades[row]!.set(grade, (grades[row]!.get(grade) ?? 0) + 1 / draws);
    });
  }

  function between(from: number, to: number): number {
    return from + (to - from) * uniformFloat64(random);
  }

  return ranks.map((all, row) => {
    const sorted = Float64Array.from(all).sort();
    const at = (share: number) => (sorted.length === 0 ? null : quantile(sorted, share));
    return { medianRank: at(0.5), low: at(0.05), high: at(0.95), grades: grades[row]! };
  });
}

/** Whether a node's weight is one that somebody chose, among siblings with others. */
function isWeighed(plan: ScoringPlan, node: number): boolean {
  const share = plan.shares[node]!;
  const parent = plan.parents[node]!;
  return parent !== NONE && share !== 0 && share === plan.weights[node];
}

/** Moves the score of every answer that has one, and keeps it in [0, 1]. */
function drawAnswers(
  { rows, scores, faults }: NodeColumns,
  own: Float64Array,
  plan: ScoringPlan,
  error: () => number,
): void {
  for (const { node } of plan.indicators) {
    if (plan.rules[node] !== undefined) continue;
    for (let at = node * rows; at < (node + 1) * rows; at += 1) {
      if (faults[at] === 0) scores[at] = Math.min(1, Math.max(0, own[at]! + error()));
    }
  }
}

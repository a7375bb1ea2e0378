import type { FormulaDefinition } from '../formula/definition.js';
import type { Answers } from '../scoring/columns.js';
import type { ScoringPlan } from '../scoring/plan.js';
import type { Surroundings } from '../scoring/statistics.js';
import { openBase, type Base } from './base.js';
import { candidatesOf, withPromises, type Candidate, type Wishes } from './candidate.js';
import { everything, totalOf, type Choice } from './choice.js';
import { combinationCount } from './combinations.js';
import { frontOf } from './fronts.js';
import { thresholdOf, type Goal, type Threshold } from './goal.js';
import { cheapChoice, effortOf } from './greedy.js';
import { compareOptions, costOf, optionsOf, type Option } from './option.js';
import type { Method, Outcome } from './outcome.js';
import { risingFacts } from './rising.js';
import { search } from './search.js';
import { separate, usualTableLimit } from './separate.js';
import { mostOf, separableOf, solveSeparable, SolverGaveUp } from './solve-separable.js';
import type { MipSolver } from './solver.js';
import { walk } from './walk.js';

/** A worksheet, what it is to come to, and what may be done for it. */
export interface TargetProblem extends Wishes {
  readonly plan: ScoringPlan;
  readonly formula: FormulaDefinition;
  /** What counts now: an answer that nothing proves yet is not among them, if it is not to count. */
  readonly answers: Answers;
  /** Where the formula compares worksheets: what was found among them, which stays what it is. */
  readonly surroundings: Surroundings;
  readonly goal: Goal;
}

export interface FindOptions {
  readonly solver: MipSolver;
  /** Combinations of one group that are tried out at most, before another way is taken. */
  readonly tableLimit?: number;
  /** Sheets that a search scores before it gives what it has. */
  readonly searchLimit?: number;
  /** Called now and then with how many sheets a search has scored, of how many at most. */
  readonly onProgress?: (scored: number, limit: number) => void;
}

export const usualSearchLimit = 200_000;

/**
 * The cheapest set of indicators to raise so that the worksheet reaches its goal.
 *
 * Of equally cheap ones the one with the fewest indicators, of those the one with the most points, and of those
 * one that is decided by the order of the instrument: the same problem always gives the same plan. Where the
 * effects of groups of indicators add up (`separate`) a mixed-integer program finds it, where raising never lowers
 * the total the fronts of all nodes, and where neither is certain a search that says whether it saw everything.
 * Whatever is found is scored by the scorer, and its figures are the scorer's.
 *
 * @throws RangeError when the formula has no such grade.
 */
export function findPlan(problem: TargetProblem, options: FindOptions): Outcome {
  const { base, candidates, threshold } = openProblem(problem);
  if (base.fault === 0 && threshold.isReachedBy(base.points)) {
    return { kind: 'REACHED', points: base.points };
  }
  const outcome =
    bySeparation(base, candidates, threshold, options) ??
    byRising(base, problem.formula, candidates, threshold) ??
    bySearch(base, problem.formula, candidates, threshold, options);
  const isOpen = problem.plan.isOfCohort && problem.surroundings.sees === 'OPEN';
  return isOpen && outcome.kind !== 'PLAN' ? { kind: 'OPEN' } : outcome;
}

/** The problem with every promise kept, ready to be scored. */
export function openProblem(problem: TargetProblem): {
  readonly base: Base;
  readonly candidates: readonly Candidate[];
  readonly threshold: Threshold;
} {
  const { plan, formula, goal, surroundings } = problem;
  const answers = withPromises(plan, problem.answers, problem);
  return {
    base: openBase(plan, answers, surroundings),
    candidates: candidatesOf(plan, answers, problem),
    threshold: thresholdOf(goal, formula, plan.weights[0]!),
  };
}

function bySeparation(
  base: Base,
  candidates: readonly Candidate[],
  threshold: Threshold,
  { solver, tableLimit = usualTableLimit }: FindOptions,
): Outcome | null {
  const members = separate(base, candidates, tableLimit);
  const groups = members.map((places) => places.map((place) => candidates[place]!));
  if (groups.some((group) => combinationCount(group) > tableLimit)) return null;
  if (groups.length <= 1) return byTable(base, groups[0] ?? [], threshold);

  const separable = separableOf(base, candidates, members);
  const most = totalOf(base, candidates, mostOf(separable, candidates.length));
  if (most === null || !threshold.isReachedBy(most)) return unreachable(most, threshold);
  try {
    const choice = solveSeparable(base, candidates, separable, threshold, solver);
    return choice && planOf(base, candidates, choice, 'PROGRAM');
  } catch (cause) {
    if (cause instanceof SolverGaveUp) return null;
    throw cause;
  }
}

/** One group, all of whose combinations were scored. */
function byTable(base: Base, group: readonly Candidate[], threshold: Threshold): Outcome {
  const options = optionsOf(base, group);
  const totalBy = ({ points }: Option) => points + base.points;
  const found = options.find((option) => threshold.isReachedBy(totalBy(option)));
  if (found) return planOf(base, group, found.choice, 'TABLE');
  const most = options.reduce((best, option) => Math.max(best, totalBy(option)), base.points);
  return unreachable(most, threshold);
}

function byRising(
  base: Base,
  formula: FormulaDefinition,
  candidates: readonly Candidate[],
  threshold: Threshold,
): Outcome | null {
  const facts = risingFacts(base, formula, candidates);
  if (facts === null) return null;
  const start = cheapChoice(base, candidates, threshold);
  if (start === null) {
    return unreachable(totalOf(base, candidates, everything(candidates)), threshold);
  }
  const front = frontOf(base, formula, candidates, facts, effortOf(candidates, start));
  if (front === null) return null;
  let best: Option | null = null;
  for (const choice of front) {
    const points = totalOf(base, candidates, choice);
    if (points === null || !threshold.isReachedBy(points)) continue;
    const option = { ...costOf(candidates, choice), points };
    if (best === null || compareOptions(option, best) < 0) best = option;
  }
  return best && planOf(base, candidates, best.choice, 'FRONTS');
}

function bySearch(
  base: Base,
  formula: FormulaDefinition,
  candidates: readonly Candidate[],
  threshold: Threshold,
  { searchLimit = usualSearchLimit, onProgress }: FindOptions,
): Outcome {
  const found = search(base, candidates, threshold, {
    isRising: risingFacts(base, formula, candidates) !== null,
    start: cheapChoice(base, candidates, threshold),
    limit: searchLimit,
    onProgress: (scored) => onProgress?.(scored, searchLimit),
  });
  const { best, isProven, leastEffort, most } = found;
  if (best !== null) {
    const plan = planOf(base, candidates, best.choice, 'SEARCH');
    return { ...plan, isProven, leastEffort: isProven ? plan.effort : leastEffort / 100 };
  }
  const { short } = unreachable(most, threshold);
  return { kind: isProven ? 'UNREACHABLE' : 'NOT_FOUND', most, short };
}

function planOf(base: Base, candidates: readonly Candidate[], choice: Choice, method: Method) {
  const effort = effortOf(candidates, choice) / 100;
  return {
    kind: 'PLAN',
    moves: walk(base, candidates, choice),
    effort,
    points: totalOf(base, candidates, choice)!,
    isProven: true,
    leastEffort: effort,
    method,
  } as const;
}

const unreachable = (most: number | null, { points }: Threshold) =>
  ({ kind: 'UNREACHABLE', most: most ?? 0, short: Math.max(0, points - (most ?? 0)) }) as const;

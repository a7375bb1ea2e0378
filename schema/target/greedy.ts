import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { everything, scoreChoices, type Choice } from './choice.js';
import type { Threshold } from './goal.js';

/**
 * A choice that reaches the threshold, cheap but not proven to be the cheapest: everything is raised, then taken
 * back step by step, each time what saves the most effort for the points that it costs. Null where not even
 * everything is enough.
 */
export function cheapChoice(
  base: Base,
  candidates: readonly Candidate[],
  { isReachedBy }: Threshold,
): Choice | null {
  const isEnough = (points: number | null) => points !== null && isReachedBy(points);
  let choice = everything(candidates);
  let points = scoreChoices(base, candidates, [choice]).totalOf(0);
  if (!isEnough(points)) return null;
  for (;;) {
    const steps = candidates.flatMap((_, place) => takenBack(choice, place));
    if (steps.length === 0) return choice;
    const sheets = scoreChoices(base, candidates, steps);
    const known = points!;
    const possible = steps
      .map((step, row) => ({ step, total: sheets.totalOf(row) }))
      .filter(({ total }) => isEnough(total))
      .map(({ step, total }) => ({
        step,
        total,
        saved: effortOf(candidates, choice) - effortOf(candidates, step),
        lost: Math.max(0, known - total!),
      }))
      .sort((a, b) => b.saved / (b.lost + 1e-9) - a.saved / (a.lost + 1e-9));
    if (possible.length === 0) return choice;
    ({ step: choice, total: points } = possible[0]!);
  }
}

/** One indicator less, or one level less. */
function takenBack(choice: Choice, place: number): Choice[] {
  const level = choice[place]!;
  if (level === 0) return [];
  return (level === 1 ? [0] : [0, level - 1]).map((lower) => {
    const next = choice.slice();
    next[place] = lower;
    return next;
  });
}

export const effortOf = (candidates: readonly Candidate[], choice: Choice): number =>
  candidates.reduce((sum, { levels }, place) => sum + (levels[choice[place]! - 1]?.effort ?? 0), 0);

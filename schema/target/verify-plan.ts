import { gradeTotals } from '../scoring/grade.js';
import { scoreAnswers } from '../scoring/score.js';
import { finishScore } from '../scoring/finish.js';
import { scoreOnScale, type AnswerValue } from '../scoring/answer.js';
import type { PlannedIndicator } from '../scoring/plan.js';
import type { Choice } from './choice.js';
import { openProblem, type TargetProblem } from './find-plan.js';
import { effortOf } from './greedy.js';
import { walk, type Move } from './walk.js';

/** A move as somebody else says it: where there are no options, `toKey` is null. */
export interface StatedMove {
  readonly code: string;
  readonly toKey: string | null;
}

export interface VerifiedPlan {
  readonly moves: readonly Move[];
  readonly effort: number;
  readonly before: Standing;
  readonly after: Standing;
  readonly isReached: boolean;
}

/** A total, unrounded, with its grade; empty where the total is a fault. */
export interface Standing {
  readonly points: number;
  readonly grade: string;
}

/**
 * What stated moves come to, scored anew: no figure of whoever states them is taken over.
 *
 * @returns null where a move is none that the worksheet and the wishes allow, or an indicator is raised twice.
 * @throws RangeError when the formula has no such grade.
 */
export function verifyPlan(
  problem: TargetProblem,
  stated: readonly StatedMove[],
): VerifiedPlan | null {
  const { base, candidates, threshold } = openProblem(problem);
  const choice: Choice = new Uint8Array(candidates.length);
  for (const { code, toKey } of stated) {
    const place = candidates.findIndex((candidate) => candidate.code === code);
    const level = candidates[place]?.levels.findIndex(({ key }) => key === toKey) ?? -1;
    if (level < 0 || choice[place] !== 0) return null;
    choice[place] = level + 1;
  }
  const moves = walk(base, candidates, choice);
  const raised = new Map(base.answers);
  for (const { code, answer } of moves) raised.set(code, answer);
  const standingOf = (answers: typeof base.answers): Standing => {
    const { total } = scoreAnswers(problem.plan, answers, problem.surroundings);
    const grade = gradeTotals(total, problem.formula)?.band.grade ?? '';
    return { points: total.points, grade };
  };
  const total = moves.length === 0 ? null : moves.at(-1)!.total;
  return {
    moves,
    effort: effortOf(candidates, choice) / 100,
    before: standingOf(base.answers),
    after: standingOf(raised),
    isReached: total !== null && threshold.isReachedBy(total),
  };
}

/**
 * Whether an answer earns at least what a move led to, on the scale of the formula.
 *
 * @param toKey an option; null for the full value, or for none of it where less is better.
 */
export function isAsGoodAs(
  { scale, finish }: PlannedIndicator,
  answer: AnswerValue | undefined,
  toKey: string | null,
): boolean {
  const shown = (score: number) => (finish === null ? score : finishScore(score, finish));
  const worth = scoreOnScale(scale, answer);
  if (typeof worth !== 'number') return false;
  if (toKey === null) return shown(worth) >= Math.max(shown(0), shown(1));
  const wanted = scoreOnScale(scale, { optionKey: toKey });
  return typeof wanted === 'number' && shown(worth) >= shown(wanted);
}

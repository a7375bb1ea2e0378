import type { FormulaDefinition } from '../../../schema/formula/definition.js';
import { gradeTotals, isFault, scoreAnswers } from '../../../schema/scoring/index.js';
import type { Scorecard, ScoringPlan } from '../../../schema/scoring/index.js';
import { answerValue } from '../saving/answerContent.js';
import type { AnswerEntry } from '../saving/worksheetStore.js';

/** What the worksheet comes to as typed, saved or not. */
export interface LiveScore {
  readonly points: number;
  readonly maximum: number;
  /** 0..1 */
  readonly achievement: number;
  /** Code of the node that compares units, where the total is not known before the period closes. */
  readonly openAt: string | null;
  /** Null where there is no score to grade. */
  readonly grade: { readonly name: string; readonly predicate: string } | null;
  /** To the next better grade, in points; null at the best, and where there is no grade. */
  readonly next: { readonly name: string; readonly points: number } | null;
  readonly scorecard: Scorecard;
}

/** Scores the answers by the same core that the server closes the period with. */
export function liveScore(
  plan: ScoringPlan,
  rules: Pick<FormulaDefinition, 'gradeBasis' | 'gradeBands'>,
  entries: readonly AnswerEntry[],
): LiveScore {
  const answers = new Map(
    entries.map(({ answer, content }) => [answer.indicatorCode, answerValue(content)]),
  );
  const scorecard = scoreAnswers(plan, answers);
  const { points, maximum, achievement, score } = scorecard.total;
  const grading = gradeTotals(scorecard.total, rules);
  return {
    points,
    maximum,
    achievement,
    openAt: isFault(score) && score.fault === 'cohort_open' ? score.at : null,
    grade: grading && { name: grading.band.grade, predicate: grading.band.predicate },
    next: grading?.next ? { name: grading.next.band.grade, points: grading.next.points } : null,
    scorecard,
  };
}

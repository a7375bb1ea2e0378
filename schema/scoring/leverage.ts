import { countOf, scoreOnScale, type AnswerValue, type RatioTerm, type Scale } from './answer.js';
import { readAnswers, type Answers } from './columns.js';
import { pointsOf } from './deal.js';
import type { ScoringPlan } from './plan.js';
import { raiseScores } from './raise.js';

/** What one better answer would add (*daya ungkit*). */
export interface LeverageStep {
  readonly code: string;
  /** The option chosen now; null where there is none, or the scale has no options. */
  readonly currentKey: string | null;
  /** The next better option; null where the step is to the full value. */
  readonly nextKey: string | null;
  /** The answer that takes the step: with it in place of the current one, the total is `points` higher. */
  readonly answer: AnswerValue;
  /**
   * Points added to the total, to the last bit: it is the difference of two scored sheets, and points
   * lie on a grid where that difference is exact. May be 0, and below 0 where the formula excludes
   * what is missing.
   */
  readonly points: number;
}

/**
 * For each indicator that can be raised, the next better option, or full achievement where there are
 * no options; in the instrument's order.
 *
 * "Better" is better than what the indicator earns now: an unanswered one steps to the first option
 * that is worth anything. What does not apply, or has nothing to take a share of, cannot be raised.
 */
export function leverage(plan: ScoringPlan, answers: Answers): readonly LeverageStep[] {
  if (plan.isOfCohort) throw new RangeError('The formula compares worksheets with each other');
  const steps = plan.indicators.flatMap(({ code, scale }) => {
    const current = answers.get(code);
    const answer = nextAnswer(scale, current);
    if (answer === undefined || typeof scoreOnScale(scale, answer) !== 'number') return [];
    const currentKey = (scale.kind === 'OPTIONS' && current?.optionKey) || null;
    return [{ code, currentKey, nextKey: answer.optionKey ?? null, answer }];
  });

  // Scored once more for each, with this one answer changed, whatever lies above it.
  const sheets = [answers, ...steps.map(({ code, answer }) => new Map(answers).set(code, answer))];
  const columns = readAnswers(plan, sheets);
  raiseScores(plan, columns);
  const pointsNow = pointsOf(plan, columns, 0);
  return steps.map((step, index) => ({
    ...step,
    points: pointsOf(plan, columns, index + 1) - pointsNow,
  }));
}

/** The steps that raise the total most, best first; equal ones in the instrument's order. */
export function raisesMost(steps: readonly LeverageStep[], count: number): readonly LeverageStep[] {
  return steps
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, count);
}

function nextAnswer(scale: Scale, current: AnswerValue | undefined): AnswerValue | undefined {
  const now = scoreOnScale(scale, current);
  if (now === 'not_applicable' || now === 'divide_by_zero') return undefined;
  const earned = typeof now === 'number' ? now : 0;
  if (earned >= 1) return undefined;

  switch (scale.kind) {
    case 'OPTIONS': {
      const optionKey = nextOption(scale.values, earned);
      return optionKey === undefined ? undefined : { optionKey };
    }
    case 'RATIO':
      return fullRatio(scale.numerator, scale.denominator, current);
    case 'RANGE':
      return { value: scale.max };
    case 'NONE':
      return undefined;
  }
}

function nextOption(
  values: ReadonlyMap<string, number | null>,
  earned: number,
): string | undefined {
  let next: { readonly key: string; readonly value: number } | undefined;
  for (const [key, value] of values) {
    if (value === null || value <= earned) continue;
    if (next === undefined || value < next.value) next = { key, value };
  }
  return next?.key;
}

/** The current counts with the numerator brought up to the denominator. */
function fullRatio(
  numerator: readonly RatioTerm[],
  denominator: readonly RatioTerm[],
  current: AnswerValue | undefined,
): AnswerValue | undefined {
  const counts: Record<string, number> = {};
  const below = new Set(denominator.map(({ key }) => key));
  for (const key of below) counts[key] = countOf(current?.counts ?? {}, key) ?? 1;

  const own = numerator.filter(({ key }) => !below.has(key));
  for (const { key } of own) counts[key] = 0;
  const sum = (terms: readonly RatioTerm[]) =>
    terms.reduce((total, { key, sign }) => total + sign * counts[key]!, 0);
  const gap = sum(denominator) - sum(numerator);
  const raised = own.find(({ sign }) => sign === 1);
  if (gap > 0 && raised) counts[raised.key] = gap;
  return { counts };
}

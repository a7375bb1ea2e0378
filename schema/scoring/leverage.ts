import { countOf, scoreOnScale, type AnswerValue, type RatioTerm, type Scale } from './answer.js';
import { readAnswers, replaceAnswer, type Answers } from './columns.js';
import { pointsOf } from './deal.js';
import type { PlannedIndicator, ScoringPlan } from './plan.js';
import { raiseScores } from './raise.js';
import { dependentsOf } from './stale.js';
import { alone, type Surroundings } from './statistics.js';

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
 *
 * @param surroundings where the formula compares worksheets, what was found among them: it stays what it is,
 *   so that a place does not move. Without it a total that hangs on them has no points, before or after.
 */
export function leverage(
  plan: ScoringPlan,
  answers: Answers,
  surroundings: Surroundings = alone,
): readonly LeverageStep[] {
  const steps = plan.indicators.flatMap((indicator) => stepOf(indicator, answers) ?? []);

  // Scored once more for each, with this one answer changed, whatever lies above it.
  const sheets = [answers, ...steps.map(({ code, answer }) => new Map(answers).set(code, answer))];
  const columns = readAnswers(plan, sheets);
  raiseScores(plan, columns, plan.order, surroundings);
  const pointsNow = pointsOf(plan, columns, 0);
  return steps.map((step, index) => ({
    ...step,
    points: pointsOf(plan, columns, index + 1) - pointsNow,
  }));
}

/**
 * The same for each of a cohort, in the order of the sheets. Where the formula compares worksheets, a step
 * moves what all are compared with, and its points are what the sheet gains by it while the others stay.
 *
 * @param groups the kind of unit of each sheet.
 */
export function leverageTogether(
  plan: ScoringPlan,
  sheets: readonly Answers[],
  groups: ArrayLike<number> | null = null,
): readonly (readonly LeverageStep[])[] {
  if (!plan.isOfCohort) return sheets.map((answers) => leverage(plan, answers));
  const surroundings = { sees: 'ROWS', groups } as const;
  const columns = readAnswers(plan, sheets);
  raiseScores(plan, columns, plan.order, surroundings);
  const pointsNow = sheets.map((_, row) => pointsOf(plan, columns, row));
  const found = sheets.map((): LeverageStep[] => []);
  for (const indicator of plan.indicators) {
    const above = dependentsOf(plan, indicator.node);
    const raise = () => raiseScores(plan, columns, above, surroundings);
    sheets.forEach((answers, row) => {
      const step = stepOf(indicator, answers);
      if (step === undefined) return;
      replaceAnswer(columns, indicator, row, step.answer);
      raise();
      found[row]!.push({ ...step, points: pointsOf(plan, columns, row) - pointsNow[row]! });
      replaceAnswer(columns, indicator, row, answers.get(indicator.code));
    });
    raise();
  }
  return found;
}

/** The step that an answer can take, without what it brings; undefined where there is none. */
function stepOf(
  { code, scale }: PlannedIndicator,
  answers: Answers,
): Omit<LeverageStep, 'points'> | undefined {
  const current = answers.get(code);
  const answer = nextAnswer(scale, current);
  if (answer === undefined || typeof scoreOnScale(scale, answer) !== 'number') return undefined;
  const currentKey = (scale.kind === 'OPTIONS' && current?.optionKey) || null;
  return { code, currentKey, nextKey: answer.optionKey ?? null, answer };
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

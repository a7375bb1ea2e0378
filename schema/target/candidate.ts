import type { AnswerValue } from '../scoring/answer.js';
import type { Answers } from '../scoring/columns.js';
import type { PlannedIndicator, ScoringPlan } from '../scoring/plan.js';
import { hundredthsOf, type Efforts } from './effort.js';
import { optionLevels, ratioAt } from './level.js';

/** An indicator that can be raised, and how far. */
export interface Candidate {
  readonly code: string;
  readonly indicator: PlannedIndicator;
  /** Among all indicators, from 0. */
  readonly place: number;
  readonly from: AnswerValue | undefined;
  /** The option that counts now; null where none does, or there are none. */
  readonly fromKey: string | null;
  /** At least one; each is worth more than the one before. */
  readonly levels: readonly Level[];
}

export interface Level {
  readonly answer: AnswerValue;
  /** Null where it is the full value and no option. */
  readonly key: string | null;
  /** Hundredths, of the whole way from what counts now. */
  readonly effort: number;
}

/** What may be planned with, beside what the worksheet holds. */
export interface Wishes {
  readonly efforts: Efforts;
  /** Indicators that cannot be raised for now. */
  readonly excluded: ReadonlySet<string>;
  /** Indicators that somebody has promised already: they count as raised all the way, at no effort. */
  readonly promised: ReadonlySet<string>;
}

/** The answers with every promise kept. */
export function withPromises(
  plan: ScoringPlan,
  answers: Answers,
  { promised }: Pick<Wishes, 'promised'>,
): Answers {
  const kept = new Map(answers);
  for (const indicator of plan.indicators) {
    if (!promised.has(indicator.code)) continue;
    const best = answersAbove(plan, indicator, answers.get(indicator.code)).at(-1);
    if (best !== undefined) kept.set(indicator.code, best);
  }
  return kept;
}

/**
 * The indicators that can be raised, in the instrument's order.
 *
 * Whatever does not count yet is open too: no answer, or one that nothing proves (its caller leaves that out of
 * the answers). What does not apply or has nothing to take a share of cannot be raised, as in `leverage`. Where
 * there are no options, one level leads to the full value: nothing says which shares lie between.
 *
 * @param answers with every promise kept.
 */
export function candidatesOf(
  plan: ScoringPlan,
  answers: Answers,
  { efforts, excluded, promised }: Wishes,
): readonly Candidate[] {
  return plan.indicators.flatMap((indicator, place): Candidate[] => {
    const { code, scale } = indicator;
    if (excluded.has(code) || promised.has(code)) return [];
    const from = answers.get(code);
    const above = answersAbove(plan, indicator, from);
    if (above.length === 0) return [];
    const fromKey = (scale.kind === 'OPTIONS' && from?.optionKey) || null;
    const levels = above.map((answer, step) => ({
      answer,
      key: answer.optionKey ?? null,
      effort: hundredthsOf(efforts, code, step + 1),
    }));
    return [{ code, indicator, place, from, fromKey, levels }];
  });
}

/** The answers that are worth more than the one given, worst first. */
function answersAbove(
  plan: ScoringPlan,
  { node, scale, finish }: PlannedIndicator,
  current: AnswerValue | undefined,
): readonly AnswerValue[] {
  if (scale.kind !== 'OPTIONS' || plan.rules[node] !== undefined) {
    // An expression reads counts and not options: the full ratio is the one better answer that is known.
    const turned = finish?.isLowerBetter ?? plan.rules[node]?.finish?.isLowerBetter ?? false;
    return ratioAt(scale, turned ? 0 : 1, current);
  }
  return optionLevels(scale.values, finish, current);
}

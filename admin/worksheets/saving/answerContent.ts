import type { AnswerValue } from '../../../schema/scoring/index.js';
import type { AnswerCoreFragment, SaveAnswerInput } from '../../graphql/graphql.js';

/** What a person gives for one indicator; saving replaces all of it at once. */
export interface AnswerContent {
  readonly optionKey: string | null;
  readonly value: number | null;
  /** By the key of the count input; what is empty is not there. */
  readonly counts: Readonly<Record<string, number>>;
  readonly explanation: string;
}

/** The part of an answer that can be typed, out of what the API said. */
export const contentOf = ({
  optionKey,
  value,
  counts,
  explanation,
}: Pick<AnswerCoreFragment, 'optionKey' | 'value' | 'counts' | 'explanation'>): AnswerContent => ({
  optionKey,
  value,
  counts: Object.fromEntries(counts.map(({ key, count }) => [key, count])),
  explanation,
});

/** Whether two contents say the same. */
export function sameContent(one: AnswerContent, other: AnswerContent): boolean {
  const keys = Object.keys(one.counts);
  return (
    one.optionKey === other.optionKey &&
    one.value === other.value &&
    one.explanation === other.explanation &&
    keys.length === Object.keys(other.counts).length &&
    keys.every((key) => one.counts[key] === other.counts[key])
  );
}

/** The content as `saveAnswer` takes it. */
export const saveInput = (
  answerId: string,
  version: number,
  { optionKey, value, counts, explanation }: AnswerContent,
  reopen = false,
): SaveAnswerInput => ({
  answerId,
  version,
  optionKey,
  value,
  counts: Object.entries(counts).map(([key, count]) => ({ key, count })),
  explanation,
  ...(reopen && { reopen }),
});

/** The content as the scoring core reads it. */
export const answerValue = ({ optionKey, value, counts }: AnswerContent): AnswerValue => ({
  optionKey,
  value,
  // The core takes empty counts for counts that were given; to a `COUNT` nobody answered these are none.
  counts: Object.keys(counts).length > 0 ? counts : null,
});

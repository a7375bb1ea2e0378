import { asFormatted, bodyOf, isFormatted, textOf } from '../../../schema/formatted-text/index.js';
import type { AnswerContent } from './answerContent.js';

/** Whose option, value or counts stay when two answers are joined: there can only be one of them. */
export type Whose = 'mine' | 'theirs';

/**
 * Both explanations in one, the other's first, and the answer of one of the two. Where one explanation
 * holds the other already, it is both.
 */
export function joinContents(
  mine: AnswerContent,
  theirs: AnswerContent,
  whose: Whose,
): AnswerContent {
  const { optionKey, value, counts } = whose === 'mine' ? mine : theirs;
  return {
    optionKey,
    value,
    counts,
    explanation: joinTexts(theirs.explanation, mine.explanation),
  };
}

/** Whether two contents give the same answer, whatever they say of it. */
export function sameAnswer(one: AnswerContent, other: AnswerContent): boolean {
  const keys = new Set([...Object.keys(one.counts), ...Object.keys(other.counts)]);
  return (
    one.optionKey === other.optionKey &&
    one.value === other.value &&
    [...keys].every((key) => one.counts[key] === other.counts[key])
  );
}

/** Formatted where one of the two is: the other one says what it said all the same. */
function joinTexts(first: string, second: string): string {
  const formatted = isFormatted(first) || isFormatted(second);
  const [one = '', other = ''] = [first, second].map((text) =>
    bodyOf(formatted ? asFormatted(text) : text).trim(),
  );
  return textOf(joinBodies(one, other), formatted);
}

function joinBodies(first: string, second: string): string {
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  return `${first}\n\n${second}`;
}

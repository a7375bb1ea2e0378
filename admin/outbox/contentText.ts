import { bodyOf } from '../../schema/formatted-text/mark.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';

/**
 * What was typed, to the letter, as text to read and to copy: also where the indicator's own words are not at hand.
 */
export function contentText(
  { optionKey, value, counts, explanation }: AnswerContent,
  say: (key: string, params?: Record<string, unknown>) => string,
  formatNumber: (value: number, maximum?: number) => string,
): string {
  const lines = [
    optionKey !== null && say('option', { key: optionKey }),
    value !== null && say('value', { value: formatNumber(value, 10) }),
    ...Object.entries(counts).map(([key, count]) =>
      say('countOf', { key, count: formatNumber(count) }),
    ),
    bodyOf(explanation),
  ].filter((line) => typeof line === 'string' && line !== '');
  return lines.length > 0 ? lines.join('\n') : say('emptied');
}

import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { AnswerContent } from '../saving/answerContent.js';

type Value = Pick<AnswerContent, 'optionKey' | 'value' | 'counts'>;

/** An answer in words: the chosen criterion, the counts with their labels, or the value; undefined for none. */
export function answerText(
  { options, countInputs }: Pick<IndicatorDefinition, 'options' | 'countInputs'>,
  { optionKey, value, counts }: Value,
  formatNumber: (value: number, maximum?: number) => string,
): string | undefined {
  if (optionKey !== null) {
    const option = options.find(({ key }) => key === optionKey);
    return option ? `${optionKey} · ${option.criterion}` : optionKey;
  }
  // No rounding: a value is shown as it was typed.
  if (value !== null) return formatNumber(value, 10);
  const given = countInputs.filter(({ key }) => counts[key] !== undefined);
  if (given.length === 0) return undefined;
  return given.map(({ key, label }) => `${label}: ${formatNumber(counts[key] ?? 0)}`).join('; ');
}

import { limits } from '../../schema/limits.js';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { InvalidInput } from '../errors/domain-error.js';
import type { CountRecord, CountValueInput } from './count-value.js';

/** The value of one answer as it is stored, by a unit or by an evaluator. */
export interface AnswerContent {
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord;
}

export interface AnswerContentInput {
  readonly optionKey?: string | null;
  readonly value?: number | null;
  readonly counts?: readonly CountValueInput[] | null;
}

/**
 * An answer as its indicator takes it: by option, by counts, or by a value, and by nothing else. What is
 * left out is not answered.
 *
 * @throws InvalidInput on `optionKey`, `value` or `counts`.
 */
export function contentFor(
  indicator: IndicatorDefinition,
  input: AnswerContentInput,
): AnswerContent {
  const { options, ratio } = indicator;
  const optionKey = input.optionKey ?? null;
  const value = input.value ?? null;
  const counts = input.counts ?? [];
  const takes = options.length > 0 ? 'optionKey' : ratio ? 'counts' : 'value';
  if (takes !== 'optionKey' && optionKey !== null) refuseForeign('optionKey');
  if (takes !== 'value' && value !== null) refuseForeign('value');
  if (takes !== 'counts' && counts.length > 0) refuseForeign('counts');

  if (optionKey !== null && !options.some(({ key }) => key === optionKey)) {
    throw new InvalidInput('optionKey', 'UNKNOWN_OPTION');
  }
  if (value !== null) checkValue(indicator, value);
  return { optionKey, value, counts: checkedCounts(indicator, counts) };
}

export const isEmpty = ({ optionKey, value, counts }: AnswerContentInput): boolean =>
  optionKey == null && value == null && (counts == null || counts.length === 0);

function refuseForeign(field: string): never {
  throw new InvalidInput(field, 'WRONG_TYPE');
}

function checkValue({ scale, answerType }: IndicatorDefinition, value: number): void {
  const { min, max } = scale ?? { min: 0, max: limits.countMax };
  if (value < min) throw new InvalidInput('value', 'OUT_OF_RANGE', min);
  if (value > max) throw new InvalidInput('value', 'OUT_OF_RANGE', max);
  if (answerType === 'COUNT' && !Number.isInteger(value)) {
    throw new InvalidInput('value', 'WRONG_TYPE');
  }
}

function checkedCounts(
  { countInputs }: IndicatorDefinition,
  counts: readonly CountValueInput[],
): CountRecord {
  const checked: Record<string, number> = {};
  for (const { key, count } of counts) {
    if (!countInputs.some((input) => input.key === key)) {
      throw new InvalidInput('counts', 'UNKNOWN_OPTION');
    }
    if (Object.hasOwn(checked, key)) throw new InvalidInput('counts', 'MALFORMED');
    if (!Number.isInteger(count)) throw new InvalidInput('counts', 'WRONG_TYPE');
    if (count < 0) throw new InvalidInput('counts', 'OUT_OF_RANGE', 0);
    if (count > limits.countMax) throw new InvalidInput('counts', 'OUT_OF_RANGE', limits.countMax);
    checked[key] = count;
  }
  return checked;
}

import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { ratioKeys } from '../../schema/instruments/ratio.js';
import type { AnswerValue } from '../../schema/scoring/index.js';

/** The answer that earns an indicator's whole weight, where there is one. */
export function bestAnswer({ options, ratio, scale }: IndicatorDefinition): AnswerValue {
  if (scale) return { value: scale.max };
  if (!ratio) return { optionKey: options[0]?.key ?? null };

  // Everything that was to be done is done, and nothing is left that should not be.
  const [done = '', left] = ratioKeys(ratio.numerator);
  const counts = { [done]: 7, [ratio.denominator]: 7 };
  return { counts: left === undefined ? counts : { ...counts, [left]: 0 } };
}

import { useTranslate } from 'react-admin';
import type { Comparison } from '../../../schema/formula/index.js';
import { inverseRatio, nearestStep, readRatio } from '../../../schema/formula/pairwise/scale.js';
import { useFormat } from '../../fields/useFormat.js';

/**
 * Answers in words, e.g. `U.I Pemenuhan jauh lebih penting (7)`.
 *
 * @param names by code.
 */
export function useScaleWords(names: ReadonlyMap<string, string>) {
  const translate = useTranslate();
  const { weight } = useFormat();
  const say = (key: string, values?: object) => translate(`pairwise.scale.${key}`, values);
  const nameOf = (code: string) => names.get(code) ?? code;

  /** How much more, from 1 to 9: `jauh lebih penting`. */
  const strength = (ratio: string): string => {
    const step = Number(nearestStep(readRatio(ratio) ?? 1));
    return step % 2 === 1
      ? say(`words.${step}`)
      : say('between', { lower: say(`words.${step - 1}`), upper: say(`words.${step + 1}`) });
  };
  return {
    nameOf,
    answer: ({ first, second, ratio }: Comparison): string => {
      const value = readRatio(ratio) ?? 1;
      if (value === 1) return say('equal');
      const [code, more] = value > 1 ? [first, ratio] : [second, inverseRatio(ratio)];
      return say('more', { name: nameOf(code), strength: strength(more), ratio: weight(more) });
    },
  };
}

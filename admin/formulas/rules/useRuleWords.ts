import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { missingKinds, percentOf, type OwnRules } from './ownRules.js';

/** The rules of a node in a few words each: `batas atas 0,9`, `dibulatkan 2 desimal`. */
export function useRuleWords() {
  const translate = useTranslate();
  const { weight } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.nodeRules.${key}`, values);
  return ({ missing = {}, ...rules }: OwnRules): readonly string[] => {
    const { minimumAnswered, direction, floor, cap, rounding } = rules;
    const policies = missingKinds.flatMap((kind) => {
      const policy = missing[kind];
      if (policy === undefined) return [];
      const { replacement } = missing;
      return policy === 'REPLACE' && replacement !== undefined
        ? say(`words.${kind}`, { policy: say('words.replaced', { by: weight(replacement) }) })
        : say(`words.${kind}`, { policy: say(`policies.${policy}`) });
    });
    return [
      ...policies,
      ...(minimumAnswered === undefined
        ? []
        : [say('words.minimum', { share: weight(percentOf(minimumAnswered)) })]),
      ...(direction === 'LOWER_IS_BETTER' ? [say('words.lowerIsBetter')] : []),
      ...(floor === undefined ? [] : [say('words.floor', { floor: weight(floor) })]),
      ...(cap === undefined ? [] : [say('words.cap', { cap: weight(cap) })]),
      ...(rounding === undefined ? [] : [say('words.rounding', { digits: rounding.digits })]),
    ];
  };
}

import { readCounts, readRatio, readScale } from '../instruments/indicator.js';
import type {
  AnswerOptionDefinition,
  AnswerType,
  IndicatorDefinition,
} from '../instruments/instrument.js';
import type { YamlEntry } from '../instruments/yaml-entry.js';

/** How an indicator is answered. */
export type LeafAnswer = Pick<
  IndicatorDefinition,
  'answerType' | 'options' | 'scale' | 'ratio' | 'countInputs'
>;

/** Says in an answer file that an indicator does not apply to a unit. */
export const notApplicable = 'n/a';

const answerKeys = ['options', 'scale', 'countInputs'];

/** Whether a node is answered instead of being made of others. */
export function isLeaf(entry: YamlEntry): boolean {
  return !entry.has('children');
}

/** Reads what an indicator of a tree is answered with: one of some options, a number, or counts. */
export function readLeaf(entry: YamlEntry): LeafAnswer {
  const found = answerKeys.filter((key) => entry.has(key));
  if (found.length === 0) entry.report('ANSWER_MISSING', entry.place);
  if (found.length > 1) {
    entry.report('ANSWER_AMBIGUOUS', entry.placeOf(found[1]!), { keys: found.join('", "') });
  }
  const options = entry.has('options') ? readOptions(entry) : [];
  const scale = entry.has('scale') ? readScale(entry) : null;
  const counted = entry.has('ratio')
    ? readRatio(entry)
    : { ratio: null, countInputs: entry.has('countInputs') ? readCounts(entry) : [] };
  const answerType: AnswerType =
    options.length > 0 ? 'ABC' : scale ? 'VALUE' : counted.ratio ? 'PERCENT' : 'COUNT';
  return { answerType, options, scale, ...counted };
}

/** `key: share`, in any order. */
function readOptions(entry: YamlEntry): readonly AnswerOptionDefinition[] {
  const options = entry.entry('options');
  if (options?.keys.length === 0)
    entry.report('MISSING', entry.placeOf('options'), { key: 'options' });
  return (options?.keys ?? []).flatMap((key) => {
    const share = options?.exact(key);
    if (options === undefined || share === undefined) return [];
    const at = options.placeOf(key);
    if (share.value.compare(1) > 0) {
      options.report('OPTION_VALUE_OUT_OF_RANGE', at, { option: key, found: share.text });
    }
    if (key === notApplicable || key !== key.trim() || key === '') {
      options.report('OPTION_RESERVED', at, { found: key });
    }
    return [{ key, value: share.text, criterion: key, inferred: false }];
  });
}

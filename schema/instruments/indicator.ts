import { answerTypes, readOptions, readSourceTags, type AnswerScales } from './answer-scale.js';
import type { AnswerType, ComponentDefinition, IndicatorDefinition } from './instrument.js';
import { ratioKeys } from './ratio.js';
import { readWeight, type Share } from './weight.js';
import type { YamlEntry } from './yaml-entry.js';

interface References {
  readonly sourceKeys: ReadonlySet<string>;
  readonly scales: AnswerScales;
}

const answerKeys = [...new Set(Object.values(answerTypes).flatMap(({ keys }) => keys))];
const inputKeyLength = 80;
const inputKeyPattern = /^\w+$/;

/** Reads a leaf of the tree; its code was read by the tree, which knows the other codes. */
export function readIndicator(
  entry: YamlEntry,
  code: string,
  component: ComponentDefinition,
  { sourceKeys, scales }: References,
): { definition: IndicatorDefinition; share: Share } {
  const text = entry.text('text');
  const answerType = entry.word('answerType', Object.keys(answerTypes) as AnswerType[]);
  const { own, share } = entry.has('weight')
    ? readWeight(entry)
    : {
        own: { weight: null, weightStatus: component.weightStatus, weightBasis: null },
        share: null,
      };
  const answer = readAnswer(entry, answerType, scales, entry.optionalFlag('inferred'));
  const definition: IndicatorDefinition = {
    code,
    componentCode: component.code,
    text: text ?? '',
    answerType: answerType ?? 'VALUE',
    ...own,
    verified: entry.flag('verified') ?? false,
    ...answer,
    evidenceRequirements: entry.optionalTexts('evidence'),
    sources: readSourceTags(entry, sourceKeys),
    note: entry.optionalText('note'),
  };
  // Of an unknown type it cannot be said which keys it may have.
  if (answerType !== undefined) entry.close();
  return { definition, share };
}

type Answer = Pick<IndicatorDefinition, 'options' | 'scale' | 'ratio' | 'countInputs' | 'inferred'>;

function readAnswer(
  entry: YamlEntry,
  answerType: AnswerType | undefined,
  scales: AnswerScales,
  inferred: boolean,
): Answer {
  const none: Answer = { options: [], scale: null, ratio: null, countInputs: [], inferred };
  if (answerType === undefined) return none;
  const { options, keys } = answerTypes[answerType];
  for (const key of answerKeys.filter((one) => entry.has(one) && !keys.includes(one))) {
    entry.skip(key);
    entry.report('NOT_FOR_ANSWER_TYPE', entry.placeOf(key), { key, answerType });
  }
  if (options.length > 0) {
    const scale = scales.get(answerType);
    return {
      ...none,
      options: readOptions(entry, answerType, scale, inferred),
      inferred: inferred || (scale?.inferred ?? false),
    };
  }
  if (answerType === 'PERCENT') return { ...none, ...readRatio(entry) };
  if (answerType !== 'VALUE') return none;
  const scale = readScale(entry);
  return { ...none, scale, inferred: inferred || (scale?.inferred ?? false) };
}

/** Reads the `scale` of a number. */
export function readScale(entry: YamlEntry): Answer['scale'] {
  const range = entry.entry('scale');
  const min = range?.number('min');
  const max = range?.number('max');
  const inferred = range?.optionalFlag('inferred') ?? false;
  range?.close();
  if (min === undefined || max === undefined) return null;
  if (min >= max) entry.report('SCALE_EMPTY', entry.placeOf('scale'), { min, max });
  return { min, max, inferred };
}

/** Reads `countInputs` (key: label) and the `ratio` that divides them. */
export function readRatio(entry: YamlEntry): Pick<Answer, 'ratio' | 'countInputs'> {
  const inputs = entry.entry('countInputs');
  const countInputs = inputs ? readLabels(inputs) : [];
  const sides = entry.entry('ratio');
  const numerator = sides?.text('numerator', inputKeyLength);
  const denominator = sides?.text('denominator', inputKeyLength);
  sides?.close();
  for (const [side, text] of Object.entries({ numerator, denominator })) {
    const unknown = ratioKeys(text ?? '').filter((key) => text && !inputs?.has(key));
    for (const found of unknown)
      sides?.report('RATIO_INPUT_UNKNOWN', sides.placeOf(side), { found });
  }
  const ratio = numerator && denominator ? { numerator, denominator } : null;
  return { ratio, countInputs };
}

/** Reads the counts that nothing divides by itself: an expression makes the score of them. */
export function readCounts(entry: YamlEntry): Answer['countInputs'] {
  const inputs = entry.entry('countInputs');
  return inputs ? readLabels(inputs) : [];
}

function readLabels(inputs: YamlEntry): Answer['countInputs'] {
  return inputs.keys.flatMap((key) => {
    if (!inputKeyPattern.test(key)) {
      inputs.report('CODE_MALFORMED', inputs.placeOf(key), { found: key });
    }
    const label = inputs.text(key);
    return label === undefined ? [] : [{ key, label }];
  });
}

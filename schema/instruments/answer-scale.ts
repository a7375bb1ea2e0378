import type { AnswerOptionDefinition, AnswerType } from './instrument.js';
import type { ExactText, YamlEntry } from './yaml-entry.js';

/** What belongs to an indicator of each answer type. */
interface AnswerTypeRow {
  /** Keys, best first. */
  readonly options: readonly string[];
  /** Which of an indicator's keys describe its answer. */
  readonly keys: readonly string[];
}

const choice = (...options: readonly string[]): AnswerTypeRow => ({ options, keys: ['options'] });

// prettier-ignore
export const answerTypes: Readonly<Record<AnswerType, AnswerTypeRow>> = {
  YES_NO: choice('YA', 'TIDAK'),
  ABC: choice('A', 'B', 'C'),
  ABCD: choice('A', 'B', 'C', 'D'),
  ABCDE: choice('A', 'B', 'C', 'D', 'E'),
  AUDIT_OPINION: choice('WTP', 'WTP_DENGAN_PARAGRAF_PENJELAS', 'WDP', 'TMP', 'TIDAK_WAJAR', 'TIDAK_MENYUSUN_LK'),
  PERCENT: { options: [], keys: ['ratio', 'countInputs'] },
  COUNT: { options: [], keys: [] },
  VALUE: { options: [], keys: ['scale'] },
};

/** What the options of one answer type are worth in an instrument. */
export interface AnswerScale {
  readonly values: ReadonlyMap<string, string>;
  readonly inferred: boolean;
}

export type AnswerScales = ReadonlyMap<AnswerType, AnswerScale>;

/** Reads `answerTypes`: for each type with options the exact share that each option earns. */
export function readAnswerScales(root: YamlEntry, sourceKeys: ReadonlySet<string>): AnswerScales {
  const scales = new Map<AnswerType, AnswerScale>();
  const table = root.entry('answerTypes', 'answerTypes');
  for (const answerType of Object.keys(answerTypes) as AnswerType[]) {
    if (answerTypes[answerType].options.length === 0 || !table?.has(answerType)) continue;
    const entry = table.entry(answerType, `answerTypes.${answerType}`);
    if (entry === undefined) continue;
    scales.set(answerType, readScale(entry, answerType));
    readSourceTags(entry, sourceKeys, entry.has('sources'));
    entry.close();
  }
  table?.close();
  return scales;
}

/**
 * Reads the criteria of an indicator's options, written `key: what earns it`, best first.
 *
 * @param inferred whether the criteria are our stand-in; what the options are worth may be one, too.
 */
export function readOptions(
  indicator: YamlEntry,
  answerType: AnswerType,
  scale: AnswerScale | undefined,
  inferred: boolean,
): readonly AnswerOptionDefinition[] {
  if (scale === undefined) {
    indicator.report('OPTION_VALUES_MISSING', indicator.placeOf('answerType'), { answerType });
  }
  const criteria = indicator.entry('options');
  if (criteria === undefined) return [];
  checkKeys(criteria, answerType);
  return criteria.keys.flatMap((key) => {
    const criterion = criteria.text(key);
    return criterion === undefined
      ? []
      : [
          {
            key,
            value: scale?.values.get(key) ?? null,
            criterion,
            inferred: inferred || (scale?.inferred ?? false),
          },
        ];
  });
}

/** Reads a node's source tags, each of which must be declared. */
export function readSourceTags(
  entry: YamlEntry,
  declared: ReadonlySet<string>,
  required = true,
): readonly string[] {
  const tags = required ? entry.texts('sources') : entry.optionalTexts('sources');
  if (required && entry.has('sources') && tags.length === 0) {
    entry.report('MISSING', entry.placeOf('sources'), { key: 'sources' });
  }
  for (const found of tags.filter((tag) => !declared.has(tag))) {
    entry.report('SOURCE_UNKNOWN', entry.placeOf('sources'), { found });
  }
  return tags;
}

function readScale(entry: YamlEntry, answerType: AnswerType): AnswerScale {
  const values = new Map<string, string>();
  const table = entry.entry('values');
  let better: ExactText | undefined;
  if (table) checkKeys(table, answerType);
  for (const option of table?.keys ?? []) {
    const share = table?.exact(option);
    if (share === undefined || table === undefined) continue;
    if (share.value.compare(1) > 0) {
      const params = { option, found: share.text };
      table.report('OPTION_VALUE_OUT_OF_RANGE', table.placeOf(option), params);
    } else if (better && share.value.compare(better.value) > 0) {
      table.report('OPTIONS_NOT_BEST_FIRST', table.placeOf(option), { option });
    }
    better = share;
    values.set(option, share.text);
  }
  return { values, inferred: entry.optionalFlag('inferred') };
}

function checkKeys(entry: YamlEntry, answerType: AnswerType): void {
  const expected = answerTypes[answerType].options.join(', ');
  const found = entry.keys.join(', ');
  if (found === expected) return;
  entry.report('OPTIONS_NOT_OF_TYPE', entry.place, { answerType, expected, found });
}

import { useTranslate } from 'react-admin';
import { differenceOf } from '../../../schema/formula/difference.js';
import type { FormulaChange } from '../../../schema/formula/difference.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { useChangeWords } from '../versions/useChangeWords.js';
import { useEntryWords } from '../versions/useEntryWords.js';
import type { NodeNames } from '../versions/useEntryWords.js';
import { saysSame } from './sameDraft.js';
import type { Place } from './mergeDrafts.js';

/** What a place is called, and what a draft made of it, in words. */
export function usePlaceWords(names: NodeNames) {
  const translate = useTranslate();
  const words = useChangeWords();
  const entry = useEntryWords(names);
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.saving.choice.${key}`, values);

  const nameOf = ({ kind, name }: Place): string => {
    if (kind === 'TITLE') return translate('resources.formulas.fields.title');
    if (kind === 'BANDS') return translate('resources.formulas.bands.title');
    if (kind === 'MISSING' || kind === 'GRADE_BASIS') {
      return entry({ subject: 'FORMULA', name: null, changes: [] }).subject;
    }
    return entry({ subject: kind, name, changes: [] }).subject;
  };

  const sentencesOf = (place: Place, before: FormulaDraft, after: FormulaDraft) => {
    if (place.kind === 'TITLE') return [say('renamed', { from: before.title, to: after.title })];
    if (place.kind === 'BANDS') return [say('bands', { bands: bandsText(after) })];
    const changes = differenceOf(before, after).filter((change) => isAt(change, place));
    // Numbers that are written in another way, and tables without a row.
    return changes.length === 0 ? [say('written')] : changes.map(words);
  };
  const bandsText = ({ gradeBands }: FormulaDraft) =>
    gradeBands.map(({ grade, lower }) => `${grade.trim() || '–'} ${lower}`).join('; ');

  return { nameOf, sentencesOf };
}

const subjectOf = {
  MISSING: 'FORMULA',
  GRADE_BASIS: 'FORMULA',
  NODE: 'NODE',
  INDICATOR: 'INDICATOR',
  PARAMETER: 'PARAMETER',
  TABLE: 'TABLE',
  BAND: 'BAND',
} as const satisfies Partial<Record<Place['kind'], FormulaChange['subject']>>;

function isAt({ subject, name, field }: FormulaChange, { kind, name: at }: Place): boolean {
  if (kind === 'TITLE' || kind === 'BANDS' || subject !== subjectOf[kind]) return false;
  if (kind === 'MISSING') return field !== 'gradeBasis';
  if (kind === 'GRADE_BASIS') return field === 'gradeBasis';
  return saysSame(name, at);
}

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
    return entry({ ...subjectOf({ kind, name }), changes: [] }).subject;
  };

  const sentencesOf = ({ kind, name }: Place, before: FormulaDraft, after: FormulaDraft) => {
    if (kind === 'TITLE') return [say('renamed', { from: before.title, to: after.title })];
    if (kind === 'BANDS') return [say('bands', { bands: bandsText(after) })];
    const changes = differenceOf(before, after).filter((change) => isAt(change, { kind, name }));
    // Numbers that are written in another way, and tables without a row.
    return changes.length === 0 ? [say('written')] : changes.map(words);
  };
  const bandsText = ({ gradeBands }: FormulaDraft) =>
    gradeBands.map(({ grade, lower }) => `${grade.trim() || '–'} ${lower}`).join('; ');

  return { nameOf, sentencesOf };
}

type Kind = Place['kind'];
interface ToldPlace extends Place {
  readonly kind: Exclude<Kind, 'TITLE' | 'BANDS'>;
}
type Field = FormulaChange['field'];
type Subject = Pick<FormulaChange, 'subject' | 'name'>;

/** What is said of the formula as a whole, by the place where it is changed. */
const ofFormula = {
  MISSING: ['unanswered', 'notApplicable', 'divideByZero', 'outOfDomain', 'replacement'],
  GRADE_BASIS: ['gradeBasis'],
  RANKING: ['ties', 'rankingBasis'],
  ROLLUP: [
    'rollup',
    'unitInstrument',
    'kabupatenShare',
    'missingUnits',
    'rollupNode',
    'unitWeight',
  ],
} as const satisfies Partial<Record<Kind, readonly Field[]>>;

const isOfFormula = (kind: Kind): kind is keyof typeof ofFormula => Object.hasOwn(ofFormula, kind);

/** What the log of changes says a place belongs to; of the title and of all grades together it says nothing. */
function subjectOf({ kind, name }: ToldPlace): Subject {
  if (isOfFormula(kind) || name === '') return { subject: 'FORMULA', name: null };
  return { subject: kind === 'COMPARISONS' ? 'NODE' : kind, name };
}

function isAt(change: FormulaChange, place: ToldPlace): boolean {
  const { subject, name } = subjectOf(place);
  if (change.subject !== subject || !saysSame(change.name, name)) return false;
  if (!isOfFormula(place.kind)) {
    return (change.field === 'comparison') === (place.kind === 'COMPARISONS');
  }
  const fields: readonly Field[] = ofFormula[place.kind];
  return fields.includes(change.field);
}

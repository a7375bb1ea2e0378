import { useTranslate } from 'react-admin';
import { parseExact } from '../../../schema/exact.js';
import type { FormulaChange } from '../../../schema/formula/difference.js';
import { parse, printExpression } from '../../../schema/formula/language/index.js';
import { useFormat } from '../../fields/useFormat.js';

/** Which fields hold words of the definition, and the enum that has them in the reader's language. */
const enumOf: Partial<Record<FormulaChange['field'], string>> = {
  weightStatus: 'WeightStatus',
  aggregation: 'Aggregation',
  unanswered: 'MissingPolicy',
  notApplicable: 'MissingPolicy',
  divideByZero: 'MissingPolicy',
  outOfDomain: 'MissingPolicy',
  gradeBasis: 'GradeBasis',
  ties: 'TieRule',
  rollup: 'Rollup',
  missingUnits: 'MissingPolicy',
};

/** A change as a sentence of a change log, e.g. `Bobot naik dari 14,6 menjadi 15.` */
export function useChangeWords() {
  const translate = useTranslate();
  const { locale, weight } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.changes.${key}`, values);

  const worded = (field: FormulaChange['field'], text: string): string => {
    const words = enumOf[field];
    if (words !== undefined) return translate(`enums.${words}.${text}`);
    if (field === 'expression') {
      const { expression, mistakes } = parse(text, 'canonical');
      return expression && mistakes.length === 0 ? printExpression(expression, locale) : text;
    }
    if (field === 'direction') return say(`words.${text}`);
    if (field === 'rounding') {
      const [digits, mode = ''] = text.split(' ');
      return say('words.decimals', { digits, mode: say(`words.${mode}`) });
    }
    if (field === 'rankingBasis') {
      const [basis, digits] = text.split(' ');
      return say(basis === 'EXACT' ? 'words.exactTotals' : 'words.roundedTotals', { digits });
    }
    if (field === 'rollupNode') {
      const [node, points = ''] = text.split(' ');
      const isAmount = parseExact(points) !== undefined;
      return isAmount ? say('words.nodePoints', { node, points: weight(points) }) : text;
    }
    if (field === 'unitInstrument') return text;
    if (field === 'lowerInclusive') {
      return say(text === 'true' ? 'words.included' : 'words.excluded');
    }
    if (field === 'inferred') return say(text === 'true' ? 'words.inferred' : 'words.sourced');
    return isNumber(field, text) ? weight(text) : `“${text}”`;
  };

  const fieldOf = ({ field, part }: FormulaChange): string => {
    if (field !== 'row') return say(`fields.${field}`, { part });
    const [from, to] = (part ?? '').split('…').map((bound) => bound && weight(bound));
    const open = translate('resources.formulas.unbounded');
    return say('fields.row', { from: from || open, to: to || open });
  };

  return (change: FormulaChange): string => {
    const { field, from, to } = change;
    const values = {
      field: fieldOf(change),
      from: from === null ? '' : worded(field, from),
      to: to === null ? '' : worded(field, to),
    };
    return say(kindOf(change), values);
  };
}

/** A name may look like a number. */
const isNumber = (field: FormulaChange['field'], text: string): boolean =>
  field !== 'title' && field !== 'predicate' && parseExact(text) !== undefined;

function kindOf({ field, from, to }: FormulaChange) {
  if (from === null) return 'set';
  if (to === null) return 'removed';
  if (!isNumber(field, from) || !isNumber(field, to)) return 'changed';
  return parseExact(to)!.gt(parseExact(from)!) ? 'raised' : 'lowered';
}

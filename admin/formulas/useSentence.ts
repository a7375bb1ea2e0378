import { useTranslate } from 'react-admin';
import type { Mistake } from '../../schema/formula/language/index.js';
import { useFormat } from '../fields/useFormat.js';
import type { Diagnostic } from './diagnostics.js';
import { percentOf } from './rules/ownRules.js';

/** Which params are amounts, to be written with the language's decimal sign. */
const amounts: ReadonlySet<string> = new Set([
  'sum',
  'expected',
  'weight',
  'from',
  'to',
  'lower',
  'top',
  'floor',
  'cap',
  'minimum',
  'points',
  'share',
  'text',
]);

/** Which params are grades: one that was just added has no name yet. */
const grades: ReadonlySet<string> = new Set(['grade', 'better']);

/** Which params are bounds that may be left open. */
const bounds: ReadonlySet<string> = new Set(['from', 'to']);

type Params = Readonly<Record<string, string>>;

/** A mistake in words. */
export function useSentence() {
  const translate = useTranslate();
  const { weight } = useFormat();
  const say = (key: string, values?: object) => translate(`resources.formulas.${key}`, values);
  const worded = ({ key, value }: Diagnostic['params'][number]) => {
    if (grades.has(key) && value.trim() === '') return [key, say('bands.nameless')];
    if (bounds.has(key) && value === '') return [key, say('unbounded')];
    if (key === 'minimum') return [key, weight(percentOf(value))];
    return [key, amounts.has(key) && value ? weight(value) : value];
  };
  return ({ code, params }: Diagnostic): string => {
    // A refusal brings its own sentence.
    if (code.includes('.')) return translate(code);
    const isBlank = (one: string) => params.some(({ key, value }) => key === one && value === '');
    if (code === 'band_bound_malformed' && isBlank('lower')) return say('bands.boundMissing');
    if (code === 'number_malformed' && isBlank('text')) return say('diagnostics.amount_missing');
    const values: Params =
      code === 'expression_mistake'
        ? { mistake: wordsOf(Object.fromEntries(params.map((one) => [one.key, one.value])), say) }
        : Object.fromEntries(params.map(worded));
    const sentence = say(`diagnostics.${code}`, {
      ...values,
      _: say('diagnostics.unknown', { code }),
    });
    // The language's own mistakes bring theirs.
    return code === 'expression_mistake' ? sentence : suggesting(sentence, values, say);
  };
}

/** A mistake of the language in words, as a sentence of its own. */
export function useMistakeSentence() {
  const translate = useTranslate();
  const say = (key: string, values?: object) => translate(`resources.formulas.${key}`, values);
  return ({ code, params }: Mistake): string => {
    const own = Object.entries(params).map(([key, value]) => [key, String(value)] as const);
    const words = wordsOf({ ...Object.fromEntries(own), mistake: code }, say);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}

/** What the language finds wrong with an expression: its own words, with what it speaks of translated. */
function wordsOf(params: Params, say: (key: string, values?: object) => string): string {
  const { mistake = '', expected = '', found = '' } = params;
  const kind = (word: string) => say(`language.kinds.${word}`);
  const own =
    mistake === 'type_mismatch'
      ? { expected: kind(expected), found: kind(found) }
      : mistake === 'syntax_missing'
        ? { expected: say(`language.parts.${expected}`) }
        : {};
  const unknown = say('diagnostics.unknown', { code: mistake });
  return suggesting(
    say(`language.mistakes.${mistake}`, { ...params, ...own, _: unknown }),
    params,
    say,
  );
}

function suggesting(
  sentence: string,
  { suggestion = '' }: Params,
  say: (key: string, values: object) => string,
): string {
  return suggestion === '' ? sentence : say('language.suggestion', { sentence, suggestion });
}

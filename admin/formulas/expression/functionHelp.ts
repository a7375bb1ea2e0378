import {
  forms,
  functions,
  type Argument,
  type FunctionRow,
  type Outcome,
} from '../../../schema/formula/language/index.js';
import type { Level } from '../../../schema/instruments/instrument.js';
import { faultKinds, type FaultKind } from '../../../schema/scoring/value.js';
import { shownText, type ReaderForm } from './readerForm.js';

/** A function as it is explained to somebody who writes it. */
export interface FunctionHelp {
  readonly name: string;
  /** With its arguments in words: `IF(syarat; maka; selain itu)`. */
  readonly signature: string;
  readonly meaning: string;
  readonly example: string;
  /** What the example is about: `[x1] = 0`. Empty where it stands for itself. */
  readonly given: string;
}

/** The words of the screen's language. */
export interface HelpWords {
  readonly argument: (name: string) => string;
  readonly fault: (kind: FaultKind) => string;
}

/** What can be written in a formula: of the kabupaten there is one worksheet, and nothing to compare it with. */
export const offeredFunctions = (level: Level): readonly FunctionRow[] =>
  functions.filter(({ kind }) => kind !== 'cohort' || level === 'UNIT');

/** Meanings name faults by their kinds and arguments by their names; people read both in words. */
const faultKind = new RegExp(`\\b(${faultKinds.join('|')})\\b`, 'g');

function inWords({ meaning, arguments: named }: FunctionRow, form: ReaderForm, words: HelpWords) {
  const name = new RegExp(`\\b(${named.map((argument) => argument.name).join('|')})\\b`, 'g');
  const told =
    named.length === 0 ? meaning[form] : meaning[form].replace(name, (one) => words.argument(one));
  return told.replace(faultKind, (kind) => words.fault(kind as FaultKind));
}

export function helpFor(row: FunctionRow, form: ReaderForm, words: HelpWords): FunctionHelp {
  const { separator, decimalMark } = forms[form];
  const worth = (outcome: Outcome) =>
    typeof outcome === 'number'
      ? String(Number(outcome.toFixed(4))).replace('.', decimalMark)
      : words.fault(outcome);
  const { text, given = {}, children = [], cohort = [], result } = row.example;
  const isOfKind = row.name === 'CGROUPMEAN';
  const compared = cohort.filter(({ group }) => !isOfKind || group === cohort[0]?.group);
  const told = [
    ...Object.entries(given).map(([key, value]) => `[${key}] = ${worth(value)}`),
    ...listed(
      '[x]',
      compared.map(({ x }) => worth(x)),
    ),
    ...listed(
      'children',
      children.map(({ score }) => worth(score)),
    ),
    ...(text.includes('children.weight')
      ? listed(
          'children.weight',
          children.map(({ weight }) => worth(weight)),
        )
      : []),
  ];
  const named = row.arguments.map((argument) => argumentText(argument, words));
  const goesOn = row.arguments.some(({ repeated }) => repeated) ? ['…'] : [];
  return {
    name: row.name,
    signature: `${row.name}(${[...named, ...goesOn].join(`${separator} `)})`,
    meaning: inWords(row, form, words),
    example: `${shownText(text, form)} → ${worth(result)}`,
    given: told.join(', '),
  };

  function listed(name: string, values: readonly string[]): string[] {
    return values.length === 0 ? [] : [`${name} = ${values.join(`${separator} `)}`];
  }
}

const argumentText = ({ name, optional }: Argument, { argument }: HelpWords): string =>
  optional ? `${argument(name)}?` : argument(name);

/** The functions that somebody may mean by a few letters of the name or the meaning; all of them by none. */
export function functionsLike(helps: readonly FunctionHelp[], wanted: string) {
  const letters = wanted.trim().toLowerCase();
  return helps.filter(({ name, meaning }) => `${name} ${meaning}`.toLowerCase().includes(letters));
}

import {
  checkExpression,
  parse,
  printExpression,
  type Form,
  type Mistake,
  type Scope,
} from '../../../schema/formula/language/index.js';

/** How the reader writes expressions: it is called as the language of the screen. */
export type ReaderForm = Exclude<Form, 'canonical'>;

/** A stored expression as the reader writes it; what cannot be read stays as it was typed. */
export const shownText = (stored: string, form: ReaderForm): string =>
  printed(stored, 'canonical', form) ?? stored;

/** What is stored of a typed expression: its canonical text, or every letter of it while it cannot be read. */
export const storedText = (typed: string, form: ReaderForm): string =>
  printed(typed, form, 'canonical') ?? typed;

/** Whether a stored expression is in canonical form, not left as it was typed. */
export const isReadable = (stored: string): boolean => readable(stored, 'canonical') !== null;

/**
 * Whether a text that its reader's form refuses would be read as canonical once it is stored, and say
 * something else than was meant: `1.500` in Indonesian would come back as 1,5.
 */
export const isMisreadable = (typed: string, form: ReaderForm): boolean =>
  readable(typed, form) === null && readable(typed, 'canonical') !== null;

/** Everything that is wrong with a typed expression, in the order of its text. */
export function mistakesIn(typed: string, form: ReaderForm, scope: Scope): readonly Mistake[] {
  const { expression, mistakes } = parse(typed, form);
  const unsound = expression === null ? [] : checkExpression(expression, scope);
  return [...mistakes, ...unsound].toSorted((a, b) => a.span.from - b.span.from);
}

function printed(text: string, from: Form, to: Form): string | null {
  const expression = readable(text, from);
  return expression && printExpression(expression, to);
}

function readable(text: string, form: Form) {
  const { expression, mistakes } = parse(text, form);
  return mistakes.length === 0 ? expression : null;
}

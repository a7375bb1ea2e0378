import { parse, printExpression, type Form } from '../../schema/formula/language/index.js';

/** A function that compares units, and what it is about, in the reader's form. */
export interface SpokenStatistic {
  /** Key of the sentence under `cohort.statistics.names`. */
  readonly name: string;
  readonly x: string;
  /** Of a quantile; empty for the others. */
  readonly q: string;
}

/**
 * Takes a sealed call apart: `CQUANTILE([U.I.1]; 0.5)` is about `[U.I.1]`, with a q of `0,5`.
 *
 * @returns null for a text that is no call, so that it can be shown as it is.
 */
export function spokenStatistic(call: string, form: Form): SpokenStatistic | null {
  const { expression } = parse(call, 'canonical');
  if (expression?.kind !== 'call') return null;
  const [x = '', q = ''] = expression.arguments.map((argument) => printExpression(argument, form));
  return { name: expression.name, x, q };
}

import { Children, False, True } from './parser.terms.js';

const keywords: Readonly<Record<string, number>> = {
  true: True,
  false: False,
  children: Children,
};

/**
 * Which word of the language an identifier is, for the generated parser.
 *
 * @returns the number of its node type; -1 for every other word.
 */
export function keyword(word: string, _stack?: unknown): number {
  const lower = word.toLowerCase();
  return Object.hasOwn(keywords, lower) ? keywords[lower]! : -1;
}

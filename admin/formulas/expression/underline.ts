import type { Span } from '../../../schema/formula/language/index.js';

/**
 * The letters to underline for a mistake. What is missing has none of its own: then it is the letter
 * before it, or the one after it at the beginning.
 *
 * @param length of the whole text.
 */
export function underlined({ from, to }: Span, length: number): Span {
  const [start, end] = [Math.min(from, length), Math.min(to, length)];
  if (start < end) return { from: start, to: end };
  return start > 0 ? { from: start - 1, to: start } : { from: 0, to: Math.min(1, length) };
}

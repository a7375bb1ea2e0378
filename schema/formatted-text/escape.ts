import { bodyOf, isFormatted, textOf } from './mark.js';
import { tokensOf } from './tokens.js';
import type { Token } from './tokens.js';

/**
 * The same text, to be read with formatting: what would be taken for a mark is escaped, so that it says what it
 * said. Dashes and numbers at the beginning of a line make a list, addresses a link.
 */
export function asFormatted(text: string): string {
  return isFormatted(text) ? text : textOf(escapeMarks(bodyOf(text)), true);
}

/** With a backslash before everything that would be bold, italic, a named link or an escape. */
export const escapeMarks = (text: string): string => text.split('\n').map(escapeLine).join('\n');

/** With a backslash before every letter, which have to be punctuation of ASCII. */
export const escapeLetters = (letters: string): string => letters.replaceAll(/./g, String.raw`\$&`);

function escapeLine(line: string): string {
  const tokens = tokensOf(line);
  // Of brackets within brackets, escaping one alone makes a link of another.
  const hasLink = tokens.some(({ kind, raw }) => kind === 'link' && raw.startsWith('['));
  return tokens.map((token) => escapeToken(token, hasLink)).join('');
}

function escapeToken({ kind, raw }: Token, brackets: boolean): string {
  // Of an escape that was none, the backslash is a letter, too.
  if (kind === 'mark' || kind === 'escape') return escapeLetters(raw);
  if (kind === 'text') return brackets ? raw.replaceAll('[', String.raw`\[`) : raw;
  // Without its first bracket it is no link any more; there may be marks in its name.
  return raw.startsWith('[') ? String.raw`\[` + escapeLine(raw.slice(1)) : raw;
}

import { addressPattern } from '../../schema/formatted-text/index.js';

/** Somebody who can be named. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** What is being typed after an `@`. */
export interface MentionQuery {
  /** Where the `@` stands. */
  readonly start: number;
  readonly typed: string;
}

/** A name is looked for in what follows the `@` up to the caret; names have a few words. */
const longestTyped = 60;

/** The mention that is being typed at the caret; undefined where there is none. An `@` inside an address is none. */
export function mentionAt(text: string, caret: number): MentionQuery | undefined {
  const start = text.lastIndexOf('@', caret - 1);
  if (start < 0 || caret - start - 1 > longestTyped) return undefined;
  if (start > 0 && !/[\s("]/.test(text[start - 1]!)) return undefined;
  const typed = text.slice(start + 1, caret);
  return /[\n@]|^\s|\s{2}/.test(typed) ? undefined : { start, typed };
}

/** Those whose name has a word that begins with what is typed, in their order. */
export function matching(
  people: readonly Mentionable[],
  typed: string,
  atMost: number,
): Mentionable[] {
  const wanted = typed.toLocaleLowerCase('id');
  return people
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase('id');
      return lower.startsWith(wanted) || lower.includes(` ${wanted}`);
    })
    .slice(0, atMost);
}

/** The text with the chosen name in place of what was typed, and where the caret goes. */
export function insertMention(
  text: string,
  { start, typed }: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  const after = text.slice(start + 1 + typed.length).replace(/^ /, '');
  return { text: before + after, caret: before.length };
}

/** Ids of those whose name stands in the text behind an `@`; of all who share it, since the text can not tell. */
export function mentionsIn(text: string, people: readonly Mentionable[]): string[] {
  const named = new Set(
    piecesOf(text, people).flatMap((piece) => (piece.kind === 'mention' ? piece.text : [])),
  );
  return people.filter(({ name }) => named.has(`@${name}`)).map(({ id }) => id);
}

/** A text as it is shown: plain, a name, or an address to follow. */
export interface Piece {
  readonly kind: 'text' | 'link' | 'mention';
  readonly text: string;
}

/** A text in pieces; put together again they are the text. */
export function piecesOf(text: string, people: readonly Mentionable[]): Piece[] {
  // The longer name first: "Budi Santoso" is not "Budi" with something behind it.
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length);
  const names = byLength.map(({ name }) => `@${escapeForPattern(name)}(?![\\p{L}\\p{N}])`);
  const pattern = new RegExp([...names, addressPattern].join('|'), 'gu');
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > done) pieces.push({ kind: 'text', text: text.slice(done, index) });
    pieces.push({ kind: found.startsWith('@') ? 'mention' : 'link', text: found });
    done = index + found.length;
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done) });
  return pieces;
}

const escapeForPattern = (text: string) =>
  text.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);

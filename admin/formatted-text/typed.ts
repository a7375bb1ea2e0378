import { asFormatted, bodyOf } from '../../schema/formatted-text/index.js';

/** What is typed, and what of it is selected; where nothing is, `start` and `end` are the caret. */
export interface Typed extends Stretch {
  readonly text: string;
}

/** From one place of a text to before another one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The same, to be read with formatting from now on. */
export function toFormatted({ text, start, end }: Typed): Typed {
  const escaped = bodyOf(asFormatted(text));
  // Escaping only puts backslashes in: each letter is found behind the one before it.
  const places: number[] = [];
  let place = 0;
  for (const letter of text.split('')) {
    while (escaped[place] !== letter) place += 1;
    places.push(place);
    place += 1;
  }
  const placeOf = (before: number) => places[before] ?? escaped.length;
  return { text: escaped, start: placeOf(start), end: placeOf(end) };
}

/** The line of a place, without its line break. */
export function lineAt(text: string, place: number): Stretch {
  const end = text.indexOf('\n', place);
  return {
    start: place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1,
    end: end < 0 ? text.length : end,
  };
}

/** The lines from one place to another; the one that only begins where the stretch ends is not among them. */
export function linesOf(text: string, start: number, end: number): Stretch[] {
  const lines = [lineAt(text, start)];
  while (lines.at(-1)!.end + 1 < end) lines.push(lineAt(text, lines.at(-1)!.end + 1));
  return lines;
}

/** With something else in place of a stretch. */
export const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

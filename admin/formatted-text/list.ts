import { itemPattern } from '../../schema/formatted-text/index.js';
import { lineAt, linesOf, replaced } from './typed.js';
import type { Typed } from './typed.js';

interface ItemLine {
  /** With the spaces before and behind it. */
  readonly prefix: string;
  readonly indent: string;
  /** Undefined for a dash. */
  readonly number: number | undefined;
  readonly said: string;
}

function itemOf(line: string): ItemLine | undefined {
  const [prefix, indent = '', , number] = itemPattern.exec(line) ?? [];
  if (prefix === undefined) return undefined;
  return {
    prefix,
    indent,
    number: number === undefined ? undefined : Number(number),
    said: line.slice(prefix.length),
  };
}

/** Makes the selected lines a list, or lines again where all of them are one of that kind. Empty lines stay so. */
export function toggleList({ text, start, end }: Typed, ordered: boolean): Typed {
  const places = linesOf(text, start, end);
  const from = places[0]!.start;
  const to = places.at(-1)!.end;
  const lines = text.slice(from, to).split('\n');
  const isAlone = lines.length === 1;
  const isItem = (line: string) => {
    const item = itemOf(line);
    return item !== undefined && (item.number !== undefined) === ordered;
  };
  const said = lines.filter((line) => line.trim() !== '');
  const removes = said.length > 0 && said.every(isItem);
  let number = 0;
  const changed = lines.map((line) => {
    if (line.trim() === '' && !isAlone) return line;
    const item = itemOf(line);
    if (removes) return item!.said;
    number += 1;
    const sign = ordered ? `${number}. ` : '- ';
    return (item?.indent ?? '') + sign + (item ? item.said : line.trimStart());
  });
  const result = replaced(text, from, to, changed.join('\n'));
  const grown = result.length - text.length;
  if (start !== end) return { text: result, start: from, end: to + grown };
  const caret = Math.max(from, start + grown);
  return { text: result, start: caret, end: caret };
}

/**
 * What the Enter key does in an item: the next one begins, and those behind it count on; in an empty one the list
 * ends.
 *
 * @returns undefined where it does what it does elsewhere.
 */
export function continueList({ text, start, end }: Typed): Typed | undefined {
  const line = lineAt(text, start);
  const item = itemOf(text.slice(line.start, line.end));
  if (start !== end || !item || start < line.start + item.prefix.length) return undefined;
  if (item.said.trim() === '') {
    return { text: replaced(text, line.start, line.end, ''), start: line.start, end: line.start };
  }
  const { indent, number } = item;
  const sign = number === undefined ? '-' : `${number + 1}.`;
  const next = `\n${indent}${sign} `;
  const behind =
    number === undefined
      ? text.slice(line.end)
      : countedOn(text.slice(line.end), indent, number + 1);
  const caret = start + next.length;
  return {
    text: text.slice(0, start) + next + text.slice(start, line.end) + behind,
    start: caret,
    end: caret,
  };
}

/** The lines behind an item with every number raised by one that follows the one before it. */
function countedOn(behind: string, indent: string, taken: number): string {
  const lines = behind.split('\n');
  let expected = taken;
  for (const [place, line] of lines.entries()) {
    const item = itemOf(line);
    // What is set in further belongs to the item above it.
    const isWithin = line.startsWith(`${indent} `) || place === 0;
    if (isWithin && item?.indent !== indent) continue;
    if (item?.indent !== indent || item.number !== expected) break;
    expected += 1;
    lines[place] = `${indent}${expected}. ${item.said}`;
  }
  return lines.join('\n');
}

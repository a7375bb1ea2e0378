import { itemPattern, tokensOf } from '../../schema/formatted-text/index.js';
import type { StyleMark } from '../../schema/formatted-text/index.js';
import { lineAt, linesOf, replaced } from './typed.js';
import type { Stretch, Typed } from './typed.js';

const marks: readonly StyleMark[] = ['**', '_'];

/**
 * Makes what is selected bold or italic, or no longer so where all of it is. Marks hold within a line: each line
 * that is selected gets its own. Without a selection, what is typed next is bold, or no longer.
 */
export function toggleStyle(typed: Typed, mark: StyleMark): Typed {
  if (typed.start === typed.end) return toggleAtCaret(typed, mark);
  const { text } = typed;
  const stretches = stretchesOf(typed, mark);
  const [first] = stretches;
  if (!first) return typed;
  const said = stretches.map(({ start, end }) => text.slice(start, end));
  const removes = said.every((one) => isStyled(one, mark));
  let result = '';
  let done = 0;
  for (const [place, { start, end }] of stretches.entries()) {
    const bare = without(said[place]!, mark);
    result += text.slice(done, start) + (removes ? bare : mark + bare + mark);
    done = end;
  }
  return { text: result + text.slice(done), start: first.start, end: result.length };
}

function toggleAtCaret({ text, start }: Typed, mark: StyleMark): Typed {
  const at = (place: number): Typed => ({ text, start: place, end: place });
  const before = text.slice(lineAt(text, start).start, start);
  const isBehind = text.startsWith(mark, start);
  if (isBehind && before.endsWith(mark)) {
    const from = start - mark.length;
    return { ...at(from), text: replaced(text, from, start + mark.length, '') };
  }
  if (isBehind && isOpenIn(before, mark)) return at(start + mark.length);
  return { ...at(start + mark.length), text: replaced(text, start, start, mark + mark) };
}

const isOpenIn = (line: string, mark: StyleMark): boolean =>
  tokensOf(line).filter(({ kind, raw }) => kind === 'mark' && raw === mark).length % 2 === 1;

/** What of each selected line is to change: no dash or number, no space at an edge, and the marks around it. */
function stretchesOf({ text, start, end }: Typed, mark: StyleMark): Stretch[] {
  return linesOf(text, start, end).flatMap((line) => {
    const [prefix = ''] = itemPattern.exec(text.slice(line.start, line.end)) ?? [];
    const from = Math.max(start, line.start + prefix.length);
    const to = Math.min(end, line.end);
    const selected = text.slice(from, to);
    if (selected.trim() === '') return [];
    const stretch = {
      start: from + selected.length - selected.trimStart().length,
      end: to - (selected.length - selected.trimEnd().length),
    };
    return [withMarks(text, mark === '_' ? wholeWords(text, stretch) : stretch)];
  });
}

const isOfWord = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** A mark that touches a letter on its outer side is none. */
function wholeWords(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [start, end];
  while (isOfWord(text[from - 1])) from -= 1;
  while (isOfWord(text[to])) to += 1;
  return { start: from, end: to };
}

function withMarks(text: string, stretch: Stretch): Stretch {
  const { start, end } = stretch;
  const around = marks.find(
    (mark) => text.startsWith(mark, start - mark.length) && text.startsWith(mark, end),
  );
  return around === undefined || start < around.length
    ? stretch
    : withMarks(text, { start: start - around.length, end: end + around.length });
}

function isStyled(said: string, mark: StyleMark): boolean {
  const outer = marks.find(
    (one) => said.length > 2 * one.length && said.startsWith(one) && said.endsWith(one),
  );
  if (outer === undefined) return false;
  const inner = said.slice(outer.length, -outer.length);
  return outer === mark ? without(inner, mark) === inner : isStyled(inner, mark);
}

const without = (said: string, mark: StyleMark): string =>
  tokensOf(said)
    .filter(({ kind, raw }) => kind !== 'mark' || raw !== mark)
    .map(({ raw }) => raw)
    .join('');

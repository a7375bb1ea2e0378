import {
  escapeLetters,
  itemPattern,
  plainText,
  textOf,
  tokensOf,
} from '../../schema/formatted-text/index.js';
import type { StyleMark } from '../../schema/formatted-text/index.js';
import { isStyled, styledLine, wholeStretch } from './styledLine.js';
import type { Piece, StyledLine } from './styledLine.js';
import { lineAt, linesOf, replaced } from './typed.js';
import type { Stretch, Typed } from './typed.js';

/**
 * Makes what is selected bold or italic, or no longer so where all of it is. Marks hold within a line: each line
 * that is selected gets its own. Without a selection, what is typed next is bold, or no longer. A line that would
 * then say something else stays as it is.
 */
export function toggleStyle(typed: Typed, mark: StyleMark): Typed {
  if (typed.start === typed.end) return toggleAtCaret(typed, mark);
  const { text } = typed;
  const selected = selectedOf(typed, mark);
  const removes = selected.every(({ line, stretch }) => isStyled(line, stretch, mark));
  let result = '';
  let done = 0;
  const changed: Stretch[] = [];
  for (const { at, line, stretch } of selected) {
    result += text.slice(done, at);
    const next = restyled(line, stretch, mark, removes);
    changed.push({ start: result.length + next.start, end: result.length + next.end });
    result += next.text;
    done = at + line.text.length;
  }
  const [first, last] = [changed[0], changed.at(-1)];
  if (!first || !last) return typed;
  return { text: result + text.slice(done), start: first.start, end: last.end };
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

interface Selected {
  /** Place of the line in the text. */
  readonly at: number;
  readonly line: StyledLine;
  /** Within the line. */
  readonly stretch: Stretch;
}

/** What of each selected line is to change: no dash or number, and no space at an edge. */
function selectedOf({ text, start, end }: Typed, mark: StyleMark): Selected[] {
  return linesOf(text, start, end).flatMap((place) => {
    const line = styledLine(text.slice(place.start, place.end));
    const [prefix = ''] = itemPattern.exec(line.text) ?? [];
    const from = Math.max(start - place.start, prefix.length);
    const said = line.text.slice(from, end - place.start);
    if (said.trim() === '') return [];
    const first = from + said.length - said.trimStart().length;
    const stretch = { start: first, end: first + said.trim().length };
    return [{ at: place.start, line, stretch: wholeStretch(line, stretch, mark) }];
  });
}

/** The line with the stretch bold or italic, or no longer so; the stretch is where it is then. */
function restyled(line: StyledLine, stretch: Stretch, mark: StyleMark, removes: boolean): Typed {
  const { start, end } = stretch;
  const edge = removes ? '' : mark;
  const before = written(line, { start: 0, end: start }, { end: !removes });
  const said = written(line, stretch, { start: !removes, end: !removes, without: mark });
  const behind = written(line, { start: end, end: line.text.length }, { start: !removes });
  const middle = edge + said + edge;
  const text = before + middle + behind;
  if (read(text) !== read(line.text)) return { text: line.text, ...stretch };
  return { text, start: before.length, end: before.length + middle.length };
}

const read = (line: string) => plainText(textOf(line, true));

interface Writing {
  /** A mark comes right before it. */
  readonly start?: boolean;
  /** A mark comes right behind it. */
  readonly end?: boolean;
  /** Marks of this kind are left out. */
  readonly without?: StyleMark;
}

/** What is typed of a stretch, where every star that is a letter stays one, whatever marks come beside it. */
function written(line: StyledLine, { start, end }: Stretch, how: Writing): string {
  return line.pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) => {
      const from = Math.max(piece.start, start);
      const to = Math.min(piece.end, end);
      const raw = line.text.slice(from, to);
      if (piece.token.kind !== 'text') return writtenMark(piece, raw, how.without);
      return raw.replaceAll(/^[*_]+|[*_\\]+$/g, (letters, at: number) =>
        (at === 0 && how.start && from === start) ||
        (at + letters.length === raw.length && how.end && to === end)
          ? escapeLetters(letters)
          : letters,
      );
    })
    .join('');
}

function writtenMark({ token, isPaired }: Piece, raw: string, without?: StyleMark): string {
  if (token.kind !== 'mark') return raw;
  if (!isPaired) return escapeLetters(raw);
  return raw === without ? '' : raw;
}

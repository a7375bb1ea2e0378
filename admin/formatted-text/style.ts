import { itemPattern, plainText, textOf, tokensOf } from '../../schema/formatted-text/index.js';
import type { StyleMark } from '../../schema/formatted-text/index.js';
import { isStyled, styledLine, wholePieces, wholeStretch } from './styledLine.js';
import type { StyledLine } from './styledLine.js';
import { lineAt, linesOf, replaced } from './typed.js';
import type { Stretch, Typed } from './typed.js';
import { unstyled } from './unstyled.js';
import { written } from './written.js';

/**
 * Makes what is selected bold or italic, or no longer so where all of it is: that alone, whatever is bold around it. Marks
 * hold within a line: each line that is selected gets its own. Without a selection, what is typed next is bold, or no longer. A line that would
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
    return [{ at: place.start, line, stretch: wholePieces(line, stretch, mark) }];
  });
}

/** The line with the stretch bold or italic, or no longer so; the stretch is where it is then. */
function restyled(line: StyledLine, stretch: Stretch, mark: StyleMark, removes: boolean): Typed {
  const whole = wholeStretch(line, stretch, mark);
  if (!removes) return marked(line, whole, mark, false);
  const rest = unstyled(line, stretch, mark);
  // Where marks would not hold beside what touches them, or are all that is selected, all goes between them.
  const holds =
    saysSomething(line, stretch) && rest.text !== line.text && read(rest.text) === read(line.text);
  return holds ? rest : marked(line, whole, mark, true);
}

const saysSomething = ({ pieces }: StyledLine, { start, end }: Stretch): boolean =>
  pieces.some((piece) => !piece.isPaired && piece.end > start && piece.start < end);

function marked(line: StyledLine, stretch: Stretch, mark: StyleMark, removes: boolean): Typed {
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

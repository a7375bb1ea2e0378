import { pairedMarks, tokensOf } from '../../schema/formatted-text/index.js';
import type { StyleMark, Token } from '../../schema/formatted-text/index.js';
import type { Stretch } from './typed.js';

/** A line in its pieces, each with its place. */
export interface StyledLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly pairs: readonly Pair[];
}

export interface Piece extends Stretch {
  readonly token: Token;
  /** It is a mark that has a partner; one without is a letter like others. */
  readonly isPaired: boolean;
}

/** Two marks and what is between them. */
interface Pair extends Stretch {
  readonly mark: StyleMark;
}

export function styledLine(text: string): StyledLine {
  const tokens = tokensOf(text);
  const paired = pairedMarks(tokens);
  const pieces: Piece[] = [];
  const pairs: Pair[] = [];
  // Those of a kind never nest.
  const open = new Map<StyleMark, number>();
  let start = 0;
  for (const [place, token] of tokens.entries()) {
    const end = start + token.raw.length;
    const isPaired = paired.has(place);
    pieces.push({ token, start, end, isPaired });
    if (token.kind === 'mark' && isPaired) {
      const opener = open.get(token.raw);
      if (opener === undefined) open.set(token.raw, start);
      else {
        pairs.push({ mark: token.raw, start: opener, end });
        open.delete(token.raw);
      }
    }
    start = end;
  }
  return { text, pieces, pairs };
}

/** Whether all that is read of a stretch stands between marks of the kind. */
export const isStyled = ({ pieces, pairs }: StyledLine, { start, end }: Stretch, mark: StyleMark) =>
  pieces
    .filter((piece) => !piece.isPaired && piece.end > start && piece.start < end)
    .filter(({ token }) => token.raw.trim() !== '')
    .every((piece) =>
      pairs.some((pair) => pair.mark === mark && pair.start < piece.start && piece.end < pair.end),
    );

/** What has to change as a whole with a stretch: half a link is none, nor half a word. */
export function wholePieces(line: StyledLine, stretch: Stretch, mark: StyleMark): Stretch {
  const { text, pieces } = line;
  let { start, end } = stretch;
  for (const piece of pieces) {
    const isSplit = isInside(start, piece) || isInside(end, piece);
    if (isSplit && piece.token.kind !== 'text') {
      start = Math.min(start, piece.start);
      end = Math.max(end, piece.end);
    }
  }
  // Italic is a whole word at least: its mark is none that touches a letter on its outer side.
  while (mark === '_' && isOfWord(text[start - 1])) start -= 1;
  while (mark === '_' && isOfWord(text[end])) end += 1;
  return { start, end };
}

/** What has to change as a whole where marks are put around it: half a pair of marks is none, either. */
export function wholeStretch(line: StyledLine, stretch: Stretch, mark: StyleMark): Stretch {
  let { start, end } = wholePieces(line, stretch, mark);
  for (const pair of line.pairs) {
    if (!belongs(pair, { start, end }, mark)) continue;
    start = Math.min(start, pair.start);
    end = Math.max(end, pair.end);
  }
  return start === stretch.start && end === stretch.end
    ? stretch
    : wholeStretch(line, { start, end }, mark);
}

const isOfWord = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

const isInside = (place: number, { start, end }: Stretch) => start < place && place < end;

function belongs(pair: Pair, { start, end }: Stretch, mark: StyleMark): boolean {
  const [from, to] = [pair.start + pair.mark.length, pair.end - pair.mark.length];
  const isAround = from <= start && end <= to;
  if (isAround) return pair.mark === mark || (from === start && end === to);
  if (pair.end < start || pair.start > end) return false;
  const touches = pair.end === start || pair.start === end;
  return touches ? pair.mark === mark : pair.start < start || pair.end > end;
}

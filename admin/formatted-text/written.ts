import { escapeLetters } from '../../schema/formatted-text/index.js';
import type { StyleMark } from '../../schema/formatted-text/index.js';
import type { Piece, StyledLine } from './styledLine.js';
import type { Stretch } from './typed.js';

interface Writing {
  /** A mark comes right before it. */
  readonly start?: boolean;
  /** A mark comes right behind it. */
  readonly end?: boolean;
  /** Marks of this kind are left out. */
  readonly without?: StyleMark;
}

/** What is typed of a stretch, where every star that is a letter stays one, whatever marks come beside it. */
export function written(line: StyledLine, { start, end }: Stretch, how: Writing): string {
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

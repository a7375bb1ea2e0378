import { printable } from './font.js';

/** Grey paper and colour alike: dark for what counts, its outline for what is compared with it. */
export const ink = {
  text: '#13262c',
  muted: '#55666c',
  mark: '#0b5563',
  line: '#c3ced1',
  track: '#e6ecee',
  soft: '#f5f8f8',
  paper: '#ffffff',
} as const;

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'right' | 'center';
  /** At least as small as this before a line is cut; by default it is not made smaller. */
  readonly smallest?: number;
}

/** Where text stands: its upper left corner and how wide it may be. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Lines stand this far apart, in sizes of the type. */
const leading = 1.24;

/** Height of so many lines. */
export const heightOf = (lines: number, size: number): number => lines * size * leading;

/**
 * Writes a text in as many lines as it takes, `most` of them at most: what does not fit ends in an ellipsis.
 *
 * @returns the height that was taken.
 */
export function writeLines(
  document: PDFKit.PDFDocument,
  text: string,
  place: Place,
  { size, bold = false, color = ink.text, align = 'left', smallest = size }: TextStyle,
  most = 1,
): number {
  document.font(bold ? 'bold' : 'regular');
  const shown = printable(text);
  const fitting = fittingSize(document, shown, place.width, { size, smallest, most });
  document.fontSize(fitting);
  const { lines } = wrap(document, shown, place.width, most);
  document.fillColor(color);
  lines.forEach((line, index) => {
    const y = place.y + heightOf(index, fitting);
    const free = place.width - document.widthOfString(line);
    const shift = align === 'right' ? free : align === 'center' ? free / 2 : 0;
    document.text(line, place.x + shift, y, { lineBreak: false });
  });
  return heightOf(lines.length, fitting);
}

/** Part of a table: a place that is so high. */
export interface Row extends Place {
  readonly height: number;
}

/** Smaller letters nobody reads on paper. */
const smallestInRow = 4.4;

/**
 * Writes a name into the middle of a row: in one line where it fits at `smallest`, otherwise in two, as large as the row
 * is high. What people called something is not cut.
 */
export function writeInRow(
  document: PDFKit.PDFDocument,
  text: string,
  { height, ...place }: Row,
  style: TextStyle,
): void {
  const { size: wanted, smallest = wanted, bold = false } = style;
  const isOneLine = linesOf(document, text, place.width, { size: smallest, bold }).length <= 1;
  const lines = isOneLine ? 1 : 2;
  const size = Math.max(smallestInRow, Math.min(wanted, height / heightOf(lines, 1)));
  const y = place.y + (height - heightOf(lines, size)) / 2;
  const least = isOneLine ? smallest : Math.min(size, smallestInRow);
  writeLines(document, text, { ...place, y }, { ...style, size, smallest: least }, lines);
}

/** The lines that a text takes at its size, however many. */
export function linesOf(
  document: PDFKit.PDFDocument,
  text: string,
  width: number,
  { size, bold = false }: Pick<TextStyle, 'size' | 'bold'>,
): readonly string[] {
  document.font(bold ? 'bold' : 'regular').fontSize(size);
  return wrap(document, printable(text), width, Infinity).lines;
}

interface Fitting {
  readonly size: number;
  readonly smallest: number;
  readonly most: number;
}

/** The largest size at which nothing is cut. */
function fittingSize(
  document: PDFKit.PDFDocument,
  text: string,
  width: number,
  { size, smallest, most }: Fitting,
): number {
  document.fontSize(size);
  if (most === 1) {
    // Text is as much narrower as it is smaller; a hair less, since the two are not rounded alike.
    const wanted = document.widthOfString(text);
    return wanted <= width ? size : Math.max(smallest, (size * width * 0.999) / wanted);
  }
  let fitting = size;
  while (fitting > smallest && wrap(document, text, width, most).isCut) {
    fitting = Math.max(smallest, fitting - 0.5);
    document.fontSize(fitting);
  }
  return fitting;
}

/** Breaks at spaces, and inside a word only where it is wider than the line. */
function wrap(
  document: PDFKit.PDFDocument,
  text: string,
  width: number,
  most: number,
): { readonly lines: readonly string[]; readonly isCut: boolean } {
  const fits = (line: string) => document.widthOfString(line) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line)) {
      const head = longestFitting(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return { lines, isCut: false };
  const kept = lines.slice(0, most);
  const last = kept[most - 1] ?? '';
  kept[most - 1] = `${longestFitting(last, (head) => fits(`${head}…`)).trimEnd()}…`;
  return { lines: kept, isCut: true };
}

function longestFitting(word: string, fits: (head: string) => boolean): string {
  const letters = [...word];
  let count = letters.length;
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count -= 1;
  return letters.slice(0, count).join('');
}

import { heightOf, ink, linesOf, writeLines } from '../../print/typeset.js';
import { a4 } from './card-page.js';
import type { PrintedChange, PrintedChanges } from './printed-changes.js';
import { drawCells, type PrintedColumn } from './table-row.js';

/** A line of the page: of text, or of the table. */
interface Piece {
  readonly height: number;
  readonly isRow: boolean;
  readonly draw: (document: PDFKit.PDFDocument, y: number) => void;
}

const left = a4.margin;
const width = a4.width - 2 * a4.margin;
const top = 118;
const bottom = a4.height - a4.margin - 10;
const rowHeight = 17;
const story = { size: 9.5 };

/** What a further revision changed, cut into pages; the same for the same words, whenever it is asked. */
export function changePages(
  document: PDFKit.PDFDocument,
  { story: sentences, columns, rows, shifted, shiftedTitle, below }: PrintedChanges,
): readonly (readonly Piece[])[] {
  const head = headOf(columns);
  const pieces = [
    ...sentences.flatMap((sentence) => [...textPieces(document, sentence), gap(3)]),
    gap(12),
    ...rows.map((row) => rowOf(document, row)),
    ...(shifted.length === 0 ? [] : [gap(12), ...textPieces(document, shiftedTitle, true), gap(5)]),
    ...shifted.map((row) => rowOf(document, row)),
    ...(below === null ? [] : [gap(6), ...textPieces(document, below)]),
  ];
  const pages: Piece[][] = [[]];
  for (const piece of pieces) {
    const page = pages.at(-1)!;
    const added = piece.isRow && !page.at(-1)?.isRow ? [head, piece] : [piece];
    if (top + heightIn([...page, ...added]) <= bottom) page.push(...added);
    else pages.push(piece.isRow ? [head, piece] : [piece]);
  }
  return pages;
}

const heightIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height }) => sum + height, 0);

interface ChangeHeading {
  readonly kabupaten: string;
  readonly period: string;
  readonly title: string;
}

/** Draws one of these pages onto the one that is open. */
export function drawChanges(
  document: PDFKit.PDFDocument,
  { kabupaten, period, title }: ChangeHeading,
  pieces: readonly Piece[],
): void {
  const above = { size: 9, bold: true, color: ink.mark };
  writeLines(document, kabupaten.toUpperCase(), { x: left, y: 40, width }, above);
  writeLines(document, title, { x: left, y: 54, width }, { size: 20, smallest: 12, bold: true });
  writeLines(document, period, { x: left, y: 82, width }, { size: 12, color: ink.muted });
  let y = top;
  for (const piece of pieces) {
    piece.draw(document, y);
    y += piece.height;
  }
}

const gap = (height: number): Piece => ({ height, isRow: false, draw: () => undefined });

const textPieces = (document: PDFKit.PDFDocument, text: string, bold = false): Piece[] =>
  linesOf(document, text, width, { ...story, bold }).map((line) => ({
    height: heightOf(1, story.size),
    isRow: false,
    draw: (page, y) => {
      writeLines(page, line, { x: left, y, width: width + 1 }, { ...story, bold });
    },
  }));

const columnsAt = [
  { at: 0, width: 236, align: 'left' },
  { at: 240, width: 84, align: 'right' },
  { at: 328, width: 84, align: 'right' },
  { at: 416, width: 56, align: 'right' },
  { at: 476, width: 51, align: 'right' },
] as const satisfies readonly PrintedColumn[];

const small = { size: 7.5, smallest: 6 };

const headOf = (columns: readonly string[]): Piece => ({
  height: rowHeight + 2,
  isRow: true,
  draw: (document, y) => {
    drawCells(document, columnsAt, { x: left, y }, columns, { ...small, color: ink.muted });
    document.lineWidth(0.8).moveTo(left, y + rowHeight - 4);
    document.lineTo(left + width, y + rowHeight - 4).stroke(ink.text);
  },
});

const cell = { size: 9, smallest: 6 };
const holderLines = 2;

/** As high as the name needs it. */
function rowOf(document: PDFKit.PDFDocument, change: PrintedChange): Piece {
  const { holder, before, after, difference, rank, isIndex: bold } = change;
  const lines = linesOf(document, holder, columnsAt[0].width, { size: cell.size, bold }).length;
  const height = rowHeight + heightOf(Math.min(lines, holderLines) - 1, cell.size);
  return {
    height,
    isRow: true,
    draw: (page, y) => {
      const name = { x: left, y, width: columnsAt[0].width };
      writeLines(page, holder, name, { ...cell, bold }, holderLines);
      drawCells(page, columnsAt, { x: left, y }, ['', before, after, difference, rank], {
        ...cell,
        bold,
      });
      page.lineWidth(0.4).moveTo(left, y + height - 4);
      page.lineTo(left + width, y + height - 4).stroke(ink.track);
    },
  };
}

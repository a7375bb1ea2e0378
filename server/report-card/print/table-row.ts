import { type TextStyle, writeLines } from '../../print/typeset.js';

/** A column of a printed table; points from the table's left edge. */
export interface PrintedColumn {
  readonly at: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Writes the cells of one row, each into its column; `x` and `y` of the row in points from the page's corner. */
export function drawCells(
  document: PDFKit.PDFDocument,
  columns: readonly PrintedColumn[],
  { x, y }: { readonly x: number; readonly y: number },
  cells: readonly string[],
  style: TextStyle,
): void {
  columns.forEach(({ at, width, align }, index) => {
    writeLines(document, cells[index] ?? '', { x: x + at, y, width }, { ...style, align });
  });
}

import type { OfficeBounds } from '../bounds.js';

/** A sheet's XML with no more in it than is shown, and how much there was. */
export interface CutSheet {
  readonly xml: string;
  /** Number of the last row with something in it; 0 for an empty sheet. */
  readonly rows: number;
  /** Number of the last column with something in it. */
  readonly columns: number;
}

const rowPattern = /<((?:\w+:)?row)\b([^>]*?)(?:\/>|>([^]*?)<\/\1>)/g;
const cellPattern = /<((?:\w+:)?c)\b([^>]*?)(?:\/>|>([^]*?)<\/\1>)/g;

/**
 * Cuts a sheet to its first rows and columns before it is read: one cell in the last corner would make a table
 * of billions. What a formula failed with (`#DIV/0!`) becomes a text, which the reader would leave out.
 */
export function cutSheet(xml: string, bounds: Pick<OfficeBounds, 'rows' | 'columns'>): CutSheet {
  let row = 0;
  let [rows, columns] = [0, 0];
  const cut = xml.replaceAll(rowPattern, (_, tag: string, attributes: string, content = '') => {
    row = Number(/\br="(\d+)"/.exec(attributes)?.[1]) || row + 1;
    const isShown = row <= bounds.rows;
    let column = 0;
    let kept = '';
    for (const [cell, , of = '', inside] of (content as string).matchAll(cellPattern)) {
      column = columnOf(of) ?? column + 1;
      if (inside && /<(?:\w+:)?(?:v|is)\b/.test(inside)) {
        rows = Math.max(rows, row);
        columns = Math.max(columns, column);
      }
      if (isShown && column <= bounds.columns) kept += cell.replace(/\bt="e"/, 't="str"');
    }
    return isShown ? `<${tag}${attributes}>${kept}</${tag}>` : '';
  });
  return { xml: cut, rows, columns };
}

/** `AB12` is in column 28. */
function columnOf(attributes: string): number | undefined {
  const letters = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

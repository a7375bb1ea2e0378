import { parse } from 'csv-parse/browser/esm/sync';
import type { OfficeBounds } from '../bounds.js';
import type { Workbook } from '../office/readSheets.js';
import { decoded, pageOf } from './readText.js';
import type { TextPage } from './readText.js';

/** A CSV file as the one sheet it is, or by its lines where its quotes do not add up. */
export type TablePage =
  { readonly workbook: Workbook; readonly hasFormulas: boolean } | { readonly page: TextPage };

/** Every cell is text: a formula is not worked out, an address leads nowhere. @throws PreviewError `damaged` */
export const readTable = (file: ArrayBuffer, bounds: OfficeBounds): Promise<TablePage> =>
  Promise.resolve(tableOf(decoded(file), bounds));

function tableOf(text: string, bounds: OfficeBounds): TablePage {
  const rows = rowsOf(text, bounds.tableRows);
  if (!rows) return { page: pageOf(text, bounds) };
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shown = rows.slice(0, bounds.rows).map((row) => row.slice(0, bounds.columns));
  const cells = shown.map((row) =>
    row.map((cell) =>
      cell.length > bounds.cellLength ? `${cell.slice(0, bounds.cellLength)}…` : cell,
    ),
  );
  const sheet = { name: '', cells, rows: rows.length, columns };
  return { workbook: { sheets: [sheet], total: 1 }, hasFormulas: rows.some(hasFormula) };
}

/** The cells of each row; undefined where a quote is never closed. */
function rowsOf(text: string, most: number): string[][] | undefined {
  const options = { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true };
  try {
    return parse(text, { ...options, to: most });
  } catch {
    return undefined;
  }
}

/** Indonesian spreadsheets write semicolons, since their decimals have commas: what the first line has most of. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** What a spreadsheet would work out, or ask whether it may; a negative number is none. */
const hasFormula = (row: readonly string[]): boolean =>
  row.some((cell) => /^\s*([=@]|[+-](?![\d.,\s]*$))./.test(cell));

import { CsvError, parse } from 'csv-parse/browser/esm/sync';

/** One row of a CSV text that holds anything. */
export interface CsvRow {
  /** Where it begins; counts from 1. */
  readonly line: number;
  /** Without the spaces around them. */
  readonly cells: readonly string[];
}

/** Why a text is not CSV: the rows end there. */
export interface CsvMistake {
  readonly line: number;
  readonly sentence: string;
}

/**
 * The rows of a CSV text, however long each is; rows of empty cells are left out.
 *
 * Cells are separated by `;` where the first line has more of these than of `,`: Excel writes either, by
 * the language of the machine. A byte order mark is passed over.
 */
export function readCsv(text: string): readonly CsvRow[] | CsvMistake {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    const records = parse(bare, {
      delimiter: delimiterOf(bare),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      // With `info`, each record comes with the line that it ends on.
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      cells: record.map((cell) => cell.trim()),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return { line, sentence: `A quotation mark is not closed or stands inside a cell.` };
  }
}

function delimiterOf(text: string): ';' | ',' {
  const header = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const count = (sign: string) => header.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}

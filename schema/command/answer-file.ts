import type { InstrumentDefinition } from '../instruments/instrument.js';
import type { AnswerValue } from '../scoring/index.js';
import { readAnswer } from './answer-cell.js';
import { readHeader, type AnswerColumn } from './answer-header.js';
import { readCsv, type CsvRow } from './csv.js';
import type { FileMistake, Reading } from './mistake.js';

/** What one unit answered. */
export interface UnitAnswers {
  readonly unit: string;
  /** What the unit is compared with, for expressions that do so; empty for none. */
  readonly group: string;
  /** By indicator code; one that was left empty is not there. */
  readonly answers: ReadonlyMap<string, AnswerValue>;
}

/**
 * Reads the answers of any number of units: CSV with a row per unit, described in
 * `answers.schema.json`. Never throws: every mistake comes back with its line and column.
 *
 * @param fileName as the mistakes should name it.
 */
export function readAnswerFile(
  text: string,
  fileName: string,
  instrument: InstrumentDefinition,
): Reading<readonly UnitAnswers[]> {
  const rows = readCsv(text);
  if (!isRows(rows)) {
    return { mistakes: [{ file: fileName, node: '', ...rows }] };
  }

  const mistakes: FileMistake[] = [];
  const report = (line: number, node: string, sentence: string) => {
    mistakes.push({ file: fileName, line, node, sentence });
  };
  const [header, ...body] = rows;
  if (header === undefined) {
    report(1, '', 'The file is empty: its first row names the columns, "unit" among them.');
    return { mistakes };
  }
  const columns = readHeader(header.cells, instrument, (node, sentence) => {
    report(header.line, node, sentence);
  });
  if (body.length === 0) report(header.line, '', 'There are no units below the header.');
  const units = readRows(body, columns, report);
  return mistakes.length > 0 ? { mistakes } : { value: units };
}

type Report = (line: number, node: string, sentence: string) => void;

function readRows(
  rows: readonly CsvRow[],
  columns: readonly AnswerColumn[],
  report: Report,
): readonly UnitAnswers[] {
  const lineByUnit = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      report(line, '', `This row has ${cells.length} cells, the header ${columns.length}.`);
    }
    const cellOf = (kind: 'unit' | 'group') => {
      return cells[columns.findIndex((column) => column.kind === kind)] ?? '';
    };
    const unit = cellOf('unit');
    const first = lineByUnit.get(unit);
    if (unit === '' && columns.some(({ kind }) => kind === 'unit')) {
      report(line, 'unit', 'The row names no unit.');
    } else if (unit !== '' && first !== undefined) {
      report(line, 'unit', `"${unit}" stands on line ${first} already.`);
    }
    if (first === undefined) lineByUnit.set(unit, line);
    // In a row of another length no cell is sure to stand below its heading.
    const answers =
      cells.length === columns.length
        ? readAnswer(cells, columns, (node, sentence) => report(line, node, sentence))
        : new Map<string, AnswerValue>();
    return { unit, group: cellOf('group'), answers };
  });
}

function isRows(rows: ReturnType<typeof readCsv>): rows is readonly CsvRow[] {
  return Array.isArray(rows);
}

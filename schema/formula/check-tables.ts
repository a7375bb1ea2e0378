import { parseExact, toNumber } from '../exact.js';
import { checkName } from './check-name.js';
import { checkNumber } from './check-number.js';
import type { FormulaDefinition, TableRow } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';
import { compare } from './language/numbers.js';

/** Every mistake in the tables of a formula: each holds every number between its two ends once. */
export function checkTables({ tables = {} }: FormulaDefinition): readonly FormulaDiagnostic[] {
  return Object.entries(tables).flatMap(([table, rows]) => {
    const field = `tables.${table}`;
    if (rows.length === 0) {
      return [...checkName(table, field), { ...at(field), code: 'table_empty', params: { table } }];
    }
    return [
      ...checkName(table, field),
      ...rows.flatMap((row, index) => [
        ...checkRow(table, row, `${field}.${index}`),
        ...(index === 0 ? [] : checkPair(table, rows[index - 1]!, row, `${field}.${index}.from`)),
      ]),
    ];
  });
}

function checkRow(table: string, row: TableRow, path: string): FormulaDiagnostic[] {
  const mistakes = [
    ...checkNumber(row.from, null, `${path}.from`),
    ...checkNumber(row.to, null, `${path}.to`),
    ...checkNumber(row.value, null, `${path}.value`),
  ];
  const { from, to } = row;
  if (from === null || to === null) return mistakes;
  const width = distance(from, to);
  if (width !== undefined && width <= 0) {
    mistakes.push({ code: 'table_row_empty', ...at(`${path}.to`), params: { table, from, to } });
  }
  return mistakes;
}

/** A bound that is left open in the middle of a table takes in everything beyond it. */
function checkPair(
  table: string,
  { to: end }: TableRow,
  { from: start }: TableRow,
  field: string,
): FormulaDiagnostic[] {
  if (end === null || start === null) {
    const params = { table, from: start ?? '', to: end ?? '' };
    return [{ code: 'table_overlap', ...at(field), params }];
  }
  const step = distance(end, start);
  if (step === undefined || step === 0) return [];
  return step > 0
    ? [{ code: 'table_gap', ...at(field), params: { table, from: end, to: start } }]
    : [{ code: 'table_overlap', ...at(field), params: { table, from: start, to: end } }];
}

/** How far the second bound lies above the first, as the language compares; undefined where one is no number. */
function distance(from: string, to: string): number | undefined {
  const [lower, upper] = [parseExact(from), parseExact(to)];
  return lower && upper && compare(toNumber(upper), toNumber(lower));
}

const at = (field: string) => ({ nodeCode: null, field });

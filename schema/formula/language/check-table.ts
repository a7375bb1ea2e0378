import type { Span } from './expression.js';
import type { Mistake } from './mistake.js';
import { compare } from './numbers.js';
import type { BandedTable } from './scope.js';

/**
 * Every mistake in a banded table: it holds each number between its two ends once.
 *
 * @param span where an expression names the table.
 */
export function checkTable(table: string, { rows }: BandedTable, span: Span): readonly Mistake[] {
  if (rows.length === 0) return [{ code: 'table_empty', span, params: { table } }];
  return [
    ...rows.flatMap(({ from, to }, index) =>
      checkRow(table, from, to, span, index === rows.length - 1),
    ),
    ...rows.slice(1).flatMap((row, index) => checkPair(table, rows[index]!.to, row.from, span)),
  ];
}

/** Only the last row holds its `to`, so it alone may be a single number: the full mark. */
function checkRow(
  table: string,
  from: number | null,
  to: number | null,
  span: Span,
  isLast: boolean,
): Mistake[] {
  if (from === null || to === null) return [];
  const order = compare(from, to);
  if (order < 0 || (order === 0 && isLast)) return [];
  return [{ code: 'table_overlap', span, params: { table, from: to, to: from } }];
}

/** A bound that is left open in the middle of a table takes in everything beyond it. */
function checkPair(table: string, end: number | null, start: number | null, span: Span): Mistake[] {
  const to = end ?? Infinity;
  const from = start ?? -Infinity;
  const step = compare(from, to);
  if (step === 0) return [];
  return step > 0
    ? [{ code: 'table_gap', span, params: { table, from: to, to: from } }]
    : [{ code: 'table_overlap', span, params: { table, from, to } }];
}

import { jakartaDayOf } from '../fields/format.js';

/** What happened on one day of the calendar in WIB. */
export interface Day<Row> {
  /** `2022-07-15`. */
  readonly day: string;
  readonly rows: readonly Row[];
}

/** Rows by the day on which they happened, in the order in which they come. */
export function groupByDay<Row extends { readonly happenedAt: string }>(
  rows: readonly Row[],
): Day<Row>[] {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const day = jakartaDayOf(new Date(row.happenedAt));
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days].map(([day, found]) => ({ day, rows: found }));
}

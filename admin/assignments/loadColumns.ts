import type { EvaluatorLoadsQuery } from '../graphql/graphql.js';

type Load = EvaluatorLoadsQuery['evaluatorLoads'][number];

/** What is told of each evaluator, in the order in which it asks for something to be done. */
export const columns = ['units', 'waiting', 'oldestWaitingDays', 'returned', 'judged'] as const;
export type LoadColumn = (typeof columns)[number];

export interface LoadCellFacts {
  /** Null where there is nothing to tell: nobody waits, so nobody waits for long. */
  readonly value: number | null;
  /** Length of the bar, 0..1: of the largest value of the column. */
  readonly share: number;
}

export interface LoadRow {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Record<LoadColumn, LoadCellFacts>>;
}

/** The loads with the length of each bar, in the order they come in. */
export function columnsOf(loads: readonly Load[]): readonly LoadRow[] {
  const most = (column: LoadColumn) => Math.max(1, ...loads.map((load) => load[column] ?? 0));
  const largest = Object.fromEntries(columns.map((column) => [column, most(column)]));
  return loads.map((load) => ({
    id: load.evaluator.id,
    name: load.evaluator.name,
    cells: Object.fromEntries(
      columns.map((column) => [
        column,
        { value: load[column], share: (load[column] ?? 0) / largest[column]! },
      ]),
    ) as LoadRow['cells'],
  }));
}

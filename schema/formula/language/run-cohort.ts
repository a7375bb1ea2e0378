import { packFault, type Column } from './column.js';
import type { CohortRow, Outcome } from './functions.js';

/**
 * What the functions that compare worksheets look at.
 *
 * - `ROWS`: the rows of the run are the whole cohort.
 * - `OPEN`: the others are not known. What looks at them is the fault `cohort_open`.
 * - `GIVEN`: what was found in the whole cohort earlier, in the order of `program.cohortCalls`. The rows are
 *   worksheets that had these statistics.
 */
export type CohortView =
  | {
      readonly sees: 'ROWS';
      /** The kind of unit of each row; null where all are of one kind. */
      readonly groups: ArrayLike<number> | null;
    }
  | { readonly sees: 'OPEN' }
  | { readonly sees: 'GIVEN'; readonly statistics: readonly Column[] };

/** The stage of a cohort function, run: its first argument in each row, and its constant ones. */
export interface CohortArguments {
  readonly own: Column;
  /** One per row of the column. */
  readonly rest: Column;
  /** Where faults arise. */
  readonly node: number;
}

/** What a cohort function finds for each worksheet: the statistic, before the own value comes in. */
export function statisticsIn(
  view: CohortView,
  place: number,
  row: CohortRow,
  given: CohortArguments,
): Column {
  switch (view.sees) {
    case 'ROWS':
      return findStatistics(row, given, view.groups);
    case 'OPEN':
      return {
        values: Float64Array.of(0),
        faults: Int32Array.of(packFault('cohort_open', given.node)),
      };
    case 'GIVEN': {
      const found = view.statistics[place];
      if (found === undefined) throw new RangeError(`No statistic is given for ${row.name}`);
      return found;
    }
  }
}

/**
 * What a cohort function gives each worksheet.
 *
 * A fault of the own value comes through where the result is about that.
 *
 * @param statistic of as many rows as `own`, or of one for all.
 */
export function combineOwn(
  { isAboutOwn, combine }: CohortRow,
  own: Column,
  statistic: Column,
): Column {
  if (!isAboutOwn) return statistic;
  const rows = own.values.length;
  const isOne = statistic.values.length === 1;
  const values = new Float64Array(rows);
  const faults = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const at = isOne ? 0 : row;
    const fault = faultAt(own, row) || faultAt(statistic, at);
    const found = statistic.values[at]!;
    faults[row] = fault;
    if (fault === 0) values[row] = combine ? combine(own.values[row]!, found) : found;
  }
  return { values, faults: faults.some((fault) => fault !== 0) ? faults : null };
}

/**
 * Worksheets whose own value is a fault are left out of what is looked at. They have a statistic all the
 * same, unless no worksheet has a value.
 */
function findStatistics(
  { apply, isAboutOwn, combine }: CohortRow,
  { own, rest, node }: CohortArguments,
  groups: ArrayLike<number> | null,
): Column {
  const rows = own.values.length;
  const groupAt = (row: number) => (groups === null ? 0 : groups[row]!);
  const present = Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => faultAt(own, row) === 0,
  );
  const isNone = present.length === 0;
  const restFault = rest.faults?.find((fault) => fault !== 0) ?? 0;
  const giver =
    isNone || restFault !== 0
      ? null
      : apply(
          Float64Array.from(present, (row) => own.values[row]!),
          Int32Array.from(present, groupAt),
          rest.values,
        );

  const values = new Float64Array(rows);
  const faults = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const fault = faultAt(own, row);
    // A statistic that is the own place has the own fault; a bound is the same for whoever lacks a value.
    if (fault !== 0 && (isNone || (isAboutOwn && !combine))) {
      faults[row] = fault;
      continue;
    }
    if (giver === null) {
      faults[row] = restFault;
      continue;
    }
    const outcome: Outcome =
      typeof giver === 'function' ? giver(own.values[row]!, groupAt(row)) : giver;
    // Its own fault says more than that the others could not stand in for it.
    if (typeof outcome === 'string') faults[row] = fault || packFault(outcome, node);
    else if (Number.isFinite(outcome)) values[row] = outcome;
    else faults[row] = packFault('out_of_domain', node);
  }
  return { values, faults: faults.some((fault) => fault !== 0) ? faults : null };
}

const faultAt = ({ faults }: Column, row: number): number => (faults === null ? 0 : faults[row]!);

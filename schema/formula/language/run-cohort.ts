import { packFault, type Column } from './column.js';
import type { CohortRow, Outcome } from './functions.js';

/**
 * What a cohort function gives each worksheet.
 *
 * Worksheets whose own value is a fault are left out of what it looks at. They have a result all the
 * same, unless it is about their own value or no worksheet has one.
 *
 * @param rest its constant arguments, one per row of the column.
 * @param node where faults arise.
 */
export function runCohort(
  { apply, isAboutOwn }: CohortRow,
  own: Column,
  groups: ArrayLike<number> | null,
  rest: Column,
  node: number,
): Column {
  const rows = own.values.length;
  const faultAt = (row: number) => (own.faults === null ? 0 : own.faults[row]!);
  const groupAt = (row: number) => (groups === null ? 0 : groups[row]!);
  const present = Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => faultAt(row) === 0,
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
    const fault = faultAt(row);
    if (fault !== 0 && (isAboutOwn || isNone)) {
      faults[row] = fault;
    } else if (giver === null) {
      faults[row] = restFault;
    } else {
      const outcome: Outcome =
        typeof giver === 'function' ? giver(own.values[row]!, groupAt(row)) : giver;
      // Its own fault says more than that the others could not stand in for it.
      if (typeof outcome === 'string') faults[row] = fault || packFault(outcome, node);
      else if (Number.isFinite(outcome)) values[row] = outcome;
      else faults[row] = packFault('out_of_domain', node);
    }
  }
  return { values, faults: faults.some((fault) => fault !== 0) ? faults : null };
}

import { packFault, type Column, type CohortView } from '../formula/language/index.js';
import type { NodeColumns } from './columns.js';
import type { ScoringPlan } from './plan.js';
import { faultOf, isFault, type Value } from './value.js';

/** What one function that compares worksheets found for a worksheet: of all of them, and nobody's own row. */
export interface Statistic {
  /** Code of the node whose expression asks for it. */
  readonly nodeCode: string;
  /** The function with its arguments in canonical form, e.g. `CMEDIAN([U.I.1])`. */
  readonly call: string;
  /** The statistic itself: of `CWINSORHIGH(x; 90%)` the bound, of `CRANK(x)` the place. */
  readonly value: Value;
}

/**
 * What is known of the other worksheets while some are scored.
 *
 * - `ROWS`: those that are scored together are the whole cohort; `groups` are the kinds of their units.
 * - `OPEN`: nothing yet, because the period has not closed.
 * - `GIVEN`: what was found when it closed, of one worksheet.
 */
export type Surroundings =
  | { readonly sees: 'ROWS'; readonly groups: ArrayLike<number> | null }
  | { readonly sees: 'OPEN' }
  | { readonly sees: 'GIVEN'; readonly statistics: readonly Statistic[] };

/** As many rows as there are, all of one kind of unit. */
export const together: Surroundings = { sees: 'ROWS', groups: null };
export const alone: Surroundings = { sees: 'OPEN' };

/** The surroundings as the expression of one node sees them. */
export function viewOf(
  plan: ScoringPlan,
  node: number,
  calls: readonly string[],
  surroundings: Surroundings,
): CohortView {
  if (surroundings.sees !== 'GIVEN') return surroundings;
  const code = plan.codes[node]!;
  const statistics = calls.map((call): Column => {
    const found = surroundings.statistics.find((one) => one.nodeCode === code && one.call === call);
    // A formula that compares something else than was sealed: nobody can know it from one worksheet.
    const value: Value = found?.value ?? { fault: 'cohort_open', at: code };
    return isFault(value)
      ? {
          values: Float64Array.of(0),
          faults: Int32Array.of(packFault(value.fault, numberOf(plan, value.at, node))),
        }
      : { values: Float64Array.of(value), faults: null };
  });
  return { sees: 'GIVEN', statistics };
}

/** Everything that was found for one row, in tree order; empty where the formula compares nothing. */
export function statisticsOf(
  plan: ScoringPlan,
  columns: NodeColumns,
  row: number,
): readonly Statistic[] {
  if (!plan.isOfCohort) return [];
  return plan.rules.flatMap((rule, node) => {
    const found = columns.statistics.get(node) ?? [];
    const nodeCode = plan.codes[node]!;
    return (rule?.program?.program.cohortCalls ?? []).flatMap((call, place): Statistic[] => {
      const column = found[place];
      return column ? [{ nodeCode, call, value: valueIn(plan, column, row) }] : [];
    });
  });
}

/** What was found for one row of a node, as that row alone can be run again with. */
export function rowStatistics(
  { statistics }: NodeColumns,
  node: number,
  row: number,
): readonly Column[] {
  return (statistics.get(node) ?? []).map((column) => {
    const at = column.values.length === 1 ? 0 : row;
    const fault = column.faults?.[at] ?? 0;
    return {
      values: Float64Array.of(column.values[at]!),
      faults: fault === 0 ? null : Int32Array.of(fault),
    };
  });
}

function valueIn({ codes }: ScoringPlan, { values, faults }: Column, row: number): Value {
  const at = values.length === 1 ? 0 : row;
  const fault = faults?.[at] ?? 0;
  return fault === 0 ? values[at]! : faultOf(fault & 7, codes[fault >> 3]!);
}

const numberOf = ({ codes, nodeByCode }: ScoringPlan, code: string, node: number): number =>
  code === codes[0] ? 0 : (nodeByCode.get(code) ?? node);

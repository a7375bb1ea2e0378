import { cohortFunctions } from './functions/cohort.js';
import { listFunctions } from './functions/list.js';
import { logic } from './functions/logic.js';
import { numberFunctions } from './functions/number.js';
import type { FunctionRow } from './functions/row.js';

export { negation, operators } from './functions/operators.js';
export {
  argumentAt,
  repeatedOf,
  type AggregateRow,
  type Argument,
  type ArgumentKind,
  type CohortRow,
  type Example,
  type FunctionRow,
  type InspectRow,
  type LazyRow,
  type Members,
  type Outcome,
  type PointwiseRow,
} from './functions/row.js';

/**
 * Every function of the language, one row each, as help lists them. A new one is a row in one of the
 * files of `functions/`; the checker, the evaluator, the help and the tests read it from here.
 */
export const functions: readonly FunctionRow[] = [
  ...logic,
  ...listFunctions,
  ...numberFunctions,
  ...cohortFunctions,
];

const rows: ReadonlyMap<string, FunctionRow> = new Map(functions.map((row) => [row.name, row]));

/** The function of that name, in capitals; undefined where there is none. */
export function functionNamed(name: string): FunctionRow | undefined {
  return rows.get(name);
}

import type { FormulaDefinition } from '../../../schema/formula/definition.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { planScoring, type Answers, type Surroundings } from '../../../schema/scoring/index.js';
import {
  findIndexPlan,
  type IndexOutcome,
  type IndexProblem,
  type IndexSheet,
} from '../../../schema/target/index.js';
import type { SolveAnswer } from '../../target-plans/solving/request.js';

/** A worksheet as it is sent to the worker. */
export interface IndexSolveSheet {
  /** Null for the kabupaten's own. */
  readonly unitCode: string | null;
  readonly formulaId: string;
  readonly answers: Answers;
  readonly surroundings: Surroundings;
  readonly isSent: boolean;
}

/** A problem as it is sent to the worker: everything in it can be copied. */
export interface IndexWork extends Pick<IndexProblem, 'goal' | 'efforts' | 'excluded' | 'bundles'> {
  /** By id of the formula. */
  readonly scored: ReadonlyMap<
    string,
    { readonly instrument: InstrumentDefinition; readonly formula: FormulaDefinition }
  >;
  readonly own: IndexSolveSheet;
  readonly units: readonly IndexSolveSheet[];
}

export type IndexSolveRequest = IndexWork & { readonly id: number };

/** Solves one request. */
export function solveIndexRequest(
  { id, scored, own, units, ...asked }: IndexSolveRequest,
  say: (answer: SolveAnswer<IndexOutcome>) => void,
): void {
  try {
    const plans = new Map(
      [...scored].map(([formulaId, { instrument, formula }]) => [
        formulaId,
        { formula, plan: planScoring(instrument, formula) },
      ]),
    );
    const sheetOf = ({
      formulaId,
      answers,
      surroundings,
      isSent,
    }: IndexSolveSheet): IndexSheet => ({
      ...plans.get(formulaId)!,
      answers,
      surroundings,
      isSent,
    });
    const outcome = findIndexPlan({
      own: sheetOf(own),
      units: units.map((unit) => ({ ...sheetOf(unit), unitCode: unit.unitCode! })),
      ...asked,
    });
    say({ id, kind: 'DONE', outcome });
  } catch {
    say({ id, kind: 'FAILED' });
  }
}

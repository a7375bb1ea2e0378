import type { FormulaDefinition } from '../../../schema/formula/definition.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { planScoring, type Answers, type Surroundings } from '../../../schema/scoring/index.js';
import {
  findPlan,
  type Efforts,
  type Goal,
  type MipSolver,
  type Outcome,
} from '../../../schema/target/index.js';

/** A problem as it is sent to the worker: everything in it can be copied. */
export interface SolveRequest {
  /** What its answers carry, so that a late one is not taken for another. */
  readonly id: number;
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly answers: Answers;
  readonly surroundings: Surroundings;
  readonly goal: Goal;
  readonly efforts: Efforts;
  readonly excluded: ReadonlySet<string>;
  readonly promised: ReadonlySet<string>;
}

export type SolveAnswer<Found = Outcome> =
  | {
      readonly id: number;
      readonly kind: 'PROGRESS';
      readonly scored: number;
      readonly limit: number;
    }
  | { readonly id: number; readonly kind: 'DONE'; readonly outcome: Found }
  | { readonly id: number; readonly kind: 'FAILED' };

/** How many sheets are scored between two words of progress. */
const progressStep = 2_000;

/** Solves one request, by whatever solver the surroundings have. */
export function solveRequest(
  { id, instrument, formula, ...asked }: SolveRequest,
  solver: MipSolver,
  say: (answer: SolveAnswer) => void,
): void {
  let said = 0;
  try {
    const plan = planScoring(instrument, formula);
    const outcome = findPlan(
      { plan, formula, ...asked },
      {
        solver,
        onProgress(scored, limit) {
          if (scored - said < progressStep) return;
          said = scored;
          say({ id, kind: 'PROGRESS', scored, limit });
        },
      },
    );
    say({ id, kind: 'DONE', outcome });
  } catch {
    say({ id, kind: 'FAILED' });
  }
}

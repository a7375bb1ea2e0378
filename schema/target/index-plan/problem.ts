import type { FormulaDefinition } from '../../formula/definition.js';
import type { Answers } from '../../scoring/columns.js';
import type { ScoringPlan } from '../../scoring/plan.js';
import type { Surroundings } from '../../scoring/statistics.js';
import type { Goal } from '../goal.js';

/** A worksheet that the kabupaten's index is made of. */
export interface IndexSheet {
  readonly plan: ScoringPlan;
  readonly formula: FormulaDefinition;
  /** What the index counts of it. */
  readonly answers: Answers;
  /** Where the formula compares worksheets: what was found among them, which stays what it is. */
  readonly surroundings: Surroundings;
  /** One that was not sent counts as the roll-up says, and nothing in it can be raised. */
  readonly isSent: boolean;
}

export interface IndexUnitSheet extends IndexSheet {
  readonly unitCode: string;
}

/** Something that is said of indicators of the kabupaten, of all units, or of one unit, whose word goes first. */
export interface ByHolder<Said> {
  readonly own: Said;
  readonly units: Said;
  /** By unit code. */
  readonly ofUnit: ReadonlyMap<string, Said>;
}

/** The kabupaten's index, what it is to come to, and what may be done for it. */
export interface IndexProblem {
  readonly own: IndexSheet;
  /** Each unit once, as the index counts them. */
  readonly units: readonly IndexUnitSheet[];
  readonly goal: Goal;
  /** Of raising an indicator of one worksheet, however far, by its code; what is not in it costs 1. */
  readonly efforts: ByHolder<ReadonlyMap<string, number>>;
  /** Codes of indicators that cannot be raised for now. */
  readonly excluded: ByHolder<ReadonlySet<string>>;
  /**
   * Indicators that are raised at all units together or at none, at one effort for all: a code among the units
   * with that effort.
   */
  readonly bundles: ReadonlyMap<string, number>;
}

/** Whose an indicator is: a unit by its code, or (null) the kabupaten itself. */
export type Holder = string | null;

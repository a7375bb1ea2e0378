import type { Operator } from './expression.js';
import type { AggregateRow, CohortRow, InspectRow, LazyRow, PointwiseRow } from './functions.js';
import type { RegisterMemory } from './registers.js';
import type { BandedTable, Input, MemberRule } from './scope.js';
import type { FaultKind } from '../../scoring/value.js';

/**
 * An expression, ready to run over any number of worksheets: flat lists of instructions in postfix
 * order, made by `compileExpression` and run by `run`.
 *
 * It owns the memory that it runs in, which grows with the first large run up to a block of rows.
 */
export interface Program {
  /** What its columns have to be, in this order. */
  readonly inputs: readonly Input[];
  /** Whether a worksheet's result depends on the others: then the rows of a run are one whole cohort. */
  readonly isOfCohort: boolean;
  /** The calls of cohort functions in canonical form, each once and after those within it. */
  readonly cohortCalls: readonly string[];
  /** How many instructions it has; the work of a run is this times its rows. */
  readonly size: number;
  /** @internal */
  readonly code: ProgramCode;
}

export interface ProgramCode {
  /** Cohort functions look at all rows at once, so each ends a stage; the last stage gives the result. */
  readonly stages: readonly Stage[];
  /** Where each column comes from: the inputs in order, and between them what cohort functions found. */
  readonly columns: readonly ('input' | 'cohort')[];
  /** The number of the expression's own node. */
  readonly node: number;
  readonly members: Readonly<Record<FaultKind, MemberRule>>;
  readonly memory: RegisterMemory;
}

export interface Stage {
  readonly instructions: readonly Instruction[];
  /** The register that holds what the stage is for. */
  readonly result: number;
  /** What is made of it; null for the last stage. */
  readonly cohort: CohortStep | null;
}

export interface CohortStep {
  readonly row: CohortRow;
  /** Registers of the constant arguments, the same in every row. */
  readonly rest: readonly number[];
  /** The column that takes what it found. */
  readonly column: number;
}

/** Registers are numbers; `to` may be one of those read. */
export type Instruction =
  | { readonly op: 'load'; readonly column: number; readonly to: number }
  | {
      readonly op: 'binary';
      readonly operator: Operator;
      readonly left: number;
      readonly right: number;
      readonly to: number;
    }
  | { readonly op: 'negate'; readonly from: number; readonly to: number }
  | {
      readonly op: 'pointwise';
      readonly row: PointwiseRow;
      readonly from: readonly number[];
      readonly table: BandedTable | undefined;
      readonly to: number;
    }
  | {
      readonly op: 'choose';
      readonly row: LazyRow;
      readonly from: readonly number[];
      readonly to: number;
    }
  | { readonly op: 'select'; readonly from: readonly [number, number, number]; readonly to: number }
  | { readonly op: 'inspect'; readonly row: InspectRow; readonly from: number; readonly to: number }
  | AggregateInstruction;

export interface AggregateInstruction {
  readonly op: 'aggregate';
  readonly row: AggregateRow;
  readonly members: readonly Member[];
  /** Registers of the arguments after the lists. */
  readonly rest: readonly number[];
  readonly to: number;
}

export interface Member {
  readonly value: Source;
  /** Null where members are not weighed. */
  readonly weight: Source | null;
}

/** A member of a list is read from its column; a single value from its register, and no rule lets it go. */
export interface Source {
  readonly from: 'column' | 'register';
  readonly place: number;
}

import type { FaultKind } from '../../../scoring/value.js';
import type { BandedTable } from '../scope.js';

/**
 * A function or an operator: what the checker, the evaluator, the help and the tests know of it.
 *
 * `apply` never sees a fault unless its kind says so, never throws, and may return a number that is not
 * finite: the evaluator makes `out_of_domain` of it.
 */
export type FunctionRow = PointwiseRow | LazyRow | InspectRow | AggregateRow | CohortRow;

interface RowBase {
  /** In capitals; an operator's sign. */
  readonly name: string;
  readonly arguments: readonly Argument[];
  /** `any` is the kind of its `any` arguments. */
  readonly result: 'number' | 'truth' | 'any';
  readonly meaning: { readonly id: string; readonly en: string };
  readonly example: Example;
  /** Where the definition comes from, and where ours differs. */
  readonly source: string;
}

export interface Argument {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly optional?: true;
  /** Repeated arguments come last and repeat together: values and weights come in pairs. */
  readonly repeated?: true;
  /** The same for every worksheet: made of numbers and parameters. */
  readonly constant?: true;
}

/** A `list` may also be a number, as a list of one; `any` is a number or a truth value; `table` is a name. */
export type ArgumentKind = 'number' | 'truth' | 'list' | 'any' | 'table';

/** A number (1 and 0 for TRUE and FALSE), or the kind of fault that arises here. */
export type Outcome = number | FaultKind;

/** An expression in canonical form, what it speaks of, and what comes out. */
export interface Example {
  readonly text: string;
  /** Count inputs by key. */
  readonly given?: Readonly<Record<string, Outcome>>;
  readonly children?: readonly { readonly score: Outcome; readonly weight: number }[];
  /** By name. */
  readonly tables?: Readonly<Record<string, BandedTable>>;
  /** `[x]` of every worksheet and the kind of its unit; the result is that of the first. */
  readonly cohort?: readonly { readonly x: Outcome; readonly group: number }[];
  readonly result: Outcome;
}

/** One value from the values of one worksheet. The first fault among its arguments is its result. */
export interface PointwiseRow extends RowBase {
  readonly kind: 'pointwise';
  /** @param count how many arguments were given; the rest of `values` means nothing. */
  readonly apply: (values: Float64Array, count: number, table?: BandedTable) => Outcome;
}

/**
 * Chooses one of its arguments, and takes that one's value or fault; the others may be faults. What is not
 * known yet (`cohort_open`) it may not step in for: only once it is known can be chosen.
 */
export interface LazyRow extends RowBase {
  readonly kind: 'lazy';
  /** @returns the place of the argument, or the fault that arises here. */
  readonly apply: (
    values: Float64Array,
    faults: readonly (FaultKind | null)[],
    count: number,
  ) => Outcome;
}

/** Asks whether there is a value, and so never is a fault itself but where that is not known yet. */
export interface InspectRow extends RowBase {
  readonly kind: 'inspect';
  readonly apply: (fault: FaultKind | null) => 0 | 1;
}

/** One value from the members of lists that count. */
export interface AggregateRow extends RowBase {
  readonly kind: 'aggregate';
  /** What is made of no members; without it, that is the fault of the first that was left out. */
  readonly ofNone?: number;
  /** @param rest the arguments after the lists; those that were not given are NaN. */
  readonly apply: (members: Members, rest: Float64Array) => Outcome;
}

/** The members that count, at least one unless a row has `ofNone`: those of the places `from` up to, not with, `to`. */
export interface Members {
  readonly values: Float64Array;
  /** 1 each where members are not weighed. */
  readonly weights: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** One value per worksheet, from those of all worksheets of the cohort that have one. */
export interface CohortRow extends RowBase {
  readonly kind: 'cohort';
  /**
   * Whether the result is about the worksheet's own value, so that a fault of it comes through; the
   * others have a result for every worksheet.
   */
  readonly isAboutOwn: boolean;
  /** What is made of the worksheet's own value and the statistic; without it the statistic is the result. */
  readonly combine?: (value: number, statistic: number) => number;
  /**
   * Looks at the cohort once.
   *
   * @param values at least one, in any order; not to be changed.
   * @param groups the kind of unit of each.
   * @param rest the arguments after the first.
   * @returns what gives each worksheet its statistic, from its own value (0 for a fault) and group.
   */
  readonly apply: (
    values: Float64Array,
    groups: Int32Array,
    rest: Float64Array,
  ) => FaultKind | ((value: number, group: number) => Outcome);
}

/** The arguments that repeat together; empty where none does. */
export function repeatedOf({ arguments: all }: FunctionRow): readonly Argument[] {
  return all.filter(({ repeated }) => repeated);
}

/** What an argument at a place has to be; undefined where there are too many. */
export function argumentAt(row: FunctionRow, place: number): Argument | undefined {
  if (place < row.arguments.length) return row.arguments[place];
  const repeated = repeatedOf(row);
  return repeated[(place - row.arguments.length) % repeated.length];
}

/** A pointwise `apply` of one value. */
export const ofOne =
  (calculate: (x: number) => Outcome): PointwiseRow['apply'] =>
  (values) =>
    calculate(values[0]!);

/** A pointwise `apply` of two values. */
export const ofTwo =
  (calculate: (x: number, y: number) => Outcome): PointwiseRow['apply'] =>
  (values) =>
    calculate(values[0]!, values[1]!);

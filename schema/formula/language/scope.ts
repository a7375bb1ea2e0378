import type { FaultKind } from '../../scoring/value.js';
import type { Property } from './expression.js';

/** What the expression of one node may speak of. */
export interface Scope {
  /**
   * The children that take part in lists, in tree order; none for an indicator. A child that is switched
   * off (weight 0) is left out by the caller, or a plain mean would count it.
   */
  readonly children: readonly string[];
  /** Every node that may stand in brackets, its children among them, in tree order. */
  readonly codes: ReadonlySet<string>;
  /** The count inputs of the node's own indicator. In brackets they come before codes. */
  readonly counts: ReadonlySet<string>;
  /** The formula's named numbers, finite. */
  readonly parameters: ReadonlyMap<string, number>;
  readonly tables: ReadonlyMap<string, BandedTable>;
}

/**
 * A scale in bands, from the lowest up, without gaps: each row begins where the one before it ends.
 *
 * A row holds its `from` and not its `to`, only the last one holds both; null has no bound.
 */
export interface BandedTable {
  readonly rows: readonly {
    readonly from: number | null;
    readonly to: number | null;
    readonly value: number;
  }[];
}

/** What running an expression needs besides its scope. */
export interface ProgramScope extends Scope {
  /** The number of the expression's own node: the origin of the faults that arise in it. */
  readonly node: number;
  /** What a list does with a member that has no value, by the kind of its fault. */
  readonly members: Readonly<Record<FaultKind, MemberRule>>;
}

/**
 * `EXCLUDE` leaves the member out, and its weight with it; `PROPAGATE` makes its fault the result;
 * a number stands in for it (0 is the policy `ZERO`, another one `REPLACE`).
 */
export type MemberRule = 'EXCLUDE' | 'PROPAGATE' | { readonly countAs: number };

/** One column that a program reads. */
export type Input =
  | { readonly kind: 'node'; readonly code: string; readonly property: Property }
  | { readonly kind: 'count'; readonly key: string };

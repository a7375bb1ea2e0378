import type { GradeBand, GradeBasis, WeightStatus } from '../instruments/instrument.js';

/**
 * A formula as data: what turns one instrument's answers into points and a grade.
 *
 * Its first version is read off the instrument (`regulationFormula`). An expression per node joins
 * here as one more kind of `Aggregation`, compiled by this folder and run by `schema/scoring`.
 */
export interface FormulaDefinition {
  /** One rule per component, and per indicator that has a weight of its own; keyed by code. */
  readonly nodes: Readonly<Record<string, NodeRule>>;
  readonly missing: MissingRules;
  readonly gradeBasis: GradeBasis;
  /** Best first. */
  readonly gradeBands: readonly GradeBand[];
}

export interface NodeRule {
  /** Exact decimal or fraction, `0` allowed and meaning zero. */
  readonly weight: string;
  readonly weightStatus: WeightStatus;
  /** Of no effect on an indicator. */
  readonly aggregation: Aggregation;
}

/**
 * `SUM` adds the children's points; `MEAN` shares the weight equally among the children, of which one
 * that is given the weight 0 has no share.
 */
export type Aggregation = 'SUM' | 'MEAN';

/**
 * What a missing value does to its parent: count as nothing earned, give its weight back to its
 * siblings, or make the parent missing too.
 */
export type MissingPolicy = 'ZERO' | 'EXCLUDE' | 'PROPAGATE';

/** An answer that its scale gives no value (`out_of_domain`) is always excluded. */
export interface MissingRules {
  readonly unanswered: MissingPolicy;
  readonly notApplicable: MissingPolicy;
  readonly divideByZero: MissingPolicy;
}

import type { GradeBand, GradeBasis, WeightStatus } from '../instruments/instrument.js';

/**
 * A formula as data: what turns one instrument's answers into points and a grade.
 *
 * Its first version is read off the instrument (`regulationFormula`). Numbers are exact decimals or
 * fractions in texts; expressions are stored in canonical form (see `language`). What is left out of the
 * optional parts is not there: a formula without them reads the same as before they existed.
 */
export interface FormulaDefinition {
  /** One rule per component, and per indicator that has a weight of its own; keyed by code. */
  readonly nodes: Readonly<Record<string, NodeRule>>;
  /** How an indicator's answer becomes its score, where that is not the instrument's own scale; by code. */
  readonly indicators?: Readonly<Record<string, IndicatorRule>>;
  /** For every node that has no rule of its own for what is missing. */
  readonly missing: MissingRules;
  /** Numbers that expressions name. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Scales in bands that expressions look values up in, by name. */
  readonly tables?: Readonly<Record<string, readonly TableRow[]>>;
  /**
   * The answers that weights were found by, for whoever asks later; no score depends on them. By the code of
   * the parent whose children were compared, that of the roots being empty.
   */
  readonly comparisons?: Readonly<Record<string, readonly Comparison[]>>;
  readonly gradeBasis: GradeBasis;
  /** Best first. */
  readonly gradeBands: readonly GradeBand[];
  /** How worksheets are ranked; left out, `STANDARD` on `EXACT` totals. */
  readonly ranking?: RankingRule;
  /** How the kabupaten's index is made, of the kabupaten's own instrument alone; left out, `KABUPATEN_ONLY`. */
  readonly rollup?: RollupRule;
}

export interface NodeRule extends ScoreFinish {
  /** Exact decimal or fraction, `0` allowed and meaning zero. */
  readonly weight: string;
  readonly weightStatus: WeightStatus;
  /** Of no effect on an indicator. */
  readonly aggregation: Aggregation;
  /** What gives the score under `EXPRESSION`, and there alone. */
  readonly expression?: string;
  /** In place of the formula's rules, kind by kind. */
  readonly missing?: Partial<MissingRules>;
  /** The least share of the children's weight, in [0, 1], that must have a score; with less the node is unanswered. */
  readonly minimumAnswered?: string;
}

export interface IndicatorRule extends ScoreFinish {
  /**
   * Scores in place of the instrument's, one for each option that can be chosen. The labels are those of the
   * instrument, in upper or lower case.
   */
  readonly scale?: Readonly<Record<string, string>>;
  /** The score from the indicator's counts, in place of its ratio. */
  readonly expression?: string;
}

/** What is done to a score once it is there, in this order. */
export interface ScoreFinish {
  /** `LOWER_IS_BETTER` takes the score from 1. */
  readonly direction?: Direction;
  readonly floor?: string;
  readonly cap?: string;
  readonly rounding?: Rounding;
}

export type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

export interface Rounding {
  /** Decimals kept, 0 to 15. */
  readonly digits: number;
  readonly mode: RoundingMode;
}

/** `HALF_UP` and `UP` go away from zero, `DOWN` towards it. */
export type RoundingMode = 'HALF_UP' | 'HALF_EVEN' | 'UP' | 'DOWN';

/**
 * How a node's score comes from its children's.
 *
 * `SUM` adds their points and so weighs them; `MEAN` shares the weight equally among them, of which one
 * that is given the weight 0 has no share. The others weigh by stated weights where every child has one,
 * and equally otherwise; minimum and maximum do not weigh.
 */
export type Aggregation =
  'SUM' | 'MEAN' | 'GEOMETRIC_MEAN' | 'HARMONIC_MEAN' | 'MINIMUM' | 'MAXIMUM' | 'EXPRESSION';

/**
 * What a missing value does to its parent: count as nothing earned, give its weight back to its
 * siblings, make the parent missing too, or count as the rules' `replacement`.
 */
export type MissingPolicy = 'ZERO' | 'EXCLUDE' | 'PROPAGATE' | 'REPLACE';

/** An answer that its scale gives no value (`out_of_domain`) is always excluded, unless a node says otherwise. */
export interface MissingRules {
  readonly unanswered: MissingPolicy;
  readonly notApplicable: MissingPolicy;
  readonly divideByZero: MissingPolicy;
  readonly outOfDomain?: MissingPolicy;
  /** The score that `REPLACE` counts. */
  readonly replacement?: string;
}

/** Holds its `from` and not its `to`, only the last row holds both; null has no bound. */
export interface TableRow {
  readonly from: string | null;
  readonly to: string | null;
  readonly value: string;
}

/** How the worksheets of one instrument get their places, the most points first. One without a total has none. */
export interface RankingRule {
  readonly ties: TieRule;
  readonly basis: RankingBasis;
  /** Decimals that `ROUNDED` keeps, 0 to 15; halves go away from zero. None under `EXACT`. */
  readonly digits?: number;
}

/**
 * Which place equal ones share: `STANDARD` (1, 2, 2, 4) the better one, `MODIFIED` (1, 3, 3, 4) the worse one;
 * `DENSE` (1, 2, 2, 3) leaves none empty. Places are whole, so that there is no mean of them.
 */
export type TieRule = 'STANDARD' | 'MODIFIED' | 'DENSE';

/** Totals count as equal at nine decimals, or as they are shown: rounded to so many digits. */
export type RankingBasis = 'EXACT' | 'ROUNDED';

/**
 * How the units' worksheets enter the kabupaten's index.
 *
 * No regulation that could be read says how: whatever stands here is the kabupaten's own choice, and is shown
 * as one. What is computed, with an example by hand, is in the README of this folder.
 */
export interface RollupRule {
  readonly method: Rollup;
  /** Code of the instrument that the units fill in. Nothing but the method is said under `KABUPATEN_ONLY`. */
  readonly unitInstrument?: string;
  /** Which nodes both instruments have: their codes do not tell. None lies above another. */
  readonly nodes?: readonly RollupNode[];
  /** Under `BLEND`: the share of each of the nodes that stays the kabupaten's own, exact, in [0, 1]. */
  readonly kabupatenShare?: string;
  /**
   * What a unit does to the units' mean that sent no worksheet, or whose total is a fault: count as nothing
   * earned, be left out, or leave the kabupaten without an index. `REPLACE` is not offered.
   */
  readonly missingUnits?: MissingPolicy;
  /** What each unit counts in the mean, by its code: exact, e.g. employees. Left out, all count alike. */
  readonly unitWeights?: Readonly<Record<string, string>>;
}

/**
 * `KABUPATEN_ONLY`: the kabupaten's own total. `SPLIT`: a stated part of the points of each node comes from
 * the units' mean. `BLEND`: the same share of each.
 */
export type Rollup = 'KABUPATEN_ONLY' | 'SPLIT' | 'BLEND';

/** A node of the kabupaten's instrument and the one of the units' that asks about the same. */
export interface RollupNode {
  readonly code: string;
  readonly unitCode: string;
  /** Under `SPLIT`: how many of its points come from the units, exact, from 0 to its weight. */
  readonly points?: string;
}

/** How many times as important one child is as another of the same parent. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  /** Exact, from `1/9` to `9`. */
  readonly ratio: string;
}

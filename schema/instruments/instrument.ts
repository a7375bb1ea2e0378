/**
 * An instrument (LKE) as both sides know it: flat lists in tree order, every node naming its parent.
 *
 * Weights are exact texts (`2`, `0.4`, `1/3`): a rounded float would lose the regulation's fractions.
 */
export interface InstrumentDefinition {
  /** Stable across revisions, e.g. `permenpanrb-26-2020-unit`. */
  readonly code: string;
  /** Counts up from 1; a revision that a worksheet uses never changes. */
  readonly revision: number;
  readonly level: Level;
  readonly title: string;
  /** What the roots' weights add up to, exactly; e.g. `36.3`. */
  readonly totalWeight: string;
  readonly legalBasis: readonly string[];
  /** Source tags used by the nodes, with what they stand for. */
  readonly sources: readonly { readonly key: string; readonly text: string }[];
  readonly components: readonly ComponentDefinition[];
  readonly indicators: readonly IndicatorDefinition[];
  /** The regulation's grades, best first. */
  readonly gradeBands: readonly GradeBand[];
  /** What the bands are compared with: points where the total is 100, otherwise the achievement × 100. */
  readonly gradeBasis: GradeBasis;
}

export type Level = 'KABUPATEN' | 'UNIT';
export type ComponentKind = 'COMPONENT' | 'ASPECT' | 'AREA' | 'SUB_ASPECT';
export type AnswerType =
  'YES_NO' | 'ABC' | 'ABCD' | 'ABCDE' | 'PERCENT' | 'COUNT' | 'VALUE' | 'AUDIT_OPINION';
/** `OFFICIAL` was read in the regulation; `CITED` is what regions commonly cite; `INFERRED` is our stand-in. */
export type WeightStatus = 'OFFICIAL' | 'CITED' | 'INFERRED';
export type GradeBasis = 'POINTS' | 'ACHIEVEMENT';

export interface ComponentDefinition {
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: ComponentKind;
  readonly name: string;
  readonly weight: string;
  readonly weightStatus: WeightStatus;
  /** How a weight that is not official came about; null for official ones. */
  readonly weightBasis: string | null;
  readonly sources: readonly string[];
}

export interface IndicatorDefinition {
  readonly code: string;
  readonly componentCode: string;
  readonly text: string;
  readonly answerType: AnswerType;
  /** Null where the indicators of a component share its weight equally. */
  readonly weight: string | null;
  /** That of the component where the weight is shared equally. */
  readonly weightStatus: WeightStatus;
  /** How an own weight that is not official came about. */
  readonly weightBasis: string | null;
  /** False where the wording was carried over from an earlier regulation and not yet compared. */
  readonly verified: boolean;
  /** True where the answer type, the range or what an option is worth is our stand-in. */
  readonly inferred: boolean;
  /** Best first; empty for `PERCENT`, `COUNT` and `VALUE`. */
  readonly options: readonly AnswerOptionDefinition[];
  /** Range of a `VALUE`, both ends included. */
  readonly scale: { readonly min: number; readonly max: number; readonly inferred: boolean } | null;
  /**
   * What a `PERCENT` divides, capped to 0..1. Each side is the key of a count input, or one less
   * another (`last_year - this_year`): `ratio.ts` takes them apart.
   */
  readonly ratio: { readonly numerator: string; readonly denominator: string } | null;
  readonly countInputs: readonly { readonly key: string; readonly label: string }[];
  readonly evidenceRequirements: readonly string[];
  readonly sources: readonly string[];
  readonly note: string | null;
}

export interface AnswerOptionDefinition {
  readonly key: string;
  /** Exact share in 0..1; null where the regulation names the option but no value was found. */
  readonly value: string | null;
  readonly criterion: string;
  readonly inferred: boolean;
}

export interface GradeBand {
  readonly grade: string;
  readonly predicate: string;
  /** Lower bound, exact. */
  readonly lower: string;
  /** Whether the bound itself belongs to the band; the regulation's bands exclude it (`>60-70`). */
  readonly lowerInclusive: boolean;
  readonly inferred: boolean;
}

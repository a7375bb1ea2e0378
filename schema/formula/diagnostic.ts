import type { MistakeCode } from './language/index.js';

/**
 * What can be wrong with a formula, and what the sentence about it needs; amounts are exact texts.
 * A new code needs a text in every language.
 */
export interface DiagnosticParams {
  /** Neither a decimal nor a fraction. */
  weight_malformed: { readonly weight: string };
  weight_negative: { readonly weight: string };
  /** Children that are weighed by what is stated each need a weight, and so does every component. */
  weight_missing: Empty;
  /** The children of a node add up to `sum`, the node weighs `expected`. */
  weights_off_parent: Amounts;
  /** The roots add up to `sum`, the instrument declares `expected`. */
  weights_off_total: Amounts;
  /** The node weighs something and all its children nothing. */
  children_weigh_nothing: { readonly weight: string };
  /** Where weight is shared equally a child has the equal share or 0; this one claims another weight. */
  share_unequal: { readonly weight: string; readonly expected: string };
  /** The instrument has no such node. */
  node_unknown: Empty;
  /** The instrument has no such indicator. */
  indicator_unknown: Empty;
  /** A number of the formula is neither a decimal nor a fraction. */
  number_malformed: { readonly text: string };
  floor_above_cap: { readonly floor: string; readonly cap: string };
  /** So many decimals cannot be kept: they are 0 to 15. */
  rounding_impossible: { readonly digits: string };
  /** The least share of the weight that must be answered lies outside of 0 and 1. */
  minimum_out_of_range: { readonly minimum: string };
  /** Something missing is to be replaced, and no rule says by what. */
  replacement_missing: Empty;
  /** The rule of an indicator's weight has a part that only that of a component has. */
  rule_unused: Empty;
  expression_missing: Empty;
  /** An expression where another aggregation gives the score. */
  expression_unused: Empty;
  /** A mistake of the language, with the words it is about and whatever its own sentence needs. */
  expression_mistake: Spanned & {
    readonly mistake: MistakeCode;
    readonly [param: string]: string;
  };
  /** The function compares worksheets with each other. */
  cohort_not_allowed: Spanned & { readonly function: string };
  /** The nodes refer to each other, so that none of them can be computed: `A → A.1 → A`. */
  cycle: { readonly ring: string };
  /** Nobody enters a count for the indicator that its expression could read. */
  expression_without_counts: Empty;
  /** Two ways to score one answer. */
  scale_and_expression: Empty;
  scale_empty: Empty;
  /** The scale gives an option that can be chosen no score. */
  scale_option_missing: { readonly option: string };
  /** The indicator has no such option; the one that was left out and looks like it, or an empty text. */
  scale_option_unknown: { readonly option: string; readonly suggestion: string };
  /** The scale gives the option a score under `other` already. */
  scale_option_twice: { readonly option: string; readonly other: string };
  /** Not one word of the language, or one that means something else there. */
  name_malformed: { readonly name: string };
  table_empty: { readonly table: string };
  /** A row ends where it begins, or before. */
  table_row_empty: TableBounds;
  /** No row holds what lies between the bounds. */
  table_gap: TableBounds;
  /** Two rows hold what lies between the bounds; a bound that is left open is empty. */
  table_overlap: TableBounds;
  /** The instrument has no such node for whose children answers are kept. */
  comparison_parent_unknown: Empty;
  /** What is compared is no child of the node. */
  comparison_stranger: { readonly code: string };
  comparison_with_itself: { readonly code: string };
  /** The pair is answered more than once, in one direction or both. */
  comparison_twice: Pair;
  /** The answer is no exact number from 1/9 to 9. */
  comparison_off_scale: Pair & { readonly ratio: string };
  /** More children are compared than consistency can be told of. */
  comparisons_too_many: { readonly count: string; readonly limit: string };
  bands_missing: Empty;
  band_unnamed: Empty;
  band_duplicate: { readonly grade: string };
  band_bound_malformed: { readonly grade: string; readonly lower: string };
  /** The bound is higher than that of the better grade before it. */
  bands_disordered: BandPair;
  /** Both start at the same bound in a way that leaves the second one nothing. */
  bands_overlap: BandPair;
  /** Totals from `from` up to the lowest bound have no grade. */
  bands_gap: { readonly from: string; readonly to: string };
  /** The lowest grade excludes its bound, and with it the lowest total there is. */
  bands_bottom_excluded: { readonly grade: string; readonly lower: string };
  /** No total can reach the band. */
  band_unreachable: { readonly grade: string; readonly lower: string; readonly top: string };
  /** Rounded totals are to be ranked, and nothing says to how many decimals. */
  ranking_digits_missing: Empty;
  /** Decimals where nothing is rounded. */
  ranking_digits_unused: Empty;
  /** A roll-up in the formula of an instrument that units fill in. */
  rollup_of_units: Empty;
  /** The method needs what stands at the field. */
  rollup_part_missing: Empty;
  /** What stands at the field has no effect under the method. */
  rollup_part_unused: Empty;
  /** The kabupaten's share lies outside of 0 and 1. */
  rollup_share_out_of_range: { readonly share: string };
  /** Something missing cannot be replaced here. */
  rollup_policy_impossible: Empty;
  /** Units fill in no instrument of this code. */
  rollup_instrument_unknown: { readonly instrument: string };
  /** The kabupaten's instrument has no such node. */
  rollup_node_unknown: { readonly node: string };
  /** The units' instrument has no such node. */
  rollup_unit_node_unknown: { readonly node: string };
  rollup_node_repeated: { readonly node: string };
  /** One of the nodes lies above another, so that points would be exchanged twice. */
  rollup_nodes_nested: RollupPair;
  /** Something above the node does more with its points than to add them up. */
  rollup_not_added_up: RollupPair;
  /** No weight is stated that part of could come from the units. */
  rollup_node_weightless: { readonly node: string };
  rollup_points_missing: { readonly node: string };
  /** More points are to come from the units than the node weighs, or less than none. */
  rollup_points_out_of_range: {
    readonly node: string;
    readonly points: string;
    readonly weight: string;
  };
  unit_weight_negative: { readonly unit: string; readonly weight: string };
  /** All weights of units together are nothing. */
  unit_weights_nothing: Empty;
  /** A unit fills in a worksheet, and nothing says what it counts. */
  unit_weight_missing: { readonly unit: string };
  /** No unit that fills in a worksheet has this code. */
  unit_unknown: { readonly unit: string };
}

export type DiagnosticCode = keyof DiagnosticParams;

/** One mistake, on the field that it is to be mended in. */
export type FormulaDiagnostic = {
  readonly [Code in DiagnosticCode]: {
    readonly code: Code;
    /** Null where it is about the whole formula or a part that is no node's. */
    readonly nodeCode: string | null;
    /**
     * The part of the node's rule, e.g. `weight`, `missing.replacement`, `scale.A`, or the path to what is
     * no node's: `gradeBands.2.lower`, `parameters.bonus`, `tables.capaian.0.from`, `rollup.nodes.0.points`.
     */
    readonly field: string;
    readonly params: DiagnosticParams[Code];
  };
}[DiagnosticCode];

type Empty = Readonly<Record<string, never>>;

interface Amounts {
  readonly sum: string;
  readonly expected: string;
}

interface BandPair {
  readonly grade: string;
  readonly better: string;
}

interface RollupPair {
  readonly node: string;
  readonly above: string;
}

interface Pair {
  readonly first: string;
  readonly second: string;
}

interface TableBounds {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** Where the words stand in the canonical form, in UTF-16 code units; `to` is the first after them. */
interface Spanned {
  readonly from: string;
  readonly to: string;
}

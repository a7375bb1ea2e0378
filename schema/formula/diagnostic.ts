/**
 * What can be wrong with a formula, and what the sentence about it needs; amounts are exact texts.
 * A new code needs a text in every language.
 */
export interface DiagnosticParams {
  /** Neither a decimal nor a fraction. */
  weight_malformed: { readonly weight: string };
  weight_negative: { readonly weight: string };
  /** The siblings of a `SUM` each need a weight, and so does every component. */
  weight_missing: Empty;
  /** The children of a node add up to `sum`, the node weighs `expected`. */
  weights_off_parent: Amounts;
  /** The roots add up to `sum`, the instrument declares `expected`. */
  weights_off_total: Amounts;
  /** The node weighs something and all its children nothing. */
  children_weigh_nothing: { readonly weight: string };
  /** Under a `MEAN` a child has the equal share or 0; this one claims another weight. */
  share_unequal: { readonly weight: string; readonly expected: string };
  /** The instrument has no such node. */
  node_unknown: Empty;
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
}

export type DiagnosticCode = keyof DiagnosticParams;

/** One mistake, on the field that it is to be mended in. */
export type FormulaDiagnostic = {
  readonly [Code in DiagnosticCode]: {
    readonly code: Code;
    /** Null where it is about the whole formula or its bands. */
    readonly nodeCode: string | null;
    /** `weight`, or the path to a band's property, e.g. `gradeBands.2.lower`. */
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

import { bootstrapRange, type Range } from './bootstrap.js';
import { meanOf, weightedKappa } from './kappa.js';
import { isExact, isWithinOneLevel, type ScorePair, signedDifference } from './pair.js';

/** Fewer pairs say nothing of an evaluator: one more of either kind would turn the figures round. */
export const fewestPairs = 10;

/** How far an evaluator's scores agree with those that others gave blind. */
export interface Agreement {
  /** How many answers both scored. */
  readonly pairs: number;
  /** Whether there are too few of them: then there are no figures. */
  readonly tooFew: boolean;
  readonly figures: AgreementFigures | null;
}

export interface AgreementFigures {
  /** Share of the pairs with the same score, 0..1. */
  readonly exact: number;
  /** How many pairs are of a scale with three levels or more. */
  readonly levelPairs: number;
  /** Share of those that are at most one level apart, 0..1; null where there are none. */
  readonly withinOneLevel: number | null;
  /** Weighted kappa, at most 1; null where it is not defined. */
  readonly kappa: number | null;
  readonly kappaRange: Range | null;
  /** Mean of what the first gave more than the second, in shares of the scale, -1..1. */
  readonly leniency: number;
  readonly leniencyRange: Range | null;
}

/**
 * The agreement of one evaluator's scores with the blind ones.
 *
 * @param seed of the ranges; the same gives the same.
 */
export function agreementOf(pairs: readonly ScorePair[], seed: number): Agreement {
  const count = pairs.length;
  if (count < fewestPairs) return { pairs: count, tooFew: true, figures: null };
  const near = pairs.map(isWithinOneLevel).filter((within) => within !== undefined);
  return {
    pairs: count,
    tooFew: false,
    figures: {
      exact: pairs.filter(isExact).length / count,
      levelPairs: near.length,
      withinOneLevel: near.length === 0 ? null : near.filter(Boolean).length / near.length,
      kappa: weightedKappa(pairs),
      kappaRange: bootstrapRange(pairs, weightedKappa, seed),
      leniency: leniencyOf(pairs),
      leniencyRange: bootstrapRange(pairs, leniencyOf, seed),
    },
  };
}

/** @param pairs at least one. */
const leniencyOf = (pairs: readonly ScorePair[]): number => meanOf(pairs.map(signedDifference));

/** How far evaluators are apart on one indicator. */
export interface IndicatorAgreement {
  readonly indicatorCode: string;
  readonly pairs: number;
  /** Share of the pairs with the same score, 0..1. */
  readonly exact: number;
  /** Mean of how far two scores are apart, whoever gave more, 0..1. */
  readonly meanDistance: number;
}

/** By indicator, those on which evaluators are furthest apart first; of equal ones those with more pairs, then by code. */
export function agreementByIndicator(
  pairs: readonly (ScorePair & { readonly indicatorCode: string })[],
): readonly IndicatorAgreement[] {
  return [...Map.groupBy(pairs, ({ indicatorCode }) => indicatorCode)]
    .map(([indicatorCode, of]) => ({
      indicatorCode,
      pairs: of.length,
      exact: of.filter(isExact).length / of.length,
      meanDistance: meanOf(of.map((pair) => Math.abs(signedDifference(pair)))),
    }))
    .toSorted(
      (a, b) =>
        b.meanDistance - a.meanDistance ||
        b.pairs - a.pairs ||
        (a.indicatorCode < b.indicatorCode ? -1 : 1),
    );
}

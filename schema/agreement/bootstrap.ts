import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { quantile } from '../scoring/index.js';

/** Within which a figure lies, as far as this many pairs can tell. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How often the pairs are drawn anew. */
export const resamples = 1_000;
/** Share of the resamples whose figure lies within the range. */
export const confidence = 0.95;

/**
 * The range of a figure by the percentile bootstrap: as many of the pairs are drawn with replacement as there
 * are, over and over, and of the figures that come of it the middle 95 percent are kept. It needs no assumption
 * on how scores are distributed, which with five levels no usual one fits.
 *
 * @param statistic null where it is not defined for what was drawn; such draws are left out.
 * @param seed a whole number; the same gives the same range.
 * @returns null where fewer than half of the draws had a figure.
 * @see Efron, B. and Tibshirani, R. (1993), An Introduction to the Bootstrap, chapter 13.
 */
export function bootstrapRange<Pair>(
  pairs: readonly Pair[],
  statistic: (drawn: readonly Pair[]) => number | null,
  seed: number,
): Range | null {
  if (pairs.length === 0) return null;
  const random = xoroshiro128plus(seed);
  const figures: number[] = [];
  for (let at = 0; at < resamples; at += 1) {
    const drawn = pairs.map(() => pairs[uniformInt(random, 0, pairs.length - 1)]!);
    const figure = statistic(drawn);
    if (figure !== null) figures.push(figure);
  }
  if (figures.length * 2 < resamples) return null;
  const sorted = Float64Array.from(figures).sort();
  const outside = (1 - confidence) / 2;
  return { low: quantile(sorted, outside), high: quantile(sorted, 1 - outside) };
}

import type { ScorePair } from './pair.js';

/**
 * Cohen's weighted kappa with quadratic weights: the agreement beyond chance, where being apart by twice as
 * much weighs four times. 1 is full agreement, 0 what chance would bring, below 0 is less than that.
 *
 * Over shares of the scale instead of numbered categories: for one scale with equal steps it is the kappa of
 * the table of categories, and for answers of several scales it needs none. Chance is what the two sets of
 * scores would bring if they were shuffled against each other, which has a closed form: the mean squared
 * difference over the sum of both variances and the squared difference of the means.
 *
 * @returns null where it is not defined: without pairs, and where both gave one and the same score throughout.
 * @see Cohen, J. (1968), Psychological Bulletin 70, 213-220; Fleiss and Cohen (1973), Educational and
 *   Psychological Measurement 33, 613-619.
 */
export function weightedKappa(
  pairs: readonly Pick<ScorePair, 'first' | 'second'>[],
): number | null {
  const count = pairs.length;
  if (count === 0) return null;
  const firstMean = meanOf(pairs.map(({ first }) => first));
  const secondMean = meanOf(pairs.map(({ second }) => second));
  const observed = meanOf(pairs.map(({ first, second }) => (first - second) ** 2));
  const byChance =
    meanOf(pairs.map(({ first }) => (first - firstMean) ** 2)) +
    meanOf(pairs.map(({ second }) => (second - secondMean) ** 2)) +
    (firstMean - secondMean) ** 2;
  // Equal scores leave a rest in binary where there is nothing to tell apart.
  return byChance < 1e-15 ? null : 1 - observed / byChance;
}

/** @param values at least one. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

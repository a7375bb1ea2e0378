import type { RankingRule, TieRule } from '../formula/definition.js';
import { roundingOf } from './finish.js';
import { snap } from './grade.js';

const usual: RankingRule = { ties: 'STANDARD', basis: 'EXACT' };

/**
 * The place of each total among all, from 1 for the highest: by the formula's rule, or, where it has none,
 * with equal ones sharing the better place and leaving the next empty: 1, 2, 2, 4.
 *
 * Totals count as equal at nine decimals (see `snap`), rounded ones at the rule's; halves go away from zero.
 *
 * @param totals null for one that is a fault: it has no place, and takes none from the others.
 * @returns in the order of the totals.
 * @throws RangeError for a rule that `checkFormula` refuses.
 */
export function rankTotals(
  totals: readonly (number | null)[],
  { ties, basis, digits }: RankingRule = usual,
): readonly (number | null)[] {
  const round = basis === 'EXACT' ? snap : roundingOf({ digits: digits ?? NaN, mode: 'HALF_UP' });
  const compared = totals.map((total) => (total === null ? null : snap(round(total))));
  const sorted = compared.filter((total) => total !== null).toSorted((a, b) => b - a);
  const placeOf = places(sorted, ties);
  return compared.map((total) => (total === null ? null : placeOf.get(total)!));
}

/** @param sorted from the highest. */
function places(sorted: readonly number[], ties: TieRule): ReadonlyMap<number, number> {
  const placeOf = new Map<number, number>();
  sorted.forEach((total, index) => {
    if (ties === 'MODIFIED') placeOf.set(total, index + 1);
    else if (!placeOf.has(total))
      placeOf.set(total, ties === 'DENSE' ? placeOf.size + 1 : index + 1);
  });
  return placeOf;
}

/** How many have their place together with another one. */
export function countShared(places: readonly (number | null)[]): number {
  const held = new Map<number, number>();
  for (const place of places) if (place !== null) held.set(place, (held.get(place) ?? 0) + 1);
  return [...held.values()].reduce((sum, count) => (count > 1 ? sum + count : sum), 0);
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}

/**
 * The value that a share of the others do not exceed, with straight interpolation in between (type 7, as
 * Excel's PERCENTILE.INC).
 *
 * @param sorted from the least, at least one.
 * @param share in [0, 1].
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower + (upper - lower) * (place - below);
}

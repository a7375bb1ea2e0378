import { snap } from './grade.js';

/**
 * The place of each total among all, from 1. Equal ones share the better place and leave the next
 * empty: 1, 2, 2, 4. Totals count as equal at nine decimals (see `snap`).
 *
 * @returns in the order of the totals.
 */
export function rankTotals(totals: readonly number[]): readonly number[] {
  const snapped = totals.map(snap);
  const best = [...snapped].sort((a, b) => b - a);
  const places = new Map<number, number>();
  best.forEach((total, index) => {
    if (!places.has(total)) places.set(total, index + 1);
  });
  return snapped.map((total) => places.get(total)!);
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

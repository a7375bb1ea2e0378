import { parseExact, type Fraction } from '../../exact.js';
import { shareOut } from '../../share.js';

/** Decimals of a priority that count; beyond them lies what the iteration leaves. */
const priorityDecimals = 9;

/**
 * The weights that priorities give a family, in its order; they add up to exactly what it shares.
 *
 * Priorities are taken to nine decimals, weights cut to four as everywhere else (`shareOut`).
 *
 * @param room what the family shares, not negative.
 * @param priorities adding up to 1, as `judge` gives them.
 */
export function weightsFrom(
  priorities: ReadonlyMap<string, number>,
  room: Fraction,
): ReadonlyMap<string, Fraction> {
  const codes = [...priorities.keys()];
  const parts = [...priorities.values()].map((one) => parseExact(one.toFixed(priorityDecimals))!);
  const shares = shareOut(room, parts);
  return new Map(codes.map((code, place) => [code, shares[place]!]));
}

import { sumExact, type Fraction } from './exact.js';

/** Decimals of a weight that is shared out: `0.1714` is easier to read than `6/35`. */
const shareDecimals = 4;

/**
 * Cuts an amount in proportion to parts, or equally where all of them are nothing. Each takes what lies
 * between two marks, which are rounded to `shareDecimals`; the last mark is the amount, so that nothing is lost.
 *
 * @param parts none negative.
 * @returns one share for each part, in order; they add up to exactly the amount.
 */
export function shareOut(amount: Fraction, parts: readonly Fraction[]): readonly Fraction[] {
  const whole = sumExact(parts);
  const isNothing = whole.equals(0);
  let passed = sumExact([]);
  let mark = sumExact([]);
  return parts.map((part, place) => {
    passed = passed.add(isNothing ? 1 : part);
    const isLast = place === parts.length - 1;
    const next = isLast
      ? amount
      : amount
          .mul(passed)
          .div(isNothing ? parts.length : whole)
          .round(shareDecimals);
    const share = next.sub(mark);
    mark = next;
    return share;
  });
}

import { snap } from '../../scoring/grade.js';
import type { FaultKind } from '../../scoring/value.js';

/**
 * How two numbers stand to each other: negative, 0 or positive, as `a - b`.
 *
 * They are compared as grades are, at nine decimals (`snap`): to the person who writes `[A.I] >= 0.8`,
 * 0.1 + 0.7 is enough. What is equal here counts as equal everywhere in the language.
 */
export function compare(a: number, b: number): number {
  const difference = a - b;
  // Further apart than any snapping; it also spares numbers whose nine decimals would overflow.
  if (difference === 0 || difference > 1e-8 || difference < -1e-8) return difference;
  return snap(a) - snap(b);
}

/** Whether `x = 0` holds; then nothing is divided by it either. */
export function isZero(x: number): boolean {
  return x < 1e-8 && x > -1e-8 && snap(x) === 0;
}

/** Whether `x < 0` holds. */
export function isNegative(x: number): boolean {
  return x < 0 && !isZero(x);
}

const maxDigits = 15;

/** Read from text, as computing them may round. */
const powersOfTen = Array.from({ length: maxDigits + 1 }, (_, digits) => Number(`1e${digits}`));

/**
 * A number in whole steps of its last kept digit, rounded by `round`, which gets them without their sign.
 *
 * Noise below a billionth of a step is taken off first: 2.675 has three fives for its reader, whatever
 * its double, and 0.29 × 100 is 29 steps.
 *
 * @param digits after the decimal mark, -15 to 15; negative ones round tens and hundreds.
 */
export function roundWith(
  x: number,
  digits: number,
  round: (steps: number) => number,
): number | FaultKind {
  const places = snap(digits);
  const power = powersOfTen[Math.abs(places)];
  if (power === undefined) return 'out_of_domain';

  const steps = Math.abs(places >= 0 ? x * power : x / power);
  // Too large for a fraction of a step: it is whole already.
  if (steps >= 2 ** 52) return x;
  const whole = Math.sign(x) * round(withoutNoise(steps));
  return places >= 0 ? whole / power : whole * power;
}

function withoutNoise(steps: number): number {
  const half = Math.round(steps * 2) / 2;
  return Math.abs(steps - half) <= Math.max(5e-10, steps * 2 ** -50) ? half : steps;
}

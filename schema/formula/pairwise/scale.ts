import { parseExact, toNumber } from '../../exact.js';

/** The strongest preference there is: nine times as important (Saaty 1977). */
export const strongest = 9;

/**
 * The steps of the scale as they are answered, from `9` (the first is absolutely more important) over `1`
 * (equally important) to `1/9` (the second is).
 */
export const scaleSteps: readonly string[] = [
  ...Array.from({ length: strongest }, (_, place) => String(strongest - place)),
  ...Array.from({ length: strongest - 1 }, (_, place) => `1/${place + 2}`),
];

/** An answer as a number; undefined where it is none, or lies outside of 1/9 to 9. */
export function readRatio(ratio: string): number | undefined {
  const exact = parseExact(ratio);
  if (exact === undefined || exact.gt(strongest) || exact.mul(strongest).lt(1)) return undefined;
  return toNumber(exact);
}

/** The answer the other way round, exact. @param ratio an exact text that is not 0. */
export function inverseRatio(ratio: string): string {
  const exact = parseExact(ratio);
  return exact === undefined || exact.equals(0) ? ratio : exact.inverse().toFraction();
}

/** The step of the scale that is closest to a ratio, in proportion. @param ratio above 0. */
export function nearestStep(ratio: number): string {
  const far = (step: string) => timesOff(ratio, readRatio(step)!);
  return scaleSteps.reduce((best, step) => (far(step) < far(best) ? step : best));
}

/** How many times the larger of two ratios is the smaller: 1 where they are the same. */
export const timesOff = (a: number, b: number): number => Math.max(a / b, b / a);

/** The closest to a ratio that can be answered. */
export const onScale = (ratio: number): number =>
  Math.min(strongest, Math.max(1 / strongest, ratio));

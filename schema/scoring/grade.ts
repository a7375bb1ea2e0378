import { parseExact, toNumber } from '../exact.js';
import type { GradeBand, GradeBasis } from '../instruments/instrument.js';
import { isFault } from './value.js';
import type { Totals } from './score.js';

/** What a grade is read from; both an instrument and a formula have it. */
export interface GradeRules {
  readonly gradeBasis: GradeBasis;
  /** Best first. */
  readonly gradeBands: readonly GradeBand[];
}

export interface Grading {
  /** What was compared with the bands, unrounded. */
  readonly value: number;
  readonly band: GradeBand;
  /** Null at the best grade. */
  readonly next: NextGrade | null;
}

export interface NextGrade {
  readonly band: GradeBand;
  /**
   * How far the band's bound is. Where the bound does not belong to the band, the total must pass it:
   * at 60.00 points under `>60`, B is 0 points away and not yet reached.
   */
  readonly points: number;
}

/**
 * The grade of a worksheet and the points that separate it from the next one.
 *
 * @returns null where the total is a fault: what has no score has no grade.
 * @throws RangeError when no band holds the total.
 */
export function gradeTotals(
  { score, points, achievement, maximum }: Totals,
  { gradeBasis, gradeBands }: GradeRules,
): Grading | null {
  if (isFault(score)) return null;
  const value = gradeBasis === 'POINTS' ? points : achievement * 100;
  const next = distanceToNextGrade(value, gradeBands);
  const pointsPerStep = gradeBasis === 'POINTS' ? 1 : maximum / 100;
  return {
    value,
    band: gradeOf(value, gradeBands),
    next: next && { band: next.band, points: next.points * pointsPerStep },
  };
}

/**
 * The grade of a total.
 *
 * Compares the unrounded total: 80.004 is above 80 even though it prints as 80.00. Only the noise of
 * binary fractions is taken off first (see `snap`), so that 59.99999999999999 is 60 and 0.1 + 0.2 is 0.3.
 *
 * @param total on the scale of the bands: points, or achievement × 100.
 * @param bands as `checkFormula` accepts them, best first.
 * @throws RangeError when no band holds the total, i.e. the bands themselves are wrong or it is not a number.
 */
export function gradeOf(total: number, bands: readonly GradeBand[]): GradeBand {
  const band = bands.find((candidate) => holds(candidate, total));
  if (band === undefined) throw new RangeError(`No grade holds ${total}`);
  return band;
}

/**
 * The next better grade and the way to its bound, on the scale of the bands; null at the best.
 *
 * @throws RangeError as `gradeOf`.
 */
export function distanceToNextGrade(total: number, bands: readonly GradeBand[]): NextGrade | null {
  const band = bands[bands.indexOf(gradeOf(total, bands)) - 1];
  return band === undefined ? null : { band, points: Math.max(0, lowerBound(band) - total) };
}

/**
 * A total as it is compared with bounds and with other totals: at nine decimals.
 *
 * That is a hundred thousand times the noise of adding up a worksheet in doubles, and far finer than
 * anything that is printed. Nothing else is rounded before print.
 */
export function snap(total: number): number {
  return Math.round(total * 1e9) / 1e9;
}

function holds(band: GradeBand, total: number): boolean {
  const lower = snap(lowerBound(band));
  return band.lowerInclusive ? snap(total) >= lower : snap(total) > lower;
}

/** Read once per band: a simulation grades by the same ones hundreds of thousands of times. */
const bounds = new WeakMap<GradeBand, number>();

function lowerBound(band: GradeBand): number {
  const known = bounds.get(band);
  if (known !== undefined) return known;
  const exact = parseExact(band.lower);
  if (exact === undefined) throw new RangeError(`${band.grade}: "${band.lower}" is not a bound`);
  const bound = toNumber(exact);
  bounds.set(band, bound);
  return bound;
}

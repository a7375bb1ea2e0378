import { parseExact, toNumber } from '../exact.js';
import type { Rounding, RoundingMode, ScoreFinish } from '../formula/definition.js';
import { functionNamed } from '../formula/language/index.js';

/** What is done to a score once it is there, compiled. */
export interface PlannedFinish {
  readonly isLowerBetter: boolean;
  readonly floor: number;
  readonly cap: number;
  readonly round: ((score: number) => number) | null;
}

/** @throws RangeError when a number of it cannot be read. */
export function planFinish(rule: ScoreFinish): PlannedFinish | null {
  const { direction, floor, cap, rounding } = rule;
  const isLowerBetter = direction === 'LOWER_IS_BETTER';
  if (!isLowerBetter && floor === undefined && cap === undefined && !rounding) return null;
  return {
    isLowerBetter,
    floor: floor === undefined ? -Infinity : numberIn(floor, 'floor'),
    cap: cap === undefined ? Infinity : numberIn(cap, 'cap'),
    round: rounding ? roundingOf(rounding) : null,
  };
}

/** The score as its rule shows it: turned round, held between floor and cap, then rounded. */
export function finishScore(score: number, finish: PlannedFinish): number {
  const turned = finish.isLowerBetter ? 1 - score : score;
  const held = Math.min(finish.cap, Math.max(finish.floor, turned));
  return finish.round === null ? held : finish.round(held);
}

/** Expressions round by the same functions. */
const functionOf: Readonly<Record<RoundingMode, string>> = {
  HALF_UP: 'ROUND',
  HALF_EVEN: 'ROUNDEVEN',
  UP: 'ROUNDUP',
  DOWN: 'ROUNDDOWN',
};

/** @throws RangeError when so many decimals cannot be kept. */
export function roundingOf({ digits, mode }: Rounding): (score: number) => number {
  const row = functionNamed(functionOf[mode]);
  if (row?.kind !== 'pointwise') throw new RangeError(`There is no rounding ${mode}`);
  if (!keepsDigits(digits)) throw new RangeError(`${digits} decimals cannot be kept`);
  // Never a fault: scores are finite, and so many decimals can be kept.
  return (score) => row.apply(Float64Array.of(score, digits), 2) as number;
}

/** Whether a score can be rounded to so many decimals. */
export function keepsDigits(digits: number): boolean {
  return Number.isInteger(digits) && digits >= 0 && digits <= 15;
}

/** The number that a text of a formula states. @throws RangeError naming `what` where it states none. */
export function numberIn(text: string, what: string): number {
  const exact = parseExact(text);
  if (exact === undefined) throw new RangeError(`${what}: "${text}" is not a number`);
  return toNumber(exact);
}

import Fraction from 'fraction.js';

export type { Fraction };

/** Longer than any weight a person writes; keeps the integers behind a fraction small. */
const maxLength = 40;

const exactText = /^-?\d+(\.\d+)?(\/\d+(\.\d+)?)?$/;

/**
 * Reads an exact number: a decimal or a fraction of decimals, with a point (`2`, `0.4`, `1/3`, `14.6/15`).
 *
 * @returns undefined where the text is anything else, or divides by zero.
 */
export function parseExact(text: string): Fraction | undefined {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const exact = parse(text);
  if (exact === undefined) return undefined;
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(text, exact);
  return exact;
}

/** Numbers that were read: a formula's weights are read again with each draft. Fractions never change. */
const parsed = new Map<string, Fraction>();
const maxParsed = 5_000;

function parse(text: string): Fraction | undefined {
  if (text.length > maxLength || !exactText.test(text)) return undefined;
  const [numerator = '', denominator] = text.split('/');
  if (denominator === undefined) return new Fraction(numerator);

  const divisor = new Fraction(denominator);
  return divisor.equals(0) ? undefined : new Fraction(numerator).div(divisor);
}

/** The exact sum; zero of nothing. */
export function sumExact(values: Iterable<Fraction>): Fraction {
  let sum = new Fraction(0);
  for (const value of values) sum = sum.add(value);
  return sum;
}

/** The nearest double. */
export function toNumber(value: Fraction): number {
  return value.valueOf();
}

/** A text that `parseExact` reads back to the same number: a decimal where it ends, otherwise a fraction. */
export function formatExact(value: Fraction): string {
  const places = decimalPlaces(value.d);
  if (places === undefined) return value.toFraction();

  const digits = String((value.n * 10n ** BigInt(places)) / value.d).padStart(places + 1, '0');
  const cut = digits.length - places;
  const sign = value.s < 0n ? '-' : '';
  return sign + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '');
}

/** How many decimals a fraction with this denominator needs; undefined where it never ends. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

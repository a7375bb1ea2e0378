import { parseExact, toNumber } from '../exact.js';
import type { IndicatorDefinition } from '../instruments/instrument.js';
import { ratioKeys } from '../instruments/ratio.js';
import type { FaultKind } from './value.js';

/** What was answered, as stored: the field that the indicator's scale asks for, and no other, is read. */
export interface AnswerValue {
  readonly optionKey?: string | null;
  /** On the indicator's own scale, e.g. 3.2 of 5. */
  readonly value?: number | null;
  readonly counts?: Counts | null;
  /** Overrules whatever else was answered. */
  readonly notApplicable?: boolean;
}

export type Counts = Readonly<Record<string, number>> | ReadonlyMap<string, number>;

/** How answers become scores, read off the indicator once. */
export type Scale =
  | {
      readonly kind: 'OPTIONS';
      /** Key → score, in the instrument's order; null where no source gives the option a value. */
      readonly values: ReadonlyMap<string, number | null>;
    }
  | {
      readonly kind: 'RATIO';
      readonly numerator: readonly RatioTerm[];
      readonly denominator: readonly RatioTerm[];
    }
  | { readonly kind: 'RANGE'; readonly min: number; readonly max: number }
  /** A `VALUE` whose range is unknown, or a `COUNT`: no answer has a score. */
  | { readonly kind: 'NONE' };

/** A count that is added, or taken away: `last_year - this_year`. */
export interface RatioTerm {
  readonly key: string;
  readonly sign: 1 | -1;
}

/** Indicators never change, and each draft that is tried asks for all of them again. */
const scales = new WeakMap<IndicatorDefinition, Scale>();

/** @throws RangeError when an option's value cannot be read; the loader refuses such instruments. */
export function readScale(indicator: IndicatorDefinition): Scale {
  const known = scales.get(indicator);
  if (known !== undefined) return known;
  const scale = scaleOf(indicator);
  scales.set(indicator, scale);
  return scale;
}

function scaleOf(indicator: IndicatorDefinition): Scale {
  const { code, options, ratio, scale } = indicator;
  if (options.length > 0) {
    const values = options.map(({ key, value }) => [key, readShare(code, value)] as const);
    return { kind: 'OPTIONS', values: new Map(values) };
  }
  if (ratio !== null) {
    const { numerator, denominator } = ratio;
    return { kind: 'RATIO', numerator: readTerms(numerator), denominator: readTerms(denominator) };
  }
  if (scale !== null) return { kind: 'RANGE', min: scale.min, max: scale.max };
  return { kind: 'NONE' };
}

/**
 * The score of one answer, or why it has none.
 *
 * A ratio is capped to [0, 1]: more than was asked for earns no more (ZI-APP). A value outside its
 * range is not capped but `out_of_domain`, because it can only be a slip.
 */
export function scoreOnScale(scale: Scale, answer: AnswerValue | undefined): number | FaultKind {
  if (answer === undefined) return 'unanswered';
  if (answer.notApplicable) return 'not_applicable';
  switch (scale.kind) {
    case 'OPTIONS':
      if (answer.optionKey == null) return 'unanswered';
      return scale.values.get(answer.optionKey) ?? 'out_of_domain';
    case 'RATIO':
      return scoreRatio(scale.numerator, scale.denominator, answer.counts ?? {});
    case 'RANGE':
      if (answer.value == null) return 'unanswered';
      return scoreRange(scale.min, scale.max, answer.value);
    case 'NONE':
      return answer.value == null && !answer.counts ? 'unanswered' : 'out_of_domain';
  }
}

/** The count under a key; undefined while it is empty. */
export function countOf(counts: Counts, key: string): number | undefined {
  if (counts instanceof Map) return counts.get(key);
  return Object.hasOwn(counts, key) ? (counts as Record<string, number>)[key] : undefined;
}

function scoreRatio(
  numerator: readonly RatioTerm[],
  denominator: readonly RatioTerm[],
  counts: Counts,
): number | FaultKind {
  const above = sumTerms(numerator, counts);
  const below = sumTerms(denominator, counts);
  if (typeof above !== 'number') return above;
  if (typeof below !== 'number') return below;
  if (below === 0) return 'divide_by_zero';
  if (below < 0) return 'out_of_domain';
  return Math.min(1, Math.max(0, above / below));
}

function sumTerms(terms: readonly RatioTerm[], counts: Counts): number | FaultKind {
  let sum = 0;
  for (const { key, sign } of terms) {
    const count = countOf(counts, key);
    if (count == null) return 'unanswered';
    if (!(count >= 0 && count < Infinity)) return 'out_of_domain';
    sum += sign * count;
  }
  return sum;
}

function scoreRange(min: number, max: number, value: number): number | FaultKind {
  // Also refuses NaN, and every value of a range that is empty.
  if (!(value >= min && value <= max && max > min)) return 'out_of_domain';
  return (value - min) / (max - min);
}

function readShare(code: string, value: string | null): number | null {
  if (value === null) return null;
  const exact = parseExact(value);
  if (exact === undefined) throw new RangeError(`${code}: "${value}" is not a share`);
  return toNumber(exact);
}

/** The first count of a side is added, the others are taken away. */
function readTerms(side: string): readonly RatioTerm[] {
  return ratioKeys(side).map((key, index) => ({ key, sign: index === 0 ? 1 : -1 }));
}

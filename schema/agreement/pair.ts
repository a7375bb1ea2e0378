import type { Scale } from '../scoring/index.js';
import { snap } from '../scoring/grade.js';

/** What two evaluators, each without the other's, gave one answer: shares of its scale, 0..1. */
export interface ScorePair {
  /** Of whoever judged it first, and is asked about. */
  readonly first: number;
  /** Of whoever judged it again, blind. */
  readonly second: number;
  /** The scale's levels as shares, ascending, each once; empty where it has none, as a ratio has not. */
  readonly levels: readonly number[];
}

/** The levels of a scale: the scores of its options, ascending, each once. Empty for anything but options. */
export function levelsOf(scale: Scale): readonly number[] {
  if (scale.kind !== 'OPTIONS') return [];
  const scores = [...scale.values.values()].filter((score) => score !== null).map(snap);
  return [...new Set(scores)].toSorted((a, b) => a - b);
}

/** Whether both gave the same, as ten digits print it. */
export const isExact = ({ first, second }: ScorePair): boolean => snap(first) === snap(second);

/**
 * Whether both are at most one level of the scale apart.
 *
 * @returns undefined where that says nothing: on a scale without levels, and on one of two, where every pair
 *   would be.
 */
export function isWithinOneLevel({ first, second, levels }: ScorePair): boolean | undefined {
  if (levels.length < 3) return undefined;
  return Math.abs(levels.indexOf(snap(first)) - levels.indexOf(snap(second))) <= 1;
}

/** How much more the first gave than the second, in shares of the scale, -1..1: positive is lenient. */
export const signedDifference = ({ first, second }: ScorePair): number => snap(first - second);

import { snap } from '../scoring/grade.js';
import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { scoreChoices, type Choice } from './choice.js';
import { combinations } from './combinations.js';

/** One way to raise some candidates. */
export interface Option {
  /** A level for each of the candidates that it is about. */
  readonly choice: Choice;
  /** Hundredths. */
  readonly effort: number;
  /** How many indicators it raises. */
  readonly count: number;
  /** What the total comes to, or is more by; -Infinity where it is a fault. */
  readonly points: number;
  /** The sum of the raised indicators' places: what decides between ways that are alike in everything else. */
  readonly places: number;
}

/** What a choice costs. */
export function costOf(
  candidates: readonly Candidate[],
  choice: Choice,
): Pick<Option, 'choice' | 'effort' | 'count' | 'places'> {
  let effort = 0;
  let count = 0;
  let places = 0;
  candidates.forEach(({ levels, place }, index) => {
    const level = levels[choice[index]! - 1];
    if (level === undefined) return;
    effort += level.effort;
    count += 1;
    places += place + 1;
  });
  return { choice, effort, count, places };
}

/**
 * Which of two ways is to be preferred; negative for the first. The least effort, then the fewest indicators,
 * then the most points (at nine decimals), then the smallest sum of places in the instrument, then whichever
 * raises the earlier indicator, and higher.
 */
export function compareOptions(a: Option, b: Option): number {
  return (
    a.effort - b.effort ||
    a.count - b.count ||
    comparePoints(b.points, a.points) ||
    a.places - b.places ||
    compareChoices(a.choice, b.choice)
  );
}

/** Two faults are equal, and below every score. */
function comparePoints(a: number, b: number): number {
  return a === b ? 0 : snap(a) - snap(b) || 0;
}

function compareChoices(a: Choice, b: Choice): number {
  const place = a.findIndex((level, at) => level !== b[at]);
  return place < 0 ? 0 : b[place]! - a[place]!;
}

/**
 * The ways to raise one group that may be part of a best plan: none costs as much as another, or more, for no
 * more points. Found by scoring every combination.
 *
 * @returns with what each adds to the base; without the one that leaves everything as it is.
 */
export function optionsOf(base: Base, group: readonly Candidate[]): readonly Option[] {
  const all: Option[] = [];
  for (const block of combinations(group)) {
    const sheets = scoreChoices(base, group, block);
    block.forEach((choice, row) => {
      const points = sheets.totalOf(row) ?? -Infinity;
      all.push({ ...costOf(group, choice), points: points - base.points });
    });
  }
  return withoutDominated(all).filter(({ count }) => count > 0);
}

/** In the order of preference, without those that another one is at least as good as in every respect. */
function withoutDominated(options: readonly Option[]): readonly Option[] {
  const kept: Option[] = [];
  /** The most points so far, by count of indicators. */
  const best: number[] = [];
  for (const option of options.toSorted(compareOptions)) {
    const known = best
      .slice(0, option.count + 1)
      .reduce((most, points) => Math.max(most, points), -Infinity);
    if (snap(option.points) <= snap(known)) continue;
    best[option.count] = option.points;
    kept.push(option);
  }
  return kept;
}

import { parseExact, toNumber } from '../exact.js';
import { gradeOf, snap, type GradeRules } from '../scoring/grade.js';

/** What is to be reached: a grade or better, or so many points of the instrument's total. */
export type Goal =
  | { readonly kind: 'GRADE'; readonly grade: string }
  | { readonly kind: 'POINTS'; readonly points: number };

/** A goal as totals are held against it. */
export interface Threshold {
  /** The points that are asked for; where the bound is not part of its grade, they must be passed. */
  readonly points: number;
  readonly isInclusive: boolean;
  /**
   * Whether a total without a fault is enough: compared at nine decimals, by the very function that gives
   * grades.
   */
  readonly isReachedBy: (points: number) => boolean;
}

/**
 * @param maximum points of a full sheet.
 * @throws RangeError when no band has the grade.
 */
export function thresholdOf(goal: Goal, rules: GradeRules, maximum: number): Threshold {
  if (goal.kind === 'POINTS') {
    const wanted = snap(goal.points);
    const isReachedBy = (points: number) => snap(points) >= wanted;
    return { points: goal.points, isInclusive: true, isReachedBy };
  }
  const { gradeBasis, gradeBands } = rules;
  const place = gradeBands.findIndex(({ grade }) => grade === goal.grade);
  const band = gradeBands[place];
  const bound = band && parseExact(band.lower);
  if (bound === undefined) throw new RangeError(`There is no grade ${goal.grade}`);
  const pointsPerStep = gradeBasis === 'POINTS' ? 1 : maximum / 100;
  return {
    points: toNumber(bound) * pointsPerStep,
    isInclusive: band!.lowerInclusive,
    isReachedBy: (points) => {
      const reached = gradeAt(points, rules, maximum);
      return gradeBands.findIndex(({ grade }) => grade === reached) <= place;
    },
  };
}

/** The grade of so many points of a total without a fault. @param maximum points of a full sheet. */
export const gradeAt = (points: number, { gradeBasis, gradeBands }: GradeRules, maximum: number) =>
  gradeOf(gradeBasis === 'POINTS' ? points : (maximum > 0 ? points / maximum : 0) * 100, gradeBands)
    .grade;

/**
 * Points below which no total reaches the threshold: somewhat lower than where nine decimals draw the line, so
 * that whoever computes in doubles leaves nothing out. What is above it is still to be scored.
 */
export function certainlyShortBelow({ points, isInclusive }: Threshold): number {
  const half = 5e-10;
  return points + (isInclusive ? -half : half) - 4e-10;
}

import { snap } from './grade.js';

/**
 * How far stages are apart on one answer: the highest score less the lowest.
 *
 * @param scores on the 0..1 scale, of the stages that have one.
 * @returns 0..1; 0 where fewer than two stages have a score.
 */
export const disagreement = (scores: readonly number[]): number =>
  scores.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores);

/**
 * Whether stages are apart by more than the limit: strictly, as ten digits print it, so that 0.75 and 0.5
 * are not apart by more than 0.25, however their difference came out in binary.
 *
 * @param limit 0..1.
 */
export const exceedsLimit = (difference: number, limit: number): boolean =>
  snap(difference) > snap(limit);

/** The largest family that can be compared: the last for which the index is published. */
export const familyMax = 15;

/**
 * The mean consistency index of 100,000 random matrices of 3 to 15, after J. A. Alonso and M. T. Lamata,
 * "Consistency in the analytic hierarchy process: a new approach", International Journal of Uncertainty,
 * Fuzziness and Knowledge-Based Systems 14 (2006) 445–459.
 *
 * Saaty's own table of 1980 (0.58, 0.90, 1.12, …) rests on 500 matrices, and falls from 11 to 12.
 */
const ofComplete = [
  0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713,
  1.5838,
] as const;

/**
 * What the consistency index of answers at random comes to; 0 where no answer can contradict another.
 *
 * With missing answers it falls in proportion to the answers that test others, after K. C. Ágoston and
 * L. Csató, "Inconsistency thresholds for incomplete pairwise comparison matrices", Omega 108 (2022) 102576.
 *
 * @param size of the family, 2 to 15.
 * @param missing questions without an answer.
 */
export function randomIndex(size: number, missing: number): number {
  const complete = ofComplete[size - 3];
  if (complete === undefined) return 0;
  return complete * (1 - (2 * missing) / ((size - 1) * (size - 2)));
}

import type { Comparison } from '../definition.js';
import { judge } from './judge.js';
import { nearestStep, onScale, readRatio, timesOff } from './scale.js';

/** An answer beside what all the others say of its pair. */
export interface Doubt {
  readonly comparison: Comparison;
  /** How many times as important as the second the first is by the other answers, above 0. */
  readonly implied: number;
  /** The step of the scale that is closest to it. */
  readonly step: string;
  /** How many times the answer lies above or below that, as far as the scale goes; 1 where they agree. */
  readonly timesOff: number;
  /** What the consistency ratio would be with the step for an answer; undefined where nothing could contradict. */
  readonly ratioThen: number | undefined;
}

/**
 * Which answers cause the inconsistency: each that the others say something of too, worst first; of two that
 * are as far off, in the order they came.
 *
 * What the others say is what the priorities come to without the answer (Harker's way, see `judge`), so that
 * it does not speak for itself.
 *
 * @param family codes, 2 to 15, none twice.
 * @param comparisons one for each pair at most.
 */
export function doubtsOf(
  family: readonly string[],
  comparisons: readonly Comparison[],
): readonly Doubt[] {
  return comparisons
    .flatMap((comparison): Doubt[] => {
      const { first, second } = comparison;
      const ratio = readRatio(comparison.ratio);
      const others = comparisons.filter((one) => one !== comparison);
      const { priorities } = judge(family, others);
      const [a, b] = [priorities?.get(first), priorities?.get(second)];
      if (ratio === undefined || a === undefined || b === undefined) return [];
      const implied = a / b;
      const step = nearestStep(implied);
      const { consistency } = judge(family, [...others, { first, second, ratio: step }]);
      const ratioThen = consistency.kind === 'MEASURED' ? consistency.ratio : undefined;
      return [
        { comparison, implied, step, timesOff: timesOff(ratio, onScale(implied)), ratioThen },
      ];
    })
    .toSorted((one, other) => other.timesOff - one.timesOff);
}

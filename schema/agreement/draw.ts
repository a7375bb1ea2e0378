import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** How much is drawn: so many answers of all evaluators together, or a share of what each judged. */
export type SampleSize =
  | { readonly kind: 'COUNT'; readonly count: number }
  | { readonly kind: 'SHARE'; readonly share: number };

/** An answer that somebody judged. */
export interface Judged {
  readonly evaluatorId: string;
}

/**
 * A sample with answers of every evaluator. A share is taken of each one's answers, rounded up. A count is
 * dealt out evenly, since figures of evaluators are held against each other: who has fewer gives all, and the
 * others fill up. What evaluators give is drawn by chance, each answer of theirs alike.
 *
 * The same answers in the same order with the same seed give the same sample.
 *
 * @param size count at least 1, share in (0, 1].
 * @returns in the order given; less than the count where there is no more.
 */
export function drawSample<Answer extends Judged>(
  answers: readonly Answer[],
  size: SampleSize,
  seed: number,
): readonly Answer[] {
  const random = xoroshiro128plus(seed);
  const byEvaluator = [...Map.groupBy(answers, ({ evaluatorId }) => evaluatorId).values()];
  const quotas =
    size.kind === 'SHARE'
      ? byEvaluator.map(({ length }) => shareOf(length, size.share))
      : dealOut(
          size.count,
          byEvaluator.map(({ length }) => length),
          random,
        );
  const drawn = new Set(
    byEvaluator.flatMap((own, at) => shuffled(own, random).slice(0, quotas[at])),
  );
  return answers.filter((answer) => drawn.has(answer));
}

/** Rounded up, but not for what binary leaves over: a tenth of 30 is 3. */
const shareOf = (length: number, share: number): number =>
  Math.min(length, Math.ceil(length * share - 1e-9));

/** One after the other, as long as there is something to give; who comes first in the last round is chance. */
function dealOut(count: number, available: readonly number[], random: RandomGenerator): number[] {
  const quotas = available.map(() => 0);
  const order = shuffled([...available.keys()], random);
  let left = Math.min(
    count,
    available.reduce((sum, length) => sum + length, 0),
  );
  while (left > 0) {
    for (const at of order) {
      if (left === 0 || quotas[at]! >= available[at]!) continue;
      quotas[at]! += 1;
      left -= 1;
    }
  }
  return quotas;
}

/** In an order by chance (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], random: RandomGenerator): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const at = uniformInt(random, 0, last);
    [all[last], all[at]] = [all[at]!, all[last]!];
  }
  return all;
}

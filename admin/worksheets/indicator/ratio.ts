import { countOf, scoreOnScale } from '../../../schema/scoring/answer.js';
import type { PlannedIndicator } from '../../../schema/scoring/plan.js';
import type { AnswerContent } from '../saving/answerContent.js';

/** What the counts of a percentage come to. */
export type Ratio =
  | { readonly kind: 'unanswered' }
  /** Nothing to take a share of. */
  | { readonly kind: 'zero' }
  | { readonly kind: 'impossible' }
  | {
      readonly kind: 'share';
      readonly above: number;
      readonly below: number;
      /** 0..1, as it counts. */
      readonly share: number;
      /** More was done than asked for. */
      readonly capped: boolean;
    };

/** The scoring core's own verdict on the counts, with the two sides it divided. */
export function readRatio({ scale }: PlannedIndicator, counts: AnswerContent['counts']): Ratio {
  if (scale.kind !== 'RATIO') return { kind: 'unanswered' };
  const share = scoreOnScale(scale, { counts });
  if (share === 'unanswered') return { kind: 'unanswered' };
  if (share === 'divide_by_zero') return { kind: 'zero' };
  if (typeof share !== 'number') return { kind: 'impossible' };
  const sideOf = (terms: typeof scale.numerator) =>
    terms.reduce((sum, { key, sign }) => sum + sign * (countOf(counts, key) ?? 0), 0);
  const above = sideOf(scale.numerator);
  const below = sideOf(scale.denominator);
  return { kind: 'share', above, below, share, capped: above > below };
}

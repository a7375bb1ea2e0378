import {
  countOf,
  scoreOnScale,
  type AnswerValue,
  type RatioTerm,
  type Scale,
} from '../scoring/answer.js';
import { finishScore, type PlannedFinish } from '../scoring/finish.js';

/** Options that score more than what is earned now, worst first; of equal ones the first in the instrument's order. */
export function optionLevels(
  values: ReadonlyMap<string, number | null>,
  finish: PlannedFinish | null,
  current: AnswerValue | undefined,
): readonly AnswerValue[] {
  const shown = (score: number) => (finish === null ? score : finishScore(score, finish));
  const now = scoreOnScale({ kind: 'OPTIONS', values }, current);
  if (now === 'not_applicable') return [];
  const earned = typeof now === 'number' ? shown(now) : 0;
  const better = [...values]
    .flatMap(([optionKey, value]) => (value === null ? [] : [{ optionKey, score: shown(value) }]))
    .filter(({ score }) => score > earned)
    .sort((a, b) => a.score - b.score);
  return better
    .filter(({ score }, place) => place === 0 || score > better[place - 1]!.score)
    .map(({ optionKey }) => ({ optionKey }));
}

/**
 * The one level of what has no options: all of it, or none where less is better. Empty where it is there already,
 * does not apply, or has nothing to take a share of.
 */
export function ratioAt(
  scale: Scale,
  share: 0 | 1,
  current: AnswerValue | undefined,
): readonly AnswerValue[] {
  const now = scoreOnScale(scale, current);
  if (now === 'not_applicable' || now === 'divide_by_zero' || now === share) return [];
  const answer = answerAt(scale, share, current);
  return answer !== undefined && scoreOnScale(scale, answer) === share ? [answer] : [];
}

function answerAt(
  scale: Scale,
  share: 0 | 1,
  current: AnswerValue | undefined,
): AnswerValue | undefined {
  if (scale.kind === 'RANGE') return { value: share === 1 ? scale.max : scale.min };
  if (scale.kind !== 'RATIO') return undefined;
  const below = new Set(scale.denominator.map(({ key }) => key));
  const own = scale.numerator.filter(({ key }) => !below.has(key));
  const counts: Record<string, number> = {};
  for (const key of below) counts[key] = countOf(current?.counts ?? {}, key) ?? 1;
  for (const { key } of own) counts[key] = 0;
  const sum = (terms: readonly RatioTerm[]) =>
    terms.reduce((total, { key, sign }) => total + sign * counts[key]!, 0);
  const gap = share * sum(scale.denominator) - sum(scale.numerator);
  const moved = own.find(({ sign }) => sign === Math.sign(gap));
  if (moved) counts[moved.key] = Math.abs(gap);
  return { counts };
}

import { scoreOnScale, type AnswerValue, type Scale } from './answer.js';

/**
 * Whether an answer has to be proven: whatever earns something does, the lowest option and a zero do not.
 *
 * Where no source says what an answer is worth, everything above the lowest needs evidence: the
 * ministry will give it a value some day.
 */
export function needsEvidence(scale: Scale, answer: AnswerValue): boolean {
  const score = scoreOnScale(scale, answer);
  if (typeof score === 'number') return score > 0;
  if (score !== 'out_of_domain') return false;
  return scale.kind === 'OPTIONS'
    ? answer.optionKey !== [...scale.values.keys()].at(-1)
    : (answer.value ?? 0) !== 0;
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { type AnswerContent, isEmpty } from '../worksheet/answer-content.js';
import type { Answer } from '../worksheet/answer.entity.js';
import { isSettled } from '../worksheet/answer.settled.js';
import { valueOf } from '../worksheet/stage-values.js';
import type { Evaluation } from './evaluation.entity.js';
import type { EvaluateAnswerInput } from './evaluation.input.js';

/**
 * A return says why, and counts nothing: what is proven is said when it is accepted.
 *
 * @throws DomainError `REASON_REQUIRED` on `reason` or `note`; InvalidInput.
 */
export function assertReturn(input: EvaluateAnswerInput, note: string): void {
  const field = input.reason == null ? 'reason' : note === '' ? 'note' : undefined;
  if (field) throw new DomainError('REASON_REQUIRED', 'A return needs a reason.', { field });
  for (const own of ['optionKey', 'value', 'counts'] as const) {
    if (!isEmpty({ [own]: input[own] })) throw new InvalidInput(own, 'MALFORMED');
  }
}

/**
 * An acceptance of one's own value is a whole one: half of a ratio would count as not answered.
 *
 * @throws InvalidInput on `value` or `counts`.
 */
export function assertWhole(
  indicator: IndicatorDefinition,
  input: EvaluateAnswerInput,
  proven: AnswerContent,
): void {
  if (isEmpty(input)) return;
  if (scoreOnScale(readScale(indicator), valueOf(proven)) !== 'unanswered') return;
  throw new InvalidInput(indicator.ratio ? 'counts' : 'value', 'MISSING');
}

/** @throws DomainError `ANSWER_SETTLED` when a panel did. */
export async function assertNotSettled(
  em: EntityManager,
  answer: Answer,
  field: string,
): Promise<void> {
  if (!(await isSettled(em, answer))) return;
  throw new DomainError('ANSWER_SETTLED', 'A panel settled the answer.', { field });
}

/** @throws DomainError `ANSWER_NOT_SUBMITTED` while the unit fills it in. */
export function assertSubmitted(answer: Answer): void {
  if (answer.state === 'DRAFT') throw notSubmitted(answer);
}

/** Why nobody judges it yet. */
export const notSubmitted = ({ state }: Answer) =>
  new DomainError('ANSWER_NOT_SUBMITTED', 'The answer is with the unit.', {
    field: 'answerId',
    state,
  });

/**
 * It was returned, and content or evidence is no longer what was judged. What is accepted is no other, though its
 * version may be: a change of it was given up.
 */
export const isMended = (answer: Answer, { answerVersion, createdAt }: Evaluation): boolean =>
  answer.state === 'RETURNED' &&
  (answer.version > answerVersion ||
    (answer.linksChangedAt !== null && answer.linksChangedAt > createdAt));

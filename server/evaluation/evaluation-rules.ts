import type { EntityManager } from '@mikro-orm/postgresql';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { type AnswerContent, isEmpty } from '../worksheet/answer-content.js';
import type { Answer } from '../worksheet/answer.entity.js';
import { isSettled } from '../worksheet/answer.settled.js';
import { valueOf } from '../worksheet/stage-values.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import type { Evaluation } from './evaluation.entity.js';
import type { EvaluateAnswerInput } from './evaluation.input.js';
import { worksForUnit } from './evaluation.policy.js';

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

/**
 * Who answered, now or before, submitted, or works for the unit does not judge it, whatever else they are.
 *
 * @throws DomainError `OWN_WORK`.
 */
export async function assertNotOwnWork(
  { actor }: RequestContext,
  em: EntityManager,
  worksheet: Worksheet,
  answer: Answer,
  scope: PeriodUnitScope,
  field = 'answerId',
): Promise<void> {
  const isOwn =
    worksForUnit(actor, scope) ||
    answer.updatedBy?.id === actor.personId ||
    worksheet.submittedBy?.id === actor.personId ||
    (await hasSaved(em, actor, answer));
  if (isOwn) {
    throw new DomainError('OWN_WORK', 'Nobody reviews their own work.', { field });
  }
}

/** Whether somebody has ever filled it in, though others have since. */
async function hasSaved(em: EntityManager, actor: Actor, answer: Answer): Promise<boolean> {
  const events = await em.execute<object[]>(
    `select 1 from audit_event where kabupaten_id = ? and entity = 'Answer' and entity_id = ?
       and action = 'saveAnswer' and actor_id = ? limit 1`,
    [actor.kabupatenId, answer.id, actor.personId],
  );
  return events.length > 0;
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

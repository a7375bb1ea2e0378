import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { DomainError } from '../errors/domain-error.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { standardKeys } from '../stage/standard-stages.js';
import type { Answer } from '../worksheet/answer.entity.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import { worksForUnit } from './evaluation.policy.js';

/** An answer that somebody judges or decides about, and the input's field that named it. */
export interface JudgedWork {
  readonly worksheet: Worksheet;
  readonly answer: Answer;
  readonly scope: PeriodUnitScope;
  readonly field: string;
}

/**
 * Who answered, now or before, submitted, or works for the unit does not judge it, whatever else they are.
 *
 * @throws DomainError `OWN_WORK`.
 */
export async function assertNotOwnWork(
  { actor }: RequestContext,
  em: EntityManager,
  { worksheet, answer, scope, field }: JudgedWork,
): Promise<void> {
  const isOwn =
    worksForUnit(actor, scope) ||
    answer.updatedBy?.id === actor.personId ||
    worksheet.submittedBy?.id === actor.personId ||
    (await hasSaved(em, actor, answer));
  if (isOwn) throw ownWork(field);
}

/**
 * Nor does who gave it a value in another stage: the first review is not theirs as well. What is external is the
 * ministry's word, whoever put it down.
 *
 * @throws DomainError `OWN_WORK`.
 */
export async function assertInOneStage(
  { actor }: RequestContext,
  em: EntityManager,
  { answer, field }: Pick<JudgedWork, 'answer' | 'field'>,
): Promise<void> {
  const elsewhere = await em.execute<object[]>(
    `select 1 from evaluation where answer_id = ? and evaluator_id = ? and stage_key <> ?
       and stage <> 'EXTERNAL' and withdrawn_at is null limit 1`,
    [answer.id, actor.personId, standardKeys.review],
  );
  if (elsewhere.length > 0) throw ownWork(field);
}

const ownWork = (field: string) =>
  new DomainError('OWN_WORK', 'Nobody reviews their own work.', { field });

/** Whether somebody has ever filled it in, though others have since. */
async function hasSaved(em: EntityManager, actor: Actor, answer: Answer): Promise<boolean> {
  const events = await em.execute<object[]>(
    `select 1 from audit_event where kabupaten_id = ? and entity = 'Answer' and entity_id = ?
       and action = 'saveAnswer' and actor_id = ? limit 1`,
    [actor.kabupatenId, answer.id, actor.personId],
  );
  return events.length > 0;
}

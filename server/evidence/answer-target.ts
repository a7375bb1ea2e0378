import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { authorize, can } from '../policy/index.js';
import { load } from '../support/load.js';
import {
  type AnswerSituation,
  assertAnswerEditable,
  type EditAsked,
} from '../worksheet/answer-rules.js';
import { Answer } from '../worksheet/answer.entity.js';
import { reopeningSql } from '../worksheet/answer.state.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';
import { readGate } from '../worksheet/worksheet.lock.js';

/** An answer whose evidence the actor may change, as far as could be seen without a lock. */
export interface AnswerTarget {
  readonly answerId: string;
  readonly worksheetId: string;
  readonly scope: PeriodUnitScope;
  readonly situation: AnswerSituation;
  readonly asked: EditAsked;
}

/**
 * @param named what `field` is the id of: who may not know of it hears of nothing else.
 * @throws NotFound also when the actor may not know of it; Forbidden; DomainError of `assertAnswerEditable`.
 */
export async function answerTarget(
  { actor, em, now }: RequestContext,
  answerId: string,
  field: string,
  reopen: boolean,
  named = 'Answer',
): Promise<AnswerTarget> {
  const asked = { field, reopen };
  const { answer, worksheet, situation } = await readSituation(em, answerId, field);
  const scope = { unitId: worksheet.unit?.id ?? null, periodId: worksheet.period.id };
  if (!can(actor, 'worksheet.read', scope)) throw new NotFound(named, field);
  authorize(actor, 'evidence.attach', scope);
  assertAnswerEditable(situation, now(), asked);
  return { answerId: answer.id, worksheetId: worksheet.id, scope, situation, asked };
}

/**
 * Holds the worksheet until the end of the transaction and looks again: nobody submits or closes it
 * between the check and the change.
 */
export async function lockAnswer(
  { now }: RequestContext,
  em: EntityManager,
  { answerId, worksheetId, asked }: AnswerTarget,
): Promise<{ answer: Answer; worksheet: Worksheet }> {
  await em.findOneOrFail(Worksheet, worksheetId, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  const { answer, worksheet, situation } = await readSituation(em, answerId, asked.field);
  assertAnswerEditable(situation, now(), asked);
  return { answer, worksheet };
}

/**
 * Counts the change, for kept scores to notice, and takes the mark of "as last month" off the answer.
 * What was accepted waits for a review again.
 *
 * The answer's version stays: a link is nothing that a text being typed elsewhere could collide with. Only
 * where an evaluator may be looking at it, since it is reopened, they must not judge what they did not see.
 */
export async function noteLinksChanged(
  { actor, now, requestId }: RequestContext,
  em: EntityManager,
  { answerId, worksheetId }: AnswerTarget,
): Promise<void> {
  await em.execute('update worksheet set revision = revision + 1 where id = ?', [worksheetId]);
  await em.execute(
    `with before as (select id, unchanged, reopened from answer where id = ?),
     touched as (
       update answer a set unchanged = false, links_changed_at = ?,
         version = a.version + case when a.reopened or a.state = 'ACCEPTED' then 1 else 0 end,
         ${reopeningSql('?::timestamptz')}
       from before b where a.id = b.id
       returning a.id, a.kabupaten_id, b.unchanged, a.reopened and not b.reopened as reopens)
     insert into audit_event
       (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
     select kabupaten_id, ?::timestamptz, ?::uuid, done.action, 'Answer', id, done.before, done.after, ?
     from touched join lateral (values
         (unchanged, 'update', '{"unchanged": true}'::jsonb, '{"unchanged": false}'::jsonb),
         (reopens, 'reopenAnswer', '{"state": "ACCEPTED"}', '{"state": "SUBMITTED"}')
       ) as done (happened, action, before, after) on done.happened`,
    [answerId, now(), now(), now(), actor.personId, requestId],
  );
}

async function readSituation(em: EntityManager, answerId: string, field?: string) {
  const answer = await load(em, Answer, answerId, field, {
    populate: ['worksheet.period'],
    refresh: true,
  });
  const worksheet = answer.worksheet.getEntity();
  const period = worksheet.period.getEntity();
  const { opensAt, closesAt } = period;
  const { id, status, submittedAt } = worksheet;
  // Copied, since what is loaded again later changes the entities themselves.
  const situation: AnswerSituation = {
    period: { id: period.id, status: period.status, opensAt, closesAt },
    worksheet: { id, status, submittedAt, gate: await readGate(em, worksheet) },
    answer: {
      indicatorCode: answer.indicatorCode,
      state: answer.state,
      reopened: answer.reopened,
    },
  };
  return { answer, worksheet, situation };
}

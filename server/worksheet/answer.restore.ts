import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError } from '../errors/domain-error.js';
import { Evaluation, type SeenAnswer } from '../evaluation/evaluation.entity.js';
import { EvidenceLink } from '../evidence/evidence-link.entity.js';
import { EvidenceRevision } from '../evidence/evidence-revision.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { authorize } from '../policy/index.js';
import { standardKeys } from '../stage/standard-stages.js';
import { flush } from '../support/flush.js';
import { Answer } from './answer.entity.js';
import { answerFacts } from './answer.facts.js';
import type { RestoreAnswerInput } from './answer.input.js';
import { setAnswerState } from './answer.state.js';
import { lockWorksheet } from './worksheet.lock.js';

/**
 * Gives a reopening up: content and evidence become what was accepted, to the letter and to the revision,
 * and the acceptance counts again. There is nothing new to judge, so that nobody has to.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden, Conflict; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `ANSWER_LOCKED` where
 *   it is not reopened, or was accepted before what the evaluators saw was kept.
 */
export async function restoreAnswer(
  ctx: RequestContext,
  { answerId: id, version }: RestoreAnswerInput,
): Promise<string> {
  const { answerId, worksheetId, scope } = await answerFacts(ctx, id, 'answerId');
  authorize(ctx.actor, 'answer.edit', scope);
  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, worksheetId, 'answerId');
    const answer = await em.findOneOrFail(Answer, answerId, { refresh: true });
    const accepted = answer.reopened ? await standingAcceptance(em, answer) : null;
    if (!accepted?.seen) {
      throw new DomainError('ANSWER_LOCKED', 'There is nothing accepted to go back to.', {
        field: 'answerId',
        state: answer.state,
      });
    }
    if (answer.version !== version) throw new Conflict('Answer', version, answer.version);
    await restoreLinks(ctx, em, answer, accepted.seen);
    await restoreFurtherReviews(em, answer, accepted);
    await restoreContent(ctx, em, answer, accepted.seen);
    await setAnswerState(ctx, em, worksheet.id, [answer.id], {
      state: 'ACCEPTED',
      action: 'restoreAnswer',
    });
  });
  return answerId;
}

const standingAcceptance = (em: EntityManager, answer: Answer): Promise<Evaluation | null> =>
  em.findOne(Evaluation, {
    answer,
    stageKey: standardKeys.review,
    current: true,
    verdict: 'ACCEPTED',
  });

/**
 * What further reviews said of content that was given up stays on record only; what each said last of what was
 * accepted stands again.
 */
async function restoreFurtherReviews(
  em: EntityManager,
  { id: answer }: Answer,
  accepted: Evaluation,
): Promise<void> {
  const given = await em.find(
    Evaluation,
    { answer, stage: 'REVIEW', stageKey: { $ne: standardKeys.review }, withdrawnAt: null },
    { orderBy: { createdAt: 'desc', id: 'desc' }, refresh: true },
  );
  const ofChanges = await givenWhileReopened(em, accepted);
  const givenUp = given.filter(({ id, current }) => current && ofChanges.has(id));
  for (const one of givenUp) one.current = false;
  // The database allows one current value of a stage: the later one makes room first.
  await em.flush();
  for (const { stageKey } of givenUp) {
    const before = given.find((one) => one.stageKey === stageKey && !ofChanges.has(one.id));
    if (before) before.current = true;
  }
  await em.flush();
}

/** Ids of what was said of the answer after its acceptance, between a reopening and the going back. */
async function givenWhileReopened(
  em: EntityManager,
  { answer, answerVersion }: Evaluation,
): Promise<ReadonlySet<string>> {
  const found = await em.execute<{ id: string }[]>(
    `select e.id from evaluation e where e.answer_id = ? and e.answer_version > ?
       and (select t.action from audit_event t where t.kabupaten_id = e.kabupaten_id
         and t.entity = 'Answer' and t.entity_id = e.answer_id
         and t.action in ('reopenAnswer', 'restoreAnswer') and t.at <= e.created_at
         order by t.id desc limit 1) = 'reopenAnswer'`,
    [answer.id, answerVersion],
  );
  return new Set(found.map(({ id }) => id));
}

/** Nothing of what was linked can be gone: revisions stay with their evidence, and evidence with its unit. */
async function restoreLinks(
  ctx: RequestContext,
  em: EntityManager,
  answer: Answer,
  { evidence }: SeenAnswer,
): Promise<void> {
  const links = await em.find(EvidenceLink, { answer }, { refresh: true });
  const byEvidence = new Map(links.map((link) => [link.evidence.id, link]));
  for (const { evidenceId, revisionId, page, outsidePeriodNote, carriedForward } of evidence) {
    const link = byEvidence.get(evidenceId);
    byEvidence.delete(evidenceId);
    const said = {
      revision: em.getReference(EvidenceRevision, revisionId),
      page,
      outsidePeriodNote: outsidePeriodNote ?? link?.outsidePeriodNote ?? '',
      carriedForward: carriedForward ?? link?.carriedForward ?? false,
    };
    if (link) {
      em.assign(link, said);
      continue;
    }
    em.create(EvidenceLink, {
      ...said,
      kabupaten: answer.kabupaten,
      createdAt: ctx.now(),
      answer,
      evidence: em.getReference(Evidence, evidenceId),
    });
  }
  for (const added of byEvidence.values()) em.remove(added);
  await flush(em);
}

async function restoreContent(
  { actor, now, requestId }: RequestContext,
  em: EntityManager,
  { id }: Answer,
  { optionKey, value, counts, explanation }: SeenAnswer,
): Promise<void> {
  await em.execute(
    `with before as (
       select id, option_key, value, counts, explanation, version from answer where id = ?
     ), restored as (
       update answer a set option_key = ?, value = ?, counts = ?::jsonb, explanation = ?,
         version = a.version + 1, updated_at = ?, updated_by_id = ?
       from before b where a.id = b.id
       returning a.id, a.kabupaten_id, ${contentSql('b')} as before, ${contentSql('a')} as after
     )
     insert into audit_event
       (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
     select kabupaten_id, ?, ?, 'restoreAnswer', 'Answer', id, before, after, ? from restored`,
    [
      id,
      optionKey,
      value,
      JSON.stringify(counts),
      explanation,
      now(),
      actor.personId,
      now(),
      actor.personId,
      requestId,
    ],
  );
}

const contentSql = (alias: string) => `jsonb_build_object('optionKey', ${alias}.option_key,
  'value', ${alias}.value, 'counts', ${alias}.counts, 'explanation', ${alias}.explanation,
  'version', ${alias}.version)`;

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
import { writes } from '../window/gate.js';
import { lockWorksheet } from './worksheet.lock.js';

/**
 * Gives a reopening up: content and evidence become what was accepted, to the letter and to the revision,
 * and the acceptance counts again, and with it what further reviews said of it: they say nothing of an answer
 * while it is reopened. There is nothing new to judge, so that nobody has to.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden, Conflict; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `WINDOW_CLOSED`, `ANSWER_LOCKED` where
 *   it is not reopened, or was accepted before what the evaluators saw was kept.
 */
export async function restoreAnswer(
  ctx: RequestContext,
  { answerId: id, version }: RestoreAnswerInput,
): Promise<string> {
  const facts = await answerFacts(ctx, id, 'answerId');
  const { answerId, worksheetId, scope, indicator } = facts;
  authorize(ctx.actor, 'answer.edit', scope);
  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(
      ctx,
      em,
      worksheetId,
      'answerId',
      writes.self(indicator.code),
    );
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

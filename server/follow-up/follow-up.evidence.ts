import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { Duplicate, InvalidInput, NotFound } from '../errors/domain-error.js';
import { EvidenceRevision } from '../evidence/evidence-revision.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { createRevision } from '../evidence/evidence.revisions.js';
import { contentOf, type RevisionContent, sourceOf } from '../evidence/evidence.source.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { load } from '../support/load.js';
import { assertState, holdAction } from './follow-up.entries.js';
import { FollowUpEvidence } from './follow-up-evidence.entity.js';
import type { FollowUpAction as FollowUpEntity } from './follow-up.entity.js';
import type { AttachFollowUpEvidenceInput } from './follow-up.input.js';
import { readFollowUp } from './follow-up.query.js';
import { findAction } from './follow-up.scope.js';
import type { FollowUpAction } from './follow-up.type.js';

/**
 * Lets evidence of the action's own unit prove it, in its latest revision; a new file or address becomes the unit's.
 *
 * @throws NotFound, Forbidden, InvalidInput; Duplicate when the action has it already; DomainError `UPLOAD_UNKNOWN`,
 *   `FOLLOW_UP_MOVED_ON`.
 */
export async function attachFollowUpEvidence(
  ctx: RequestContext,
  input: AttachFollowUpEvidenceInput,
): Promise<FollowUpAction> {
  const found = await findAction(ctx, input.actionId, 'actionId');
  authorize(ctx.actor, 'followUp.report', found);
  const { field, value } = sourceOf(input);
  const content = field === 'evidenceId' ? undefined : await contentOf(ctx, { field, value });

  await ctx.em.transactional(async (em) => {
    const action = await lockOpen(em, found.id);
    const revision = content
      ? createEvidence(ctx, em, action, content, input.title)
      : await latestOf(em, action, value);
    const links = await em.find(FollowUpEvidence, { action }, { populate: ['revision'] });
    const isThere = links.some(({ evidence, revision: linked }) => {
      const known = linked.getEntity();
      return (
        evidence.id === revision.evidence.id ||
        (revision.sha256 !== null && known.sha256 === revision.sha256) ||
        (revision.url !== null && known.url === revision.url)
      );
    });
    if (isThere) throw new Duplicate(field);
    if (links.length >= limits.evidencePerFollowUp) {
      throw new InvalidInput(field, 'TOO_LONG', limits.evidencePerFollowUp);
    }
    const { evidence } = revision;
    em.create(FollowUpEvidence, {
      kabupaten: action.kabupaten,
      createdAt: ctx.now(),
      action,
      evidence,
      revision,
    });
    await flush(em, { duplicate: field });
  });
  return readFollowUp(ctx, found.id);
}

/**
 * Takes evidence away from an open action; it stays with the unit.
 *
 * @throws NotFound, Forbidden; DomainError `FOLLOW_UP_MOVED_ON`.
 */
export async function detachFollowUpEvidence(
  ctx: RequestContext,
  linkId: string,
): Promise<FollowUpAction> {
  const seen = await load(ctx.em, FollowUpEvidence, linkId, 'linkId');
  const found = await findAction(ctx, seen.action.id, 'linkId', 'FollowUpEvidence');
  authorize(ctx.actor, 'followUp.report', found);
  await ctx.em.transactional(async (em) => {
    await lockOpen(em, found.id);
    em.remove(await load(em, FollowUpEvidence, seen.id, 'linkId', { refresh: true }));
    await flush(em);
  });
  return readFollowUp(ctx, found.id);
}

/** Held, so that nothing is taken away from what is done meanwhile. */
async function lockOpen(em: EntityManager, id: string): Promise<FollowUpEntity> {
  const action = await holdAction(em, id);
  assertState(action, 'OPEN');
  return action;
}

function createEvidence(
  ctx: RequestContext,
  em: EntityManager,
  { kabupaten, unit }: FollowUpEntity,
  content: RevisionContent,
  title: string | null | undefined,
): EvidenceRevision {
  const evidence = em.create(Evidence, {
    kabupaten,
    createdAt: ctx.now(),
    unit,
    kind: content.kind,
    title: title?.trim() || content.name,
  });
  return createRevision(ctx, em, evidence, 1, content, {});
}

/** @throws NotFound when there is no such evidence of the action's own unit. */
async function latestOf(
  em: EntityManager,
  { unit }: FollowUpEntity,
  evidenceId: string,
): Promise<EvidenceRevision> {
  const evidence = await load(em, Evidence, evidenceId, 'evidenceId');
  if (evidence.unit?.id !== unit?.id) throw new NotFound('Evidence', 'evidenceId');
  return em.findOneOrFail(EvidenceRevision, { evidence }, { orderBy: { number: 'desc' } });
}

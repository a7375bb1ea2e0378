import type { EvidenceKind } from '../support/enums.js';
import { ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { Duplicate, InvalidInput } from '../errors/domain-error.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import type { Answer as AnswerView } from '../worksheet/answer.type.js';
import { readAnswer } from '../worksheet/answer.query.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import { type AnswerTarget, answerTarget, lockAnswer, noteLinksChanged } from './answer-target.js';
import { EvidenceLink } from './evidence-link.entity.js';
import type { EvidenceRevision } from './evidence-revision.entity.js';
import { Evidence } from './evidence.entity.js';
import type {
  AmendEvidenceInput,
  AttachEvidenceInput,
  ReviseEvidenceInput,
} from './evidence.input.js';
import { linkAbilities, readLink } from './evidence.query.js';
import {
  assertNotReplaced,
  createRevision,
  isSaidOf,
  latestRevision,
  lockEvidence,
  numberAfter,
  saysTheSame,
} from './evidence.revisions.js';
import {
  assertSpan,
  contentOf,
  type EvidenceSource,
  type RevisionContent,
  sourceOf,
} from './evidence.source.js';
import type { EvidenceLink as EvidenceLinkView } from './evidence.type.js';
import { outsidePeriodNote } from './outside-period.js';

/**
 * Lets a new file, a new address or evidence of the same unit support an answer, in its latest revision.
 *
 * @throws NotFound, Forbidden, InvalidInput; Duplicate when the answer has it already; DomainError
 *   `UPLOAD_UNKNOWN`, `EVIDENCE_OUTSIDE_PERIOD`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `ANSWER_LOCKED`.
 */
export async function attachEvidence(
  ctx: RequestContext,
  input: AttachEvidenceInput,
): Promise<EvidenceLinkView> {
  const source = sourceOf(input);
  const target = await answerTarget(ctx, input.answerId, 'answerId', input.reopen ?? false);
  const content = isNew(source) ? await contentOf(ctx, source) : undefined;

  const linkId = await ctx.em.transactional(async (em) => {
    const { answer, worksheet } = await lockAnswer(ctx, em, target);
    const revision = content
      ? createEvidence(ctx, em, worksheet, content, input)
      : await latestRevision(em, worksheet, source.value);
    await assertRoom(em, target, revision, source);
    const link = em.create(EvidenceLink, {
      kabupaten: worksheet.kabupaten,
      createdAt: ctx.now(),
      answer,
      evidence: revision.evidence,
      revision,
      page: input.page ?? null,
      outsidePeriodNote: outsidePeriodNote(
        worksheet,
        revision,
        input.outsidePeriodNote,
        source.field,
      ),
    });
    await noteLinksChanged(ctx, em, target);
    await flush(em, { duplicate: source.field });
    return link.id;
  });
  return readLink(ctx, linkId, abilitiesAt(ctx, target));
}

/**
 * Adds a revision to linked evidence and lets this link point at it; other answers keep the one they have.
 *
 * @throws NotFound, Forbidden, Conflict, InvalidInput; Duplicate when nothing is new; DomainError
 *   `UPLOAD_UNKNOWN`, `EVIDENCE_OUTSIDE_PERIOD`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `ANSWER_LOCKED`.
 */
export async function reviseEvidence(
  ctx: RequestContext,
  input: ReviseEvidenceInput,
): Promise<EvidenceLinkView> {
  const source = sourceOf(input);
  const { target, link: seen } = await linkTarget(ctx, input.linkId, input.reopen ?? false);
  if (!isNew(source)) throw new InvalidInput('uploadId', 'MISSING');
  const content = await contentOf(ctx, source);

  await ctx.em.transactional(async (em) => {
    const { worksheet } = await lockAnswer(ctx, em, target);
    const link = await load(em, EvidenceLink, seen.id, 'linkId', { refresh: true });
    const evidence = await lockEvidence(em, link);
    assertVersion(evidence, input.version);
    if (evidence.kind !== content.kind) throw new InvalidInput(source.field, 'MALFORMED');
    const latest = await latestRevision(em, worksheet, evidence.id);
    const number = numberAfter(latest, source.field);
    const revision = createRevision(ctx, em, evidence, number, content, input);
    if (saysTheSame(latest, revision)) throw new Duplicate(source.field);
    link.revision = ref(revision);
    link.outsidePeriodNote = outsidePeriodNote(
      worksheet,
      revision,
      input.outsidePeriodNote ?? link.outsidePeriodNote,
      source.field,
    );
    link.carriedForward = false;
    // Nothing of the evidence itself changes, yet whoever else revises it must look again.
    await em.execute('update evidence set version = version + 1 where id = ?', [evidence.id]);
    await noteLinksChanged(ctx, em, target);
    await flush(em);
  });
  return readLink(ctx, seen.id, abilitiesAt(ctx, target));
}

/**
 * Says something else of linked evidence: its page at this answer; note, span and expiry as a new revision of
 * the same content, since a revision never changes. A revision is made only of what is other than it was, and
 * only of the evidence's latest content: whoever attaches it next gets the latest.
 *
 * @throws NotFound, Forbidden, Conflict, InvalidInput; DomainError `EVIDENCE_REPLACED`, `EVIDENCE_OUTSIDE_PERIOD`,
 *   `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `ANSWER_LOCKED`.
 */
export async function amendEvidence(
  ctx: RequestContext,
  input: AmendEvidenceInput,
): Promise<EvidenceLinkView> {
  assertSpan(input);
  const { target, link: seen } = await linkTarget(ctx, input.linkId, input.reopen ?? false);

  await ctx.em.transactional(async (em) => {
    const { worksheet } = await lockAnswer(ctx, em, target);
    const link = await load(em, EvidenceLink, seen.id, 'linkId', {
      populate: ['revision'],
      refresh: true,
    });
    const evidence = await lockEvidence(em, link);
    assertVersion(evidence, input.version);
    if (input.linkVersion != null) assertVersion(link, input.linkVersion, 'linkVersion');
    const known = link.revision.getEntity();
    if (!isSaidOf(known, input)) {
      const latest = await latestRevision(em, worksheet, evidence.id);
      assertNotReplaced(known, latest);
      const number = numberAfter(latest, 'linkId');
      const { sha256, size, mediaType, fileName, url } = known;
      const content = { columns: { sha256, size, mediaType, fileName, url } };
      link.revision = ref(createRevision(ctx, em, evidence, number, content, input));
      await em.execute('update evidence set version = version + 1 where id = ?', [evidence.id]);
    }
    link.page = input.page ?? null;
    link.outsidePeriodNote = outsidePeriodNote(
      worksheet,
      link.revision.getEntity(),
      input.outsidePeriodNote,
      'outsidePeriodNote',
    );
    link.carriedForward = false;
    await noteLinksChanged(ctx, em, target);
    await flush(em);
  });
  return readLink(ctx, seen.id, abilitiesAt(ctx, target));
}

/**
 * Takes evidence away from an answer; the evidence itself and its revisions stay with the unit.
 *
 * @throws NotFound, Forbidden; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `ANSWER_LOCKED`.
 */
export async function detachEvidence(
  ctx: RequestContext,
  linkId: string,
  reopen: boolean,
): Promise<AnswerView> {
  const { target, link: seen } = await linkTarget(ctx, linkId, reopen);
  await ctx.em.transactional(async (em) => {
    await lockAnswer(ctx, em, target);
    em.remove(await load(em, EvidenceLink, seen.id, 'linkId', { refresh: true }));
    await noteLinksChanged(ctx, em, target);
    await flush(em);
  });
  return readAnswer(ctx, target.answerId);
}

const isNew = (
  source: EvidenceSource,
): source is EvidenceSource & { readonly field: 'uploadId' | 'url' } =>
  source.field !== 'evidenceId';

/** A link of an answer that the actor may change now. */
async function linkTarget(ctx: RequestContext, linkId: string, reopen: boolean) {
  const link = await load(ctx.em, EvidenceLink, linkId, 'linkId');
  const target = await answerTarget(ctx, link.answer.id, 'linkId', reopen, 'EvidenceLink');
  return { link, target };
}

function createEvidence(
  ctx: RequestContext,
  em: EntityManager,
  { kabupaten, unit }: Worksheet,
  content: RevisionContent,
  input: AttachEvidenceInput,
): EvidenceRevision {
  const evidence = em.create(Evidence, {
    kabupaten,
    createdAt: ctx.now(),
    unit,
    kind: content.kind,
    title: input.title?.trim() || content.name,
  });
  return createRevision(ctx, em, evidence, 1, content, input);
}

/** @throws Duplicate, InvalidInput when the answer has this evidence, these bytes or this address, or enough. */
async function assertRoom(
  em: EntityManager,
  { answerId }: AnswerTarget,
  { evidence, sha256, url }: EvidenceRevision,
  { field }: EvidenceSource,
): Promise<void> {
  const links = await em.find(EvidenceLink, { answer: answerId }, { populate: ['revision'] });
  const isThere = links.some((link) => {
    const linked = link.revision.getEntity();
    return (
      link.evidence.id === evidence.id ||
      (sha256 !== null && linked.sha256 === sha256) ||
      (url !== null && linked.url === url)
    );
  });
  if (isThere) throw new Duplicate(field);
  if (links.length >= limits.evidencePerAnswer) {
    throw new InvalidInput(field, 'TOO_LONG', limits.evidencePerAnswer);
  }
}

/** What may be done with a link after the change, which has reopened what was accepted. */
function abilitiesAt(
  { actor, now }: RequestContext,
  { scope, situation }: AnswerTarget,
): (kind: EvidenceKind) => string[] {
  const { state, reopened } = situation.answer;
  const answer = { ...situation.answer, reopened: reopened || state === 'ACCEPTED' };
  return (kind) => linkAbilities(actor, scope, { ...situation, answer }, now(), kind);
}

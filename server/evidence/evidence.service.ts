import { LockMode, ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { Duplicate, InvalidInput, NotFound } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import type { Answer as AnswerView } from '../worksheet/answer.type.js';
import { readAnswer } from '../worksheet/answer.query.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import { type AnswerTarget, answerTarget, lockAnswer, noteLinksChanged } from './answer-target.js';
import { EvidenceLink } from './evidence-link.entity.js';
import { EvidenceRevision } from './evidence-revision.entity.js';
import { Evidence } from './evidence.entity.js';
import type { AttachEvidenceInput, ReviseEvidenceInput } from './evidence.input.js';
import { linkAbilities, readLink } from './evidence.query.js';
import {
  contentOf,
  type EvidenceSource,
  type RevisionContent,
  sourceOf,
} from './evidence.source.js';
import type { EvidenceLink as EvidenceLinkView } from './evidence.type.js';

/**
 * Lets a new file, a new address or evidence of the same unit support an answer, in its latest revision.
 *
 * @throws NotFound, Forbidden, InvalidInput; Duplicate when the answer has it already; DomainError
 *   `UPLOAD_UNKNOWN`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `ANSWER_LOCKED`.
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
 *   `UPLOAD_UNKNOWN`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `ANSWER_LOCKED`.
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
    // Locked, so that two revisions never take the same number.
    const evidence = await em.findOneOrFail(Evidence, link.evidence.id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    });
    assertVersion(evidence, input.version);
    if (evidence.kind !== content.kind) throw new InvalidInput(source.field, 'MALFORMED');
    const latest = await latestRevision(em, worksheet, evidence.id);
    if (latest.number >= limits.revisionsPerEvidence) {
      throw new InvalidInput(source.field, 'TOO_LONG', limits.revisionsPerEvidence);
    }
    const revision = createRevision(ctx, em, evidence, latest.number + 1, content, input);
    if (saysTheSame(latest, revision)) throw new Duplicate(source.field);
    link.revision = ref(revision);
    link.carriedForward = false;
    // Nothing of the evidence itself changes, yet whoever else revises it must look again.
    await em.execute('update evidence set version = version + 1 where id = ?', [evidence.id]);
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
  return { link, target: await answerTarget(ctx, link.answer.id, 'linkId', reopen) };
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

function createRevision(
  ctx: RequestContext,
  em: EntityManager,
  evidence: Evidence,
  number: number,
  { columns }: RevisionContent,
  { note, coversFrom, coversTo }: Pick<ReviseEvidenceInput, 'note' | 'coversFrom' | 'coversTo'>,
): EvidenceRevision {
  return em.create(EvidenceRevision, {
    ...columns,
    kabupaten: evidence.kabupaten,
    createdAt: ctx.now(),
    evidence,
    number,
    note: note?.trim() ?? '',
    coversFrom: coversFrom ?? null,
    coversTo: coversTo ?? null,
    createdBy: ref(Person, ctx.actor.personId),
  });
}

/** @throws NotFound when there is no such evidence of the worksheet's own unit. */
async function latestRevision(
  em: EntityManager,
  { unit }: Worksheet,
  evidenceId: string,
): Promise<EvidenceRevision> {
  const evidence = await load(em, Evidence, evidenceId, 'evidenceId');
  if (evidence.unit?.id !== unit?.id) throw new NotFound('Evidence', 'evidenceId');
  return em.findOneOrFail(EvidenceRevision, { evidence }, { orderBy: { number: 'desc' } });
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

const saysTheSame = (a: EvidenceRevision, b: EvidenceRevision): boolean =>
  a.sha256 === b.sha256 &&
  a.url === b.url &&
  a.note === b.note &&
  a.coversFrom?.getTime() === b.coversFrom?.getTime() &&
  a.coversTo?.getTime() === b.coversTo?.getTime();

/** What may be done with a link after the change, which has reopened what was accepted. */
function abilitiesAt({ actor, now }: RequestContext, { scope, situation }: AnswerTarget): string[] {
  const { state, reopened } = situation.answer;
  const answer = { state, reopened: reopened || state === 'ACCEPTED' };
  return linkAbilities(actor, scope, { ...situation, answer }, now());
}

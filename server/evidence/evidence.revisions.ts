import { LockMode, ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput, NotFound } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import { load } from '../support/load.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import type { EvidenceLink } from './evidence-link.entity.js';
import { EvidenceRevision } from './evidence-revision.entity.js';
import { Evidence } from './evidence.entity.js';
import type { SaidOfEvidence } from './evidence.input.js';
import type { RevisionContent } from './evidence.source.js';

/** What a revision keeps of it. */
type Said = Omit<SaidOfEvidence, 'outsidePeriodNote'>;

/** A revision that is written with the next flush. */
export function createRevision(
  ctx: RequestContext,
  em: EntityManager,
  evidence: Evidence,
  number: number,
  { columns }: Pick<RevisionContent, 'columns'>,
  { note, coversFrom, coversTo, expiresAt }: Said,
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
    expiresAt: expiresAt ?? null,
    createdBy: ref(Person, ctx.actor.personId),
  });
}

/** @throws NotFound when there is no such evidence of the worksheet's own unit. */
export async function latestRevision(
  em: EntityManager,
  { unit }: Worksheet,
  evidenceId: string,
): Promise<EvidenceRevision> {
  const evidence = await load(em, Evidence, evidenceId, 'evidenceId');
  if (evidence.unit?.id !== unit?.id) throw new NotFound('Evidence', 'evidenceId');
  return em.findOneOrFail(EvidenceRevision, { evidence }, { orderBy: { number: 'desc' } });
}

/** Locked, so that two revisions never take the same number. */
export const lockEvidence = (em: EntityManager, { evidence }: EvidenceLink): Promise<Evidence> =>
  em.findOneOrFail(Evidence, evidence.id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

/** @throws InvalidInput when there are enough. */
export function numberAfter({ number }: EvidenceRevision, field: string): number {
  if (number >= limits.revisionsPerEvidence) {
    throw new InvalidInput(field, 'TOO_LONG', limits.revisionsPerEvidence);
  }
  return number + 1;
}

/** @throws DomainError `EVIDENCE_REPLACED` when a newer file or address has taken a revision's place. */
export function assertNotReplaced(revision: EvidenceRevision, latest: EvidenceRevision): void {
  if (holdsTheSame(revision, latest)) return;
  throw new DomainError('EVIDENCE_REPLACED', 'There is a newer file.', { field: 'linkId' });
}

/** Whether a revision would be the same as another one. */
export const saysTheSame = (a: EvidenceRevision, b: EvidenceRevision): boolean =>
  holdsTheSame(a, b) && isSaidOf(a, b);

const holdsTheSame = (a: EvidenceRevision, b: EvidenceRevision): boolean =>
  a.sha256 === b.sha256 && a.url === b.url;

/** Whether a revision says these very things. */
export const isSaidOf = (revision: EvidenceRevision, said: Said): boolean =>
  revision.note === (said.note?.trim() ?? '') &&
  (['coversFrom', 'coversTo', 'expiresAt'] as const).every(
    (field) => revision[field]?.getTime() === said[field]?.getTime(),
  );

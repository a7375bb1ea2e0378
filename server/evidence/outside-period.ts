import { missesPeriod } from '../../schema/evidence-span.js';
import { DomainError } from '../errors/domain-error.js';
import type { Period } from '../period/period.entity.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import type { EvidenceRevision } from './evidence-revision.entity.js';

/**
 * Why evidence is taken though it proves nothing of the period.
 *
 * @param field the input's field that named the evidence.
 * @returns what to keep with the link; empty where the evidence is of the period, and needs no reason.
 * @throws DomainError `EVIDENCE_OUTSIDE_PERIOD` when it is not, and nobody says why.
 */
export function outsidePeriodNote(
  { period }: Worksheet,
  revision: Pick<EvidenceRevision, 'coversFrom' | 'coversTo'>,
  said: string | null | undefined,
  field: string,
): string {
  if (!isOutside(period.getEntity(), revision)) return '';
  const note = said?.trim() ?? '';
  if (note === '') {
    throw new DomainError('EVIDENCE_OUTSIDE_PERIOD', 'It proves nothing of the period.', { field });
  }
  return note;
}

const isOutside = (
  period: Period,
  { coversFrom, coversTo }: Pick<EvidenceRevision, 'coversFrom' | 'coversTo'>,
): boolean =>
  missesPeriod(
    { coversFrom: coversFrom?.toISOString() ?? null, coversTo: coversTo?.toISOString() ?? null },
    period,
  );

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../worksheet/answer.entity.js';
import type { SeenAnswer, SeenEvidence } from './evaluation.entity.js';

/**
 * What there is to look at now, to be kept with the verdict on it.
 *
 * @param answer whose worksheet the caller holds, so that neither it nor its evidence changes meanwhile.
 */
export async function lookAt(
  em: EntityManager,
  { id, optionKey, value, counts, explanation }: Answer,
): Promise<SeenAnswer> {
  const evidence = await em.execute<SeenEvidence[]>(
    `select l.evidence_id as "evidenceId", d.title, l.revision_id as "revisionId", r.number, l.page,
       l.outside_period_note as "outsidePeriodNote", l.carried_forward as "carriedForward"
     from evidence_link l
       join evidence d on d.id = l.evidence_id
       join evidence_revision r on r.id = l.revision_id
     where l.answer_id = ? order by l.created_at, l.id`,
    [id],
  );
  return { optionKey, value, counts, explanation, evidence };
}

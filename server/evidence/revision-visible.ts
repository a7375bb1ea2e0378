import { followUpVisible } from '../follow-up/follow-up.policy.js';
import type { Actor } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { type RawBuilder, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';

/**
 * Which revisions somebody may know of, as a condition on rows: all of the own unit's; of another's those that a worksheet
 * or a follow-up action rests on which they may read, the former with what was before. What came after is the unit's own
 * matter until something rests on it.
 *
 * @param r, e aliases of `evidence_revision` and its `evidence`.
 */
export function revisionVisible(actor: Actor, r: string, e: string): RawBuilder<unknown> {
  const own = actor.memberships.filter((scope) => can(actor, 'evidence.list', scope));
  const units = own.flatMap(({ unitId }) => unitId ?? []);
  const unit = sql.ref(`${e}.unit_id`);
  const [id, number, evidence] = ['id', 'number', 'evidence_id'].map((of) => sql.ref(`${r}.${of}`));
  return sql`(${unit} = any(${units}::uuid[])
    or (${unit} is null and ${own.some(({ unitId }) => unitId === null)}::boolean)
    or exists (select from evidence_link l join evidence_revision linked on linked.id = l.revision_id
      join answer a on a.id = l.answer_id join worksheet w on w.id = a.worksheet_id
      where linked.evidence_id = ${evidence} and linked.number >= ${number}
        and ${worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`)})
    or exists (select from follow_up_evidence l join follow_up_action f on f.id = l.action_id
      join period q on q.id = f.period_id
      where l.evidence_id = ${evidence} and l.revision_id = ${id} and ${followUpVisible(actor, 'f', 'q')}))`;
}

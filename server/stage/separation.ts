import type { Pool, PoolClient } from 'pg';
import { DomainError } from '../errors/domain-error.js';
import { worksForUnit } from '../evaluation/evaluation.policy.js';
import type { Actor } from '../policy/actor.js';
import { rows, sql } from '../support/sql.js';

/** Which work somebody is to keep apart from. */
export interface ApartFrom {
  readonly worksheetIds: readonly string[];
  /** The stage that is given or approved: values of its own are no hindrance. */
  readonly stageKey: string;
  /** In which answers a value of another stage is a hindrance; left out for all of the worksheets. */
  readonly answerIds?: readonly string[];
}

/**
 * That the actor had no hand in what they are about to approve: they work for none of the units, filled in
 * no answer of the worksheets, now or before, sent none in, and gave no value in another stage.
 *
 * @param field the input's field, for the refusal.
 * @throws DomainError `OWN_WORK`.
 */
export async function assertApart(
  connection: Pool | PoolClient,
  actor: Actor,
  from: ApartFrom,
  field: string,
): Promise<void> {
  const own = await ownAmong(connection, actor, from);
  if (own.length === 0) return;
  throw new DomainError('OWN_WORK', 'Nobody approves their own work.', {
    field,
    worksheetIds: own,
  });
}

/** The worksheets among the given ones that the actor had a hand in. One statement. */
export async function ownAmong(
  connection: Pool | PoolClient,
  actor: Actor,
  { worksheetIds, stageKey, answerIds }: ApartFrom,
): Promise<string[]> {
  const me = actor.personId;
  const judged = answerIds ? sql`a.id = any(${answerIds}::uuid[])` : sql`true`;
  const found = await rows<{ id: string; unitId: string | null; touched: boolean }>(
    connection,
    sql`select w.id, w.unit_id as "unitId", (w.submitted_by_id is not distinct from ${me}::uuid
          or exists (select from answer a where a.worksheet_id = w.id and a.updated_by_id = ${me})
          or exists (select from answer a join audit_event v on v.kabupaten_id = a.kabupaten_id
              and v.entity = 'Answer' and v.entity_id = a.id and v.action = 'saveAnswer'
              and v.actor_id = ${me}
            where a.worksheet_id = w.id)
          or exists (select from answer a join evaluation e on e.answer_id = a.id
              and e.evaluator_id = ${me} and e.withdrawn_at is null and e.stage_key <> ${stageKey}
            where a.worksheet_id = w.id and ${judged})) as touched
        from worksheet w
        where w.kabupaten_id = ${actor.kabupatenId} and w.id = any(${worksheetIds}::uuid[])`,
  );
  return found
    .filter(({ touched, unitId }) => touched || worksForUnit(actor, { unitId }))
    .map(({ id }) => id);
}

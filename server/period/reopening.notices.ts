import type { PoolClient } from 'pg';
import type { RequestContext } from '../context.js';
import { rows, sql } from '../support/sql.js';

/**
 * Tells whom it concerns that a period is open again, in its transaction: who fills in or answers for a worksheet of each of
 * theirs, evaluators of those assigned to them once for the period. Not whoever opened it. One statement.
 */
export async function noteReopening(
  client: PoolClient,
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  reopeningId: string,
): Promise<void> {
  await rows(
    client,
    sql`insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, period_id,
          occasion, answers, due_at, author_id, happened_at)
        select gen_random_uuid(), o.kabupaten_id, ${now()}::timestamptz, told.person_id, 'PERIOD_REOPENED',
          told.worksheet_id, told.period_id, 'revision ' || o.revision, '[]', p.closes_at,
          o.reopened_by_id, ${now()}::timestamptz
        from period_reopening o join period p on p.id = o.period_id
          cross join lateral (
            select distinct m.person_id, w.id as worksheet_id, null::uuid as period_id
            from worksheet w join membership m on m.unit_id is not distinct from w.unit_id
              and m.role in ('CHANGE_AGENT', 'UNIT_HEAD')
            where o.worksheet_ids ? w.id::text
            union all
            select distinct a.evaluator_id, null::uuid, o.period_id
            from worksheet w join assignment a on a.period_id = w.period_id
              and a.unit_id is not distinct from w.unit_id
            where o.worksheet_ids ? w.id::text) told
          join person x on x.id = told.person_id and x.kabupaten_id = o.kabupaten_id and x.active
        where o.id = ${reopeningId} and x.id <> ${actor.personId}
        on conflict do nothing`,
  );
}

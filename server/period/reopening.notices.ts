import type { PoolClient } from 'pg';
import type { RequestContext } from '../context.js';
import { rows, sql } from '../support/sql.js';

/** What was opened. */
interface Reopened {
  readonly periodId: string;
  readonly worksheetIds: readonly string[];
  /** What tells it from others about the same. */
  readonly occasion: string;
}

/**
 * Tells whom it concerns that a period is open again, in its transaction: who fills in or answers for a worksheet of each of
 * theirs, evaluators of those assigned to them once for all of these. Not whoever opened it. One statement.
 */
export async function noteReopening(
  client: PoolClient,
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  { periodId, worksheetIds, occasion }: Reopened,
): Promise<void> {
  await rows(
    client,
    sql`insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, period_id,
          occasion, answers, due_at, author_id, happened_at)
        select gen_random_uuid(), p.kabupaten_id, ${now()}::timestamptz, told.person_id, 'PERIOD_REOPENED',
          told.worksheet_id, told.period_id, ${occasion}, '[]', p.closes_at,
          ${actor.personId}::uuid, ${now()}::timestamptz
        from period p
          cross join lateral (
            select distinct m.person_id, w.id as worksheet_id, null::uuid as period_id
            from worksheet w join membership m on m.unit_id is not distinct from w.unit_id
              and m.role in ('CHANGE_AGENT', 'UNIT_HEAD')
            where w.id = any(${worksheetIds}::uuid[])
            union all
            select distinct a.evaluator_id, null::uuid, p.id
            from worksheet w join assignment a on a.period_id = w.period_id
              and a.unit_id is not distinct from w.unit_id
            where w.id = any(${worksheetIds}::uuid[])) told
          join person x on x.id = told.person_id and x.kabupaten_id = p.kabupaten_id and x.active
        where p.id = ${periodId} and x.id <> ${actor.personId}
        on conflict do nothing`,
  );
}

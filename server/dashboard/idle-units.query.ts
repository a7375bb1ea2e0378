import type { RequestContext } from '../context.js';
import { rows, sql } from '../support/sql.js';
import type { IdleUnit } from './dashboard.type.js';

/**
 * Assessed units that have changed no answer and no evidence for so many days, the longest first; one statement.
 * Looks at their last three periods: who did nothing in those has never done anything that counts, and is idle since
 * they first had something to fill in.
 */
export const readIdleUnits = (
  { actor, pool, now }: RequestContext,
  days: number,
): Promise<IdleUnit[]> =>
  rows<IdleUnit>(
    pool,
    sql`select u.id as "unitId", u.name as "unitName", last.at as "lastChangeAt"
        from unit u left join lateral (
          select max(greatest(a.updated_at, a.links_changed_at)) as at
          from answer a where a.worksheet_id in (
            select w.id from worksheet w join period p on p.id = w.period_id
            where w.unit_id = u.id order by p.closes_at desc limit 3)
        ) last on true
        where u.kabupaten_id = ${actor.kabupatenId} and u.assessed and u.active
          and coalesce(last.at, (select min(w.created_at) from worksheet w where w.unit_id = u.id))
            < ${now()}::timestamptz - make_interval(days => ${days}::int)
        order by last.at nulls first, u.name`,
  );

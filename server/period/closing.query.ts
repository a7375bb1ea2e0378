import type { RequestContext } from '../context.js';
import { personRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import { isLost, isSilent } from './closing-report.js';
import type { Period, PeriodClosing } from './period.type.js';

/**
 * What is being closed, by period id; also what was and broke down, or was not heard of for so long that it did. One
 * statement; none where nothing is open.
 */
export async function readClosings(
  { actor, pool }: RequestContext,
  periods: readonly Pick<Period, 'id' | 'status'>[],
): Promise<ReadonlyMap<string, PeriodClosing>> {
  const ids = periods.flatMap(({ id, status }) => (status === 'OPEN' ? [id] : []));
  if (ids.length === 0) return new Map();
  const found = await rows<PeriodClosing & { periodId: string }>(
    pool,
    sql`select c.period_id as "periodId", c.created_at as since, ${personRef('a')} as by, c.phase, c.done,
          c.total, coalesce(c.fault, case when ${isLost('c')} then 'INTERNAL' end) as fault,
          case when c.fault is null and ${isSilent('c')} and not ${isLost('c')} then c.seen_at end
            as "silentSince"
        from period_closing c left join person a on a.id = c.person_id
        where c.kabupaten_id = ${actor.kabupatenId} and c.period_id = any(${ids}::uuid[])`,
  );
  return new Map(found.map(({ periodId, ...closing }) => [periodId, closing]));
}

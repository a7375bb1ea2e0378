import { DomainError } from '../errors/domain-error.js';
import type { RequestContext } from '../context.js';
import { isUuid } from '../support/load.js';
import { type Instant, rows, sql } from '../support/sql.js';

/** That nothing of the period changes any more. Who closed it is added where the refusal leaves (`namingWhoClosed`). */
export const periodClosed = (
  field: string,
  { id, closesAt }: { readonly id: string; readonly closesAt: Date | Instant },
): DomainError =>
  new DomainError('PERIOD_CLOSED', 'The period is closed.', {
    field,
    periodId: id,
    closesAt: new Date(closesAt).toISOString(),
  });

/** What a refusal says of a closed period, for who wants to ask. */
export interface PeriodLock {
  readonly id: string;
  /**
   * Since when: when it was closed, or when its time was over although nobody has closed it yet. Of one that is open again,
   * for worksheets that stay closed, when it was closed before.
   */
  readonly since: Instant;
  /** Null where nobody did: the schedule, or its dates alone. */
  readonly closedById: string | null;
  readonly bySchedule: boolean;
}

/** Who closed periods of the viewer's kabupaten, by id. One statement. */
export async function readPeriodLocks(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PeriodLock>> {
  const { actor, pool } = ctx;
  const found = await rows<PeriodLock>(
    pool,
    sql`select p.id, coalesce(p.closed_at, o.closed_at, p.closes_at) as since,
          coalesce(p.closed_by_id, o.closed_by_id) as "closedById",
          coalesce(p.closed_by_id, o.closed_by_id) is null
            and (p.status = 'CLOSED' and p.closes_by_schedule or o.id is not null) as "bySchedule"
        from period p left join period_reopening o on o.period_id = p.id and o.revision = p.revision
          and p.status = 'OPEN' and p.closes_at > ${ctx.now()}::timestamptz
        where p.kabupaten_id = ${actor.kabupatenId}
          and p.id = any(${ids.filter(isUuid)}::uuid[])`,
  );
  return new Map(found.map((lock) => [lock.id, lock]));
}

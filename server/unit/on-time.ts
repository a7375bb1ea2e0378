import type { RequestContext } from '../context.js';
import { can } from '../policy/index.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import type { OnTimeRate } from './unit.type.js';
import { isLatest } from '../report-card/latest.js';

/** Whether a report card `c` was sealed of a worksheet that was submitted by the due date. */
export const wasOnTime: RawBuilder<boolean> = sql<boolean>`(c.summary #>> '{progress,onTime}')::boolean`;

/**
 * How often units submitted by the due date, by unit id: over the report cards that the actor may see, as they were sealed;
 * whoever closes periods sees all counts. Units without any are not in it. One statement, however many units.
 */
export async function readOnTimeRates(
  { actor, pool }: RequestContext,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, OnTimeRate>> {
  const visible = can(actor, 'period.close')
    ? sql`true`
    : worksheetVisible(actor, sql`c.unit_id`, sql`c.period_id`);
  const found = await rows<{ unitId: string; due: number; onTime: number }>(
    pool,
    sql`select c.unit_id as "unitId", count(*) as due, count(*) filter (where ${wasOnTime}) as "onTime"
        from report_card c
        where c.kabupaten_id = ${actor.kabupatenId} and c.unit_id = any(${unitIds}::uuid[]) and ${visible}
          and ${isLatest('c')}
        group by c.unit_id`,
  );
  return new Map(
    found.map(({ unitId, due, onTime }) => [unitId, { due, onTime, rate: onTime / due }]),
  );
}

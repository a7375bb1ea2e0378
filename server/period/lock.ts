import type { PoolClient } from 'pg';
import type { Day } from '../../schema/calendar/index.js';
import { NotFound } from '../errors/domain-error.js';
import type { PeriodKind, PeriodStatus } from '../support/enums.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { lastDayOf } from './period.days.js';

/** A period whose row is locked. */
export interface LockedPeriod {
  readonly id: string;
  readonly kabupatenId: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly month: number;
  readonly label: string | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Last day that it is about, of whatever kind it is. */
  readonly endsOn: Day;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly closesAt: Instant;
  readonly status: PeriodStatus;
  readonly version: number;
  /** Which closing it comes to, or was closed with, from 1. */
  readonly revision: number;
}

/** The period as it is now; nobody else opens or closes it until the transaction ends. @throws NotFound */
export async function lockPeriod(
  client: PoolClient,
  kabupatenId: string,
  id: string,
): Promise<LockedPeriod> {
  const [period] = await rows<LockedPeriod>(
    client,
    sql`select p.id, p.kabupaten_id as "kabupatenId", p.kind, p.year, p.month, p.label,
          p.first_day::text as "firstDay", p.last_day::text as "lastDay", ${lastDayOf('p')}::text as "endsOn",
          p.opens_at as "opensAt", p.due_at as "dueAt", p.closes_at as "closesAt", p.status, p.version, p.revision
        from period p where p.kabupaten_id = ${kabupatenId} and p.id = ${id} for update`,
  );
  if (!period) throw new NotFound('Period', 'id');
  return period;
}

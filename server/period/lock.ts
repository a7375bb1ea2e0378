import type { PoolClient } from 'pg';
import { NotFound } from '../errors/domain-error.js';
import type { PeriodKind, PeriodStatus } from '../support/enums.js';
import { type Instant, rows, sql } from '../support/sql.js';

/** A period whose row is locked. */
export interface LockedPeriod {
  readonly id: string;
  readonly kabupatenId: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly month: number;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly closesAt: Instant;
  readonly status: PeriodStatus;
  readonly version: number;
}

/** The period as it is now; nobody else opens or closes it until the transaction ends. @throws NotFound */
export async function lockPeriod(
  client: PoolClient,
  kabupatenId: string,
  id: string,
): Promise<LockedPeriod> {
  const [period] = await rows<LockedPeriod>(
    client,
    sql`select id, kabupaten_id as "kabupatenId", kind, year, month, opens_at as "opensAt",
          due_at as "dueAt", closes_at as "closesAt", status, version
        from period where kabupaten_id = ${kabupatenId} and id = ${id} for update`,
  );
  if (!period) throw new NotFound('Period', 'id');
  return period;
}

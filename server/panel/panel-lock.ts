import type { Pool, PoolClient } from 'pg';
import { DomainError, NotFound } from '../errors/domain-error.js';
import { isStageOf } from '../stage/stage.query.js';
import { standardKeys } from '../stage/standard-stages.js';
import type { PeriodStatus } from '../support/enums.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { gateText, writes } from '../window/gate.js';
import type { Gate } from '../window/writing.js';
import { assertPeriodRuns, assertWritable } from '../worksheet/answer-rules.js';
import type { PanelHead } from './panel-state.js';

/** A panel whose row is held until the transaction ends. */
export interface LockedPanel extends PanelHead {
  readonly number: number;
  readonly version: number;
  readonly periodId: string;
}

/**
 * Holds a panel that is not signed, where the consensus may be written.
 *
 * @param field the input's field that named it.
 * @throws NotFound, also for another kabupaten's; DomainError `PANEL_SIGNED`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`,
 *   `WINDOW_CLOSED`.
 */
export async function lockPanel(
  client: PoolClient,
  kabupatenId: string,
  id: string,
  now: Date,
  field: string,
): Promise<LockedPanel> {
  const [panel] = await rows<LockedPanel & { signedAt: Instant | null }>(
    client,
    sql`select id, number, version, worksheet_ids as "worksheetIds", panel_limit as "panelLimit",
          period_id as "periodId", signed_at as "signedAt"
        from panel where kabupaten_id = ${kabupatenId} and id = ${id} for update`,
  );
  if (!panel) throw new NotFound('Panel', field);
  if (panel.signedAt !== null) {
    throw new DomainError('PANEL_SIGNED', 'The minutes are signed.', { field });
  }
  await assertConsensusOpen(client, panel, now, field);
  return panel;
}

/**
 * That the consensus of every worksheet of a panel may be written: minutes are of all of them, or of none. Where a period
 * is open again for some worksheets, the others stay closed.
 *
 * @throws DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `WINDOW_CLOSED`.
 */
export async function assertConsensusOpen(
  client: PoolClient,
  { periodId, worksheetIds }: Pick<LockedPanel, 'periodId' | 'worksheetIds'>,
  now: Date,
  field: string,
): Promise<void> {
  const [period] = await rows<{
    id: string;
    status: PeriodStatus;
    opensAt: Instant;
    closesAt: Instant;
  }>(
    client,
    sql`select id, status, opens_at as "opensAt", closes_at as "closesAt" from period where id = ${periodId}`,
  );
  if (!period) throw new NotFound('Period', field);
  const submitted = { status: 'SUBMITTED', gate: null } as const;
  const [closed] = await rows(
    client,
    sql`select 1 from worksheet where id = any(${worksheetIds}::uuid[]) and status = 'CLOSED' limit 1`,
  );
  assertPeriodRuns(period, closed ? { status: 'CLOSED' } : submitted, now, field);
  for (const gate of await readGates(client, worksheetIds)) {
    assertWritable(period, { ...submitted, gate }, writes.consensus(), now, field);
  }
}

/** The windows and exceptions of those worksheets that ever had any. */
export async function readGates(
  connection: Pool | PoolClient,
  worksheetIds: readonly string[],
): Promise<Gate[]> {
  const bound = await rows<{ gate: Gate }>(
    connection,
    sql`select ${sql.raw(gateText)} as gate from worksheet w
        where w.id = any(${worksheetIds}::uuid[]) and w.window_revision > 0 order by w.id`,
  );
  return bound.map(({ gate }) => gate);
}

/**
 * That panels of a period have a stage to decide for: of one that was closed before, one that it was closed with. The
 * caller holds the stages.
 *
 * @throws DomainError `CONSENSUS_OFF`.
 */
export async function assertConsensusOn(
  client: PoolClient,
  kabupatenId: string,
  periodId: string,
  field: string,
): Promise<void> {
  const [stage] = await rows<{ active: boolean }>(
    client,
    // An unknown period is refused as such.
    sql`select g.active and ${isStageOf('g', 'p')} as active
        from scoring_stage g left join period p on p.kabupaten_id = g.kabupaten_id and p.id = ${periodId}
        where g.kabupaten_id = ${kabupatenId} and g.key = ${standardKeys.consensus}`,
  );
  if (stage?.active) return;
  throw new DomainError('CONSENSUS_OFF', 'The consensus is switched off.', { field });
}

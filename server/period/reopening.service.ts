import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, InvalidInput } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { holdStages } from '../stage/stage-lock.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { earliestFirst, follows } from './period.days.js';
import { type LockedPeriod, lockPeriod } from './lock.js';
import { readPeriod } from './period.query.js';
import type { Period } from './period.type.js';
import type { ReopenPeriodInput } from './reopening.input.js';
import { noteReopening } from './reopening.notices.js';
import {
  chosenSheets,
  fullReasonOf,
  holdSheets,
  openSheets,
  sheetEvents,
} from './reopening.sheets.js';

/**
 * Opens a closed period again, wholly or for some of its worksheets: these are as they were before it closed, the others
 * stay closed. What was sealed stays, and counts until the period is closed again, which seals a further revision. The
 * number of statements is always the same.
 *
 * @throws Forbidden, NotFound, Conflict; InvalidInput on `closesAt`, `unitIds`, and on `reason` with too few words;
 *   DomainError `REASON_REQUIRED`, `PERIOD_NOT_CLOSED`, `LATER_PERIOD_CLOSED` where a period after it is closed, too,
 *   `PANEL_OPEN` where minutes that nobody signed are of worksheets that would stay closed.
 */
export async function reopenPeriod(ctx: RequestContext, input: ReopenPeriodInput): Promise<Period> {
  const { actor, pool } = ctx;
  authorize(actor, 'period.reopen');
  const now = ctx.now();
  const reason = fullReasonOf(input);
  const periodId = idOf('Period', input.id, 'id');
  const id = randomUUID();
  await transaction(pool, async (client) => {
    await holdStages(client, actor.kabupatenId);
    const period = await lockPeriod(client, actor.kabupatenId, periodId);
    if (period.status !== 'CLOSED') {
      throw new DomainError('PERIOD_NOT_CLOSED', 'The period is not closed.', { field: 'id' });
    }
    if (period.version !== input.version) {
      throw new Conflict('Period', input.version, period.version);
    }
    await assertNoLaterClosed(client, period);
    if (input.closesAt <= now) {
      throw new InvalidInput('closesAt', 'OUT_OF_RANGE', now.toISOString());
    }
    const all = await holdSheets(client, periodId);
    const worksheetIds = chosenSheets(all, input).map((one) => one.id);
    const isWhole = worksheetIds.length === all.length;
    await assertNoPanelLeft(client, period, worksheetIds);
    await rows(
      client,
      sql`insert into period_reopening (id, kabupaten_id, created_at, period_id, revision, reason,
            reopened_by_id, closed_at, closed_by_id, whole, worksheet_ids)
          select ${id}::uuid, p.kabupaten_id, ${now}::timestamptz, p.id, p.revision + 1, ${reason},
            ${actor.personId}::uuid, coalesce(p.closed_at, p.closes_at), p.closed_by_id,
            ${isWhole}::boolean, ${JSON.stringify(worksheetIds)}::jsonb
          from period p where p.id = ${periodId}`,
    );
    await openSheets(client, worksheetIds, now);
    // Its old closing date is over: it closes by itself only if somebody says so anew.
    await rows(
      client,
      sql`update period set status = 'OPEN', revision = revision + 1, reopened_at = ${now}::timestamptz,
            closed_at = null, closed_by_id = null, closes_at = ${input.closesAt}::timestamptz,
            closes_by_schedule = false, schedule_fault = null, version = version + 1
          where id = ${periodId}`,
    );
    // What a closing could not take back would be said of the next one.
    await rows(client, sql`delete from period_closing where period_id = ${periodId}`);
    const occasion = `revision ${period.revision + 1}`;
    await noteReopening(client, ctx, { periodId, worksheetIds, occasion });
    await recordEvents(
      client,
      ctx,
      sql`select 1 as step, 'reopen' as action, 'Period' as entity, p.id as entity_id,
            json_build_object('status', 'CLOSED', 'closedAt', o.closed_at, 'closedBy', o.closed_by_id,
              'closesAt', ${period.closesAt}::timestamptz, 'revision', o.revision - 1)::jsonb as before,
            json_build_object('status', p.status, 'closesAt', p.closes_at, 'revision', p.revision,
              'reason', o.reason, 'whole', o.whole)::jsonb as after
          from period_reopening o join period p on p.id = o.period_id where o.id = ${id}
          union all ${sheetEvents(worksheetIds)}`,
    );
  });
  return readPeriod(ctx, periodId);
}

/**
 * A later one was sealed beside these figures and compared with them on paper. The rows are held, so that none closes
 * meanwhile.
 *
 * @throws DomainError `LATER_PERIOD_CLOSED`.
 */
async function assertNoLaterClosed(client: PoolClient, { id }: LockedPeriod): Promise<void> {
  const later = await rows<{ id: string; status: string }>(
    client,
    sql`select q.id, q.status from period p join period q on q.kabupaten_id = p.kabupaten_id
        where p.id = ${id} and ${follows('q', 'p')} order by ${earliestFirst('q')} for update of q`,
  );
  const closed = later.find(({ status }) => status === 'CLOSED');
  if (!closed) return;
  throw new DomainError('LATER_PERIOD_CLOSED', 'A later period is closed, too.', {
    field: 'id',
    periodId: closed.id,
  });
}

/** Minutes are of all their worksheets or of none: nobody could sign them, nor open others. */
async function assertNoPanelLeft(
  client: PoolClient,
  { id }: LockedPeriod,
  worksheetIds: readonly string[],
): Promise<void> {
  const [panel] = await rows<{ id: string }>(
    client,
    sql`select id from panel where period_id = ${id} and signed_at is null
          and not worksheet_ids <@ ${JSON.stringify(worksheetIds)}::jsonb`,
  );
  if (!panel) return;
  throw new DomainError('PANEL_OPEN', 'A panel was never signed.', {
    field: 'unitIds',
    panelId: panel.id,
  });
}

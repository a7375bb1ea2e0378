import { randomUUID } from 'node:crypto';
import { isReopened } from '../../schema/sealed-period.js';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, InvalidInput } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { assertNotClosing } from './closing-report.js';
import { lockPeriod } from './lock.js';
import { periodClosed } from './period-closed.js';
import { readPeriod } from './period.query.js';
import type { Period } from './period.type.js';
import type { WidenReopeningInput } from './reopening.input.js';
import { noteReopening } from './reopening.notices.js';
import {
  chosenSheets,
  fullReasonOf,
  holdSheets,
  openSheets,
  sheetEvents,
} from './reopening.sheets.js';

/**
 * Opens further worksheets of a period that is open again, as `reopenPeriod` does from the start: they belong to the revision
 * that it comes to. What was opened before goes on as it is. The number of statements is always the same.
 *
 * @throws Forbidden, Conflict; NotFound, also for a unit that fills in nothing there; Duplicate on `unitIds` and
 *   `withKabupaten` for what is open already; InvalidInput on `reason` with too few words, on `unitIds` where nothing is
 *   left, on `closesAt` while the period's closing date is over; DomainError `REASON_REQUIRED`, `PERIOD_CLOSED`,
 *   `PERIOD_CLOSING` while somebody closes it, `PERIOD_NOT_CLOSED` where it never was.
 */
export async function widenReopening(
  ctx: RequestContext,
  input: WidenReopeningInput,
): Promise<Period> {
  const { actor, pool } = ctx;
  authorize(actor, 'period.widen');
  const now = ctx.now();
  const reason = fullReasonOf(input);
  const periodId = idOf('Period', input.id, 'id');
  const id = randomUUID();
  await assertNotClosing(pool, actor.kabupatenId, periodId);
  await transaction(pool, async (client) => {
    const period = await lockPeriod(client, actor.kabupatenId, periodId);
    if (period.status === 'CLOSED') throw periodClosed('id', period);
    if (!isReopened(period)) {
      throw new DomainError('PERIOD_NOT_CLOSED', 'The period was never closed.', { field: 'id' });
    }
    if (period.version !== input.version) {
      throw new Conflict('Period', input.version, period.version);
    }
    // Nobody could write in what is opened, and everybody would be told of a day that is over.
    if (new Date(period.closesAt) <= now) {
      throw new InvalidInput('closesAt', 'OUT_OF_RANGE', now.toISOString());
    }
    const sheets = chosenSheets(await holdSheets(client, periodId), input);
    const worksheetIds = sheets.map((one) => one.id);
    await rows(
      client,
      sql`insert into period_widening (id, kabupaten_id, created_at, reopening_id, reason, widened_by_id,
            worksheet_ids)
          select ${id}::uuid, o.kabupaten_id, ${now}::timestamptz, o.id, ${reason},
            ${actor.personId}::uuid, ${JSON.stringify(worksheetIds)}::jsonb
          from period_reopening o where o.period_id = ${periodId} and o.revision = ${period.revision}`,
    );
    await openSheets(client, worksheetIds, now);
    await rows(client, sql`update period set version = version + 1 where id = ${periodId}`);
    await noteReopening(client, ctx, { periodId, worksheetIds, occasion: `widening ${id}` });
    await recordEvents(
      client,
      ctx,
      sql`select 1 as step, 'widen' as action, 'Period' as entity, o.period_id as entity_id, null::jsonb as before,
            json_build_object('revision', o.revision, 'reason', x.reason)::jsonb as after
          from period_widening x join period_reopening o on o.id = x.reopening_id where x.id = ${id}
          union all ${sheetEvents(worksheetIds)}`,
    );
  });
  return readPeriod(ctx, periodId);
}

import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, NotFound } from '../errors/domain-error.js';
import { lockPeriod } from '../period/lock.js';
import { authorize } from '../policy/index.js';
import { ownAmong } from '../stage/separation.js';
import { holdStages } from '../stage/stage-lock.js';
import { panelLimitIn } from '../stage/stage.query.js';
import { standardKeys } from '../stage/standard-stages.js';
import type { WorksheetStatus } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { decisionJson } from './panel-decision.service.js';
import { assertConsensusOn, assertConsensusOpen, lockPanel } from './panel-lock.js';
import { readPanelState } from './panel-state.js';
import type { OpenPanelInput } from './panel.input.js';

/**
 * Opens a panel over worksheets of an open period, with the limit of the consensus stage: of one that is open again, the
 * limit that it was closed with. There is one at a
 * time; a later one gets the next number.
 *
 * @returns its id.
 * @throws Forbidden, NotFound; DomainError `PANEL_OPEN`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`, `WINDOW_CLOSED`,
 *   `CONSENSUS_OFF`.
 */
export async function openPanel(ctx: RequestContext, input: OpenPanelInput): Promise<string> {
  const { actor, pool } = ctx;
  authorize(actor, 'panel.edit');
  const periodId = idOf('Period', input.periodId, 'periodId');
  const named = input.worksheetIds?.map((id) => idOf('Worksheet', id, 'worksheetIds'));
  const id = randomUUID();
  await transaction(pool, async (client) => {
    await holdStages(client, actor.kabupatenId);
    await assertConsensusOn(client, actor.kabupatenId, periodId, 'periodId');
    // The period's row is the queue: two leads must not open two panels at once.
    await lockPeriod(client, actor.kabupatenId, periodId).catch(asPeriodField);
    await assertConsensusOpen(client, { periodId, worksheetIds: [] }, ctx.now(), 'periodId');
    const [open] = await rows<{ id: string }>(
      client,
      sql`select id from panel where period_id = ${periodId} and signed_at is null`,
    );
    if (open) {
      throw new DomainError('PANEL_OPEN', 'A panel is open already.', {
        field: 'periodId',
        panelId: open.id,
      });
    }
    const worksheetIds = await chosenWorksheets(ctx, client, periodId, named);
    await assertConsensusOpen(client, { periodId, worksheetIds }, ctx.now(), 'periodId');
    await rows(
      client,
      sql`insert into panel (id, kabupaten_id, created_at, version, period_id, number, worksheet_ids,
            panel_limit, opened_by_id)
          select ${id}::uuid, ${actor.kabupatenId}::uuid, ${ctx.now()}::timestamptz, 1, ${periodId}::uuid,
            (select coalesce(max(n.number), 0) + 1 from panel n where n.period_id = ${periodId}),
            ${JSON.stringify(worksheetIds)}::jsonb, ${panelLimitIn('g', 'p')}, ${actor.personId}::uuid
          from scoring_stage g join period p on p.id = ${periodId}
          where g.kabupaten_id = ${actor.kabupatenId} and g.key = ${standardKeys.consensus}`,
    );
    await recordEvents(
      client,
      ctx,
      sql`select 1 as step, 'openPanel' as action, 'Panel' as entity, n.id as entity_id,
            null::jsonb as before, jsonb_build_object('period', n.period_id, 'number', n.number,
              'worksheetIds', n.worksheet_ids, 'limit', n.panel_limit) as after
          from panel n where n.id = ${id}`,
    );
  });
  return id;
}

/**
 * Removes a panel on whose list nothing is decided. What was decided about an answer that left the list since counts for
 * nothing, and nobody could take it back or sign it: it goes along, and stays in the trace.
 *
 * @throws Forbidden, NotFound, Conflict; DomainError `PANEL_SIGNED`, `PANEL_HAS_DECISIONS`, `PERIOD_CLOSED`.
 */
export async function removePanel(ctx: RequestContext, id: string, version: number): Promise<void> {
  const { actor, pool } = ctx;
  authorize(actor, 'panel.edit');
  const panelId = idOf('Panel', id, 'id');
  await transaction(pool, async (client) => {
    const panel = await lockPanel(client, actor.kabupatenId, panelId, ctx.now(), 'id');
    if (panel.version !== version) throw new Conflict('Panel', version, panel.version);
    const { items } = await readPanelState(ctx, client, panel);
    if (items.some(({ decision }) => decision !== null)) {
      throw new DomainError('PANEL_HAS_DECISIONS', 'The panel holds decisions.', { field: 'id' });
    }
    await recordEvents(
      client,
      ctx,
      sql`select 1 as step, 'removePanel' as action, 'Panel' as entity, n.id as entity_id,
            jsonb_build_object('period', n.period_id, 'number', n.number,
              'worksheetIds', n.worksheet_ids, 'limit', n.panel_limit, 'decisions', coalesce((
                select jsonb_agg(${decisionJson} order by d.answer_id) from panel_decision d
                where d.panel_id = n.id), '[]')) as before, null::jsonb as after
          from panel n where n.id = ${panelId}`,
    );
    await rows(client, sql`delete from panel_decision where panel_id = ${panelId}`);
    await rows(client, sql`delete from panel where id = ${panelId}`);
  });
}

/** @throws NotFound where one of the named is not of the period. */
async function chosenWorksheets(
  { actor }: RequestContext,
  client: PoolClient,
  periodId: string,
  named: readonly string[] | undefined,
): Promise<string[]> {
  const found = await rows<{ id: string; status: WorksheetStatus }>(
    client,
    sql`select id, status from worksheet where kabupaten_id = ${actor.kabupatenId}
          and period_id = ${periodId} order by id`,
  );
  const ids = found.map(({ id }) => id);
  if (named) {
    if (named.some((id) => !ids.includes(id))) throw new NotFound('Worksheet', 'worksheetIds');
    return [...new Set(named)];
  }
  const own = await ownAmong(client, actor, {
    worksheetIds: ids,
    stageKey: standardKeys.consensus,
  });
  // Closed ones are those that stayed so while the period is open again.
  return found.flatMap(({ id, status }) => (status === 'CLOSED' || own.includes(id) ? [] : [id]));
}

function asPeriodField(error: unknown): never {
  throw error instanceof NotFound ? new NotFound('Period', 'periodId') : error;
}

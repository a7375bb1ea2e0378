import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, InvalidInput, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { assertApart } from '../stage/separation.js';
import { standardKeys } from '../stage/standard-stages.js';
import { idOf } from '../support/load.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { contentFor } from '../worksheet/answer-content.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { valueOf } from '../worksheet/stage-values.js';
import { lockPanel } from './panel-lock.js';
import { readPanelState } from './panel-state.js';
import type { DecidePanelItemInput, UndoPanelDecisionInput } from './panel.input.js';

/**
 * Puts on record what a panel decides on one answer. It counts for nothing before the minutes are signed.
 *
 * @returns the panel's id.
 * @throws Forbidden, InvalidInput; NotFound where the answer is not on the list; Conflict where its values or
 *   the decision are others than were seen; DomainError `REASON_REQUIRED` on `reason`, `OWN_WORK`,
 *   `PANEL_SIGNED`, `PERIOD_CLOSED`.
 */
export async function decidePanelItem(
  ctx: RequestContext,
  input: DecidePanelItemInput,
): Promise<string> {
  const { actor, pool } = ctx;
  authorize(actor, 'panel.edit');
  const panelId = idOf('Panel', input.panelId, 'panelId');
  const { answerId, worksheetId, indicator } = await answerFacts(ctx, input.answerId, 'answerId');
  const reason = input.reason.trim();
  if (reason === '') {
    throw new DomainError('REASON_REQUIRED', 'A decision needs a reason.', { field: 'reason' });
  }
  const content = contentFor(indicator, input);
  if (scoreOnScale(readScale(indicator), valueOf(content)) === 'unanswered') {
    const takes = indicator.options.length > 0 ? 'optionKey' : indicator.ratio ? 'counts' : 'value';
    throw new InvalidInput(takes, 'MISSING');
  }

  await transaction(pool, async (client) => {
    const panel = await lockPanel(client, actor.kabupatenId, panelId, ctx.now(), 'panelId');
    const only = { ...panel, worksheetIds: panel.worksheetIds.filter((id) => id === worksheetId) };
    const { items } = await readPanelState(ctx, client, only);
    const item = items.find((one) => one.answerId === answerId);
    if (!item) throw new NotFound('PanelItem', 'answerId');
    if (item.basis !== input.basis) {
      throw new DomainError('CONFLICT', 'The values have changed.', { field: 'basis' });
    }
    const known = item.decision?.version ?? 0;
    if (known !== input.version) throw new Conflict('PanelDecision', input.version, known);
    await assertApart(
      client,
      actor,
      { worksheetIds: [worksheetId], stageKey: standardKeys.consensus },
      'answerId',
    );
    const { optionKey, value, counts } = content;
    // That of the panel, which only counts up: one that was taken back and made again is never taken for the first.
    const version = panel.version + 1;
    await traced(ctx, client, { panelId, answerId, action: 'decidePanelItem' }, async () => {
      await rows(
        client,
        sql`insert into panel_decision (id, kabupaten_id, created_at, version, panel_id, answer_id, basis,
              option_key, value, counts, reason, decided_by_id, decided_at)
            values (${randomUUID()}, ${actor.kabupatenId}, ${ctx.now()}, ${version}, ${panelId}, ${answerId},
              ${item.basis}, ${optionKey}, ${value}, ${JSON.stringify(counts)}::jsonb, ${reason},
              ${actor.personId}, ${ctx.now()})
            on conflict (panel_id, answer_id) do update set basis = excluded.basis,
              option_key = excluded.option_key, value = excluded.value, counts = excluded.counts,
              reason = excluded.reason, decided_by_id = excluded.decided_by_id,
              decided_at = excluded.decided_at, version = excluded.version`,
      );
    });
  });
  return panelId;
}

/**
 * Takes a decision back, as long as the minutes are not signed; what it was stays in the trace.
 *
 * @returns the panel's id.
 * @throws Forbidden, NotFound, Conflict; DomainError `OWN_WORK`, `PANEL_SIGNED`, `PERIOD_CLOSED`.
 */
export async function undoPanelDecision(
  ctx: RequestContext,
  input: UndoPanelDecisionInput,
): Promise<string> {
  const { actor, pool } = ctx;
  authorize(actor, 'panel.edit');
  const panelId = idOf('Panel', input.panelId, 'panelId');
  const answerId = idOf('Answer', input.answerId, 'answerId');
  await transaction(pool, async (client) => {
    await lockPanel(client, actor.kabupatenId, panelId, ctx.now(), 'panelId');
    const [decision] = await rows<{ version: number; worksheetId: string }>(
      client,
      sql`select d.version, a.worksheet_id as "worksheetId"
          from panel_decision d join answer a on a.id = d.answer_id
          where d.panel_id = ${panelId} and d.answer_id = ${answerId}`,
    );
    const known = decision?.version ?? 0;
    if (known !== input.version) throw new Conflict('PanelDecision', input.version, known);
    if (!decision) throw new NotFound('PanelDecision', 'answerId');
    await assertApart(
      client,
      actor,
      { worksheetIds: [decision.worksheetId], stageKey: standardKeys.consensus },
      'answerId',
    );
    await traced(ctx, client, { panelId, answerId, action: 'undoPanelDecision' }, async () => {
      await rows(
        client,
        sql`delete from panel_decision where panel_id = ${panelId} and answer_id = ${answerId}`,
      );
    });
  });
  return panelId;
}

/** Makes a change of one decision, counts the panel up, and leaves a trace of what was and what is. */
async function traced(
  ctx: RequestContext,
  client: PoolClient,
  {
    panelId,
    answerId,
    action,
  }: { readonly panelId: string; readonly answerId: string; readonly action: string },
  change: () => Promise<void>,
): Promise<void> {
  const read = async () =>
    (
      await rows<{ content: unknown }>(
        client,
        sql`select ${decisionJson} as content from panel_decision d
      where d.panel_id = ${panelId} and d.answer_id = ${answerId}`,
      )
    )[0]?.content ?? null;
  const before = await read();
  await change();
  const after = await read();
  await rows(client, sql`update panel set version = version + 1 where id = ${panelId}`);
  await recordEvents(
    client,
    ctx,
    sql`select 1 as step, ${action}::text as action, 'Panel' as entity, ${panelId}::uuid as entity_id,
          ${before === null ? null : JSON.stringify(before)}::jsonb as before,
          ${after === null ? null : JSON.stringify(after)}::jsonb as after`,
  );
}

/** A row `d` of `panel_decision` as the trace keeps it. */
export const decisionJson: RawBuilder<unknown> = sql`jsonb_build_object('answer', d.answer_id, 'optionKey', d.option_key,
  'value', d.value, 'counts', d.counts, 'reason', d.reason)`;

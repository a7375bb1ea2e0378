import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { assertApart } from '../stage/separation.js';
import { holdStages } from '../stage/stage-lock.js';
import { insertValues } from '../stage/stage-value.service.js';
import { standardKeys } from '../stage/standard-stages.js';
import { idOf } from '../support/load.js';
import { periodName } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { type Minutes, type MinutesItem, minutesText } from './minutes.js';
import {
  assertConsensusOn,
  assertConsensusOpen,
  lockPanel,
  type LockedPanel,
} from './panel-lock.js';
import { type PanelState, readPanelState, signedBasis, type StateItem } from './panel-state.js';
import type { SignPanelInput } from './panel.input.js';

/**
 * Signs the minutes of a panel: every decision becomes the consensus value of its answer, and the minutes
 * are sealed. All of it in one transaction, after which nothing of it can be changed.
 *
 * @returns the panel's id.
 * @throws Forbidden, NotFound, also for participants; Conflict where a decision, the list or what it changes are others than
 *   were seen; DomainError `PANEL_EMPTY`, `PANEL_UNDECIDED`,
 *   `OWN_WORK`, `PANEL_SIGNED`, `PERIOD_CLOSED`, `CONSENSUS_OFF`.
 */
export async function signPanel(ctx: RequestContext, input: SignPanelInput): Promise<string> {
  const { actor, pool } = ctx;
  // One moment for the minutes, the values and the trace.
  const now = ctx.now();
  authorize(actor, 'panel.sign');
  const panelId = idOf('Panel', input.id, 'id');
  const participantIds = input.participantIds.map((id) => idOf('Person', id, 'participantIds'));
  await transaction(pool, async (client) => {
    await holdStages(client, actor.kabupatenId);
    const panel = await lockPanel(client, actor.kabupatenId, panelId, now, 'id');
    await assertConsensusOn(client, actor.kabupatenId, panel.periodId, 'id');
    // Held until the end, so that no value changes between what is signed and what counts.
    await rows(
      client,
      sql`select id from worksheet where id = any(${panel.worksheetIds}::uuid[]) order by id
          for no key update`,
    );
    await assertConsensusOpen(client, panel, now, 'id');
    if (panel.version !== input.version) {
      throw new Conflict('Panel', input.version, panel.version);
    }
    const state = await readPanelState(ctx, client, panel);
    const items = decidedItems(state);
    if (input.basis !== signedBasis(state)) {
      throw new DomainError('CONFLICT', 'What is to be signed has changed.', { field: 'basis' });
    }
    await assertApart(
      client,
      actor,
      {
        worksheetIds: [...new Set(items.map(({ worksheetId }) => worksheetId))],
        stageKey: standardKeys.consensus,
      },
      'id',
    );
    const participants = await readParticipants(ctx, client, participantIds);
    const place = await readPlace(client, panel);
    const text = minutesText({
      format: 2,
      ...place,
      number: panel.number,
      limit: panel.panelLimit,
      stages: state.stages.map(({ precedence: _, ...stage }) => stage),
      participants,
      items: items.map(sealedItem),
      effects: state.effects,
      signer: { id: actor.personId, name: actor.name, role: 'LEAD_EVALUATOR' },
      signedAt: now.toISOString(),
    });
    await insertValues(
      client,
      { actor, now: () => now },
      { key: standardKeys.consensus, kind: 'CONSENSUS' },
      items.map(({ answerId, answerVersion, decision }) => ({
        answerId,
        answerVersion,
        optionKey: decision.optionKey,
        value: decision.value,
        counts: decision.counts,
        note: decision.reason,
      })),
    );
    const sha256 = createHash('sha256').update(text).digest('hex');
    await rows(
      client,
      sql`update panel set signed_at = ${now}, signed_by_id = ${actor.personId}, content = ${text},
            sha256 = ${sha256}, version = version + 1
          where id = ${panelId}`,
    );
    await recordSigning(ctx, client, panelId);
  });
  return panelId;
}

type DecidedItem = StateItem & { readonly decision: NonNullable<StateItem['decision']> };

/** @throws DomainError `PANEL_EMPTY`, `PANEL_UNDECIDED` with how many are open. */
function decidedItems({ items }: PanelState): DecidedItem[] {
  if (items.length === 0) {
    throw new DomainError('PANEL_EMPTY', 'There is nothing to decide.', { field: 'id' });
  }
  const decided = items.filter(
    (item): item is DecidedItem => item.isDecided && item.decision !== null,
  );
  if (decided.length === items.length) return decided;
  throw new DomainError('PANEL_UNDECIDED', 'Not every item is decided.', {
    field: 'id',
    open: items.length - decided.length,
  });
}

function sealedItem(item: DecidedItem): MinutesItem {
  const { answerVersion: _version, basis: _basis, isDecided: _decided, decision, ...shown } = item;
  const { optionKey, value, counts, score, reason, decidedBy, decidedAt } = decision;
  return {
    ...shown,
    decision: { optionKey, value, counts, score, reason, decidedBy, decidedAt },
  };
}

/** By name. @throws NotFound for somebody who is not of the kabupaten. */
async function readParticipants(
  { actor }: RequestContext,
  client: PoolClient,
  ids: readonly string[],
): Promise<Minutes['participants']> {
  const found = await rows<{ id: string; name: string }>(
    client,
    sql`select id, name from person where kabupaten_id = ${actor.kabupatenId}
          and id = any(${ids}::uuid[]) order by name, id`,
  );
  if (found.length < new Set(ids).size) throw new NotFound('Person', 'participantIds');
  return found;
}

async function readPlace(
  client: PoolClient,
  { periodId }: LockedPanel,
): Promise<Pick<Minutes, 'kabupaten' | 'period'>> {
  const [found] = await rows<Pick<Minutes, 'kabupaten' | 'period'>>(
    client,
    sql`select json_build_object('code', k.code, 'name', k.name) as kabupaten,
          json_build_object('name', ${periodName('p')}) as period
        from period p join kabupaten k on k.id = p.kabupaten_id where p.id = ${periodId}`,
  );
  return found!;
}

const recordSigning = (ctx: RequestContext, client: PoolClient, panelId: string) =>
  recordEvents(
    client,
    ctx,
    sql`select 1 as step, 'signPanel' as action, 'Panel' as entity, n.id as entity_id,
          null::jsonb as before, jsonb_build_object('number', n.number, 'signedAt', n.signed_at,
            'sha256', n.sha256) as after
        from panel n where n.id = ${panelId}
        union all
        select 2, 'signPanel', 'Evaluation', e.id, null, jsonb_build_object('answer', e.answer_id,
          'stageKey', e.stage_key, 'optionKey', e.option_key, 'value', e.value, 'counts', e.counts,
          'note', e.note)
        from panel n join panel_decision d on d.panel_id = n.id
          join evaluation e on e.answer_id = d.answer_id and e.stage_key = ${standardKeys.consensus}
            and e.current and e.created_at = n.signed_at
        where n.id = ${panelId}`,
  );

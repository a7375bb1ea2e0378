import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { latestFirst } from '../period/period.days.js';
import type { PeriodRef } from '../period/period.type.js';
import { can } from '../policy/index.js';
import { authorize } from '../policy/index.js';
import { ownAmong } from '../stage/separation.js';
import { standardKeys } from '../stage/standard-stages.js';
import { idOf } from '../support/load.js';
import { periodRef, personRef } from '../support/refs.js';
import { readSealed } from '../support/sealed.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { countList } from '../worksheet/count-value.js';
import { writes } from '../window/gate.js';
import { isPeriodRunning, isWritable } from '../worksheet/answer-rules.js';
import { readGates } from './panel-lock.js';
import type { Minutes, MinutesItem } from './minutes.js';
import { type PanelHead, readPanelState, signedBasis, type StateItem } from './panel-state.js';
import type { Panel, PanelDetail, PanelItem } from './panel.type.js';

interface PanelRow
  extends Omit<Panel, 'id' | 'limit' | 'worksheetCount' | 'minutesPath'>, PanelHead {
  readonly period: PeriodRef;
  readonly content: string | null;
}

/** The panels of a period, or of all, latest first. @throws Forbidden, NotFound */
export async function listPanels(ctx: RequestContext, periodId: string | null): Promise<Panel[]> {
  const { actor } = ctx;
  authorize(actor, 'panel.list');
  const ofPeriod =
    periodId === null ? sql`true` : sql`n.period_id = ${idOf('Period', periodId, 'periodId')}`;
  const found = await readRows(ctx, sql`${ofPeriod}`, sql`null::text`);
  return found.map(shown);
}

/** @throws Forbidden; NotFound, also for another kabupaten's; DomainError `SEAL_BROKEN`. */
export async function readPanel(ctx: RequestContext, id: string): Promise<PanelDetail> {
  authorize(ctx.actor, 'panel.list');
  const [row] = await readRows(ctx, sql`n.id = ${idOf('Panel', id, 'id')}`, sql`n.content`);
  if (!row) throw new NotFound('Panel', 'id');
  return row.signedAt === null ? readOpen(ctx, row) : signed(row);
}

/** What was signed, held against its hash. @throws as `readPanel`; NotFound while it is not signed. */
export async function readMinutes(
  ctx: RequestContext,
  id: string,
): Promise<{ readonly minutes: Minutes; readonly sha256: string }> {
  authorize(ctx.actor, 'panel.list');
  const [row] = await readRows(ctx, sql`n.id = ${idOf('Panel', id, 'id')}`, sql`n.content`);
  if (!row || row.sha256 === null) throw new NotFound('Panel', 'id');
  return { minutes: minutesOf(row), sha256: row.sha256 };
}

const readRows = (
  { actor, pool }: RequestContext,
  condition: RawBuilder<unknown>,
  content: RawBuilder<unknown>,
): Promise<PanelRow[]> =>
  rows<PanelRow>(
    pool,
    sql`select n.id, ${periodRef('p')} as period, n.number, n.worksheet_ids as "worksheetIds",
          n.panel_limit as "panelLimit", n.created_at as "openedAt", ${personRef('o')} as "openedBy",
          n.signed_at as "signedAt", n.sha256, n.version, ${content} as content,
          (select count(*)::int from panel_decision d where d.panel_id = n.id
            and (n.signed_at is null or exists (select from evaluation e where e.answer_id = d.answer_id
              and e.stage = 'CONSENSUS' and e.created_at = n.signed_at))) as decided
        from panel n join period p on p.id = n.period_id join person o on o.id = n.opened_by_id
        where n.kabupaten_id = ${actor.kabupatenId} and ${condition}
        order by ${latestFirst('p')}, n.number desc, n.id`,
  );

function shown({ worksheetIds, panelLimit, content: _content, ...row }: PanelRow): Panel {
  return {
    ...row,
    limit: panelLimit,
    worksheetCount: worksheetIds.length,
    minutesPath: row.signedAt === null ? null : `/panels/${row.id}/minutes.pdf`,
  };
}

async function readOpen(ctx: RequestContext, row: PanelRow): Promise<PanelDetail> {
  const { actor, pool } = ctx;
  const { items, effects, stages } = await readPanelState(ctx, pool, row);
  const worksheetIds = [...new Set(items.map(({ worksheetId }) => worksheetId))];
  const own = await ownAmong(pool, actor, { worksheetIds, stageKey: standardKeys.consensus });
  const gates = await readGates(pool, row.worksheetIds);
  const isOpen =
    isPeriodRunning(row.period, { status: 'SUBMITTED' }, ctx.now()) &&
    gates.every((gate) =>
      isWritable(row.period, { status: 'SUBMITTED', gate }, writes.consensus(), ctx.now()),
    );
  return {
    ...shown(row),
    stages,
    participants: [],
    items: items.map(itemOf),
    effects: [...effects],
    basis: signedBasis({ items, effects }),
    signer: null,
    ownWork: own.length > 0,
    abilities: (['panel.edit', 'panel.sign'] as const).filter(
      (action) => isOpen && can(actor, action) && (action !== 'panel.sign' || own.length === 0),
    ),
  };
}

const itemOf = ({ decision, isDecided, answerVersion: _, ...item }: StateItem): PanelItem => ({
  ...item,
  values: valuesOf(item),
  decision: decision && { ...decision, counts: countList(decision.counts), outdated: !isDecided },
});

const valuesOf = ({ values }: Pick<MinutesItem, 'values'>) =>
  values.map((value) => ({ ...value, counts: countList(value.counts) }));

function signed(row: PanelRow): PanelDetail {
  const { stages, participants, items, effects, signer } = minutesOf(row);
  return {
    ...shown(row),
    stages,
    participants: [...participants],
    items: items.map(({ decision, ...item }) => ({
      ...item,
      values: valuesOf(item),
      basis: '',
      decision: { ...decision, counts: countList(decision.counts), version: 0, outdated: false },
    })),
    effects: [...effects],
    basis: '',
    signer,
    ownWork: false,
    abilities: [],
  };
}

const minutesOf = ({ id, content, sha256 }: PanelRow): Minutes =>
  readSealed<Minutes>({ snapshot: content ?? '', sha256: sha256 ?? '' }, { panelId: id });

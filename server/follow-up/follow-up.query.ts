import { dayOf } from '../../schema/calendar/index.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { authorize, can } from '../policy/index.js';
import { and, type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import type { FollowUpOutcome } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { periodRef, personRef, unitRef } from '../support/refs.js';
import { contains } from '../support/search.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { UnitRef } from '../unit/unit.type.js';
import type { FollowUpFilter } from './follow-up.input.js';
import { followUpVisible, reviewsUnit } from './follow-up.policy.js';
import type { FollowUpAction, FollowUpTally } from './follow-up.type.js';
import { movedIndicators } from './moved-indicators.js';
import { outcomeOf } from './outcome.js';

interface ActionRow extends Omit<FollowUpAction, 'indicators' | 'outcome' | 'abilities'> {
  readonly indicatorCodes: readonly string[];
  /** Of what the unit fills in. */
  readonly instrumentIds: readonly string[];
  readonly assigned: boolean;
}

const columns = ({ actor }: RequestContext) => sql`f.id, ${unitRef('u')} as unit,
  ${periodRef('p')} as period, f.source, f.title, f.description, f.indicator_codes as "indicatorCodes",
  ${personRef('op')} as owner, f.due_day::text as "dueDay", f.progress, f.state,
  f.report_card_id as "reportCardId", f.raised_code as "raisedCode",
  f.promised_points as "promisedPoints", ${personRef('cp')} as "createdBy", f.created_at as "createdAt",
  ${personRef('dp')} as "doneBy", f.done_at as "doneAt", ${personRef('fp')} as "confirmedBy",
  f.confirmed_at as "confirmedAt", f.cancelled_at as "cancelledAt", f.cancel_reason as "cancelReason",
  f.version, ${reviewsUnit(actor, 'f', 'p')} as assigned,
  array(select w.instrument_id::text from worksheet w where w.period_id = f.period_id
    and w.unit_id is not distinct from f.unit_id) as "instrumentIds"`;

const from = sql`follow_up_action f join period p on p.id = f.period_id
  join person op on op.id = f.owner_id join person cp on cp.id = f.created_by_id
  left join person dp on dp.id = f.done_by_id left join person fp on fp.id = f.confirmed_by_id
  left join unit u on u.id = f.unit_id`;

const orderable: Readonly<Record<'IS_SETTLED' | 'DUE_DAY', Orderable>> = {
  IS_SETTLED: { by: sql`f.state <> 'OPEN'`, type: 'boolean' },
  DUE_DAY: { by: sql`f.due_day::text`, type: 'text' },
};

/** A page of the follow-up actions that the actor may read: what is still to be done first, by its due day. */
export async function listFollowUps(
  ctx: RequestContext,
  filter: FollowUpFilter,
  page: PageArgs,
): Promise<Page<FollowUpAction>> {
  authorize(ctx.actor, 'followUp.list');
  const found = await readPage<ActionRow, keyof typeof orderable>(ctx.pool, {
    select: columns(ctx),
    from,
    where: [...visible(ctx), ...asked(ctx, filter)],
    orderable,
    orderBy: [
      { field: 'IS_SETTLED', direction: 'ASC' },
      { field: 'DUE_DAY', direction: 'ASC' },
    ],
    id: sql`f.id`,
    rowsFirst: true,
    page,
  });
  const nodes = await Promise.all(found.nodes.map((row) => shown(ctx, row)));
  const edges = found.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
  return { ...found, edges, nodes };
}

/** @throws NotFound, also for one that the actor may not know of. */
export async function readFollowUp(
  ctx: RequestContext,
  id: string,
  field = 'id',
): Promise<FollowUpAction> {
  authorize(ctx.actor, 'followUp.list');
  const [row] = await rows<ActionRow>(
    ctx.pool,
    sql`select ${columns(ctx)} from ${from}
        where ${and(visible(ctx))} and f.id = ${idOf('FollowUpAction', id, field)}`,
  );
  if (!row) throw new NotFound('FollowUpAction', field);
  return shown(ctx, row);
}

/** Several of one transaction, in the order of their ids given. */
export async function readFollowUps(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<FollowUpAction[]> {
  const found = await rows<ActionRow>(
    ctx.pool,
    sql`select ${columns(ctx)} from ${from}
        where ${and(visible(ctx))} and f.id = any(${[...ids]}::uuid[])`,
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  return Promise.all(ordered.map((row) => shown(ctx, row)));
}

interface TallyRow {
  readonly unit: UnitRef | null;
  readonly state: FollowUpAction['state'];
  readonly dueDay: string;
  readonly doneAt: string | null;
}

/** How the actions that the actor may read were kept, by unit in the order of lists. One statement. */
export async function tallyFollowUps(
  ctx: RequestContext,
  periodId: string | null,
): Promise<FollowUpTally[]> {
  authorize(ctx.actor, 'followUp.list');
  const found = await rows<TallyRow>(
    ctx.pool,
    sql`select ${unitRef('u')} as unit, f.state, f.due_day::text as "dueDay", f.done_at as "doneAt"
        from follow_up_action f join period p on p.id = f.period_id left join unit u on u.id = f.unit_id
        where ${and([...visible(ctx), ...asked(ctx, { periodId })])}
        order by u.position nulls first, u.id`,
  );
  const today = dayOf(ctx.now());
  const byUnit = Map.groupBy(found, ({ unit }) => unit?.id ?? '');
  return [...byUnit.values()].map((actions) => {
    const outcomes = actions.map((action) => outcomeOf(promised(action), today));
    const count = (outcome: FollowUpOutcome) => outcomes.filter((one) => one === outcome).length;
    return {
      unit: actions[0]!.unit,
      kept: count('KEPT'),
      late: count('LATE'),
      open: count('OPEN'),
      cancelled: count('CANCELLED'),
      unconfirmed: actions.filter(({ state }) => state === 'DONE').length,
    };
  });
}

const visible = ({ actor }: RequestContext): RawBuilder<unknown>[] => [
  sql`f.kabupaten_id = ${actor.kabupatenId}`,
  followUpVisible(actor, 'f', 'p'),
];

function asked({ actor, now }: RequestContext, filter: FollowUpFilter): RawBuilder<unknown>[] {
  const { unitId, ofKabupaten, periodId, reportCardId, source, state, mine, overdue, search } =
    filter;
  const where: RawBuilder<unknown>[] = [];
  if (unitId != null) where.push(sql`f.unit_id = ${idOf('Unit', unitId, 'unitId')}`);
  if (ofKabupaten != null) where.push(sql`(f.unit_id is null) = ${ofKabupaten}`);
  if (periodId != null) where.push(sql`f.period_id = ${idOf('Period', periodId, 'periodId')}`);
  if (reportCardId != null) {
    where.push(sql`f.report_card_id in (select revision.id from report_card asked
      join report_card revision on revision.worksheet_id = asked.worksheet_id
      where asked.id = ${idOf('ReportCard', reportCardId, 'reportCardId')})`);
  }
  if (source) where.push(sql`f.source = any(${source}::text[])`);
  if (state) where.push(sql`f.state = any(${state}::text[])`);
  if (mine != null) where.push(sql`(f.owner_id = ${actor.personId}) = ${mine}`);
  if (overdue != null) {
    where.push(sql`(f.state = 'OPEN' and f.due_day < ${dayOf(now())}::date) = ${overdue}`);
  }
  if (search) where.push(contains(search, sql`f.title`));
  return where;
}

const promised = ({ state, dueDay, doneAt }: Omit<TallyRow, 'unit'>) => ({
  state,
  dueDay,
  doneAt: doneAt === null ? null : new Date(doneAt),
});

async function shown(ctx: RequestContext, row: ActionRow): Promise<FollowUpAction> {
  const { indicatorCodes, instrumentIds, assigned, ...action } = row;
  return {
    ...action,
    indicators: await movedIndicators(ctx, instrumentIds, indicatorCodes),
    outcome: outcomeOf(promised(row), dayOf(ctx.now())),
    abilities: abilitiesOf(ctx, row),
  };
}

function abilitiesOf({ actor }: RequestContext, row: ActionRow): string[] {
  const { state, source, assigned, owner, doneBy, confirmedBy } = row;
  const scope = { unitId: row.unit?.id ?? null, assigned, source };
  const edits = can(actor, 'followUp.edit', scope);
  const reports = can(actor, 'followUp.report', scope);
  const confirms =
    can(actor, 'followUp.confirm', scope) &&
    state === 'DONE' &&
    ![doneBy?.id, owner.id].includes(actor.personId);
  const takesBack =
    (state === 'CONFIRMED' && confirmedBy?.id === actor.personId) ||
    (state === 'DONE' && reports) ||
    (state === 'CANCELLED' && edits);
  return [
    ...(edits && state === 'OPEN' ? ['followUp.edit'] : []),
    ...(reports && state === 'OPEN' ? ['followUp.report'] : []),
    ...(confirms ? ['followUp.confirm'] : []),
    ...(takesBack ? ['followUp.takeBack'] : []),
    ...(can(actor, 'followUp.download', scope) ? ['followUp.download'] : []),
  ];
}

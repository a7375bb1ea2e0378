import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { abilitiesOn, authorize, can } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import type { PeriodStatus } from '../support/enums.js';
import { once } from '../support/once.js';
import { idOf, isUuid } from '../support/load.js';
import {
  formulaRef,
  instrumentRef,
  periodMonth,
  periodName,
  periodRef,
  personRef,
} from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { PeriodFilter, PeriodOrder, PeriodOrderField } from './period.input.js';
import { readClosings } from './closing.query.js';
import {
  earliestFirst,
  firstDayOf,
  follows,
  goesOnFrom,
  lastDayNumber,
  lastDayOf,
  latestFirst,
} from './period.days.js';
import { noProgress, readProgress } from './period.progress.js';
import type { Period } from './period.type.js';
import { readPeriodUnits, readReopenings } from './reopening.query.js';

const columns = sql`p.id, p.kind, p.year, ${periodMonth('p')} as month, ${periodName('p')} as name,
  p.label, ${firstDayOf('p')}::text as "firstDay", ${lastDayOf('p')}::text as "lastDay",
  p.opens_at as "opensAt", p.due_at as "dueAt", p.closes_at as "closesAt", p.status,
  p.opened_at as "openedAt", p.closed_at as "closedAt", p.version, p.revision,
  (select ${periodRef('q')} from period q where q.kabupaten_id = p.kabupaten_id
    and q.status = 'CLOSED' and ${follows('q', 'p')}
    order by ${earliestFirst('q')} limit 1) as "followedBy",
  p.opens_by_schedule as "opensBySchedule", p.closes_by_schedule as "closesBySchedule",
  p.schedule_fault as "scheduleFault",
  case when p.status = 'PLANNED' then (select ${periodRef('q')} from period q
    where q.kabupaten_id = p.kabupaten_id and q.status = 'OPEN' and q.revision = 1 and ${goesOnFrom('p', 'q')}
    order by ${latestFirst('q')} limit 1) end as "stillOpenBefore",
  p.status = 'OPEN' and exists (select from panel n
    where n.period_id = p.id and n.signed_at is null) as "hasOpenPanel",
  p.status = 'OPEN' and p.revision > 1 and exists (select from worksheet w
    where w.period_id = p.id and w.status = 'CLOSED') as "staysClosed",
  (select ${personRef('a')} from person a where a.id = p.closed_by_id) as "closedBy",
  coalesce((select json_agg(json_build_object('instrument', ${instrumentRef('i')},
      'formula', ${formulaRef('f')}) order by i.level desc, i.code, i.revision)
    from period_instrument b join instrument i on i.id = b.instrument_id
    join formula f on f.id = b.formula_id where b.period_id = p.id), '[]') as instruments`;

const orderable: Readonly<Record<PeriodOrderField, Orderable>> = {
  OPENS_AT: { by: sql`p.opens_at`, type: 'timestamptz' },
  DUE_AT: { by: sql`p.due_at`, type: 'timestamptz' },
  YEAR: { by: lastDayNumber('p'), type: 'integer' },
};

/** A page of the kabupaten's periods, the latest first unless told otherwise. */
export async function listPeriods(
  ctx: RequestContext,
  filter: PeriodFilter,
  orderBy: readonly PeriodOrder[],
  page: PageArgs,
): Promise<Page<Period>> {
  const { actor, pool } = ctx;
  authorize(actor, 'period.list');
  const where: RawBuilder<unknown>[] = [sql`p.kabupaten_id = ${actor.kabupatenId}`];
  if (filter.ids) where.push(sql`p.id = any(${filter.ids.filter(isUuid)}::uuid[])`);
  if (filter.status != null) where.push(sql`p.status = ${filter.status}`);
  if (filter.year != null) where.push(sql`p.year = ${filter.year}`);

  const found = await readPage<Period, PeriodOrderField>(pool, {
    select: columns,
    from: sql`period p`,
    where,
    orderable,
    orderBy: orderBy.length > 0 ? orderBy : [{ field: 'OPENS_AT', direction: 'DESC' }],
    id: sql`p.id`,
    page,
  });
  return complete(ctx, found.nodes, found);
}

/** @throws NotFound */
export async function readPeriod(ctx: RequestContext, id: string): Promise<Period> {
  const { actor, pool } = ctx;
  authorize(actor, 'period.list');
  const found = await rows<Period>(
    pool,
    sql`select ${columns} from period p
        where p.kabupaten_id = ${actor.kabupatenId} and p.id = ${idOf('Period', id, 'id')}`,
  );
  const [period] = complete(ctx, found, found);
  if (!period) throw new NotFound('Period', 'id');
  return period;
}

/** Adds what is not read with the rows: abilities, and progress for whoever asks for it. */
function complete<Result>(ctx: RequestContext, periods: readonly Period[], result: Result): Result {
  const ids = periods.map(({ id }) => id);
  const progress = once(() => readProgress(ctx, periods));
  const reopenings = once(() => readReopenings(ctx, ids));
  const units = once(() => readPeriodUnits(ctx, ids));
  const closings = once(() => readClosings(ctx, periods));
  for (const period of periods) {
    period.abilities = abilitiesOn(ctx.actor, possibleWith(period));
    period.hasOpenPanel = period.hasOpenPanel && can(ctx.actor, 'period.close');
    period.readProgress = async () => (await progress()).get(period.id) ?? noProgress;
    period.readReopenings = async () => (await reopenings()).get(period.id) ?? [];
    period.readUnits = async () => (await units()).get(period.id) ?? [];
    period.readClosing = async () => (await closings()).get(period.id) ?? null;
  }
  return result;
}

/** What can be done with a period in this state, by whoever may. */
const possible = {
  PLANNED: ['period.edit', 'period.open', 'period.remove'],
  OPEN: ['period.edit', 'period.close'],
  CLOSED: ['period.reopen'],
} as const satisfies Record<PeriodStatus, readonly string[]>;

const possibleWith = ({ status, followedBy, staysClosed }: Period) => {
  if (followedBy !== null && status === 'CLOSED') return [];
  return staysClosed ? ([...possible[status], 'period.widen'] as const) : possible[status];
};

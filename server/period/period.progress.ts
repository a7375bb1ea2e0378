import type { RequestContext } from '../context.js';
import { can } from '../policy/index.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { wasOnTime } from '../unit/on-time.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import { freshScores } from '../worksheet/worksheet.score.js';
import type { Period, PeriodProgress } from './period.type.js';
import { isLatest } from '../report-card/latest.js';

export const noProgress: PeriodProgress = {
  worksheets: 0,
  submitted: 0,
  onTime: 0,
  answered: 0,
  indicators: 0,
  accepted: 0,
  returned: 0,
  waiting: 0,
};

/**
 * How far periods are, by id: closed ones as their report cards say, open ones by their live scores.
 * Counted over the worksheets that the viewer may see; whoever closes periods has to know of all.
 * The statements do not grow with the periods.
 */
export async function readProgress(
  ctx: RequestContext,
  periods: readonly Pick<Period, 'id' | 'status'>[],
): Promise<ReadonlyMap<string, PeriodProgress>> {
  const idsOf = (wanted: Period['status']) =>
    periods.filter(({ status }) => status === wanted).map(({ id }) => id);
  const [open, closed] = await Promise.all([
    readOpen(ctx, idsOf('OPEN')),
    readClosed(ctx, idsOf('CLOSED')),
  ]);
  return new Map([...open, ...closed]);
}

async function readOpen(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<[string, PeriodProgress][]> {
  if (ids.length === 0) return [];
  const worksheets = await rows<{
    id: string;
    periodId: string;
    submitted: boolean;
    onTime: boolean | null;
  }>(
    ctx.pool,
    sql`select w.id, w.period_id as "periodId", w.submitted_at is not null as submitted,
          w.submitted_at <= p.due_at as "onTime"
        from worksheet w join period p on p.id = w.period_id
        where w.kabupaten_id = ${ctx.actor.kabupatenId} and w.period_id = any(${ids}::uuid[])
          and ${counted(ctx, sql`w.unit_id`, sql`w.period_id`)}`,
  );
  const scores = await freshScores(ctx, ctx.actor.kabupatenId, {
    worksheetIds: worksheets.map(({ id }) => id),
  });
  return [...Map.groupBy(worksheets, ({ periodId }) => periodId)].map(([id, own]) => {
    const sum = (count: 'answered' | 'indicators' | 'accepted' | 'returned' | 'submitted') =>
      own.reduce((total, worksheet) => total + (scores.get(worksheet.id)?.[count] ?? 0), 0);
    return [
      id,
      {
        worksheets: own.length,
        submitted: own.filter(({ submitted }) => submitted).length,
        onTime: own.filter(({ onTime }) => onTime).length,
        answered: sum('answered'),
        indicators: sum('indicators'),
        accepted: sum('accepted'),
        returned: sum('returned'),
        waiting: sum('submitted'),
      },
    ];
  });
}

async function readClosed(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<[string, PeriodProgress][]> {
  if (ids.length === 0) return [];
  const found = await rows<PeriodProgress & { id: string }>(
    ctx.pool,
    sql`select c.period_id as id, count(*) as worksheets,
          count(c.summary->'progress'->>'submittedAt') as submitted,
          count(*) filter (where ${wasOnTime}) as "onTime",
          sum((c.summary->'progress'->>'answered')::int) as answered,
          sum((c.summary->'progress'->>'indicators')::int) as indicators,
          sum((c.summary->'progress'->>'accepted')::int) as accepted,
          sum((c.summary->'progress'->>'returned')::int) as returned,
          0 as waiting
        from report_card c
        where c.kabupaten_id = ${ctx.actor.kabupatenId} and ${isLatest('c')} and c.period_id = any(${ids}::uuid[])
          and ${counted(ctx, sql`c.unit_id`, sql`c.period_id`)}
        group by c.period_id`,
  );
  return found.map(({ id, ...progress }) => [id, progress]);
}

const counted = (
  { actor }: RequestContext,
  unitId: RawBuilder<unknown>,
  periodId: RawBuilder<unknown>,
) => (can(actor, 'period.close') ? sql`true` : worksheetVisible(actor, unitId, periodId));

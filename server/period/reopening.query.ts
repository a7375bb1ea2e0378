import type { RequestContext } from '../context.js';
import { can } from '../policy/index.js';
import { instantText, personRef, unitRef } from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { UnitRef } from '../unit/unit.type.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import type { PeriodReopening } from './reopening.type.js';

/** Each time that periods were opened again, by period, the first first. One statement, however many periods. */
export async function readReopenings(
  ctx: RequestContext,
  periodIds: readonly string[],
): Promise<ReadonlyMap<string, PeriodReopening[]>> {
  const found = await rows<{ periodId: string; reopenings: PeriodReopening[] }>(
    ctx.pool,
    sql`select o.period_id as "periodId", json_agg(json_build_object('revision', o.revision,
          'reason', o.reason, 'reopenedAt', ${instantText('o.created_at')},
          'reopenedBy', ${personRef('r')}, 'closedAt', ${instantText('o.closed_at')},
          'closedBy', ${personRef('c')}, 'isWhole', o.whole,
          ${sheetsOf(ctx, 'o')},
          'widenings', coalesce((select json_agg(json_build_object('reason', x.reason,
              'widenedAt', ${instantText('x.created_at')}, 'widenedBy', ${personRef('b')},
              ${sheetsOf(ctx, 'x')}) order by x.created_at, x.id)
            from period_widening x join person b on b.id = x.widened_by_id
            where x.reopening_id = o.id), '[]'))
          order by o.revision) as reopenings
        from period_reopening o join person r on r.id = o.reopened_by_id
          left join person c on c.id = o.closed_by_id
        where o.kabupaten_id = ${ctx.actor.kabupatenId} and o.period_id = any(${periodIds}::uuid[])
        group by o.period_id`,
  );
  return new Map(
    found.map(({ periodId, reopenings }) => [
      periodId,
      reopenings.map((one) => ({ ...byNames(one), widenings: one.widenings.map(byNames) })),
    ]),
  );
}

/** The units that fill something in, by period, each by name. One statement, however many periods. */
export async function readPeriodUnits(
  ctx: RequestContext,
  periodIds: readonly string[],
): Promise<ReadonlyMap<string, UnitRef[]>> {
  const found = await rows<{ periodId: string; unit: UnitRef }>(
    ctx.pool,
    sql`select distinct w.period_id as "periodId", ${unitRef('u')}::jsonb as unit
        from worksheet w join unit u on u.id = w.unit_id
        where w.kabupaten_id = ${ctx.actor.kabupatenId} and w.period_id = any(${periodIds}::uuid[])
          and ${named(ctx)}`,
  );
  const byPeriod = Map.groupBy(found, ({ periodId }) => periodId);
  return new Map(
    [...byPeriod].map(([id, own]) => [id, own.map(({ unit }) => unit).toSorted(byName)]),
  );
}

/** Whose worksheets were opened, as two entries of a JSON object. @param o alias of what holds `worksheet_ids`. */
const sheetsOf = (ctx: RequestContext, o: string): RawBuilder<unknown> => {
  const isAmong = sql.raw(`${o}.worksheet_ids ? w.id::text`);
  return sql`'units', coalesce((select json_agg(distinct ${unitRef('u')}::jsonb)
      from worksheet w join unit u on u.id = w.unit_id
      where w.period_id = o.period_id and ${isAmong} and ${named(ctx)}), '[]'),
    'withKabupaten', exists (select from worksheet w
      where w.period_id = o.period_id and ${isAmong} and w.unit_id is null)`;
};

const byNames = <Opened extends { readonly units: UnitRef[] }>(one: Opened): Opened => ({
  ...one,
  units: one.units.toSorted(byName),
});

const byName = (one: UnitRef, other: UnitRef): number => (one.name < other.name ? -1 : 1);

const named = ({ actor }: RequestContext): RawBuilder<unknown> =>
  can(actor, 'period.close')
    ? sql`true`
    : worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`);

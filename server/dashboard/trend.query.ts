import type { RequestContext } from '../context.js';
import { earliestFirst } from '../period/period.days.js';
import type { PeriodRef } from '../period/period.type.js';
import { wasClosed } from '../period/was-closed.js';
import { isLatest } from '../report-card/latest.js';
import { periodMonth, periodName } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import type { KabupatenTrendPoint } from './dashboard.type.js';

/** The kabupaten over its closed periods of the shown one's kind: months and years make no line together. One statement. */
export const readTrend = (
  { actor, pool }: RequestContext,
  { id }: PeriodRef,
): Promise<KabupatenTrendPoint[]> =>
  rows<KabupatenTrendPoint>(
    pool,
    sql`select p.id as "periodId", ${periodName('p')} as name, p.year, ${periodMonth('p')} as month,
          ${indexOfPeriod} as index, ${meanOfPeriod} as "meanAchievement"
        from period p
        where p.kabupaten_id = ${actor.kabupatenId} and ${wasClosed('p')}
          and p.kind = (select kind from period where id = ${id})
          and exists (select from report_card c where c.period_id = p.id)
        order by ${earliestFirst('p')}`,
  );

const cards = sql`from report_card c join worksheet w on w.id = c.worksheet_id
  join instrument i on i.id = w.instrument_id`;

/** Of several worksheets of the kabupaten's own the first one's, as everywhere (`readKabupatenIndex`). */
const indexOfPeriod = sql`(select case when k.id is not null then k.index when c.grade <> '' then c.points end
  ${cards} left join kabupaten_index k on k.worksheet_id = c.worksheet_id and k.revision = c.revision
  where c.period_id = p.id and c.unit_id is null and ${isLatest('c')}
  order by i.code, i.revision limit 1)`;

/** Of two regimes side by side the first one's units, as the rows of a dashboard; who has no total is no 0. */
const meanOfPeriod = sql`(select avg(c.achievement)
  ${cards} where c.period_id = p.id and c.unit_id is not null and c.grade <> '' and ${isLatest('c')}
    and w.instrument_id = (select b.instrument_id from period_instrument b
      join instrument j on j.id = b.instrument_id and j.level = 'UNIT'
      where b.period_id = p.id order by j.code, j.revision limit 1))`;

import { rankTotals } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import type { FormulaEntry, InstrumentEntry } from '../instrument/catalogue.js';
import { lastDayOf } from '../period/period.days.js';
import type { PeriodRef } from '../period/period.type.js';
import type { Actor } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { shownFault } from '../support/score-fault.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import { freshScores } from '../worksheet/worksheet.score.js';
import type { DashboardRow } from './dashboard.type.js';
import { wasClosed } from '../period/was-closed.js';
import { isLatest } from '../report-card/latest.js';

type UnitRow = Pick<
  DashboardRow,
  | 'worksheetId'
  | 'unitId'
  | 'unitName'
  | 'unitAbbreviation'
  | 'unitKind'
  | 'status'
  | 'submitted'
  | 'previousRank'
>;

/** Live figures: what the units claim so far. Two statements, more only where scores are renewed. */
export async function rowsOfOpen(
  ctx: RequestContext,
  period: PeriodRef,
  { instrument, definition }: FormulaEntry,
): Promise<DashboardRow[]> {
  const { actor, pool } = ctx;
  const [units, scores] = await Promise.all([
    rows<UnitRow>(
      pool,
      sql`select w.id as "worksheetId", u.id as "unitId", u.name as "unitName",
            u.abbreviation as "unitAbbreviation", u.kind as "unitKind", w.status,
            w.submitted_at is not null as submitted, before.rank as "previousRank"
          from worksheet w join unit u on u.id = w.unit_id
          ${previousCard(actor, period, instrument, sql`u.id`)}
          where w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${period.id}
            and w.instrument_id = ${instrument.id}
            and ${worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`)}`,
    ),
    freshScores(ctx, actor.kabupatenId, { periodId: period.id }),
  ]);
  const found = units.flatMap((unit): DashboardRow[] => {
    const score = scores.get(unit.worksheetId);
    if (!score) return [];
    const { points, achievement, grade, completion, returned, accepted, areaPoints } = score;
    const figures = { points, achievement, grade, completion, returned, accepted, areaPoints };
    const unknown = { fault: shownFault(score.fault), openAreas: score.openAreas };
    return [{ ...unit, ...figures, ...unknown, rank: null, reportCardId: null }];
  });
  found.sort((a, b) => b.points - a.points || (a.unitName < b.unitName ? -1 : 1));
  // A place among the few that one may see would be no place at all.
  if (can(actor, 'worksheet.readAll')) {
    // Without a grade there is no total either: the formula let a fault through to it.
    const totals = found.map(({ points, grade }) => (grade === '' ? null : points));
    const ranks = rankTotals(totals, definition.ranking);
    found.forEach((row, index) => (row.rank = ranks[index] ?? null));
  }
  return found;
}

/** Frozen figures, as the report cards have them: names too are those of then. */
export async function rowsOfClosed(
  { actor, pool }: RequestContext,
  period: PeriodRef,
  instrument: InstrumentEntry,
): Promise<DashboardRow[]> {
  const found = await rows<Omit<DashboardRow, 'fault' | 'openAreas'>>(
    pool,
    sql`select w.id as "worksheetId", c.id as "reportCardId", c.unit_id as "unitId",
          c.summary->'unit'->>'name' as "unitName",
          c.summary->'unit'->>'abbreviation' as "unitAbbreviation",
          c.summary->'unit'->>'kind' as "unitKind", w.status,
          c.summary->'progress'->>'submittedAt' is not null as submitted,
          c.points, c.achievement, c.grade, c.rank,
          before.rank as "previousRank", array_to_json(c.area_points) as "areaPoints",
          (c.summary->'progress'->>'completion')::float8 as completion,
          (c.summary->'progress'->>'returned')::int as returned,
          (c.summary->'progress'->>'accepted')::int as accepted
        from report_card c join worksheet w on w.id = c.worksheet_id
        ${previousCard(actor, period, instrument, sql`c.unit_id`)}
        where c.kabupaten_id = ${actor.kabupatenId} and c.period_id = ${period.id}
          and w.instrument_id = ${instrument.id} and c.unit_id is not null and ${isLatest('c')}
          and ${worksheetVisible(actor, sql`c.unit_id`, sql`c.period_id`)}
        order by c.points desc, "unitName"`,
  );
  return found.map((row) => ({ ...row, fault: null, openAreas: [] }));
}

/** Joins the unit's card of the same instrument in the last closed period of the same kind, as `before`, where the viewer may see it. */
const previousCard = (
  actor: Actor,
  { id }: PeriodRef,
  { definition }: InstrumentEntry,
  unitId: RawBuilder<unknown>,
) => sql`left join report_card before on before.unit_id = ${unitId}
  and before.summary->'instrument'->>'code' = ${definition.code} and ${isLatest('before')}
  and ${worksheetVisible(actor, sql`before.unit_id`, sql`before.period_id`)}
  and before.period_id = (
    select b.id from period a join period b on b.kabupaten_id = a.kabupaten_id and b.kind = a.kind
      and ${wasClosed('b')} and ${lastDayOf('b')} < ${lastDayOf('a')}
    where a.id = ${id} order by ${lastDayOf('b')} desc limit 1)`;

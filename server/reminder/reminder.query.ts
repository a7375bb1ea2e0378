import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { PeriodRef } from '../period/period.type.js';
import { authorize } from '../policy/index.js';
import type { WorksheetStatus } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { periodRef, unitRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import type { UnitRef } from '../unit/unit.type.js';
import { freshScores } from '../worksheet/worksheet.score.js';
import type { ReturnedAnswer, UnitReminder } from './reminder.type.js';

interface SheetRow {
  readonly id: string;
  readonly status: WorksheetStatus;
  readonly instrumentTitle: string;
  readonly unit: UnitRef | null;
  readonly period: PeriodRef;
}

/**
 * What a unit has left to do in a period. A fixed number of statements.
 *
 * @param unit null for the kabupaten's own worksheets.
 * @throws Forbidden; NotFound where there is no worksheet of the unit in the period.
 */
export async function readReminder(
  ctx: RequestContext,
  period: string,
  unit: string | null,
): Promise<UnitReminder> {
  const { actor, pool } = ctx;
  const periodId = idOf('Period', period, 'periodId');
  const unitId = unit === null ? null : idOf('Unit', unit, 'unitId');
  authorize(actor, 'unit.remind', { unitId });
  const sheets = await rows<SheetRow>(
    pool,
    sql`select w.id, w.status, i.title as "instrumentTitle", ${unitRef('u')} as unit,
          ${periodRef('p')} as period
        from worksheet w join period p on p.id = w.period_id
          join instrument i on i.id = w.instrument_id left join unit u on u.id = w.unit_id
        where w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${periodId}
          and w.unit_id is not distinct from ${unitId}::uuid
        order by i.title, w.id`,
  );
  const [first] = sheets;
  if (!first) throw new NotFound('Worksheet', 'unitId');
  const worksheetIds = sheets.map(({ id }) => id);
  const [scores, returned] = await Promise.all([
    freshScores(ctx, actor.kabupatenId, { worksheetIds }),
    readReturned(ctx, worksheetIds),
  ]);
  return {
    unit: first.unit,
    period: first.period,
    worksheets: sheets.flatMap(({ id, status, instrumentTitle }) => {
      const score = scores.get(id);
      // One that stays closed in a period that is open again has nothing left, either.
      if (!score || status === 'CLOSED') return [];
      const filling = status === 'FILLING';
      return {
        worksheetId: id,
        instrumentTitle,
        status,
        unanswered: filling ? score.indicators - score.answered : 0,
        unproven: filling ? score.answered - score.proven : 0,
        returned: returned
          .filter(({ worksheetId }) => worksheetId === id)
          .map(({ indicatorCode, reason }) => ({ indicatorCode, reason })),
      };
    }),
  };
}

const readReturned = (
  { actor, pool }: RequestContext,
  worksheetIds: readonly string[],
): Promise<(ReturnedAnswer & { readonly worksheetId: string })[]> =>
  rows(
    pool,
    sql`select a.worksheet_id as "worksheetId", a.indicator_code as "indicatorCode", e.reason
        from answer a left join evaluation e on e.answer_id = a.id and e.stage = 'REVIEW' and e.current
        where a.kabupaten_id = ${actor.kabupatenId} and a.worksheet_id = any(${worksheetIds}::uuid[])
          and a.state = 'RETURNED'
        order by a.indicator_code`,
  );

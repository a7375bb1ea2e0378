import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { authorize, can } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import { idOf, isUuid } from '../support/load.js';
import { prepared, type RawBuilder, sql, textOf } from '../support/sql.js';
import { readRowsOfWorksheets } from './answer.rows.js';
import { completeWorksheets, type WorksheetParts } from './worksheet.assembly.js';
import { headColumns, headTables, scopeOf, type WorksheetHead } from './worksheet.head.js';
import type { WorksheetFilter, WorksheetOrder, WorksheetOrderField } from './worksheet.input.js';
import { worksheetVisible } from './worksheet.policy.js';
import { freshScores } from './worksheet.score.js';
import type { Worksheet } from './worksheet.type.js';

const readHead = prepared<WorksheetHead, [kabupatenId: string, id: string]>(
  `select ${textOf(headColumns)} from ${textOf(headTables)} where w.kabupaten_id = $1 and w.id = $2`,
);

/**
 * One worksheet with as much of it as is wanted: at most four statements, side by side.
 *
 * @throws NotFound, also where the actor may not read it.
 */
export async function readWorksheet(
  ctx: RequestContext,
  id: string,
  parts: WorksheetParts,
): Promise<Worksheet> {
  const { actor, pool } = ctx;
  authorize(actor, 'worksheet.list');
  const worksheetId = idOf('Worksheet', id, 'id');
  const [[head], rows] = await Promise.all([
    readHead(pool, [actor.kabupatenId, worksheetId]),
    parts.answers
      ? readRowsOfWorksheets(pool, actor.kabupatenId, [worksheetId], parts.answers)
      : undefined,
  ]);
  if (!head || !can(actor, 'worksheet.read', scopeOf(head))) throw new NotFound('Worksheet', 'id');
  const [worksheet] = await completeWorksheets(ctx, [head], parts, rows);
  return worksheet!;
}

const orderable: Readonly<Record<WorksheetOrderField, Orderable>> = {
  // The kabupaten's own has no unit, and comes first.
  UNIT_NAME: { by: sql`coalesce(lower(u.name), '')`, type: 'text' },
  COMPLETION: {
    by: sql`coalesce((rc.summary #>> '{progress,completion}')::float8,
      s.proven::float8 / nullif(s.indicators, 0), 0)`,
    type: 'float8',
  },
  POINTS: { by: sql`coalesce(rc.points, s.points, 0)`, type: 'float8' },
  STATUS: {
    by: sql`case w.status when 'FILLING' then 0 when 'SUBMITTED' then 1 else 2 end`,
    type: 'integer',
  },
  SUBMITTED_AT: { by: sql`coalesce(w.submitted_at, 'infinity')`, type: 'timestamptz' },
};

/** A page of the worksheets that the actor may read, by unit name unless told otherwise. */
export async function listWorksheets(
  ctx: RequestContext,
  filter: WorksheetFilter,
  orderBy: readonly WorksheetOrder[],
  page: PageArgs,
  parts: WorksheetParts,
): Promise<Page<Worksheet>> {
  const { actor, pool } = ctx;
  authorize(actor, 'worksheet.list');
  const where = conditionsOf(ctx, filter);
  if (orderBy.some(({ field }) => field === 'COMPLETION' || field === 'POINTS')) {
    const periodId = filter.periodId == null ? {} : { periodId: filter.periodId };
    await freshScores(ctx, actor.kabupatenId, periodId);
  }
  const found = await readPage<WorksheetHead, WorksheetOrderField>(pool, {
    select: headColumns,
    from: sql`${headTables} left join worksheet_score s on s.worksheet_id = w.id`,
    where,
    orderable,
    orderBy: orderBy.length > 0 ? orderBy : [{ field: 'UNIT_NAME', direction: 'ASC' }],
    id: sql`w.id`,
    page,
  });
  const rows =
    parts.answers && found.nodes.length > 0
      ? await readRowsOfWorksheets(
          pool,
          actor.kabupatenId,
          found.nodes.map(({ id }) => id),
          parts.answers,
        )
      : undefined;
  const nodes = await completeWorksheets(ctx, found.nodes, parts, rows);
  const edges = found.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
  return { ...found, nodes, edges };
}

function conditionsOf(
  { actor }: RequestContext,
  { ids, periodId, unitId, status, level }: WorksheetFilter,
): RawBuilder<unknown>[] {
  const where = [
    sql`w.kabupaten_id = ${actor.kabupatenId}`,
    worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`),
  ];
  if (ids) where.push(sql`w.id = any(${ids.filter(isUuid)}::uuid[])`);
  if (periodId != null) where.push(sql`w.period_id = ${idOf('Period', periodId, 'periodId')}`);
  if (unitId != null) where.push(sql`w.unit_id = ${idOf('Unit', unitId, 'unitId')}`);
  if (status != null) where.push(sql`w.status = ${status}`);
  if (level != null) where.push(sql`i.level = ${level}`);
  return where;
}

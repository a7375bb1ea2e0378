import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { movedIndicators } from '../follow-up/moved-indicators.js';
import { lastDayOf } from '../period/period.days.js';
import { authorize, can } from '../policy/index.js';
import { and, type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import { idOf } from '../support/load.js';
import { personRef, unitRef } from '../support/refs.js';
import { contains } from '../support/search.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { InnovationFilter } from './innovation.input.js';
import { innovationVisible } from './innovation.policy.js';
import type { Innovation } from './innovation.type.js';

interface InnovationRow extends Omit<Innovation, 'indicators' | 'abilities'> {
  readonly indicatorCodes: readonly string[];
  readonly instrumentIds: readonly string[];
}

const columns = sql`i.id, ${unitRef('u')} as unit, i.unit_id as "unitId", i.title, i.problem, i.idea,
  i.stage, ${personRef('o')} as owner, i.indicator_codes as "indicatorCodes", i.version,
  i.created_at as "createdAt",
  (select min(s.day)::text from innovation_step s
    where s.innovation_id = i.id and s.stage <> 'IDEA') as "startedOn",
  array(select w.instrument_id::text from worksheet w join period p on p.id = w.period_id
    where w.unit_id is not distinct from i.unit_id and w.kabupaten_id = i.kabupaten_id
    group by w.instrument_id order by max(${lastDayOf('p')}) desc) as "instrumentIds"`;

const from = sql`innovation i join person o on o.id = i.owner_id left join unit u on u.id = i.unit_id`;

const orderable: Readonly<Record<'CREATED_AT', Orderable>> = {
  CREATED_AT: { by: sql`i.created_at`, type: 'timestamptz' },
};

/** A page of the innovations that the actor may read, latest first. */
export async function listInnovations(
  ctx: RequestContext,
  { unitId, stage, search }: InnovationFilter,
  page: PageArgs,
): Promise<Page<Innovation>> {
  authorize(ctx.actor, 'innovation.list');
  const where = visible(ctx);
  if (unitId != null) where.push(sql`i.unit_id = ${idOf('Unit', unitId, 'unitId')}`);
  if (stage) where.push(sql`i.stage = any(${stage}::text[])`);
  if (search) where.push(contains(search, sql`i.title`));
  const found = await readPage<InnovationRow, 'CREATED_AT'>(ctx.pool, {
    select: columns,
    from,
    where,
    orderable,
    orderBy: [{ field: 'CREATED_AT', direction: 'DESC' }],
    id: sql`i.id`,
    rowsFirst: true,
    page,
  });
  const nodes = await Promise.all(found.nodes.map((row) => shown(ctx, row)));
  const edges = found.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
  return { ...found, edges, nodes };
}

/** @throws NotFound, also for one that the actor may not know of. */
export async function readInnovation(ctx: RequestContext, id: string): Promise<Innovation> {
  authorize(ctx.actor, 'innovation.list');
  const [row] = await rows<InnovationRow>(
    ctx.pool,
    sql`select ${columns} from ${from}
        where ${and(visible(ctx))} and i.id = ${idOf('Innovation', id, 'id')}`,
  );
  if (!row) throw new NotFound('Innovation', 'id');
  return shown(ctx, row);
}

const visible = ({ actor }: RequestContext): RawBuilder<unknown>[] => [
  sql`i.kabupaten_id = ${actor.kabupatenId}`,
  innovationVisible(actor, sql`i.unit_id`),
];

async function shown(ctx: RequestContext, row: InnovationRow): Promise<Innovation> {
  const { indicatorCodes, instrumentIds, ...innovation } = row;
  const mayEdit = can(ctx.actor, 'innovation.edit', { unitId: row.unitId });
  return {
    ...innovation,
    indicators: await movedIndicators(ctx, instrumentIds, indicatorCodes),
    abilities: mayEdit ? ['innovation.edit'] : [],
  };
}

import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { abilitiesOn, authorize } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import { idOf, isUuid } from '../support/load.js';
import { once } from '../support/once.js';
import { contains } from '../support/search.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { readOnTimeRates } from './on-time.js';
import type { UnitFilter, UnitOrder, UnitOrderField } from './unit.input.js';
import type { Unit } from './unit.type.js';

const columns = sql`u.id, u.code, u.name, u.abbreviation, u.kind, u.region_code as "regionCode",
  u.assessed, u.active, u.position, u.note, u.version,
  case when up.id is null then null else json_build_object(
    'id', up.id, 'code', up.code, 'name', up.name, 'abbreviation', up.abbreviation) end as parent,
  coalesce((select json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.name),
      'role', m.role) order by m.role, p.name)
    from membership m join person p on p.id = m.person_id where m.unit_id = u.id and p.active), '[]') as people`;

const from = sql`unit u left join unit up on up.id = u.parent_id`;

const orderable: Readonly<Record<UnitOrderField, Orderable>> = {
  POSITION: { by: sql`u.position`, type: 'integer' },
  NAME: { by: sql`lower(u.name)`, type: 'text' },
  CODE: { by: sql`u.code`, type: 'text' },
  KIND: { by: sql`u.kind`, type: 'text' },
};

/** A page of the kabupaten's units, in their own order unless told otherwise. */
export async function listUnits(
  ctx: RequestContext,
  filter: UnitFilter,
  orderBy: readonly UnitOrder[],
  page: PageArgs,
): Promise<Page<Unit>> {
  const { actor, pool } = ctx;
  authorize(actor, 'unit.list');
  const where: RawBuilder<unknown>[] = [sql`u.kabupaten_id = ${actor.kabupatenId}`];
  if (filter.ids) where.push(sql`u.id = any(${filter.ids.filter(isUuid)}::uuid[])`);
  if (filter.search)
    where.push(contains(filter.search, sql`u.name`, sql`u.code`, sql`u.abbreviation`));
  if (filter.kind) where.push(sql`u.kind = any(${filter.kind}::text[])`);
  if (filter.assessed != null) where.push(sql`u.assessed = ${filter.assessed}`);
  if (filter.active != null) where.push(sql`u.active = ${filter.active}`);
  if (filter.parentId != null)
    where.push(sql`u.parent_id = ${idOf('Unit', filter.parentId, 'parentId')}`);

  const found = await readPage<Unit, UnitOrderField>(pool, {
    select: columns,
    from,
    where,
    orderable,
    orderBy: orderBy.length > 0 ? orderBy : [{ field: 'POSITION', direction: 'ASC' }],
    id: sql`u.id`,
    page,
  });
  complete(ctx, found.nodes);
  return found;
}

/** Adds what is not read with the rows: abilities, and how punctual they are for whoever asks. */
function complete(ctx: RequestContext, units: readonly Unit[]): void {
  const abilities = abilitiesOn(ctx.actor, ['unit.edit']);
  const rates = once(() =>
    readOnTimeRates(
      ctx,
      units.map(({ id }) => id),
    ),
  );
  for (const unit of units) {
    unit.abilities = abilities;
    unit.readOnTime = async () => (await rates()).get(unit.id) ?? null;
  }
}

/** @throws NotFound */
export async function readUnit(ctx: RequestContext, id: string): Promise<Unit> {
  const { actor, pool } = ctx;
  authorize(actor, 'unit.list');
  const [unit] = await rows<Unit>(
    pool,
    sql`select ${columns} from ${from}
        where u.kabupaten_id = ${actor.kabupatenId} and u.id = ${idOf('Unit', id, 'id')}`,
  );
  if (!unit) throw new NotFound('Unit', 'id');
  complete(ctx, [unit]);
  return unit;
}

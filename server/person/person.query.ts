import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { Actor } from '../policy/actor.js';
import { abilitiesOn, authorize } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import { idOf, isUuid } from '../support/load.js';
import { contains } from '../support/search.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { PersonFilter, PersonOrder, PersonOrderField } from './person.input.js';
import type { Person } from './person.type.js';

const personColumns = sql`p.id, p.name, p.email, p.active, p.locale, p.version,
  p.must_change_password as "mustChangePassword", p.last_signed_in_at as "lastSignedInAt",
  p.created_at as "createdAt",
  coalesce((select json_agg(json_build_object('id', m.id, 'role', m.role, 'unit',
      case when mu.id is null then null else json_build_object(
        'id', mu.id, 'code', mu.code, 'name', mu.name, 'abbreviation', mu.abbreviation) end)
      order by m.role, mu.position)
    from membership m left join unit mu on mu.id = m.unit_id where m.person_id = p.id), '[]') as memberships`;

const orderable: Readonly<Record<PersonOrderField, Orderable>> = {
  NAME: { by: sql`lower(p.name)`, type: 'text' },
  EMAIL: { by: sql`p.email`, type: 'text' },
  CREATED_AT: { by: sql`p.created_at`, type: 'timestamptz' },
  // Who never signed in comes before everybody who did.
  LAST_SIGNED_IN_AT: { by: sql`coalesce(p.last_signed_in_at, 'epoch')`, type: 'timestamptz' },
};

/** A page of the kabupaten's accounts, by name unless told otherwise. */
export async function listPeople(
  { actor, pool }: RequestContext,
  filter: PersonFilter,
  orderBy: readonly PersonOrder[],
  page: PageArgs,
): Promise<Page<Person>> {
  authorize(actor, 'person.list');
  const where: RawBuilder<unknown>[] = [sql`p.kabupaten_id = ${actor.kabupatenId}`];
  if (filter.ids) where.push(sql`p.id = any(${filter.ids.filter(isUuid)}::uuid[])`);
  if (filter.search) where.push(contains(filter.search, sql`p.name`, sql`p.email`));
  if (filter.active != null) where.push(sql`p.active = ${filter.active}`);
  if (filter.role != null) where.push(hasMembership(sql`m.role = ${filter.role}`));
  if (filter.unitId != null)
    where.push(hasMembership(sql`m.unit_id = ${idOf('Unit', filter.unitId, 'unitId')}`));

  const found = await readPage<Person, PersonOrderField>(pool, {
    select: personColumns,
    from: sql`person p`,
    where,
    orderable,
    orderBy: orderBy.length > 0 ? orderBy : [{ field: 'NAME', direction: 'ASC' }],
    id: sql`p.id`,
    page,
  });
  for (const person of found.nodes) withAbilities(actor, person);
  return found;
}

const hasMembership = (condition: RawBuilder<unknown>) =>
  sql`exists (select from membership m where m.person_id = p.id and ${condition})`;

/** @throws NotFound, Forbidden */
export async function readPerson(
  { actor, pool }: Pick<RequestContext, 'actor' | 'pool'>,
  id: string,
): Promise<Person> {
  authorize(actor, 'person.read', { id });
  const [person] = await rows<Person>(
    pool,
    sql`select ${personColumns} from person p
        where p.kabupaten_id = ${actor.kabupatenId} and p.id = ${idOf('Person', id, 'id')}`,
  );
  if (!person) throw new NotFound('Person', 'id');
  return withAbilities(actor, person);
}

function withAbilities(actor: Actor, person: Person): Person {
  person.abilities = abilitiesOn(actor, ['person.edit']);
  return person;
}

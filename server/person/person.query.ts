import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { Actor } from '../policy/actor.js';
import { abilitiesOn, authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import type { Person } from './person.type.js';

export const personColumns = sql`p.id, p.name, p.email, p.active, p.locale, p.version,
  p.must_change_password as "mustChangePassword", p.last_signed_in_at as "lastSignedInAt",
  p.created_at as "createdAt",
  coalesce((select json_agg(json_build_object('id', m.id, 'role', m.role, 'unit',
      case when mu.id is null then null else json_build_object(
        'id', mu.id, 'code', mu.code, 'name', mu.name, 'abbreviation', mu.abbreviation) end)
      order by m.role, mu.position)
    from membership m left join unit mu on mu.id = m.unit_id where m.person_id = p.id), '[]') as memberships`;

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

export function withAbilities(actor: Actor, person: Person): Person {
  person.abilities = abilitiesOn(actor, ['person.edit']);
  return person;
}

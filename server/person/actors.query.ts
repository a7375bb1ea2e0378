import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../policy/actor.js';
import type { Locale, Role } from '../support/enums.js';
import { prepared } from '../support/sql.js';

/** Somebody as rules know them, without being signed in. */
export interface KnownPerson {
  readonly actor: Actor;
  readonly email: string;
  readonly locale: Locale;
  readonly mailDigest: boolean;
}

interface PersonRow {
  readonly id: string;
  readonly kabupatenId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly mailDigest: boolean;
  readonly mustChangePassword: boolean;
  readonly memberships: { role: Role; unitId: string | null }[];
  readonly assignments: string[];
}

const readRows = prepared<PersonRow, [kabupatenId: string | null, personId: string | null]>(`
  select p.id, p.kabupaten_id as "kabupatenId", p.name, p.email, p.locale, p.mail_digest as "mailDigest",
    p.must_change_password as "mustChangePassword",
    coalesce((select json_agg(json_build_object('role', m.role, 'unitId', m.unit_id))
      from membership m where m.person_id = p.id), '[]') as memberships,
    coalesce((select array_agg(a.period_id || '/' || coalesce(a.unit_id::text, ''))
      from assignment a where a.evaluator_id = p.id), '{}') as assignments
  from person p
  where p.active and ($1::uuid is null or p.kabupaten_id = $1) and ($2::uuid is null or p.id = $2)
  order by p.name, p.id`);

/** Everybody active of a kabupaten, by name; one statement. */
export const readPeopleOf = (connection: Pool | PoolClient, kabupatenId: string) =>
  readRows(connection, [kabupatenId, null]).then((found) => found.map(knownPerson));

/** One active person, for work that nobody asks for. */
export async function readKnownPerson(
  connection: Pool | PoolClient,
  personId: string,
): Promise<KnownPerson | undefined> {
  const [row] = await readRows(connection, [null, personId]);
  return row && knownPerson(row);
}

function knownPerson({ email, locale, mailDigest, ...row }: PersonRow): KnownPerson {
  const { id: personId, kabupatenId, name, mustChangePassword, memberships, assignments } = row;
  return {
    actor: {
      personId,
      kabupatenId,
      name,
      mustChangePassword,
      memberships,
      assignments: new Set(assignments),
    },
    email,
    locale,
    mailDigest,
  };
}

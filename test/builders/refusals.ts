import { expect, test } from 'vitest';
import { entities } from '../../server/db/entities.js';
import type { Database } from '../../server/db/orm.js';
import type { PersonName, World } from './world.js';

type Variables = Readonly<Record<string, unknown>>;

/** One input that must be refused. */
export interface Refusal {
  /** What is wrong with it, after "refuses": `a name of 201 letters`. */
  readonly what: string;
  /** Who sends it, of the first kabupaten; the table's own person unless told otherwise. */
  readonly as?: PersonName;
  readonly variables: (world: World) => Variables | Promise<Variables>;
  readonly code: string;
  /** Undefined where no field is to blame, as when somebody may not do it at all. */
  readonly field?: string;
}

/** A text of one letter more than there may be. */
export const longerThan = (length: number): string => 'x'.repeat(length + 1);

/** One test for each input: it gets its code and field, and nothing at all is written. */
export function refuses(
  world: () => World,
  mutation: string,
  person: PersonName,
  refusals: readonly Refusal[],
): void {
  for (const { what, as, variables, code, field } of refusals) {
    test(`refuses ${what}`, async () => {
      const client = await world().as(world().bekasi.people[as ?? person]);
      const sent = await variables(world());
      const before = await contentsOf(world().db);
      const answered = await client.send(mutation, sent);
      expect({ code: answered.code, field: answered.field }).toEqual({ code, field });
      expect(await contentsOf(world().db)).toEqual(before);
    });
  }
}

/** A fingerprint of every table, sessions apart: signing in is not what was refused. */
export async function contentsOf({
  orm,
  pool,
}: Database): Promise<Readonly<Record<string, string>>> {
  const tables = entities
    .map((entity) => orm.getMetadata().get<object>(entity).tableName)
    .filter((table) => table !== 'session');
  const parts = tables.map(
    (table) =>
      `select '${table}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from "${table}" t`,
  );
  // By its name a connection plans it once: of a statement over every table that is most of the work.
  const { rows } = await pool.query<{ name: string; print: string }>({
    name: 'contents of every table',
    text: parts.join(' union all '),
  });
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

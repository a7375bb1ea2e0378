import type { Pool, PoolClient } from 'pg';
import type { Database } from '../../server/db/orm.js';
import { fillVolumes } from './volumes.js';

/** Kabupaten and kota of the country, and how many units each has that are assessed. */
export const country = { kabupaten: 514, units: 50 } as const;

/** Kabupaten whose month waits to be closed. */
export interface Waiting {
  /** Of 60 worksheets. */
  readonly whole: string;
  /** Of 50 units each, beside the kabupaten's own worksheet. */
  readonly many: readonly string[];
}

/**
 * Fills an empty database with kabupaten whose month is reviewed to the last answer, each with a document: one of 60
 * worksheets, and as many as asked for of 50 units. The first is made; the others are copies of its rows.
 */
export async function fillCountry(
  db: Database,
  kabupaten: number,
  onProgress: (message: string) => void,
): Promise<Waiting> {
  const size = { periods: 1, evidenceRevisions: 3_000, people: 140 };
  const { kabupatenId } = await fillVolumes(db, 1, onProgress, size);
  const { pool } = db;
  onProgress('Reviewing what is left');
  await reviewAll(pool);
  const client = await pool.connect();
  try {
    // Copies of rows that were checked need no second check, and nobody to tell.
    await client.query('set session_replication_role = replica');
    const [whole] = await copy(client, kabupatenId, 1, 1);
    await client.query('set session_replication_role = default');
    await client.query(
      `delete from worksheet w where w.kabupaten_id = $1 and w.unit_id is not null and w.unit_id not in (
         select id from unit where kabupaten_id = $1 and assessed order by position limit $2)`,
      [kabupatenId, country.units],
    );
    onProgress(`Copying ${kabupaten} kabupaten`);
    await client.query('set session_replication_role = replica');
    const copies = await copy(client, kabupatenId, 2, kabupaten);
    await client.query('set session_replication_role = default');
    await client.query('vacuum analyze');
    return { whole: whole!, many: [kabupatenId, ...copies] };
  } finally {
    client.release(true);
  }
}

async function reviewAll(pool: Pool): Promise<void> {
  await pool.query(`update worksheet set status = 'SUBMITTED', revision = revision + 1`);
  await pool.query(
    `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, verdict, option_key, value, counts, reason,
       note, evaluator_id, answer_version, current)
     select gen_random_uuid(), a.kabupaten_id, now(), a.id, 'REVIEW', 'ACCEPTED', a.option_key, a.value, a.counts, null,
       '', (select id from person where email = 'p121@bench.test'), a.version, true
     from answer a where not exists (select from evaluation e where e.answer_id = a.id)`,
  );
  await pool.query(`update answer set state = 'ACCEPTED' where state <> 'RETURNED'`);
}

/** What is in the order of time stays so: its kabupaten does the same a minute later. */
const idOfCopy = `
  create or replace function pg_temp.copied(id uuid, n int) returns uuid language sql immutable as $$
    select (case when substr(id::text, 15, 1) <> '7' then md5(id::text || n::text)
      else lpad(to_hex(('x' || lpad(left(translate(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint + n * 60000), 12, '0')
        || '7' || substr(md5(id::text || n::text), 14) end)::uuid
  $$`;

/** Every row of a kabupaten once more for each number from `from` to `to`; an id is made of its own and the number. */
async function copy(
  client: PoolClient,
  kabupatenId: string,
  from: number,
  to: number,
): Promise<string[]> {
  await client.query(idOfCopy);
  const { rows: columns } = await client.query<{ table: string; names: string; values: string }>(
    `select c.table_name as table, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as names,
       string_agg(case
         when c.udt_name = 'uuid' then format('pg_temp.copied(r.%I, n)', c.column_name)
         when c.table_name = 'person' and c.column_name = 'email' then 'n || r.email'
         when c.table_name = 'kabupaten' and c.column_name = 'code' then 'n::text'
         else format('r.%I', c.column_name) end, ', ' order by c.ordinal_position) as values
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.table_name not in ('audit_event', 'migration', 'holiday')
     group by c.table_name
     having c.table_name = 'kabupaten' or bool_or(c.column_name = 'kabupaten_id')`,
  );
  for (const { table, names, values } of columns) {
    await client.query(
      `insert into "${table}" (${names}) select ${values} from "${table}" r, generate_series($2::int, $3::int) n
       where r.${table === 'kabupaten' ? 'id' : 'kabupaten_id'} = $1 order by n`,
      [kabupatenId, from, to],
    );
  }
  const { rows } = await client.query<{ id: string }>(
    'select md5($1::text || n)::uuid as id from generate_series($2::int, $3::int) n',
    [kabupatenId, from, to],
  );
  return rows.map(({ id }) => id);
}

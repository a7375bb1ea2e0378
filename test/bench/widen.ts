import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../server/db/embedded.js';

/**
 * Makes the kabupaten's own instrument of a demonstration larger than any regulation has it, and its worksheets with
 * it: copies of its indicators stand beside them, with what they ask, until there are enough. For the bench alone:
 * no instrument that is in use may grow.
 *
 * @param data folder of a product that does not run.
 */
export async function widenInstrument(data: string, indicators: number): Promise<void> {
  const database = await startEmbeddedDatabase({ directory: join(data, 'postgres') });
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    await client.query(widenSql, [indicators]);
  } finally {
    await client.end();
    await database.stop();
  }
}

/** Those that share the weight of their component are copied, so that the formula fits as it is. */
const widenSql = `
  with instruments as (
    select i.id, $1 - count(*) as lacking from instrument i join indicator n on n.instrument_id = i.id
    where i.level = 'KABUPATEN' group by i.id
  ), candidates as (
    select n.id as "from", n.instrument_id, n.code, n.code || '.' || turn as new_code, i.lacking,
      row_number() over (partition by i.id order by turn, n.position) as place
    from instruments i join indicator n on n.instrument_id = i.id, generate_series(2, 60) turn
    where n.weight is null
  ), copied as (
    select gen_random_uuid() as id, c.* from candidates c where place <= lacking
  ), indicators as (
    insert into indicator
    select (jsonb_populate_record(n, jsonb_build_object('id', c.id, 'code', c.new_code))).*
    from copied c join indicator n on n.id = c."from"
  ), options as (
    insert into answer_option
    select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'indicator_id', c.id))).*
    from copied c join answer_option o on o.indicator_id = c."from"
  ), counts as (
    insert into count_input
    select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'indicator_id', c.id))).*
    from copied c join count_input k on k.indicator_id = c."from"
  )
  insert into answer
  select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'indicator_code', c.new_code))).*
  from copied c join worksheet w on w.instrument_id = c.instrument_id
    join answer a on a.worksheet_id = w.id and a.indicator_code = c.code`;

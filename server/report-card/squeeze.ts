import type { Pool, PoolClient } from 'pg';
import { rows, sql } from '../support/sql.js';

/** By pool: what a database was built with does not change while it runs. */
const known = new WeakMap<Pool, boolean>();

/**
 * Has the texts of this transaction squeezed by LZ4 where the database was built with it: a report card takes a
 * fraction of the time that PostgreSQL's own way needs. What is read and hashed is the same, whichever it was, and so
 * is what a backup holds.
 *
 * @param client of the pool, within a transaction.
 */
export async function squeezeQuickly(pool: Pool, client: PoolClient): Promise<void> {
  const hasLz4 = known.get(pool) ?? (await ask(client));
  known.set(pool, hasLz4);
  if (hasLz4) await rows(client, sql`select set_config('default_toast_compression', 'lz4', true)`);
}

async function ask(client: PoolClient): Promise<boolean> {
  const found = await rows(
    client,
    sql`select 1 from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)`,
  );
  return found.length > 0;
}

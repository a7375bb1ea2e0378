import type { Pool } from 'pg';
import { StartError } from '../start/start-error.js';

/** Where pg-boss keeps its list of work, apart from our tables. */
export const jobsSchema = 'ungkit_jobs';

/**
 * Whether the schema is there already; where it is not, that this role may make it.
 *
 * @throws StartError with what the database's owner has to do.
 */
export async function prepareSchema(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ exists: boolean; usable: boolean; role: string }>(
    `select n.oid is not null as exists, current_user as role,
       coalesce(has_schema_privilege(n.oid, 'create, usage'),
         has_database_privilege(current_database(), 'create')) as usable
     from (select 1) one left join pg_namespace n on n.nspname = $1`,
    [jobsSchema],
  );
  const [found] = rows;
  if (found?.usable) return found.exists;
  throw new StartError(
    `The database does not let ${found?.role} keep its list of work: let its owner run ` +
      `"create schema ${jobsSchema} authorization ${found?.role}" once.`,
  );
}

import pg from 'pg';

/** Any number that nobody else of this database uses for the same purpose. */
const TURN = 26_2020;

/**
 * Does `work` while no other process does the same on this database: two servers started together
 * on an empty database would both migrate and seed it.
 */
export async function inTurn<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TURN]);
    return await work();
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}

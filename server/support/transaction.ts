import type { Pool, PoolClient } from 'pg';

/**
 * Runs statements as one transaction, for changes of many rows that the ORM would make one by one.
 * What is thrown inside undoes everything and is thrown on.
 *
 * Changes made here are not seen by the audit subscriber: write their events in the same transaction.
 */
export async function transaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      // The connection itself is gone; the server has undone everything.
      broken = cause instanceof Error ? cause : new Error(String(cause));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

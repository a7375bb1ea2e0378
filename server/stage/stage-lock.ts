import type { PoolClient } from 'pg';
import { rows, sql } from '../support/sql.js';

/**
 * Keeps the stages of a kabupaten as they are until the transaction ends: whoever edits them waits. Taken
 * before anything else is held, as whoever edits them does, so that nobody waits for each other.
 */
export async function holdStages(client: PoolClient, kabupatenId: string): Promise<void> {
  await rows(client, sql`select 1 from kabupaten where id = ${kabupatenId} for share`);
}

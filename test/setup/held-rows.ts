import { expect } from 'vitest';
import type { Database } from '../../server/db/orm.js';

/**
 * Lets several changes meet: holds rows until all of them wait for each other or for these, then lets
 * go. What would need luck otherwise happens each time.
 *
 * @param holding a statement that locks rows, with its values.
 * @param meanwhile is done while they wait.
 * @returns what each of the changes gave, in their order.
 */
export async function meetingAt<Result>(
  db: Database,
  [holding, values]: readonly [string, readonly unknown[]],
  changes: readonly (() => Promise<Result>)[],
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<Result[]> {
  const holder = await db.pool.connect();
  let isDone = false;
  try {
    await holder.query('begin');
    await holder.query(holding, [...values]);
    const running = changes.map((change) => change());
    await expect.poll(() => waitingIn(db)).toBe(changes.length);
    await meanwhile();
    await holder.query('commit');
    isDone = true;
    return await Promise.all(running);
  } finally {
    // Where they never met, the rows go with the connection: nobody gets it in the middle of a transaction.
    holder.release(!isDone);
  }
}

/** How many wait for a row that somebody holds. Not for a holder to ask: within a transaction it would see the same moment again and again. */
export async function waitingIn({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]!.count;
}

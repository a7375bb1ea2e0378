import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Lets whoever writes to these worksheets, or waits to, go by windows and exceptions as they are now. Their rows are
 * held until the end of the transaction, so that none of them writes by what was before once it is over. Closed
 * ones, too: they may be opened again, and what comes from outside is written in them as they are.
 *
 * @param condition on the worksheet `w`; ours, never from outside.
 */
export async function recheckWindows(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<void> {
  // In the order in which closing and signing take them.
  await em.execute(
    `select w.id from worksheet w where ${condition} order by w.id for no key update`,
    [...parameters],
  );
  await em.execute(
    `update worksheet w set window_revision = window_revision + 1 where ${condition}`,
    [...parameters],
  );
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answer } from './answer.entity.js';
import { settledSql } from './answer.rows.js';

/** Whether what a panel decided in signed minutes stands: it does until the answer is sent in anew. */
export async function isSettled(em: EntityManager, { id }: Answer): Promise<boolean> {
  const [found] = await em.execute<{ settled: boolean }[]>(
    `select ${settledSql} as settled from answer a where a.id = ?`,
    [id],
  );
  return found?.settled === true;
}

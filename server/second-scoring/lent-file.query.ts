import type { RequestContext } from '../context.js';
import { sql } from '../support/sql.js';
import { readBlind } from './own-scorings.query.js';

/**
 * Whether a file is of an answer that the actor is to score a second time, in the very revision that the first
 * evaluator looked at: no earlier and no later one, and nothing else of the unit.
 */
export async function isLent(
  ctx: Pick<RequestContext, 'actor' | 'pool'>,
  revisionId: string,
): Promise<boolean> {
  const looked = JSON.stringify([{ revisionId }]);
  const blind = await readBlind(ctx, ctx.pool, sql`e.seen->'evidence' @> ${looked}::jsonb`);
  return blind.length > 0;
}

import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { can } from '../policy/index.js';
import type { FollowUpSource } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { type FollowUpScope, reviewsUnit } from './follow-up.policy.js';

/** What of an action rules ask for, and never changes. */
export interface FoundAction extends FollowUpScope {
  readonly id: string;
  readonly periodId: string;
  readonly source: FollowUpSource;
}

/**
 * Finds an action that the actor may know of.
 *
 * @param field the input's field that named it.
 * @param named what that field is the id of: who may not know of it hears of nothing else.
 * @throws NotFound
 */
export async function findAction(
  { actor, pool }: RequestContext,
  id: string,
  field = 'id',
  named = 'FollowUpAction',
): Promise<FoundAction> {
  const [found] = await rows<FoundAction>(
    pool,
    sql`select f.id, f.unit_id as "unitId", f.period_id as "periodId", f.source,
          ${reviewsUnit(actor, 'f', 'p')} as assigned
        from follow_up_action f join period p on p.id = f.period_id
        where f.kabupaten_id = ${actor.kabupatenId} and f.id = ${idOf(named, id, field)}`,
  );
  if (!found || !can(actor, 'followUp.read', found)) throw new NotFound(named, field);
  return found;
}

/** Whether the actor may have the files of one of these actions. A statement only where there are any. */
export async function mayDownloadFor(
  { actor, pool }: Pick<RequestContext, 'actor' | 'pool'>,
  actionIds: readonly string[],
): Promise<boolean> {
  if (actionIds.length === 0) return false;
  const found = await rows<FollowUpScope>(
    pool,
    sql`select distinct f.unit_id as "unitId", ${reviewsUnit(actor, 'f', 'p')} as assigned
        from follow_up_action f join period p on p.id = f.period_id
        where f.kabupaten_id = ${actor.kabupatenId} and f.id = any(${[...actionIds]}::uuid[])`,
  );
  return found.some((scope) => can(actor, 'followUp.download', scope));
}

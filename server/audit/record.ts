import type { PoolClient } from 'pg';
import type { RequestContext } from '../context.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';

/** Who changes something. */
export interface Doer extends Pick<RequestContext, 'now' | 'requestId'> {
  /** Nobody where the service does it by itself. */
  readonly actor: { readonly kabupatenId: string; readonly personId: string | null };
}

/**
 * Writes events of changes that were made by SQL, in their transaction: the subscriber sees only
 * what the ORM flushes. One statement, however many events.
 *
 * @param events a select of `step` (their order), `action`, `entity`, `entity_id`, `before`, `after`.
 */
export async function recordEvents(
  client: PoolClient,
  { actor, now, requestId }: Doer,
  events: RawBuilder<unknown>,
): Promise<void> {
  await rows(
    client,
    sql`insert into audit_event (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
        select ${actor.kabupatenId}::uuid, ${now()}::timestamptz, ${actor.personId}::uuid,
          e.action, e.entity, e.entity_id, e.before, e.after, ${requestId}
        from (${events}) e order by e.step, e.entity_id`,
  );
}

import type { RequestContext } from '../context.js';
import { authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { readNotification } from './notification.query.js';
import type { Notification } from './notification.type.js';

/**
 * Marks one as read; what was read before keeps its moment.
 *
 * @throws NotFound, also for somebody else's.
 */
export async function markNotificationRead(ctx: RequestContext, id: string): Promise<Notification> {
  const { actor, pool, now } = ctx;
  authorize(actor, 'notification.list');
  const found = await readNotification(ctx, idOf('Notification', id, 'id'));
  await rows(
    pool,
    sql`update notification set read_at = ${now()}
        where id = ${found.id} and person_id = ${actor.personId} and read_at is null`,
  );
  return readNotification(ctx, found.id);
}

/**
 * Marks everything as read that happened until then: what came in since it was on the screen stays unread.
 *
 * @returns how many.
 */
export async function markNotificationsRead(ctx: RequestContext, until: Date): Promise<number> {
  const { actor, pool, now } = ctx;
  authorize(actor, 'notification.list');
  const marked = await rows(
    pool,
    sql`update notification set read_at = ${now()}
        where kabupaten_id = ${actor.kabupatenId} and person_id = ${actor.personId}
          and read_at is null and happened_at <= ${until} returning id`,
  );
  return marked.length;
}

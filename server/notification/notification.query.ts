import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { followUpVisible } from '../follow-up/follow-up.policy.js';
import type { Actor } from '../policy/actor.js';
import { authorize, can } from '../policy/index.js';
import { and, type Page, type PageArgs, readPage } from '../support/connection.js';
import { periodRef, personRef, unitRef } from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import type { Notification } from './notification.type.js';

export const notificationColumns = sql`n.id, n.kind, n.happened_at as "happenedAt", n.read_at as "readAt",
  n.worksheet_id as "worksheetId", case when nf.id is not null then
    json_build_object('id', nf.id, 'title', nf.title) end as "followUp",
  ${unitRef('u')} as unit, ${periodRef('p')} as period, n.answers, n.cause,
  ${personRef('na')} as author,
  n.days, n.due_at as "dueAt"`;

export const notificationTables = sql`notification n
  left join worksheet w on w.id = n.worksheet_id
  left join follow_up_action nf on nf.id = n.follow_up_id
  join period p on p.id = coalesce(w.period_id, nf.period_id, n.period_id)
  left join unit u on u.id = coalesce(w.unit_id, nf.unit_id)
  left join person na on na.id = n.author_id`;

/**
 * Somebody's own, as long as they may read the worksheet or the follow-up action that it is about, or what it asks for
 * is theirs to decide: roles end.
 */
export const notificationsOf = (actor: Actor): readonly RawBuilder<unknown>[] => [
  sql`n.kabupaten_id = ${actor.kabupatenId}`,
  sql`n.person_id = ${actor.personId}`,
  sql`case when nf.id is not null then ${followUpVisible(actor, 'nf', 'p')}
    when w.id is null then n.kind = 'PERIOD_REOPENED' or ${can(actor, 'period.close')}::boolean
    else ${worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`)}
      or n.kind = 'OPENING_REQUESTED' and ${can(actor, 'exception.grant')}::boolean end`,
];

/** A page of what the actor should know, latest first. */
export function listNotifications(
  { actor, pool }: RequestContext,
  page: PageArgs,
): Promise<Page<Notification>> {
  authorize(actor, 'notification.list');
  return readPage<Notification, 'HAPPENED_AT'>(pool, {
    select: notificationColumns,
    from: notificationTables,
    where: notificationsOf(actor),
    orderable: { HAPPENED_AT: { by: sql`n.happened_at`, type: 'timestamptz' } },
    orderBy: [{ field: 'HAPPENED_AT', direction: 'DESC' }],
    id: sql`n.id`,
    page,
  });
}

/** How much of it the actor has not read. */
export async function countUnread({ actor, pool }: RequestContext): Promise<number> {
  authorize(actor, 'notification.list');
  const [row] = await rows<{ count: number }>(
    pool,
    sql`select count(*) as count from ${notificationTables}
        where ${and(notificationsOf(actor))} and n.read_at is null`,
  );
  return row?.count ?? 0;
}

/** One of them. @throws NotFound */
export async function readNotification(
  { actor, pool }: RequestContext,
  id: string,
): Promise<Notification> {
  const [found] = await rows<Notification>(
    pool,
    sql`select ${notificationColumns} from ${notificationTables}
        where ${and(notificationsOf(actor))} and n.id = ${id}`,
  );
  if (!found) throw new NotFound('Notification', 'id');
  return found;
}

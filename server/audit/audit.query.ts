import type { RequestContext } from '../context.js';
import { authorize } from '../policy/index.js';
import { type Page, type PageArgs, readPage } from '../support/connection.js';
import { idOf } from '../support/load.js';
import { personRef } from '../support/refs.js';
import { type RawBuilder, sql } from '../support/sql.js';
import type {
  AuditEvent,
  AuditEventFilter,
  AuditEventOrder,
  AuditEventOrderField,
} from './audit.type.js';

/** A page of what was done in the kabupaten, latest first unless told otherwise. */
export function listAuditEvents(
  { actor, pool }: RequestContext,
  filter: AuditEventFilter,
  orderBy: readonly AuditEventOrder[],
  page: PageArgs,
): Promise<Page<AuditEvent>> {
  authorize(actor, 'audit.list');
  const where: RawBuilder<unknown>[] = [sql`e.kabupaten_id = ${actor.kabupatenId}`];
  if (filter.entity != null) where.push(sql`e.entity = ${filter.entity}`);
  if (filter.action != null) where.push(sql`e.action = ${filter.action}`);
  if (filter.entityId != null) {
    where.push(sql`e.entity_id = ${idOf('row', filter.entityId, 'entityId')}`);
  }
  if (filter.actorId != null) {
    where.push(sql`e.actor_id = ${idOf('Person', filter.actorId, 'actorId')}`);
  }
  return readPage<AuditEvent, AuditEventOrderField>(pool, {
    select: sql`e.id::text, e.at, ${personRef('p')} as actor, e.action, e.entity,
      e.entity_id as "entityId", e.before::text, e.after::text, e.reason, e.request_id as "requestId"`,
    from: sql`audit_event e left join person p on p.id = e.actor_id`,
    where,
    orderable: { AT: { by: sql`e.at`, type: 'timestamptz' } },
    orderBy: orderBy.length > 0 ? orderBy : [{ field: 'AT', direction: 'DESC' }],
    id: { by: sql`e.id`, type: 'bigint' },
    page,
  });
}

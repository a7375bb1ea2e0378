import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { listAuditEvents } from './audit.query.js';
import { AuditEvent, AuditEventFilter, AuditEventOrder } from './audit.type.js';

const AuditEventConnection = connectionType(AuditEvent, 'AuditEvent');
type AuditEventConnection = InstanceType<typeof AuditEventConnection>;

@Resolver(() => AuditEvent)
export class AuditResolver {
  @Query(() => AuditEventConnection, { description: 'What was done, by whom, from what to what.' })
  async auditEvents(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditEventFilter, { nullable: true, description: 'Which events.' })
    filter: AuditEventFilter | null,
    @Arg('orderBy', () => [AuditEventOrder], { nullable: true, description: 'In which order.' })
    orderBy: AuditEventOrder[] | null,
  ): Promise<AuditEventConnection> {
    return new AuditEventConnection(await listAuditEvents(ctx, filter ?? {}, orderBy ?? [], page));
  }
}

import type { Opt } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Frozen } from '../db/frozen.js';

/**
 * What was done, by whom, from what to what. Written in the transaction of the change itself; the
 * database refuses to change or delete it. Plain columns instead of relations, so that a trace
 * never depends on the rows it tells of.
 */
@Entity()
@Frozen('audit_event')
@Index({ properties: ['kabupatenId', 'entity', 'entityId'] })
@Index({ properties: ['kabupatenId', 'at'] })
export class AuditEvent {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'uuid' })
  kabupatenId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' })
  at: Opt<Date> = new Date();

  /** Null when the product itself acted (first seed, schedule). */
  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  /** `create`, `update`, `delete`, or the name of a use case. */
  @Property({ type: 'string', length: 80 })
  action!: string;

  @Property({ type: 'string', length: 80 })
  entity!: string;

  @Property({ type: 'uuid' })
  entityId!: string;

  @Property({ type: 'json', nullable: true })
  before: Readonly<Record<string, unknown>> | null = null;

  @Property({ type: 'json', nullable: true })
  after: Readonly<Record<string, unknown>> | null = null;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'string', length: 40 })
  requestId!: string;
}

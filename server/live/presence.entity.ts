import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { Role } from '../support/enums.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';

/**
 * One open event stream: somebody has a worksheet on the screen. Not logged by the database, since after its
 * crash nobody is connected any more; `seenAt` says whether the server that holds the stream still lives.
 */
@Entity()
@Index({ properties: ['worksheet'] })
export class Presence extends BaseEntity {
  @ManyToOne(() => Worksheet, { ref: true, deleteRule: 'cascade' })
  worksheet!: Ref<Worksheet>;

  @ManyToOne(() => Person, { ref: true, deleteRule: 'cascade' })
  person!: Ref<Person>;

  /** Whose stream it is. No relation: a session's end must still find what it has to end. */
  @Property({ type: 'uuid' })
  sessionId!: string;

  /** The process that holds the stream. */
  @Property({ type: 'uuid' })
  serverId!: string;

  /** What the person does with this worksheet; null for who only reads, and is not shown. */
  @Enum({ items: () => Role, type: 'string', nullable: true })
  role: Role | null = null;

  /** The indicator on the screen. */
  @Property({ type: 'string', length: 40, nullable: true })
  indicatorCode: string | null = null;

  /** By the database's clock: those of several servers differ. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  seenAt!: Date;
}

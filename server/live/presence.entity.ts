import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Panel } from '../panel/panel.entity.js';
import { Person } from '../person/person.entity.js';
import { Role } from '../support/enums.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';
import { type Topic, topics } from './announcement.js';

/**
 * One open event stream: somebody has a screen in sight, perhaps with a worksheet or a panel on it. Not logged by
 * the database, since after its crash nobody is connected any more; `seenAt` says whether the server that holds the
 * stream still lives.
 */
@Entity()
@Index({ properties: ['worksheet'] })
@Index({ properties: ['person'] })
export class Presence extends BaseEntity {
  @ManyToOne(() => Worksheet, { ref: true, nullable: true, deleteRule: 'cascade' })
  worksheet: Ref<Worksheet> | null = null;

  @ManyToOne(() => Panel, { ref: true, nullable: true, deleteRule: 'cascade' })
  panel: Ref<Panel> | null = null;

  /** What the screen shows that is about many worksheets. */
  @Enum({ items: () => [...topics], type: 'string', nullable: true })
  follows: Topic | null = null;

  @ManyToOne(() => Person, { ref: true, deleteRule: 'cascade' })
  person!: Ref<Person>;

  /** Whose stream it is. No relation: a session's end must still find what it has to end. */
  @Property({ type: 'uuid' })
  sessionId!: string;

  /** The process that holds the stream. */
  @Property({ type: 'uuid' })
  serverId!: string;

  /** What the person does with the worksheet or panel; null for who only reads, and is not shown. */
  @Enum({ items: () => Role, type: 'string', nullable: true })
  role: Role | null = null;

  /** The indicator on the screen; at a panel the answer. */
  @Property({ type: 'string', length: 40, nullable: true })
  indicatorCode: string | null = null;

  /** By the database's clock: those of several servers differ. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  seenAt!: Date;
}

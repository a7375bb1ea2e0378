import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';

/**
 * That one worksheet, or some of its answers, may be written although the window is closed. It ends by itself;
 * whoever deletes it restores the lock, and the trace keeps what it said.
 */
@Entity()
@Index({ properties: ['worksheet'] })
export class LockException extends BaseEntity {
  @ManyToOne(() => Worksheet, { ref: true, deleteRule: 'cascade' })
  worksheet!: Ref<Worksheet>;

  @Property({ type: 'string', length: 40 })
  stageKey!: string;

  /** Which answers; null for the whole worksheet. */
  @Property({ type: 'json', nullable: true })
  indicatorCodes: readonly string[] | null = null;

  @Property({ type: 'text' })
  reason!: string;

  /** Exclusive. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  expiresAt!: Date;

  @ManyToOne(() => Person, { ref: true })
  author!: Ref<Person>;
}

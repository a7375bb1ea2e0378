import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Person } from '../person/person.entity.js';
import { Period } from './period.entity.js';

/**
 * That a closed period was opened again, from `createdAt` on. The database refuses to change or delete it: why figures were
 * made anew stays with them.
 */
@Entity()
@Frozen('period_reopening')
@Unique({ properties: ['period', 'revision'] })
export class PeriodReopening extends BaseEntity {
  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  /** The one that it begins, from 2. */
  @Property({ type: 'integer' })
  revision!: number;

  @Property({ type: 'text' })
  reason!: string;

  @ManyToOne(() => Person, { ref: true })
  reopenedBy!: Ref<Person>;

  /** When the revision before was sealed. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  closedAt!: Date;

  /** Null where the schedule closed it. */
  @ManyToOne(() => Person, { ref: true, nullable: true })
  closedBy: Ref<Person> | null = null;

  /** Whether every worksheet was opened, or only those chosen. */
  @Property({ type: 'boolean' })
  whole!: boolean;

  /** Those that were opened; the others stay as they were sealed. */
  @Property({ type: 'json' })
  worksheetIds!: readonly string[];
}

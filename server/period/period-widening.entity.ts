import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Person } from '../person/person.entity.js';
import { PeriodReopening } from './period-reopening.entity.js';

/**
 * That further worksheets were opened while a period was open again, from `createdAt` on. The database refuses to change or
 * delete it, as it does with what it widens.
 */
@Entity()
@Frozen('period_widening')
@Index({ properties: ['reopening'] })
export class PeriodWidening extends BaseEntity {
  @ManyToOne(() => PeriodReopening, { ref: true })
  reopening!: Ref<PeriodReopening>;

  @Property({ type: 'text' })
  reason!: string;

  @ManyToOne(() => Person, { ref: true })
  widenedBy!: Ref<Person>;

  /** Those that were added; none of them was open before. */
  @Property({ type: 'json' })
  worksheetIds!: readonly string[];
}

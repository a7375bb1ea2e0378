import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Person } from '../person/person.entity.js';
import { InnovationStage } from '../support/enums.js';
import { Innovation } from './innovation.entity.js';

/** That an innovation came to a stage on a day. The database refuses to change or delete it. */
@Entity()
@Frozen('innovation_step')
@Unique({ properties: ['innovation', 'number'] })
export class InnovationStep extends BaseEntity {
  @ManyToOne(() => Innovation, { ref: true })
  innovation!: Ref<Innovation>;

  /** Counts up from 1. */
  @Property({ type: 'integer' })
  number!: number;

  @Enum({ items: () => InnovationStage, type: 'string' })
  stage!: InnovationStage;

  /** Of Asia/Jakarta, `2022-08-31`. */
  @Property({ type: 'date' })
  day!: string;

  @ManyToOne(() => Person, { ref: true })
  author!: Ref<Person>;

  /** What was said with it; may be empty. */
  @Property({ type: 'text' })
  note: Opt<string> = '';
}

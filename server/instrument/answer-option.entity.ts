import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Indicator } from './indicator.entity.js';

/** One option of an indicator, with what earns it. */
@Entity()
@Unique({ properties: ['indicator', 'key'] })
export class AnswerOption extends BaseEntity {
  @ManyToOne(() => Indicator, { ref: true, deleteRule: 'cascade' })
  indicator!: Ref<Indicator>;

  @Property({ type: 'string', length: 40 })
  key!: string;

  /** Exact share in 0..1; null where none was found. */
  @Property({ type: 'string', length: 40, nullable: true })
  value: string | null = null;

  @Property({ type: 'text' })
  criterion!: string;

  @Property({ type: 'boolean' })
  inferred!: boolean;

  @Property({ type: 'integer' })
  position!: number;
}

import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Indicator } from './indicator.entity.js';

/** A whole number that a `PERCENT` divides. */
@Entity()
@Unique({ properties: ['indicator', 'key'] })
export class CountInput extends BaseEntity {
  @ManyToOne(() => Indicator, { ref: true, deleteRule: 'cascade' })
  indicator!: Ref<Indicator>;

  @Property({ type: 'string', length: 80 })
  key!: string;

  @Property({ type: 'text' })
  label!: string;

  @Property({ type: 'integer' })
  position!: number;
}

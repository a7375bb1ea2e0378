import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { ComponentKind, WeightStatus } from '../support/enums.js';
import { Instrument } from './instrument.entity.js';

/** An inner node of an instrument's tree. */
@Entity()
@Unique({ properties: ['instrument', 'code'] })
export class Component extends BaseEntity {
  @ManyToOne(() => Instrument, { ref: true, deleteRule: 'cascade' })
  instrument!: Ref<Instrument>;

  @ManyToOne(() => Component, { ref: true, nullable: true })
  parent: Ref<Component> | null = null;

  @Property({ type: 'string', length: 40 })
  code!: string;

  @Enum({ items: () => ComponentKind, type: 'string' })
  kind!: ComponentKind;

  @Property({ type: 'text' })
  name!: string;

  /** Exact decimal or fraction. */
  @Property({ type: 'string', length: 80 })
  weight!: string;

  @Enum({ items: () => WeightStatus, type: 'string' })
  weightStatus!: WeightStatus;

  @Property({ type: 'text', nullable: true })
  weightBasis: string | null = null;

  @Property({ type: 'json' })
  sources!: readonly string[];

  /** Place in the tree read from top to bottom, from 0; shared with the indicators. */
  @Property({ type: 'integer' })
  position!: number;
}

import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Instrument } from '../instrument/instrument.entity.js';

/** What raising each indicator of an instrument usually costs in this kabupaten; a plan may say otherwise. */
@Entity()
@Unique({ properties: ['instrument'] })
export class EffortTable extends VersionedEntity {
  @ManyToOne(() => Instrument, { ref: true })
  instrument!: Ref<Instrument>;

  /** By indicator code; what is not in it costs 1. */
  @Property({ type: 'json' })
  efforts!: Readonly<Record<string, number>>;
}

import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Formula } from '../formula/formula.entity.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Period } from './period.entity.js';

/** Which instrument a period fills in, and by which formula it is scored. Two regimes may run side by side. */
@Entity()
@Unique({ properties: ['period', 'instrument'] })
export class PeriodInstrument extends BaseEntity {
  @ManyToOne(() => Period, { ref: true, deleteRule: 'cascade' })
  period!: Ref<Period>;

  @ManyToOne(() => Instrument, { ref: true })
  instrument!: Ref<Instrument>;

  @ManyToOne(() => Formula, { ref: true })
  formula!: Ref<Formula>;
}

import { type Opt, Collection } from '@mikro-orm/core';
import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Announced } from '../live/announced.js';
import { Person } from '../person/person.entity.js';
import type { SealedStage } from '../stage/stage.query.js';
import { PeriodKind, PeriodStatus } from '../support/enums.js';
import { PeriodInstrument } from './period-instrument.entity.js';

/** A stretch of time that is assessed: opens, is due, closes. */
@Entity()
@Announced(
  'period',
  ['update'],
  `update of status, opens_at, due_at, closes_at on "period"
   for each row execute function announce_period()`,
)
@Unique({ properties: ['kabupaten', 'kind', 'year', 'month'] })
export class Period extends VersionedEntity {
  @Enum({ items: () => PeriodKind, type: 'string' })
  kind!: PeriodKind;

  @Property({ type: 'integer' })
  year!: number;

  /** Last month of the period, 1 to 12; 12 for a year. */
  @Property({ type: 'integer' })
  month!: number;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  opensAt!: Date;

  /** Until when units are to have submitted; later is late, not refused. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  dueAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  closesAt!: Date;

  @Enum({ items: () => PeriodStatus, type: 'string' })
  status: Opt<PeriodStatus> = PeriodStatus.PLANNED;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  openedAt: Date | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  closedAt: Date | null = null;

  /** Opens at `opensAt` without anybody. */
  @Property({ type: 'boolean' })
  opensBySchedule: Opt<boolean> = false;

  /** Closes at `closesAt` without anybody. */
  @Property({ type: 'boolean' })
  closesBySchedule: Opt<boolean> = false;

  /** Code of why it did not when its time had come; null where nothing is in the way. */
  @Property({ type: 'string', length: 40, nullable: true })
  scheduleFault: string | null = null;

  /** Null also where the schedule closed it. */
  @ManyToOne(() => Person, { ref: true, nullable: true })
  closedBy: Ref<Person> | null = null;

  /** The stages that it was closed with, whatever is configured since; null until then. */
  @Property({ type: 'json', nullable: true })
  stages: readonly SealedStage[] | null = null;

  @OneToMany(() => PeriodInstrument, (bound) => bound.period, { orphanRemoval: true })
  instruments = new Collection<PeriodInstrument>(this);
}

import { type Opt, Collection } from '@mikro-orm/core';
import type { Ref } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  ManyToOne,
  OneToMany,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import type { Day } from '../../schema/calendar/index.js';
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
  ['insert', 'update', 'delete'],
  `insert or delete or update of status, opens_at, due_at, closes_at on "period"
   for each row execute function announce_period()`,
)
@Unique({
  name: 'period_once_unique',
  expression:
    'create unique index "period_once_unique" on "period" ("kabupaten_id", "kind", "year", "month", "first_day") nulls not distinct',
})
@Check({
  name: 'period_range_check',
  expression: `(kind = 'CUSTOM') = (num_nonnulls(label, first_day, last_day) = 3)`,
})
@Check({
  name: 'period_regular_check',
  expression: `(kind <> 'CUSTOM') = (num_nulls(label, first_day, last_day) = 3)`,
})
@Check({
  name: 'period_days_check',
  expression: 'last_day >= first_day and last_day - first_day < 366',
})
export class Period extends VersionedEntity {
  @Enum({ items: () => PeriodKind, type: 'string' })
  kind!: PeriodKind;

  @Property({ type: 'integer' })
  year!: number;

  /** Last month of the period, 1 to 12; 12 for a year, that of the last day for a range of days. */
  @Property({ type: 'integer' })
  month!: number;

  /** What a range of days is called; null for every other kind, as its days are. */
  @Property({ type: 'string', length: 60, nullable: true })
  label: string | null = null;

  /** Of Asia/Jakarta, `2022-08-10`. */
  @Property({ type: 'date', nullable: true })
  firstDay: Day | null = null;

  /** Belongs to it. */
  @Property({ type: 'date', nullable: true })
  lastDay: Day | null = null;

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

  /** Which closing it comes to, or was closed with: 1, and one more each time it is opened again. */
  @Property({ type: 'integer' })
  revision: Opt<number> = 1;

  /** When it was last opened again; null where it never was. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  reopenedAt: Date | null = null;

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

  /** The stages that it was first closed with, and is again, whatever is configured since; null until then. */
  @Property({ type: 'json', nullable: true })
  stages: readonly SealedStage[] | null = null;

  @OneToMany(() => PeriodInstrument, (bound) => bound.period, { orphanRemoval: true })
  instruments = new Collection<PeriodInstrument>(this);
}

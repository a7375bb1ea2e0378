import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Formula } from '../formula/formula.entity.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Announced } from '../live/announced.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { WorksheetStatus } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';

/** One unit's (or, unit null, the kabupaten's own) filling-in of one instrument in one period. */
@Entity()
@Announced(
  'worksheet',
  ['update'],
  `update of status, window_revision, revision on "worksheet"
   for each row execute function announce_worksheet()`,
)
@Unique({
  name: 'worksheet_once_unique',
  expression:
    'create unique index "worksheet_once_unique" on "worksheet" ("period_id", "instrument_id", "unit_id") nulls not distinct',
})
@Index({ properties: ['kabupaten', 'period'] })
@Index({ properties: ['unit'] })
export class Worksheet extends VersionedEntity {
  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;

  @ManyToOne(() => Instrument, { ref: true })
  instrument!: Ref<Instrument>;

  @ManyToOne(() => Formula, { ref: true })
  formula!: Ref<Formula>;

  @Enum({ items: () => WorksheetStatus, type: 'string' })
  status: Opt<WorksheetStatus> = WorksheetStatus.FILLING;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  submittedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  submittedBy: Ref<Person> | null = null;

  /**
   * Counts every change of an answer, a link or an evaluation: what a kept score is compared with.
   * Apart from `version`, so that two people on different answers never collide.
   */
  @Property({ type: 'bigint', runtimeType: 'number' })
  revision: Opt<number> = 0;

  /**
   * Counts the changes of windows and exceptions that this worksheet is subject to; 0 where there never were any.
   * Whoever writes names the one they went by, so that a save which waited for a change is decided anew.
   */
  @Property({ type: 'integer' })
  windowRevision: Opt<number> = 0;

  /** When it was last opened again, with its period or later; null where it never was. Windows that were over by then bind it no more. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  reopenedAt: Date | null = null;
}

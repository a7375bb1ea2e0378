import type { Opt, Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { ReportCard } from '../report-card/report-card.entity.js';
import { FollowUpSource, FollowUpState } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';

/**
 * Rencana aksi tindak lanjut (RATL): what a unit (unit null: the kabupaten itself) is to do by a day, and how far it
 * is. What happened to it is in its entries, which never change.
 */
@Entity()
@Index({ properties: ['kabupaten', 'unit'] })
@Index({ properties: ['owner'] })
@Index({ properties: ['reportCard'] })
@Check({ expression: 'progress >= 0 and progress <= 100' })
export class FollowUpAction extends VersionedEntity {
  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;

  /** Which it came from; what came of it is said on the report cards of the periods after. */
  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  @Enum({ items: () => FollowUpSource, type: 'string' })
  source!: FollowUpSource;

  @Property({ type: 'string', length: 200 })
  title!: string;

  @Property({ type: 'text' })
  description: Opt<string> = '';

  /** Codes of the indicators that it should move; `[]` where it is about none. */
  @Property({ type: 'json' })
  indicatorCodes: Opt<readonly string[]> = [];

  @ManyToOne(() => Person, { ref: true })
  owner!: Ref<Person>;

  /** Of Asia/Jakarta, `2022-08-31`: done on that day is done in time. */
  @Property({ type: 'date' })
  dueDay!: string;

  /** In percent, 0 to 100; 100 once it is done. */
  @Property({ type: 'integer' })
  progress: Opt<number> = 0;

  @Enum({ items: () => FollowUpState, type: 'string' })
  state: Opt<FollowUpState> = FollowUpState.OPEN;

  /** The card that recommended it; null where none did. */
  @ManyToOne(() => ReportCard, { ref: true, nullable: true })
  reportCard: Ref<ReportCard> | null = null;

  /** The indicator that the card recommended to raise. */
  @Property({ type: 'string', length: 40, nullable: true })
  raisedCode: string | null = null;

  /** Points that the card promised for it then: a fact of that day, computed never again. */
  @Property({ type: 'double', nullable: true })
  promisedPoints: number | null = null;

  @ManyToOne(() => Person, { ref: true })
  createdBy!: Ref<Person>;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  doneAt: Date | null = null;

  /** Who reported it done, and so never confirms it. */
  @ManyToOne(() => Person, { ref: true, nullable: true })
  doneBy: Ref<Person> | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  confirmedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  confirmedBy: Ref<Person> | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  cancelledAt: Date | null = null;

  /** Empty as long as it is not cancelled. */
  @Property({ type: 'text' })
  cancelReason: Opt<string> = '';

  /** How many entries it has: the number of the last one. */
  @Property({ type: 'integer' })
  entryCount: Opt<number> = 0;
}

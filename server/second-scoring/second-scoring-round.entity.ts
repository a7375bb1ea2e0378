import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';

/** Of whose answers a sample was drawn; null for all. */
export interface SampleScope {
  readonly evaluatorIds: readonly string[] | null;
  readonly unitIds: readonly string[] | null;
  readonly areaCodes: readonly string[] | null;
}

/**
 * A sample of judged answers of one period that is scored a second time, blind. What it says how it was drawn
 * never changes; once it is closed the database refuses to change or delete it.
 */
@Entity()
@Frozen('second_scoring_round', 'refuse_closed_second_scoring_round_change')
@Unique({ properties: ['period', 'number'] })
@Index({
  name: 'second_scoring_round_open_unique',
  expression:
    'create unique index "second_scoring_round_open_unique" on "second_scoring_round" ("period_id") where "closed_at" is null',
})
export class SecondScoringRound extends VersionedEntity {
  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  /** From 1 within the period. */
  @Property({ type: 'integer' })
  number!: number;

  /** What chance began from: the same judged answers give the same sample. */
  @Property({ type: 'integer' })
  seed!: number;

  /** How many were asked for; null where a share was. */
  @Property({ type: 'integer', nullable: true })
  count: number | null = null;

  /** Which share of each evaluator's was asked for, 0..1; null where a count was. */
  @Property({ type: 'double', nullable: true })
  share: number | null = null;

  @Property({ type: 'json' })
  scope!: SampleScope;

  /** What one answer was reckoned to take. */
  @Property({ type: 'double' })
  minutesPerAnswer!: number;

  @ManyToOne(() => Person, { ref: true })
  drawnBy!: Ref<Person>;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  closedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  closedBy: Ref<Person> | null = null;
}

import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { Person } from '../person/person.entity.js';
import { SecondScoringRound } from './second-scoring-round.entity.js';

/**
 * What a second evaluator gives an answer without knowing the first verdict. It is no stage: nothing that is
 * scored, closed or sealed reads it. It looks at what the first one looked at (`Evaluation.seen`), whatever has
 * become of the answer since.
 */
@Entity()
@Frozen('second_scoring', 'refuse_closed_second_scoring_change')
@Unique({ properties: ['evaluation'] })
@Index({ properties: ['round'] })
@Index({ properties: ['second'] })
export class SecondScoring extends VersionedEntity {
  @ManyToOne(() => SecondScoringRound, { ref: true, deleteRule: 'cascade' })
  round!: Ref<SecondScoringRound>;

  /** The first verdict. */
  @ManyToOne(() => Evaluation, { ref: true, deleteRule: 'cascade' })
  evaluation!: Ref<Evaluation>;

  /** Who scores it again. */
  @ManyToOne(() => Person, { ref: true })
  second!: Ref<Person>;

  @Property({ type: 'string', length: 40, nullable: true })
  optionKey: string | null = null;

  @Property({ type: 'double', nullable: true })
  value: number | null = null;

  @Property({ type: 'json' })
  counts: Opt<Readonly<Record<string, number>>> = {};

  @Property({ type: 'text' })
  note: Opt<string> = '';

  /** Null until it is scored. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  scoredAt: Date | null = null;
}

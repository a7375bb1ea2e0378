import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { Person } from '../person/person.entity.js';
import { ObjectionState } from '../support/enums.js';

/** Sanggahan: a unit holds a verdict to be wrong. One verdict is objected to once; both stay on record. */
@Entity()
@Unique({ properties: ['evaluation'] })
@Index({ properties: ['kabupaten', 'state'] })
export class Objection extends VersionedEntity {
  @ManyToOne(() => Evaluation, { ref: true, deleteRule: 'cascade' })
  evaluation!: Ref<Evaluation>;

  @Property({ type: 'text' })
  reason!: string;

  @Enum({ items: () => ObjectionState, type: 'string' })
  state: Opt<ObjectionState> = ObjectionState.OPEN;

  /** Until when it could be raised, by the calendar as it was then. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  deadline!: Date;

  @ManyToOne(() => Person, { ref: true })
  raisedBy!: Ref<Person>;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  decidedBy: Ref<Person> | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  /** Empty as long as it is open. */
  @Property({ type: 'text' })
  decisionReason: Opt<string> = '';
}

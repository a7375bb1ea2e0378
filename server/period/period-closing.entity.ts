import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { ClosingPhase } from '../support/enums.js';

/**
 * How far the closing of a period is, told beside its transaction: within it nobody else would see it. There while it
 * goes on, and after it broke down until it is tried again. Not logged by the database, since after its crash nothing
 * is being closed; `seenAt` says whether the server that closes still lives.
 */
@Entity()
@Unique({ properties: ['periodId'] })
export class PeriodClosing extends BaseEntity {
  /** No relation: to check one the database would wait for the period, which the closing itself holds. */
  @Property({ type: 'uuid' })
  periodId!: string;

  /** Null where the schedule closes it. */
  @ManyToOne(() => Person, { ref: true, nullable: true, deleteRule: 'cascade' })
  person: Ref<Person> | null = null;

  @Enum({ items: () => ClosingPhase, type: 'string' })
  phase: Opt<ClosingPhase> = ClosingPhase.WAITING;

  /** Worksheets that are through with the phase. */
  @Property({ type: 'integer' })
  done: Opt<number> = 0;

  /** Of how many; 0 before they are counted. */
  @Property({ type: 'integer' })
  total: Opt<number> = 0;

  /** By the database's clock: those of several servers differ. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  seenAt!: Date;

  /** Code of why it broke down; null while it goes on. */
  @Property({ type: 'string', length: 40, nullable: true })
  fault: string | null = null;
}

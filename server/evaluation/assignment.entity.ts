import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Announced } from '../live/announced.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { Unit } from '../unit/unit.entity.js';

/** That an evaluator reviews one unit (unit null: the kabupaten's own worksheet) in one period. */
@Entity()
@Announced(
  'assignment',
  ['insert', 'update', 'delete'],
  `insert or update or delete on "assignment"
   for each row execute function announce_person('evaluator_id')`,
)
@Unique({
  name: 'assignment_once_unique',
  expression:
    'create unique index "assignment_once_unique" on "assignment" ("period_id", "unit_id", "evaluator_id") nulls not distinct',
})
@Index({ properties: ['evaluator'] })
export class Assignment extends BaseEntity {
  @ManyToOne(() => Period, { ref: true, deleteRule: 'cascade' })
  period!: Ref<Period>;

  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;

  @ManyToOne(() => Person, { ref: true })
  evaluator!: Ref<Person>;
}

import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Announced } from '../live/announced.js';
import { Role } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';
import { Person } from './person.entity.js';

/**
 * A role somebody has, in one unit or (unit null) in the kabupaten as a whole.
 *
 * A `CHANGE_AGENT` or `UNIT_HEAD` without a unit acts for the kabupaten's own worksheet.
 */
@Entity()
@Announced(
  'membership',
  ['insert', 'update', 'delete'],
  `insert or update or delete on "membership"
   for each row execute function announce_person('person_id')`,
)
@Index({ properties: ['person'] })
@Index({ properties: ['unit'] })
export class Membership extends BaseEntity {
  @ManyToOne(() => Person, { ref: true, deleteRule: 'cascade' })
  person!: Ref<Person>;

  @Enum({ items: () => Role, type: 'string' })
  role!: Role;

  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;
}

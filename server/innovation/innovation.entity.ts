import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { InnovationStage } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';

/** What an agen perubahan thought of to do better in a unit (unit null: in the kabupaten itself). */
@Entity()
@Index({ properties: ['kabupaten', 'unit'] })
export class Innovation extends VersionedEntity {
  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;

  @Property({ type: 'string', length: 200 })
  title!: string;

  /** What is wrong without it. */
  @Property({ type: 'text' })
  problem!: string;

  @Property({ type: 'text' })
  idea!: string;

  @ManyToOne(() => Person, { ref: true })
  owner!: Ref<Person>;

  /** Codes of the indicators that it should move. */
  @Property({ type: 'json' })
  indicatorCodes: Opt<readonly string[]> = [];

  @Enum({ items: () => InnovationStage, type: 'string' })
  stage: Opt<InnovationStage> = InnovationStage.IDEA;

  /** How many steps it has: the number of the last one. */
  @Property({ type: 'integer' })
  stepCount: Opt<number> = 0;
}

import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { UnitKind, WindowScope } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';

/** When one stage of a period may be written, for all, for a kind of unit or for one unit; see `writing.ts`. */
@Entity()
@Index({ properties: ['period'] })
export class PeriodWindow extends VersionedEntity {
  @ManyToOne(() => Period, { ref: true, deleteRule: 'cascade' })
  period!: Ref<Period>;

  @Property({ type: 'string', length: 40 })
  stageKey!: string;

  @Enum({ items: () => WindowScope, type: 'string' })
  scope!: WindowScope;

  /** Only of `UNIT_KIND`. */
  @Enum({ items: () => UnitKind, type: 'string', nullable: true })
  unitKind: UnitKind | null = null;

  /** Only of `UNIT`, where null is the kabupaten's own worksheet. */
  @ManyToOne(() => Unit, { ref: true, nullable: true, deleteRule: 'cascade' })
  unit: Ref<Unit> | null = null;

  /** Inclusive. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  opensAt!: Date;

  /** Exclusive. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  closesAt!: Date;

  /** Who set it as it is. */
  @ManyToOne(() => Person, { ref: true })
  setBy!: Ref<Person>;
}

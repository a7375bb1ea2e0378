import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { UnitKind } from '../support/enums.js';

/** A perangkat daerah, or a part of one; a tree by `parent`. */
@Entity()
@Unique({ properties: ['kabupaten', 'code'] })
export class Unit extends VersionedEntity {
  @Property({ type: 'string', length: 40 })
  code!: string;

  @Property({ type: 'string', length: 200 })
  name!: string;

  @Property({ type: 'string', length: 40, nullable: true })
  abbreviation: string | null = null;

  @Enum({ items: () => UnitKind, type: 'string' })
  kind!: UnitKind;

  @ManyToOne(() => Unit, { ref: true, nullable: true })
  parent: Ref<Unit> | null = null;

  @Property({ type: 'string', length: 40, nullable: true })
  regionCode: string | null = null;

  /** Whether the unit fills in a worksheet of its own. */
  @Property({ type: 'boolean' })
  assessed!: boolean;

  @Property({ type: 'boolean' })
  active: Opt<boolean> = true;

  /** Order in lists, from 0. */
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;
}

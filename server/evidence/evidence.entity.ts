import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { EvidenceKind } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';

/** A document or address of one unit (unit null: of the kabupaten), kept in revisions; serves many answers. */
@Entity()
@Index({ properties: ['unit'] })
export class Evidence extends VersionedEntity {
  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;

  @Enum({ items: () => EvidenceKind, type: 'string' })
  kind!: EvidenceKind;

  @Property({ type: 'string', length: 200 })
  title!: string;
}

import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Role, Stage } from '../support/enums.js';

/**
 * One of the stages that an answer goes through in this kabupaten, each with a value of its own. A stage
 * is never deleted: values rest on it.
 */
@Entity()
@Unique({ properties: ['kabupaten', 'key'] })
export class ScoringStage extends VersionedEntity {
  /** What evaluations name it by; never changes. */
  @Property({ type: 'string', length: 40 })
  key!: string;

  @Enum({ items: () => Stage, type: 'string' })
  kind!: Stage;

  @Property({ type: 'string', length: 200 })
  nameId!: string;

  @Property({ type: 'string', length: 200 })
  nameEn!: string;

  /** Place in the order of stages, from 0. */
  @Property({ type: 'integer' })
  position!: number;

  @Enum({ items: () => Role, type: 'string' })
  scoredBy!: Role;

  /** Of those that were accepted the highest is the verified value; null for a stage that is kept apart. */
  @Property({ type: 'integer', nullable: true })
  precedence: number | null = null;

  /** Of a consensus alone: how far the stages before may be apart without a panel, 0..1. */
  @Property({ type: 'double', nullable: true })
  panelLimit: number | null = null;

  @Property({ type: 'boolean' })
  active: Opt<boolean> = true;
}

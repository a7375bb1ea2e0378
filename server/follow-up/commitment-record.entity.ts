import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Period } from '../period/period.entity.js';
import { FollowUpOutcome, FollowUpState } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';
import { FollowUpAction } from './follow-up.entity.js';

/**
 * How a follow-up action of an earlier period stood when a period closed: what the report card says of it for good.
 * The database refuses to change or delete it; `snapshot` is the whole, `sha256` its seal.
 */
@Entity()
@Frozen('commitment_record')
@Unique({ properties: ['period', 'action'] })
@Index({ properties: ['period', 'unit'] })
@Index({ properties: ['action'] })
export class CommitmentRecord extends BaseEntity {
  /** The one that closed. */
  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;

  @ManyToOne(() => FollowUpAction, { ref: true })
  action!: Ref<FollowUpAction>;

  @Enum({ items: () => FollowUpState, type: 'string' })
  state!: FollowUpState;

  @Enum({ items: () => FollowUpOutcome, type: 'string' })
  outcome!: FollowUpOutcome;

  /** When it was done or cancelled; null while it was open. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  settledAt: Date | null = null;

  /** Canonical JSON of `CommitmentSnapshot`. */
  @Property({ type: 'text' })
  snapshot!: string;

  /** Hex SHA-256 of `snapshot`. */
  @Property({ type: 'string', length: 64 })
  sha256!: string;
}

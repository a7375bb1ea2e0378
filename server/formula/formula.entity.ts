import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import type { WorkedCase } from '../../schema/scoring/worked-cases.js';
import { VersionedEntity } from '../db/base.entity.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Person } from '../person/person.entity.js';
import { FormulaStatus } from '../support/enums.js';
import { Frozen } from '../db/frozen.js';
import type { ProposalSimulation } from './formula-simulation.js';

/**
 * One revision of a formula. A draft changes; while it is proposed or approved it stands still, and a
 * published one never changes again.
 */
@Entity()
@Frozen('formula', 'refuse_formula_change')
@Unique({ properties: ['instrument', 'revision'] })
export class Formula extends VersionedEntity {
  @ManyToOne(() => Instrument, { ref: true })
  instrument!: Ref<Instrument>;

  /** Counts up from 1 within the instrument. Not `version`, which counts the edits of a draft. */
  @Property({ type: 'integer' })
  revision!: number;

  @Property({ type: 'string', length: 200 })
  title!: string;

  @Enum({ items: () => FormulaStatus, type: 'string' })
  status!: FormulaStatus;

  @Property({ type: 'json' })
  definition!: FormulaDefinition;

  /** Hex SHA-256 of the definition in canonical form. */
  @Property({ type: 'string', length: 64 })
  sha256!: string;

  /** What it has to give; beside the definition, so that the seal is of what it says alone. Null for none. */
  @Property({ type: 'json', nullable: true })
  cases: readonly WorkedCase[] | null = null;

  /** What it did to the last closed period when it was last proposed; null while nobody has. */
  @Property({ type: 'json', nullable: true })
  simulation: ProposalSimulation | null = null;

  /** Why it was last proposed; null while nobody has, and again once it was sent back. */
  @Property({ type: 'text', nullable: true })
  proposalReason: string | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  proposedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  proposedBy: Ref<Person> | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  approvedAt: Date | null = null;

  /** Never who proposed it. */
  @ManyToOne(() => Person, { ref: true, nullable: true })
  approvedBy: Ref<Person> | null = null;

  /** What is to be thought over; null unless it was sent back and not proposed since. */
  @Property({ type: 'text', nullable: true })
  returnNote: string | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  returnedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  returnedBy: Ref<Person> | null = null;

  /** Why it was published; null while a draft. */
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  /** Why it was published although it breaks a case; null where it breaks none. */
  @Property({ type: 'text', nullable: true })
  exceptionReason: string | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  publishedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  publishedBy: Ref<Person> | null = null;
}

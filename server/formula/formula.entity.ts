import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { VersionedEntity } from '../db/base.entity.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Person } from '../person/person.entity.js';
import { FormulaStatus } from '../support/enums.js';
import { Frozen } from '../db/frozen.js';

/** One revision of a formula. A draft changes; a published one never does. */
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

  /** Why it was published; null while a draft. */
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  publishedAt: Date | null = null;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  publishedBy: Ref<Person> | null = null;
}

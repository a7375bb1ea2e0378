import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';

/**
 * A file that arrives piece by piece, and whose it is. How far it has come is the length of its part on
 * disk, so that nothing is said to have arrived that a killed server did not write.
 */
@Entity()
@Index({ properties: ['person'] })
export class PartialUpload extends BaseEntity {
  @ManyToOne(() => Person, { ref: true, deleteRule: 'cascade' })
  person!: Ref<Person>;

  /** Cleaned, as its sender calls it; cut and given its ending when the whole is there. */
  @Property({ type: 'text' })
  fileName!: string;

  /** Bytes of the whole, as announced. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  size!: number;
}

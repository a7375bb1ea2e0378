import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';

/**
 * Proof that this person brought these bytes here. Attaching asks for it, so that knowing a hash
 * is not enough to reach somebody else's file.
 */
@Entity()
export class Upload extends BaseEntity {
  @ManyToOne(() => Person, { ref: true, deleteRule: 'cascade' })
  person!: Ref<Person>;

  @Property({ type: 'string', length: 64 })
  sha256!: string;

  /** Bytes. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  size!: number;

  /** By content. */
  @Property({ type: 'string', length: 200 })
  mediaType!: string;

  @Property({ type: 'string', length: 200 })
  fileName!: string;
}

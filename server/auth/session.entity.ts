import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Announced } from '../live/announced.js';
import { Person } from '../person/person.entity.js';

/** One signed-in browser. The cookie holds a random token; only its hash is kept here. */
@Entity()
@Announced(
  'session',
  ['delete'],
  `delete on "session" for each row execute function announce_person('person_id')`,
)
@Index({ properties: ['person'] })
export class Session extends BaseEntity {
  /** Hex SHA-256 of the token. */
  @Property({ type: 'string', length: 64, unique: true })
  tokenHash!: string;

  @ManyToOne(() => Person, { ref: true, deleteRule: 'cascade' })
  person!: Ref<Person>;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  expiresAt!: Date;
}

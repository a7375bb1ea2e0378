import { type Opt, Collection } from '@mikro-orm/core';
import { Entity, Enum, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Announced } from '../live/announced.js';
import { Locale } from '../support/enums.js';
import { Membership } from './membership.entity.js';

/** Somebody who signs in. */
@Entity()
@Announced(
  'person',
  ['update'],
  `update of active, must_change_password, name on "person"
   for each row execute function announce_person('id')`,
)
export class Person extends VersionedEntity {
  @Property({ type: 'string', length: 200 })
  name!: string;

  /** Kept in lower case; unique in the whole database, since it is what one signs in with. */
  @Property({ type: 'string', length: 254 })
  @Unique()
  email!: string;

  /** Argon2id in PHC form. Never leaves the server. */
  @Property({ type: 'text', hidden: true })
  passwordHash!: string;

  @Property({ type: 'boolean' })
  mustChangePassword: Opt<boolean> = false;

  @Property({ type: 'boolean' })
  active: Opt<boolean> = true;

  @Enum({ items: () => Locale, type: 'string' })
  locale: Opt<Locale> = Locale.id;

  /** Whether what is not read is mailed, once a day. */
  @Property({ type: 'boolean', default: true })
  mailDigest: Opt<boolean> = true;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  lastSignedInAt: Date | null = null;

  @OneToMany(() => Membership, (membership) => membership.person, { orphanRemoval: true })
  memberships = new Collection<Membership>(this);
}

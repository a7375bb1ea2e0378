import type { Opt } from '@mikro-orm/core';
import { randomUUID } from 'node:crypto';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The tenant: every other row belongs to exactly one. */
@Entity()
export class Kabupaten {
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  /** Region code of the home ministry, e.g. `32.16`. */
  @Property({ type: 'string', length: 40, unique: true })
  code!: string;

  @Property({ type: 'string', length: 200 })
  name!: string;

  @Property({ type: 'string', length: 200 })
  province!: string;

  @Property({ type: 'string', length: 200, nullable: true })
  capital: string | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  createdAt: Opt<Date> = new Date();
}

import { randomUUID } from 'node:crypto';
import type { Opt, Ref } from '@mikro-orm/core';
import { Filter, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';

/** Name of the filter that keeps every read inside one kabupaten; its parameter is `kabupatenId`. */
export const tenantFilter = 'tenant';

/**
 * What every row has. The tenant filter is on unless switched off by name, and throws without its
 * parameter: forgetting the kabupaten finds nothing instead of everything.
 */
@Filter({
  name: tenantFilter,
  cond: ({ kabupatenId }) => ({ kabupaten: kabupatenId as string }),
  default: true,
})
export abstract class BaseEntity {
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @ManyToOne(() => Kabupaten, { ref: true })
  kabupaten!: Ref<Kabupaten>;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  createdAt: Opt<Date> = new Date();
}

/** A row that people edit: `version` counts up with each change and catches two editors. */
export abstract class VersionedEntity extends BaseEntity {
  @Property({ type: 'integer', version: true })
  version: Opt<number> = 1;
}

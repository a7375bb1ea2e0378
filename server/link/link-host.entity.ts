import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { limits } from '../../schema/limits.js';
import { BaseEntity } from '../db/base.entity.js';

/** A host whose addresses may be asked whether they answer. */
@Entity()
@Unique({ properties: ['kabupaten', 'host'] })
export class LinkHost extends BaseEntity {
  /** As addresses have it: lower case, Punycode; exactly this host and none below it. */
  @Property({ type: 'string', length: limits.hostLength })
  host!: string;
}

import type { Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, OneToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { Frozen } from '../db/frozen.js';
import { Period } from '../period/period.entity.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';

/**
 * The kabupaten's index as it stood when the period closed, also where there was none and why. The database
 * refuses to change or delete it. `snapshot` is the whole, `sha256` its seal.
 */
@Entity()
@Frozen('kabupaten_index')
@Index({ properties: ['kabupaten', 'period'] })
export class KabupatenIndex extends BaseEntity {
  /** The kabupaten's own. */
  @OneToOne(() => Worksheet, { ref: true, owner: true })
  worksheet!: Ref<Worksheet>;

  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  /** Points, 0 to 100 under the regulation's instruments; null where there is none. */
  @Property({ type: 'double', nullable: true })
  index: number | null = null;

  /** Canonical JSON of `schema/scoring/index-snapshot.ts`. */
  @Property({ type: 'text' })
  snapshot!: string;

  /** Hex SHA-256 of `snapshot`. */
  @Property({ type: 'string', length: 64 })
  sha256!: string;
}

import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
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
@Unique({ properties: ['worksheet', 'revision'] })
export class KabupatenIndex extends BaseEntity {
  /** The kabupaten's own. */
  @ManyToOne(() => Worksheet, { ref: true })
  worksheet!: Ref<Worksheet>;

  /** Which closing of its period sealed it, from 1. */
  @Property({ type: 'integer' })
  revision: Opt<number> = 1;

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

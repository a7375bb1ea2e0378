import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { SnapshotHead } from '../../schema/scoring/index.js';
import { BaseEntity } from '../db/base.entity.js';
import { Period } from '../period/period.entity.js';
import { Level } from '../support/enums.js';
import { Unit } from '../unit/unit.entity.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';
import { Frozen } from '../db/frozen.js';

/**
 * A worksheet's result as it stood when its period closed, one for each time it did. The database refuses to change or
 * delete it: a later revision stands beside the earlier ones.
 *
 * `snapshot` is the whole, in canonical form, and `sha256` its seal. The other columns repeat of it what
 * lists show and sort by, so that no list reads the whole.
 */
@Entity()
@Frozen('report_card')
@Index({ properties: ['kabupaten', 'period'] })
@Index({ properties: ['unit'] })
@Unique({ properties: ['worksheet', 'revision'] })
export class ReportCard extends BaseEntity {
  @ManyToOne(() => Worksheet, { ref: true })
  worksheet!: Ref<Worksheet>;

  /** Which closing of its period sealed it, from 1. */
  @Property({ type: 'integer' })
  revision: Opt<number> = 1;

  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  @ManyToOne(() => Unit, { ref: true, nullable: true })
  unit: Ref<Unit> | null = null;

  @Enum({ items: () => Level, type: 'string' })
  level!: Level;

  @Property({ type: 'double' })
  points!: number;

  @Property({ type: 'double' })
  maximum!: number;

  @Property({ type: 'double' })
  achievement!: number;

  @Property({ type: 'string', length: 10 })
  grade!: string;

  /** Among the worksheets of the same period and instrument, from 1; null for the kabupaten's own. */
  @Property({ type: 'integer', nullable: true })
  rank: number | null = null;

  /** The snapshot without its nodes and indicators. */
  @Property({ type: 'json' })
  summary!: SnapshotHead;

  /** Points of the areas, in the instrument's order. */
  @Property({ type: 'double[]', columnType: 'double precision[]' })
  areaPoints!: number[];

  /** Canonical JSON of `schema/scoring/snapshot.ts`. */
  @Property({ type: 'text' })
  snapshot!: string;

  /** Hex SHA-256 of `snapshot`. */
  @Property({ type: 'string', length: 64 })
  sha256!: string;
}

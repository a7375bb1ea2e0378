import type { Ref } from '@mikro-orm/core';
import { Entity, OneToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Fault } from '../../schema/scoring/index.js';
import { BaseEntity } from '../db/base.entity.js';
import { Worksheet } from './worksheet.entity.js';

/**
 * The last computed score of an open worksheet: a cache, true only while `revision` equals the
 * worksheet's. Written by `worksheet.score.ts` alone; closed figures are the report card's.
 */
@Entity()
export class WorksheetScore extends BaseEntity {
  @OneToOne(() => Worksheet, { ref: true, owner: true, deleteRule: 'cascade' })
  worksheet!: Ref<Worksheet>;

  @Property({ type: 'bigint', runtimeType: 'number' })
  revision!: number;

  @Property({ type: 'double' })
  points!: number;

  @Property({ type: 'double' })
  maximum!: number;

  /** Share of the maximum, 0..1. */
  @Property({ type: 'double' })
  achievement!: number;

  @Property({ type: 'string', length: 10 })
  grade!: string;

  /** Points of the areas, in the instrument's order. */
  @Property({ type: 'double[]', columnType: 'double precision[]' })
  areaPoints!: number[];

  /** Why the total has no score; null where it has one. */
  @Property({ type: 'json', nullable: true })
  fault!: Fault | null;

  /** Codes of the areas whose score is not known before the period closes. */
  @Property({ type: 'string[]', columnType: 'text[]' })
  openAreas!: string[];

  /** Indicators that should have a score and have none. */
  @Property({ type: 'integer' })
  missing!: number;

  @Property({ type: 'integer' })
  indicators!: number;

  @Property({ type: 'integer' })
  answered!: number;

  @Property({ type: 'integer' })
  evidenced!: number;

  /** Answered, and with evidence where the answer earns something: what completion counts. */
  @Property({ type: 'integer' })
  proven!: number;

  @Property({ type: 'integer' })
  submitted!: number;

  @Property({ type: 'integer' })
  returned!: number;

  @Property({ type: 'integer' })
  accepted!: number;
}

import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';
import { EffortBasis, PlanBasis } from './target-plan.enums.js';

/**
 * The cheapest way that somebody found from a worksheet to a target, as it was found: a plan is never changed, a
 * better one is another plan. Its figures are those of the scorer at that time.
 */
@Entity()
@Index({ properties: ['worksheet', 'createdAt'] })
export class TargetPlan extends VersionedEntity {
  @ManyToOne(() => Worksheet, { ref: true })
  worksheet!: Ref<Worksheet>;

  @ManyToOne(() => Person, { ref: true })
  author!: Ref<Person>;

  @Property({ type: 'string', length: 200 })
  title!: string;

  /** What the plan starts from: the sealed report card, or the answers that were proven. */
  @Enum({ items: () => PlanBasis, type: 'string' })
  basis!: PlanBasis;

  /** The worksheet's revision at that time. */
  @Property({ type: 'bigint', runtimeType: 'number' })
  revision!: number;

  /** Null where points are asked for. */
  @Property({ type: 'string', length: 10, nullable: true })
  goalGrade!: string | null;

  /** Null where a grade is asked for. */
  @Property({ type: 'double', nullable: true })
  goalPoints!: number | null;

  @Enum({ items: () => EffortBasis, type: 'string' })
  effortBasis!: EffortBasis;

  /** By indicator code; what is not in it cost 1. */
  @Property({ type: 'json' })
  efforts!: Readonly<Record<string, number>>;

  /** Codes of indicators that could not be raised. */
  @Property({ type: 'json' })
  excluded!: readonly string[];

  /** Codes of indicators that had been promised before. */
  @Property({ type: 'json' })
  promised!: readonly string[];

  @Property({ type: 'json' })
  result!: PlanResult;

  /** Whether it was proven on the author's device that nothing is cheaper. */
  @Property({ type: 'boolean' })
  isProven!: boolean;

  /** Below which no plan was possible; the effort itself where it is proven. */
  @Property({ type: 'double' })
  leastEffort!: number;
}

/** What the plan comes to, all of it computed by the server. */
export interface PlanResult {
  /** Promises included. */
  readonly pointsBefore: number;
  readonly gradeBefore: string;
  readonly points: number;
  readonly grade: string;
  readonly effort: number;
  readonly moves: readonly PlanMove[];
}

/** One indicator to be raised, ready to become a follow-up action. */
export interface PlanMove {
  readonly indicatorCode: string;
  readonly text: string;
  readonly fromKey: string | null;
  readonly toKey: string | null;
  readonly effort: number;
  readonly points: number;
  readonly total: number;
  /** Of the total once it and all before it are made. */
  readonly grade: string;
}

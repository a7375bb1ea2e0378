import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { PlanBasis } from '../target-plan/target-plan.enums.js';
import type { IndexPlanScope } from './index-plan.enums.js';

/**
 * The cheapest way that somebody found from the kabupaten's index to a target, as it was found: a plan is never
 * changed, a better one is another plan. Its figures are those of the scorer at that time.
 */
@Entity()
@Index({ properties: ['period', 'createdAt'] })
export class IndexPlan extends VersionedEntity {
  @ManyToOne(() => Period, { ref: true })
  period!: Ref<Period>;

  @ManyToOne(() => Person, { ref: true })
  author!: Ref<Person>;

  @Property({ type: 'string', length: 200 })
  title!: string;

  /** What the plan starts from: the sealed report cards, or what was claimed and sent. */
  @Enum({ items: () => PlanBasis, type: 'string' })
  basis!: PlanBasis;

  /** Null where points are asked for. */
  @Property({ type: 'string', length: 10, nullable: true })
  goalGrade!: string | null;

  /** Null where a grade is asked for. */
  @Property({ type: 'double', nullable: true })
  goalPoints!: number | null;

  @Property({ type: 'json' })
  wishes!: KeptWishes;

  @Property({ type: 'json' })
  result!: IndexPlanResult;

  /** Whether it was proven on the author's device that nothing is cheaper. */
  @Property({ type: 'boolean' })
  isProven!: boolean;

  /** Below which no plan was possible; the effort itself where it is proven. */
  @Property({ type: 'double' })
  leastEffort!: number;
}

/** What was reckoned with; an indicator of which nothing is said cost 1 and could be raised. */
export interface KeptWishes {
  readonly efforts: readonly (SaidOf & { readonly effort: number })[];
  readonly excluded: readonly SaidOf[];
  /** Raised at all units together or at none. */
  readonly bundles: readonly { readonly indicatorCode: string; readonly effort: number }[];
}

export interface SaidOf {
  readonly scope: IndexPlanScope;
  /** Of `UNIT`; null otherwise. */
  readonly unitId: string | null;
  readonly indicatorCode: string;
}

/** What the plan comes to, all of it computed by the server. */
export interface IndexPlanResult {
  readonly indexBefore: number;
  readonly gradeBefore: string;
  readonly index: number;
  readonly grade: string;
  readonly maximum: number;
  readonly effort: number;
  readonly steps: readonly KeptStep[];
}

export interface KeptStep {
  readonly indicatorCode: string;
  readonly text: string;
  readonly isBundle: boolean;
  readonly effort: number;
  /** What it adds once every step before it is made. */
  readonly points: number;
  readonly index: number;
  readonly grade: string;
  readonly moves: readonly KeptMove[];
}

export interface KeptMove {
  /** As it was called then; null for the kabupaten's own worksheet. */
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly abbreviation: string | null;
  } | null;
  readonly fromKey: string | null;
  readonly toKey: string | null;
}

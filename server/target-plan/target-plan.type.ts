import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PeriodRef } from '../period/period.type.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';
import { EffortBasis, PlanBasis } from './target-plan.enums.js';

@ObjectType({ description: 'What raising one indicator costs.', simpleResolvers: true })
export class IndicatorEffort {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => Float, { description: 'In whatever unit the kabupaten plans; 0 or more.' })
  effort!: number;
}

@ObjectType({
  description: 'What raising the indicators of an instrument usually costs in this kabupaten.',
  simpleResolvers: true,
})
export class EffortTable {
  @Field(() => ID, { description: 'The instrument.' })
  instrumentId!: string;

  @Field(() => [IndicatorEffort], {
    description: 'In the instrument’s order; an indicator that is not in it costs 1.',
  })
  efforts!: readonly IndicatorEffort[];

  @Field(() => Int, { description: 'Counts up with each change; 0 while nobody has changed it.' })
  version!: number;
}

@ObjectType({ description: 'One indicator that a plan raises.', simpleResolvers: true })
export class TargetMove {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The option that counted; null for none.' })
  fromKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The option to be reached; null where it is the full value.',
  })
  toKey!: string | null;

  @Field(() => Float, { description: 'What it costs.' })
  effort!: number;

  @Field(() => Float, { description: 'Points that it adds by itself.' })
  points!: number;

  @Field(() => Float, { description: 'Points of the total once it and all before it are made.' })
  total!: number;

  @Field(() => String, { description: 'Grade of that total.' })
  grade!: string;
}

@ObjectType({
  description: 'A saved plan: the cheapest way from a worksheet to a target.',
  simpleResolvers: true,
})
export class TargetPlan {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => ID, { description: 'The worksheet that it starts from.' })
  worksheetId!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose it is; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => PeriodRef, { description: 'The period that it starts from.' })
  period!: PeriodRef;

  @Field(() => PersonRef, { description: 'Who planned.' })
  author!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When it was planned.' })
  createdAt!: Instant;

  @Field(() => PlanBasis, { description: 'What it starts from.' })
  basis!: PlanBasis;

  @Field(() => String, { nullable: true, description: 'The grade asked for; null for points.' })
  goalGrade!: string | null;

  @Field(() => Float, { nullable: true, description: 'The points asked for; null for a grade.' })
  goalPoints!: number | null;

  @Field(() => EffortBasis, { description: 'What an effort is the effort of.' })
  effortBasis!: EffortBasis;

  @Field(() => [IndicatorEffort], {
    description: 'What was reckoned with; everything else cost 1.',
  })
  efforts!: readonly IndicatorEffort[];

  @Field(() => [String], { description: 'Codes of indicators that could not be raised.' })
  excluded!: readonly string[];

  @Field(() => [String], { description: 'Codes of indicators that had been promised before.' })
  promised!: readonly string[];

  @Field(() => Float, { description: 'Points before, promises included.' })
  pointsBefore!: number;

  @Field(() => String, { description: 'Grade before; empty where there was none.' })
  gradeBefore!: string;

  @Field(() => Float, { description: 'Points that the plan leads to.' })
  points!: number;

  @Field(() => String, { description: 'Grade that the plan leads to.' })
  grade!: string;

  @Field(() => Float, { description: 'What all of it costs.' })
  effort!: number;

  @Field(() => Boolean, {
    description: 'Whether the author’s device proved that nothing is cheaper.',
  })
  isProven!: boolean;

  @Field(() => Float, { description: 'Below which no plan was possible.' })
  leastEffort!: number;

  @Field(() => [TargetMove], {
    description: 'What is to be raised, the most points for their effort first.',
  })
  moves!: readonly TargetMove[];

  @Field(() => Int, { description: 'Of the row; a plan itself never changes.' })
  version!: number;

  @Field(() => [String], {
    description:
      'What the viewer may do with it: `targetPlan.remove`; `followUp.create` of its moves, for its unit.',
  })
  abilities!: readonly string[];
}

@ObjectType({
  description: 'What has become of a plan: the same holder’s latest worksheet of the instrument.',
  simpleResolvers: true,
})
export class TargetPlanProgress {
  @Field(() => PeriodRef, { description: 'The latest period.' })
  period!: PeriodRef;

  @Field(() => PlanBasis, { description: 'Whether it is sealed, or runs.' })
  basis!: PlanBasis;

  @Field(() => Float, { description: 'Points there, of what counts.' })
  points!: number;

  @Field(() => String, { description: 'Grade there; empty where there is none.' })
  grade!: string;

  @Field(() => [String], { description: 'Codes of the moves that are made.' })
  reached!: readonly string[];
}

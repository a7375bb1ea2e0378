import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FormulaRef } from '../formula/formula.type.js';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { PeriodRef } from '../period/period.type.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { TargetBaseAnswer, TargetStatistic } from '../target-plan/target-base.type.js';
import { PlanBasis } from '../target-plan/target-plan.enums.js';
import { EffortTable, IndicatorEffort } from '../target-plan/target-plan.type.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';
import { IndexPlanScope } from './index-plan.enums.js';

@ObjectType({ description: 'A worksheet that the index is made of.', simpleResolvers: true })
export class IndexPlanSheet {
  @Field(() => ID, { description: 'Id.' })
  worksheetId!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description:
      'Whose it is, by the code that the index knows it by; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => InstrumentRef, { description: 'What is answered.' })
  instrument!: InstrumentRef;

  @Field(() => FormulaRef, { description: 'What it is scored by.' })
  formula!: FormulaRef;

  @Field(() => Boolean, { description: 'Whether it was sent: otherwise nothing in it counts.' })
  isSent!: boolean;

  @Field(() => [TargetBaseAnswer], { description: 'What counts of it, in the instrument’s order.' })
  answers!: readonly TargetBaseAnswer[];

  @Field(() => Boolean, {
    description: 'Whether it is known what the formula compares worksheets with.',
  })
  isClosed!: boolean;

  @Field(() => [TargetStatistic], { description: 'That; empty where it compares nothing.' })
  statistics!: readonly TargetStatistic[];
}

@ObjectType({
  description: 'What plans of the kabupaten’s index start from.',
  simpleResolvers: true,
})
export class IndexPlanBase {
  @Field(() => PeriodRef, { description: 'Which period’s index.' })
  period!: PeriodRef;

  @Field(() => PlanBasis, { description: 'Which answers count.' })
  basis!: PlanBasis;

  @Field(() => String, { description: 'Another one once anything below changed; a plan names it.' })
  stamp!: string;

  @Field(() => IndexPlanSheet, { description: 'The kabupaten’s own.' })
  own!: IndexPlanSheet;

  @Field(() => [IndexPlanSheet], { description: 'Those of units that enter the index, by code.' })
  units!: readonly IndexPlanSheet[];

  @Field(() => [EffortTable], {
    description: 'What the kabupaten usually reckons with, of each instrument.',
  })
  effortTables!: readonly EffortTable[];
}

@ObjectType({ description: 'An indicator raised in one worksheet.', simpleResolvers: true })
export class IndexPlanMove {
  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose, as it was called then; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => String, { nullable: true, description: 'The option that counted; null for none.' })
  fromKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The option to be reached; null where it is the full value.',
  })
  toKey!: string | null;
}

@ObjectType({ description: 'A step of a plan of the index.', simpleResolvers: true })
export class IndexPlanStep {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is raised at all units together.' })
  isBundle!: boolean;

  @Field(() => Float, { description: 'What it costs.' })
  effort!: number;

  @Field(() => Float, { description: 'Points of the index that it adds after those before it.' })
  points!: number;

  @Field(() => Float, { description: 'The index once it and all before it are made.' })
  index!: number;

  @Field(() => String, { description: 'Grade of that.' })
  grade!: string;

  @Field(() => [IndexPlanMove], { description: 'Where: one, or those of a bundle.' })
  moves!: readonly IndexPlanMove[];
}

@ObjectType({ description: 'An indicator of which something is said.', simpleResolvers: true })
export class IndexIndicator {
  @Field(() => IndexPlanScope, { description: 'Whose.' })
  scope!: IndexPlanScope;

  @Field(() => ID, { nullable: true, description: 'Under `UNIT`: which one.' })
  unitId!: string | null;

  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;
}

@ObjectType({ description: 'What raising an indicator cost.', simpleResolvers: true })
export class IndexEffort extends IndexIndicator {
  @Field(() => Float, { description: 'Of one worksheet.' })
  effort!: number;
}

@ObjectType({
  description: 'A saved plan: the cheapest way from the kabupaten’s index to a target.',
  simpleResolvers: true,
})
export class IndexPlan {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => PeriodRef, { description: 'The period whose index it starts from.' })
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

  @Field(() => [IndexEffort], { description: 'What was reckoned with; everything else cost 1.' })
  efforts!: readonly IndexEffort[];

  @Field(() => [IndexIndicator], { description: 'What could not be raised.' })
  excluded!: readonly IndexIndicator[];

  @Field(() => [IndicatorEffort], {
    description: 'Indicators that were raised at all units or at none, and what that cost in all.',
  })
  bundles!: readonly IndicatorEffort[];

  @Field(() => Float, { description: 'The index before.' })
  indexBefore!: number;

  @Field(() => String, { description: 'Its grade.' })
  gradeBefore!: string;

  @Field(() => Float, { description: 'The index that the plan leads to.' })
  index!: number;

  @Field(() => String, { description: 'The grade that the plan leads to.' })
  grade!: string;

  @Field(() => Float, { description: 'The highest that the index can be.' })
  maximum!: number;

  @Field(() => Float, { description: 'What all of it costs.' })
  effort!: number;

  @Field(() => Boolean, {
    description: 'Whether the author’s device proved that nothing is cheaper.',
  })
  isProven!: boolean;

  @Field(() => Float, { description: 'Below which no plan was possible.' })
  leastEffort!: number;

  @Field(() => [IndexPlanStep], {
    description: 'What is to be raised, the most points for their effort first.',
  })
  steps!: readonly IndexPlanStep[];

  @Field(() => Int, { description: 'Of the row; a plan itself never changes.' })
  version!: number;

  @Field(() => [String], {
    description: 'What the viewer may do with it: `indexPlan.remove`, `indexPlan.act`.',
  })
  abilities!: readonly string[];
}

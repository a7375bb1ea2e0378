import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { FollowUpDraft } from '../follow-up/follow-up.input.js';
import { IndicatorEffortInput } from '../target-plan/target-plan.input.js';
import { IndexPlanScope } from './index-plan.enums.js';

@InputType({ description: 'An indicator, of the kabupaten, of all units or of one.' })
export class IndexIndicatorInput {
  @Field(() => IndexPlanScope, { description: 'Whose.' })
  scope!: IndexPlanScope;

  @Field(() => ID, { nullable: true, description: 'Under `UNIT`: which one.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  unitId?: string | null;

  @Field(() => String, { description: 'Code of the indicator.' })
  @MaxLength(limits.codeLength)
  indicatorCode!: string;
}

@InputType({ description: 'What raising an indicator costs.' })
export class IndexEffortInput extends IndexIndicatorInput {
  @Field(() => Float, { description: 'Of one worksheet; at most two decimals count.' })
  @Min(0)
  @Max(limits.effortMax)
  effort!: number;
}

@InputType({ description: 'An indicator raised in one worksheet.' })
export class IndexPlanMoveInput {
  @Field(() => ID, { nullable: true, description: 'The unit; null for the kabupaten’s own.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: 'The option; null for the full value.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  toKey?: string | null;
}

@InputType({ description: 'A step of a plan: an indicator raised in one worksheet, or a bundle.' })
export class IndexPlanStepInput {
  @Field(() => String, { description: 'Code of the indicator.' })
  @MaxLength(limits.codeLength)
  indicatorCode!: string;

  @Field(() => Boolean, { description: 'Whether it is raised at all units together.' })
  isBundle!: boolean;

  @Field(() => [IndexPlanMoveInput], {
    description: 'Where: one, or of a bundle every unit where it can be raised.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.unitsPerRollup)
  @ValidateNested({ each: true })
  moves!: IndexPlanMoveInput[];
}

@InputType({ description: 'A plan of the index to be kept; the server scores its steps itself.' })
export class SaveIndexPlanInput {
  @Field(() => ID, { description: 'The period whose index it starts from.' })
  periodId!: string;

  @Field(() => String, { description: 'The stamp of the base that it was planned from.' })
  @MaxLength(64)
  stamp!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Length(1, limits.titleLength)
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The grade asked for; either this or points.',
  })
  @IsOptional()
  @MaxLength(10)
  goalGrade?: string | null;

  @Field(() => Float, { nullable: true, description: 'The points of the index asked for.' })
  @IsOptional()
  @Min(0)
  @Max(1_000)
  goalPoints?: number | null;

  @Field(() => [IndexEffortInput], { description: 'What costs something else than 1.' })
  @ArrayMaxSize(limits.stepsPerIndexPlan)
  @ValidateNested({ each: true })
  efforts!: IndexEffortInput[];

  @Field(() => [IndexIndicatorInput], { description: 'What cannot be raised for now.' })
  @ArrayMaxSize(limits.stepsPerIndexPlan)
  @ValidateNested({ each: true })
  excluded!: IndexIndicatorInput[];

  @Field(() => [IndicatorEffortInput], {
    description:
      'Indicators of units that are raised at all of them or at none, and what that costs in all.',
  })
  @ArrayMaxSize(limits.indicatorsPerPlan)
  @ValidateNested({ each: true })
  bundles!: IndicatorEffortInput[];

  @Field(() => [IndexPlanStepInput], { description: 'What is to be raised, in this order.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.stepsPerIndexPlan)
  @ValidateNested({ each: true })
  steps!: IndexPlanStepInput[];

  @Field(() => Boolean, { description: 'Whether it was proven that nothing is cheaper.' })
  isProven!: boolean;

  @Field(() => Float, {
    description: 'Below which no plan is possible; not read where it is proven.',
  })
  @Min(0)
  leastEffort!: number;
}

@InputType({ description: 'A plan of the index that is not needed any more.' })
export class RemoveIndexPlanInput {
  @Field(() => ID, { description: 'Which plan.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;
}

@InputType({ description: 'A follow-up action of a unit, towards a plan of the index.' })
export class IndexPlanActionInput extends FollowUpDraft {
  @Field(() => ID, { nullable: true, description: 'Whose; left out for the kabupaten itself.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  unitId?: string | null;
}

@InputType({ description: 'Steps of a plan that become follow-up actions, all of them or none.' })
export class ActOnIndexPlanInput {
  @Field(() => ID, { description: 'Which plan.' })
  planId!: string;

  @Field(() => [IndexPlanActionInput], {
    description: 'What is to be done; its indicators are steps of the plan for that unit.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.followUpsPerIndexPlan)
  @ValidateNested({ each: true })
  actions!: IndexPlanActionInput[];
}

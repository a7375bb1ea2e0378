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
import { EffortBasis } from './target-plan.enums.js';

/** More than any instrument has. */
const pointsMax = 1_000;

@InputType({ description: 'What raising one indicator costs.' })
export class IndicatorEffortInput {
  @Field(() => String, { description: 'Code of the indicator.' })
  @MaxLength(limits.codeLength)
  indicatorCode!: string;

  @Field(() => Float, { description: 'At most two decimals count.' })
  @Min(0)
  @Max(limits.effortMax)
  effort!: number;
}

@InputType({ description: 'One indicator that is to be raised.' })
export class TargetMoveInput {
  @Field(() => String, { description: 'Code of the indicator.' })
  @MaxLength(limits.codeLength)
  indicatorCode!: string;

  @Field(() => String, { nullable: true, description: 'The option; null for the full value.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  toKey?: string | null;
}

@InputType({ description: 'A plan to be kept; the server scores its moves itself.' })
export class SaveTargetPlanInput {
  @Field(() => ID, { description: 'The worksheet that it starts from.' })
  worksheetId!: string;

  @Field(() => Float, { description: 'The revision that it was planned from.' })
  revision!: number;

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

  @Field(() => Float, { nullable: true, description: 'The points asked for.' })
  @IsOptional()
  @Min(0)
  @Max(pointsMax)
  goalPoints?: number | null;

  @Field(() => EffortBasis, { description: 'What an effort is the effort of.' })
  effortBasis!: EffortBasis;

  @Field(() => [IndicatorEffortInput], { description: 'What costs something else than 1.' })
  @ArrayMaxSize(limits.indicatorsPerPlan)
  @ValidateNested({ each: true })
  efforts!: IndicatorEffortInput[];

  @Field(() => [String], { description: 'Codes of indicators that cannot be raised.' })
  @ArrayMaxSize(limits.indicatorsPerPlan)
  @MaxLength(limits.codeLength, { each: true })
  excluded!: string[];

  @Field(() => [String], { description: 'Codes of indicators that were promised before.' })
  @ArrayMaxSize(limits.indicatorsPerPlan)
  @MaxLength(limits.codeLength, { each: true })
  promised!: string[];

  @Field(() => [TargetMoveInput], { description: 'What is to be raised.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.indicatorsPerPlan)
  @ValidateNested({ each: true })
  moves!: TargetMoveInput[];

  @Field(() => Boolean, { description: 'Whether it was proven that nothing is cheaper.' })
  isProven!: boolean;

  @Field(() => Float, {
    description: 'Below which no plan is possible; not read where it is proven.',
  })
  @Min(0)
  leastEffort!: number;
}

@InputType({ description: 'A plan that is not needed any more.' })
export class RemoveTargetPlanInput {
  @Field(() => ID, { description: 'Which plan.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;
}

@InputType({ description: 'The usual efforts of an instrument as they shall be.' })
export class SaveEffortsInput {
  @Field(() => ID, { description: 'The instrument.' })
  instrumentId!: string;

  @Field(() => Int, { description: 'The version that the editing began from; 0 for none.' })
  @Min(0)
  version!: number;

  @Field(() => [IndicatorEffortInput], { description: 'What costs something else than 1.' })
  @ArrayMaxSize(limits.indicatorsPerPlan)
  @ValidateNested({ each: true })
  efforts!: IndicatorEffortInput[];
}

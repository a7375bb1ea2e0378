import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { CountValueInput } from './count-value.js';

/** A value that a stage states of an answer: as its answer type takes it, an option, a value, or counts. */
@InputType()
export abstract class StatedValueInput {
  @Field(() => String, { nullable: true, description: 'The option.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  optionKey?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value on the indicator’s scale.' })
  value?: number | null;

  @Field(() => [CountValueInput], { nullable: true, description: 'The counts.' })
  @IsOptional()
  @ArrayMaxSize(limits.countsPerAnswer)
  @ValidateNested({ each: true })
  @Type(() => CountValueInput)
  counts?: CountValueInput[] | null;
}

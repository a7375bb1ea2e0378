import {
  ArrayMaxSize,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { CountValueInput } from '../worksheet/count-value.js';

/** More than any instrument has. */
const pointsMax = 1_000;

@InputType({ description: 'How a worked case answers one indicator.' })
export class FormulaCaseAnswerInput {
  @Field(() => String, { description: 'Code of the indicator.' })
  @MaxLength(limits.codeLength)
  code!: string;

  @Field(() => String, { nullable: true, description: 'Key of the chosen option.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  optionKey?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value on the indicator’s scale.' })
  value?: number | null;

  @Field(() => [CountValueInput], { nullable: true, description: 'The counts, each key once.' })
  @IsOptional()
  @ArrayMaxSize(limits.countsPerAnswer)
  @ValidateNested({ each: true })
  counts?: CountValueInput[] | null;
}

@InputType({ description: 'A worksheet whose points were worked out by other means.' })
export class FormulaCaseInput {
  @Field(() => String, { description: 'What it is called.' })
  @Length(1, limits.titleLength)
  title!: string;

  @Field(() => String, { description: 'Where the expected points come from.' })
  @Length(1, limits.noteLength)
  source!: string;

  @Field(() => Float, { description: 'Points of the whole worksheet.' })
  @Min(0)
  @Max(pointsMax)
  expected!: number;

  @Field(() => [FormulaCaseAnswerInput], {
    description: 'Its answers; an indicator that is left out is not answered.',
  })
  @ArrayMaxSize(limits.answersPerCase)
  @ValidateNested({ each: true })
  answers!: FormulaCaseAnswerInput[];
}

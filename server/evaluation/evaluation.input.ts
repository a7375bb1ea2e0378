import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { ReturnReason, Stage, Verdict } from '../support/enums.js';
import { CountValueInput } from '../worksheet/count-value.js';

@InputType({
  description:
    'A verdict on one answer. Accepting without option, value and counts confirms what the unit claims; a return needs a reason and a note.',
})
export class EvaluateAnswerInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'The version of the answer that was looked at.' })
  answerVersion!: number;

  @Field(() => Stage, { description: 'Whose verdict it is; `REVIEW` for an evaluator.' })
  stage!: Stage;

  @Field(() => Verdict, { description: 'Accepted or returned.' })
  verdict!: Verdict;

  @Field(() => String, { nullable: true, description: 'The option that is proven.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  optionKey?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value that is proven.' })
  value?: number | null;

  @Field(() => [CountValueInput], { nullable: true, description: 'The counts that are proven.' })
  @IsOptional()
  @ArrayMaxSize(limits.countsPerAnswer)
  @ValidateNested({ each: true })
  @Type(() => CountValueInput)
  counts?: CountValueInput[] | null;

  @Field(() => ReturnReason, { nullable: true, description: 'Why it goes back.' })
  reason?: ReturnReason | null;

  @Field(() => String, { nullable: true, description: 'What the unit is to do, or a remark.' })
  @IsOptional()
  @MaxLength(limits.noteLength)
  note?: string | null;
}

import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { CountValueInput } from './count-value.js';

/** Of every input that changes an answer or its evidence. */
export const reopenDescription =
  'Whether an answer that was accepted shall be reopened by this: it waits for a review again, and until then its value does not count as verified. Without it, what was accepted is locked.';

@InputType({
  description:
    'The whole content of an answer: what is left out is taken off. The indicator’s answer type decides which of option, value and counts may be given.',
})
export class SaveAnswerInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;

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
  @Type(() => CountValueInput)
  counts?: CountValueInput[] | null;

  @Field(() => String, {
    description:
      'What there is to say of it; may be empty. With formatting where it begins with U+2063, as `Answer.explanation` says.',
  })
  @MaxLength(limits.explanationLength)
  explanation!: string;

  @Field(() => Boolean, { nullable: true, description: reopenDescription })
  reopen?: boolean | null;
}

@InputType({ description: 'Which reopened answer goes back to what was accepted.' })
export class RestoreAnswerInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'The version that is given up.' })
  version!: number;
}

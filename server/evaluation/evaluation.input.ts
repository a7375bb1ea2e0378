import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { ReturnReason, Stage, Verdict } from '../support/enums.js';
import { StatedValueInput } from '../worksheet/stated-value.input.js';

@InputType({
  description:
    'A verdict on one answer. Accepting without option, value and counts confirms what the unit claims; a return needs a reason and a note.',
})
export class EvaluateAnswerInput extends StatedValueInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'The version of the answer that was looked at.' })
  answerVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The reviewers’ verdict that stood when the answer was looked at; left out where none did. When another one stands by now, that is a conflict.',
  })
  seenEvaluationId?: string | null;

  @Field(() => Stage, { description: 'Whose verdict it is; `REVIEW` for an evaluator.' })
  stage!: Stage;

  @Field(() => Verdict, { description: 'Accepted or returned.' })
  verdict!: Verdict;

  @Field(() => ReturnReason, { nullable: true, description: 'Why it goes back.' })
  reason?: ReturnReason | null;

  @Field(() => String, { nullable: true, description: 'What the unit is to do, or a remark.' })
  @IsOptional()
  @MaxLength(limits.noteLength)
  note?: string | null;
}

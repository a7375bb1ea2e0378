import { IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { Role, Stage } from '../support/enums.js';
import { StatedValueInput } from '../worksheet/stated-value.input.js';

@InputType({ description: 'What can be said of a stage at any time.' })
class StageContentInput {
  @Field(() => String, { description: 'Indonesian name.' })
  @MaxLength(limits.nameLength)
  nameId!: string;

  @Field(() => String, { description: 'English name.' })
  @MaxLength(limits.nameLength)
  nameEn!: string;

  @Field(() => Role, { description: 'Who gives its values.' })
  scoredBy!: Role;

  @Field(() => Int, {
    nullable: true,
    description: 'Which stage counts before which, 1 to 1000, each once; left out for none.',
  })
  @IsOptional()
  @Min(1)
  @Max(1000)
  precedence?: number | null;
}

@InputType({ description: 'A further stage; it comes last.' })
export class AddStageInput extends StageContentInput {
  @Field(() => String, {
    description: 'What evaluations name it by: small letters, digits, hyphens.',
  })
  @MaxLength(limits.codeLength)
  @Matches(/^[a-z][a-z0-9-]*$/)
  key!: string;

  @Field(() => Stage, { description: '`REVIEW` or `EXTERNAL`; of the others there is one.' })
  kind!: Stage;
}

@InputType({ description: 'A stage as it shall be.' })
export class UpdateStageInput extends StageContentInput {
  @Field(() => ID, { description: 'Which stage.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Of a consensus: how far stages may be apart without a panel, 0..1.',
  })
  @IsOptional()
  @Min(0)
  @Max(1)
  panelLimit?: number | null;

  @Field(() => Boolean, { description: 'Whether it takes values; what is used stays.' })
  active!: boolean;
}

@InputType({
  description: 'The value that one stage gives an answer: all of it, taken from no other stage.',
})
export class RecordStageValueInput extends StatedValueInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'The version of the answer that was looked at.' })
  answerVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The stage’s value that stood when the answer was looked at; left out where none did. When another one stands by now, that is a conflict.',
  })
  seenEvaluationId?: string | null;

  @Field(() => String, { description: 'Key of the stage: a further review, or the ministry’s.' })
  @MaxLength(limits.codeLength)
  stageKey!: string;

  @Field(() => String, { description: 'Why it is this value.' })
  @MaxLength(limits.noteLength)
  note!: string;
}

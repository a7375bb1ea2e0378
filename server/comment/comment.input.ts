import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';

@InputType({ description: 'What there is to say of an answer.' })
export class AddCommentInput {
  @Field(() => ID, { description: 'Of which answer.' })
  answerId!: string;

  @Field(() => String, { description: 'Plain text; line breaks stay.' })
  @MaxLength(limits.commentLength)
  text!: string;

  @Field(() => [ID], {
    description: 'Whom it names, each of whom must be able to read the answer; they are told.',
  })
  @ArrayMaxSize(limits.mentionsPerComment)
  mentions!: string[];
}

@InputType({ description: 'What one’s own comment is to say.' })
export class EditCommentInput {
  @Field(() => ID, { description: 'Which comment.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;

  @Field(() => String, { description: 'Plain text; line breaks stay.' })
  @MaxLength(limits.commentLength)
  text!: string;

  @Field(() => [ID], { description: 'Whom it names now; who was not named before is told.' })
  @ArrayMaxSize(limits.mentionsPerComment)
  mentions!: string[];
}

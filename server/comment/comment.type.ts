import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';

@ObjectType({ description: 'What somebody said of an answer.', simpleResolvers: true })
export class Comment {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ID, { description: 'The answer that it is about.' })
  answerId!: string;

  @Field(() => PersonRef, { description: 'Who wrote it.' })
  author!: PersonRef;

  @Field(() => String, { description: 'Plain text; empty once removed.' })
  text!: string;

  @Field(() => [PersonRef], { description: 'Whom it names.' })
  mentions!: PersonRef[];

  @Field(() => DateTimeISO, { description: 'When it was written.' })
  createdAt!: Instant;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was last changed.' })
  editedAt!: Instant | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was removed.' })
  removedAt!: Instant | null;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [String], {
    description: 'What the viewer may do with it now; the admin offers nothing else.',
  })
  abilities!: string[];
}

@ObjectType({
  description: 'How much is said of an answer that anything is said of.',
  simpleResolvers: true,
})
export class CommentCount {
  @Field(() => String, { description: 'Code of the indicator that the answer is for.' })
  indicatorCode!: string;

  @Field(() => Int, { description: 'Comments that were not removed, at least one.' })
  count!: number;
}

@ObjectType({ description: 'What is said of one answer.', simpleResolvers: true })
export class CommentThread {
  @Field(() => [Comment], { description: 'The comments, oldest first, removed ones included.' })
  comments!: Comment[];

  @Field(() => Boolean, { description: 'Whether there are earlier ones than were asked for.' })
  hasEarlier!: boolean;

  @Field(() => [String], {
    description: 'What the viewer may do here now; `comment.write` or nothing.',
  })
  abilities!: string[];
}

import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ReturnReason, Stage, Verdict } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';
import { CountValue } from '../worksheet/count-value.js';

@ObjectType({
  description: 'One piece of evidence as it was linked when somebody looked at it.',
  simpleResolvers: true,
})
export class SeenEvidence {
  @Field(() => ID, { description: 'Id of the evidence.' })
  evidenceId!: string;

  @Field(() => String, { description: 'What it was called.' })
  title!: string;

  @Field(() => ID, { description: 'Id of the revision that was linked.' })
  revisionId!: string;

  @Field(() => Int, { description: 'Number of that revision, from 1.' })
  number!: number;

  @Field(() => Int, { nullable: true, description: 'Page that was named, from 1.' })
  page!: number | null;
}

@ObjectType({
  description: 'An answer with its evidence as it was when somebody looked at it.',
  simpleResolvers: true,
})
export class SeenAnswer {
  @Field(() => String, { nullable: true, description: 'Key of the option that was claimed.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value that was claimed.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'The counts that were claimed; empty for none.' })
  counts!: CountValue[];

  @Field(() => String, {
    description: 'What the unit said of it, written as `Answer.explanation`; may be empty.',
  })
  explanation!: string;

  @Field(() => [SeenEvidence], { description: 'What proved it, in the order it was attached.' })
  evidence!: SeenEvidence[];
}

@ObjectType({
  description: 'What one stage decided on one answer, as the answer stood then.',
  simpleResolvers: true,
})
export class Evaluation {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Stage, { description: 'Whose verdict it is; one stage never overwrites another.' })
  stage!: Stage;

  @Field(() => String, {
    description: 'Key of the configured stage; there can be several of a kind.',
  })
  stageKey!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of its stage: among what was accepted of the latest version the highest is the verified value; null for what is kept apart.',
  })
  precedence!: number | null;

  @Field(() => Verdict, { description: 'Accepted or returned.' })
  verdict!: Verdict;

  @Field(() => String, {
    nullable: true,
    description: 'Accepted: the option that counts. Returned: the one that was claimed.',
  })
  optionKey!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Accepted: the value that counts. Returned: the one that was claimed.',
  })
  value!: number | null;

  @Field(() => [CountValue], {
    description: 'Accepted: the counts that count. Returned: those that were claimed.',
  })
  counts!: CountValue[];

  @Field(() => ReturnReason, {
    nullable: true,
    description: 'Why it was returned; null when it was accepted.',
  })
  reason!: ReturnReason | null;

  @Field(() => String, { description: 'What the evaluator says; never empty for a return.' })
  note!: string;

  @Field(() => PersonRef, { description: 'Who decided.' })
  evaluator!: PersonRef;

  @Field(() => Int, { description: 'The version of the answer that was judged.' })
  answerVersion!: number;

  @Field(() => SeenAnswer, {
    nullable: true,
    description:
      'What the unit’s answer and its evidence were then; null where it is not known, because the verdict is older than the keeping of it.',
  })
  seen!: SeenAnswer | null;

  @Field(() => DateTimeISO, { description: 'When it was decided.' })
  createdAt!: Instant;

  @Field(() => Boolean, { description: 'Whether it still stands for its stage.' })
  current!: boolean;
}

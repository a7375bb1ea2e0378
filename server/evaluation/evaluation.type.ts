import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ReturnReason, Stage, Verdict } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';
import { CountValue } from '../worksheet/count-value.js';

@ObjectType({
  description: 'What one stage decided on one answer, as the answer stood then.',
  simpleResolvers: true,
})
export class Evaluation {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Stage, { description: 'Whose verdict it is; one stage never overwrites another.' })
  stage!: Stage;

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

  @Field(() => DateTimeISO, { description: 'When it was decided.' })
  createdAt!: Instant;

  @Field(() => Boolean, { description: 'Whether it still stands for its stage.' })
  current!: boolean;
}

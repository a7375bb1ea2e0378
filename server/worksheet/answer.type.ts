import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Evaluation } from '../evaluation/evaluation.type.js';
import { EvidenceLink } from '../evidence/evidence.type.js';
import { AnswerState } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';
import { CountValue } from './count-value.js';

@ObjectType({
  description: 'One indicator in one worksheet, as the unit answered it.',
  simpleResolvers: true,
})
export class Answer {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ID, { description: 'The worksheet it belongs to.' })
  worksheetId!: string;

  @Field(() => String, { description: 'Code of the indicator that it answers.' })
  indicatorCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the chosen option; null when not answered or when there are no options.',
  })
  optionKey!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The value on the indicator’s scale; null when not answered or without a scale.',
  })
  value!: number | null;

  @Field(() => [CountValue], { description: 'The counts that were given; empty for none.' })
  counts!: CountValue[];

  @Field(() => String, {
    description:
      'What the unit says of it; may be empty. Begins with U+2063 where it is read with formatting: `**bold**`, `_italic_`, lines with `- ` or `1. `, `[name](https://…)`.',
  })
  explanation!: string;

  @Field(() => String, {
    description: 'The explanation without its formatting, for whoever shows none.',
  })
  explanationText!: string;

  @Field(() => AnswerState, { description: 'Whose turn it is.' })
  state!: AnswerState;

  @Field(() => Boolean, {
    description:
      'Changed by the unit after it had been accepted, and not judged since: the acceptance no longer counts.',
  })
  reopened!: boolean;

  @Field(() => Boolean, {
    description: 'Taken over from the period before and not touched since.',
  })
  unchanged!: boolean;

  @Field(() => Int, {
    description:
      'Counts up with each saved content, each resubmission, and with the evidence while it is reopened; verdicts leave it alone.',
  })
  version!: number;

  @Field(() => DateTimeISO, { description: 'When its content was last saved.' })
  updatedAt!: Instant;

  @Field(() => PersonRef, { nullable: true, description: 'Who saved it last; null for nobody.' })
  updatedBy!: PersonRef | null;

  @Field(() => [EvidenceLink], { description: 'What proves it, in the order it was attached.' })
  evidence!: EvidenceLink[];

  @Field(() => [Evaluation], {
    description: 'Verdicts on it, oldest first, those that later ones replaced included.',
  })
  evaluations!: Evaluation[];

  @Field(() => [String], {
    description: 'What the viewer may do with it now; the admin offers nothing else.',
  })
  abilities!: readonly string[];
}

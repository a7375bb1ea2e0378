import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PeriodRef } from '../period/period.type.js';
import { ObjectionState, ReturnReason, Verdict } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({ description: 'The verdict that an objection is about.', simpleResolvers: true })
export class ContestedVerdict {
  @Field(() => ID, { description: 'Id of the evaluation.' })
  id!: string;

  @Field(() => Verdict, { description: 'Returned, or accepted with less than was claimed.' })
  verdict!: Verdict;

  @Field(() => ReturnReason, { nullable: true, description: 'Why it was returned.' })
  reason!: ReturnReason | null;

  @Field(() => String, { description: 'What the evaluator said; may be empty.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'Key of the option that was accepted.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value that was accepted.' })
  value!: number | null;

  @Field(() => PersonRef, { description: 'Who gave it, and so never decides the objection.' })
  evaluator!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When it was given.' })
  createdAt!: Instant;
}

@ObjectType({ description: 'A unit’s objection to a verdict.', simpleResolvers: true })
export class Objection {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ContestedVerdict, { description: 'What the unit holds to be wrong.' })
  verdict!: ContestedVerdict;

  @Field(() => ID, { description: 'The answer that was judged.' })
  answerId!: string;

  @Field(() => ID, { description: 'The worksheet it belongs to.' })
  worksheetId!: string;

  @Field(() => UnitRef, { nullable: true, description: 'Whose; null for the kabupaten’s own.' })
  unit!: UnitRef | null;

  @Field(() => PeriodRef, { description: 'In which period.' })
  period!: PeriodRef;

  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  indicatorText!: string;

  @Field(() => String, { nullable: true, description: 'Key of the option that the unit claims.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value that the unit claims.' })
  value!: number | null;

  @Field(() => ObjectionState, { description: 'Whether it was decided, and how.' })
  state!: ObjectionState;

  @Field(() => String, { description: 'Why the unit holds the verdict to be wrong.' })
  reason!: string;

  @Field(() => PersonRef, { description: 'Who raised it for the unit.' })
  raisedBy!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When it was raised.' })
  createdAt!: Instant;

  @Field(() => DateTimeISO, { description: 'Until when it could be raised.' })
  deadline!: Instant;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days since it was raised; null once it is decided.',
  })
  waitingDays!: number | null;

  @Field(() => PersonRef, {
    nullable: true,
    description: 'Who decided; null as long as it is open.',
  })
  decidedBy!: PersonRef | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Instant | null;

  @Field(() => String, { description: 'Why it was decided so; empty as long as it is open.' })
  decisionReason!: string;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [String], {
    description: 'What the viewer may do with it now; the admin offers nothing else.',
  })
  abilities!: string[];
}

@ObjectType({ description: 'A verdict that the unit may still object to.', simpleResolvers: true })
export class ContestableVerdict {
  @Field(() => ID, { description: 'Id of the evaluation.' })
  evaluationId!: string;

  @Field(() => ID, { description: 'The answer that was judged.' })
  answerId!: string;

  @Field(() => DateTimeISO, {
    description: 'The last moment to object: of the tenth working day, or when the period closes.',
  })
  until!: Instant;

  @Field(() => Int, { description: 'Working days left until then, 0 on the last day.' })
  workingDaysLeft!: number;

  @Field(() => [String], { description: 'What the viewer may do with it now.' })
  abilities!: string[];
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PeriodRef } from '../period/period.type.js';
import { ReturnReason, WorksheetStatus } from '../support/enums.js';
import { UnitRef } from '../unit/unit.type.js';

@ObjectType({ description: 'An answer that came back.', simpleResolvers: true })
export class ReturnedAnswer {
  @Field(() => String, { description: 'Code of the indicator that it answers.' })
  indicatorCode!: string;

  @Field(() => ReturnReason, {
    nullable: true,
    description: 'Why it was returned; null where that is not known.',
  })
  reason!: ReturnReason | null;
}

@ObjectType({ description: 'What is left to do in one worksheet.', simpleResolvers: true })
export class WorksheetTodo {
  @Field(() => ID, { description: 'Which worksheet.' })
  worksheetId!: string;

  @Field(() => String, { description: 'Title of what is filled in.' })
  instrumentTitle!: string;

  @Field(() => WorksheetStatus, { description: 'With the unit, or with the evaluators.' })
  status!: WorksheetStatus;

  @Field(() => Int, { description: 'Indicators without an answer; 0 once it is submitted.' })
  unanswered!: number;

  @Field(() => Int, {
    description: 'Answers that lack the evidence they need; 0 once it is submitted.',
  })
  unproven!: number;

  @Field(() => [ReturnedAnswer], { description: 'Answers to mend, by code.' })
  returned!: ReturnedAnswer[];
}

@ObjectType({
  description: 'What a unit has left to do in a period, to remind it of; names nobody.',
  simpleResolvers: true,
})
export class UnitReminder {
  @Field(() => UnitRef, {
    nullable: true,
    description: 'Which unit; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => PeriodRef, { description: 'In which period.' })
  period!: PeriodRef;

  @Field(() => [WorksheetTodo], {
    description: 'Its worksheets; empty when the period is closed.',
  })
  worksheets!: WorksheetTodo[];
}

import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { PeriodRef } from '../period/period.type.js';
import { AnswerState } from '../support/enums.js';
import { orderInput } from '../support/order.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';
import { CountValue } from '../worksheet/count-value.js';

@ObjectType({ description: 'One answer in the evaluators’ queue.', simpleResolvers: true })
export class ReviewItem {
  @Field(() => ID, { description: 'Id of the answer.' })
  id!: string;

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

  @Field(() => String, { description: 'Name of the area it belongs to.' })
  areaName!: string;

  @Field(() => String, { nullable: true, description: 'Key of the option that is claimed.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value that is claimed.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'The counts that are claimed.' })
  counts!: CountValue[];

  @Field(() => AnswerState, { description: 'Whose turn it is.' })
  state!: AnswerState;

  @Field(() => Boolean, {
    description: 'Whether it came again: after a return, or changed after its acceptance.',
  })
  resubmitted!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the unit changed it after its acceptance, which no longer counts.',
  })
  reopened!: boolean;

  @Field(() => Int, { description: 'Pieces of evidence linked to it.' })
  evidenceCount!: number;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was last submitted.' })
  submittedAt!: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working days since it began to wait for a verdict, 0 on the first day; null where it does not wait.',
  })
  waitingDays!: number | null;

  @Field(() => DateTimeISO, { description: 'When its content was last saved.' })
  updatedAt!: Instant;

  @Field(() => Int, { description: 'The version to judge.' })
  version!: number;

  @Field(() => Float, { description: 'Points that it can earn.' })
  effectiveWeight!: number;

  @Field(() => [PersonRef], { description: 'Who reviews the unit.' })
  evaluators!: PersonRef[];
}

@InputType({ description: 'Which answers; every given condition holds.' })
export class ReviewFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Of this period; of those that are open when left out.',
  })
  periodId?: string | null;

  @Field(() => [AnswerState], {
    nullable: true,
    description: 'In these states; any but drafts when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(4)
  state?: AnswerState[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this area, by code.' })
  @IsOptional()
  @MaxLength(limits.codeLength)
  areaCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the indicator’s code or text, or of the unit’s name.',
  })
  @IsOptional()
  @MaxLength(limits.searchLength)
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it came again: after a return, or changed after its acceptance.',
  })
  resubmitted?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only what is the viewer’s to judge: of units assigned to them, and none that they work for.',
  })
  assignedToMe?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: `Only what waits for a verdict for more working days than this, 0 to ${limits.waitingDaysMax}.`,
  })
  @IsOptional()
  @Min(0)
  @Max(limits.waitingDaysMax)
  waitingOver?: number | null;
}

export const ReviewOrderField = {
  SUBMITTED_AT: 'SUBMITTED_AT',
  UPDATED_AT: 'UPDATED_AT',
  UNIT_NAME: 'UNIT_NAME',
  INDICATOR_CODE: 'INDICATOR_CODE',
  WAITING_DAYS: 'WAITING_DAYS',
} as const;
export type ReviewOrderField = keyof typeof ReviewOrderField;
registerEnumType(ReviewOrderField, {
  name: 'ReviewOrderField',
  description: 'What the queue can be ordered by.',
});

@InputType({ description: 'Order of the queue.' })
export class ReviewOrder extends orderInput(ReviewOrderField, 'Review') {}

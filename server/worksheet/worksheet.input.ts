import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { Level, WorksheetStatus } from '../support/enums.js';
import { orderInput } from '../support/order.js';

@InputType({ description: 'Which worksheets; every given condition holds.' })
export class WorksheetFilter {
  @Field(() => [ID], { nullable: true, description: 'These ids.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this period.' })
  periodId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  unitId?: string | null;

  @Field(() => WorksheetStatus, { nullable: true, description: 'In this status.' })
  status?: WorksheetStatus | null;

  @Field(() => Level, { nullable: true, description: 'Of units, or the kabupaten’s own.' })
  level?: Level | null;
}

export const WorksheetOrderField = {
  UNIT_NAME: 'UNIT_NAME',
  COMPLETION: 'COMPLETION',
  POINTS: 'POINTS',
  STATUS: 'STATUS',
  SUBMITTED_AT: 'SUBMITTED_AT',
} as const;
export type WorksheetOrderField = keyof typeof WorksheetOrderField;
registerEnumType(WorksheetOrderField, {
  name: 'WorksheetOrderField',
  description: 'What worksheets can be ordered by.',
  valuesConfig: {
    UNIT_NAME: { description: 'Name of the unit; the kabupaten’s own comes first.' },
    COMPLETION: { description: 'Share of the indicators that are answered and proven.' },
    POINTS: { description: 'What it has earned.' },
    STATUS: { description: 'Filling, submitted, closed.' },
    SUBMITTED_AT: { description: 'When it was submitted; what never was comes last.' },
  },
});

@InputType({ description: 'Order of a list of worksheets.' })
export class WorksheetOrder extends orderInput(WorksheetOrderField, 'Worksheet') {}

@InputType({ description: 'The head’s approval of a worksheet.' })
export class SubmitWorksheetInput {
  @Field(() => ID, { description: 'Which worksheet.' })
  worksheetId!: string;

  @Field(() => Int, { description: 'The version of the worksheet that was looked at.' })
  version!: number;
}

@InputType({ description: 'Returned answers that go back to the evaluators.' })
export class ResubmitAnswersInput {
  @Field(() => ID, { description: 'Which worksheet.' })
  worksheetId!: string;

  @Field(() => [ID], { description: 'Which of its returned answers; each mended since.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.idsPerRequest)
  answerIds!: string[];

  @Field(() => Int, { description: 'The version of the worksheet that was looked at.' })
  version!: number;
}

@InputType({ description: 'An answer as somebody looked at it.' })
export class AnswerVersionInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;
}

@InputType({ description: 'Answers that are still as in the period before.' })
export class ConfirmUnchangedInput {
  @Field(() => ID, { description: 'Which worksheet.' })
  worksheetId!: string;

  @Field(() => [AnswerVersionInput], {
    description: 'Which of its answers that were taken over and not touched since; all or none.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.idsPerRequest)
  @ValidateNested({ each: true })
  @Type(() => AnswerVersionInput)
  answers!: AnswerVersionInput[];
}

import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { Level } from '../support/enums.js';
import { orderInput } from '../support/order.js';

@InputType({ description: 'Which report cards; every given condition holds.' })
export class ReportCardFilter {
  @Field(() => [ID], { nullable: true, description: 'These ids.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this period.' })
  periodId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  unitId?: string | null;

  @Field(() => Level, { nullable: true, description: 'Of units, or of the kabupaten itself.' })
  level?: Level | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of this revision, also an earlier one. Only the latest of each worksheet where nothing is said and no ids are given.',
  })
  revision?: number | null;
}

export const ReportCardOrderField = {
  RANK: 'RANK',
  POINTS: 'POINTS',
  UNIT_NAME: 'UNIT_NAME',
  PERIOD: 'PERIOD',
  CREATED_AT: 'CREATED_AT',
} as const;
export type ReportCardOrderField = keyof typeof ReportCardOrderField;
registerEnumType(ReportCardOrderField, {
  name: 'ReportCardOrderField',
  description: 'What report cards can be ordered by.',
});

@InputType({ description: 'Order of a list of report cards.' })
export class ReportCardOrder extends orderInput(ReportCardOrderField, 'ReportCard') {}

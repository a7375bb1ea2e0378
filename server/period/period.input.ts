import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { PeriodKind, PeriodStatus } from '../support/enums.js';
import { orderInput } from '../support/order.js';
import { DateTimeISO } from '../support/scalars.js';

@InputType({ description: 'Which periods; every given condition holds.' })
export class PeriodFilter {
  @Field(() => [ID], { nullable: true, description: 'These ids.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  ids?: string[] | null;

  @Field(() => PeriodStatus, { nullable: true, description: 'In this state.' })
  status?: PeriodStatus | null;

  @Field(() => Int, { nullable: true, description: 'Of this year.' })
  year?: number | null;
}

export const PeriodOrderField = { OPENS_AT: 'OPENS_AT', DUE_AT: 'DUE_AT', YEAR: 'YEAR' } as const;
export type PeriodOrderField = keyof typeof PeriodOrderField;
registerEnumType(PeriodOrderField, {
  name: 'PeriodOrderField',
  description: 'What periods can be ordered by.',
});

@InputType({ description: 'Order of a list of periods.' })
export class PeriodOrder extends orderInput(PeriodOrderField, 'Period') {}

@InputType({ description: 'When a period opens, is due and closes, in this order.' })
abstract class PeriodDates {
  @Field(() => DateTimeISO, { description: 'From when on units fill in.' })
  opensAt!: Date;

  @Field(() => DateTimeISO, { description: 'Until when units are to have submitted.' })
  dueAt!: Date;

  @Field(() => DateTimeISO, { description: 'When it is planned to close; not before it is due.' })
  closesAt!: Date;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it opens at `opensAt` by itself; as it was, or not, where nothing is said.',
  })
  opensBySchedule?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it closes at `closesAt` by itself; as it was, or not, where nothing is said.',
  })
  closesBySchedule?: boolean | null;
}

@InputType({
  description: 'What a range of days is called, and which days; of no other kind of period.',
})
export abstract class RangeInput extends PeriodDates {
  @Field(() => String, {
    nullable: true,
    description: 'What it is called, in one line; in an edit as it was, where nothing is said.',
  })
  @IsOptional()
  @MaxLength(limits.periodLabelLength)
  @Matches(/^\P{Cc}*$/u)
  label?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'First day that it is about, in Asia/Jakarta: `2022-08-10`; stays once it is open.',
  })
  @IsOptional()
  @MaxLength(10)
  firstDay?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day that it is about; not before the first, and within a year of it.',
  })
  @IsOptional()
  @MaxLength(10)
  lastDay?: string | null;
}

@InputType({ description: 'What a period fills in, and how that is scored.' })
export class PeriodInstrumentInput {
  @Field(() => ID, { description: 'The instrument.' })
  instrumentId!: string;

  @Field(() => ID, { description: 'A published formula of that instrument.' })
  formulaId!: string;
}

@InputType({ description: 'A new period; it is opened by a step of its own.' })
export class CreatePeriodInput extends RangeInput {
  @Field(() => PeriodKind, { description: 'How long it is.' })
  kind!: PeriodKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Year; none for a range of days, which has its own days.',
  })
  @IsOptional()
  @IsInt()
  @Min(limits.yearMin)
  @Max(limits.yearMax)
  year?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The month, or the last month of the quarter: 3, 6, 9 or 12; none for a year and a range of days.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number | null;

  @Field(() => [PeriodInstrumentInput], { description: 'What is filled in, at least one.' })
  @ArrayMaxSize(limits.instrumentsPerPeriod)
  @ValidateNested({ each: true })
  @Type(() => PeriodInstrumentInput)
  instruments!: PeriodInstrumentInput[];
}

@InputType({ description: 'The dates of a period as they shall be from now on.' })
export class UpdatePeriodInput extends RangeInput {
  @Field(() => ID, { description: 'Which period.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;
}

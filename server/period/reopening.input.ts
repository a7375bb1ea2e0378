import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { DateTimeISO } from '../support/scalars.js';

/** What both say that open worksheets again. */
@InputType()
abstract class SheetsToOpen {
  @Field(() => ID, { description: 'Which period.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, {
    description: `Why, in ${limits.reopeningReasonWords} words at least; it is kept for good and shown with the figures.`,
  })
  @MaxLength(limits.reasonLength)
  reason!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Beside the units that are named, the kabupaten’s own worksheet, too.',
  })
  withKabupaten?: boolean | null;
}

@InputType({ description: 'Which closed period is opened again, why, for whom and until when.' })
export class ReopenPeriodInput extends SheetsToOpen {
  @Field(() => DateTimeISO, {
    description: 'When it is planned to close again; after now. It does not close by itself.',
  })
  closesAt!: Date;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The units whose worksheets are opened; the others stay closed. Every worksheet where nothing is said.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.unitsPerReopening)
  unitIds?: string[] | null;
}

@InputType({
  description: 'Which further units are opened in a period that is open again, and why.',
})
export class WidenReopeningInput extends SheetsToOpen {
  @Field(() => [ID], {
    nullable: true,
    description:
      'The units whose worksheets are opened beside the others. Every worksheet that stayed closed where nothing is said.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.unitsPerReopening)
  unitIds?: string[] | null;
}

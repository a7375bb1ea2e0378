import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { UnitKind, WindowScope } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';

@InputType({
  description:
    'From when until when; within the dates of the period, but for what comes from outside.',
})
abstract class WindowDates {
  @Field(() => DateTimeISO, { description: 'From when on; this moment included.' })
  opensAt!: Date;

  @Field(() => DateTimeISO, { description: 'Until when; this moment is past it.' })
  closesAt!: Date;
}

@InputType({ description: 'A new window of one stage of a period.' })
export class AddPeriodWindowInput extends WindowDates {
  @Field(() => ID, { description: 'Which period.' })
  periodId!: string;

  @Field(() => String, { description: 'Key of the stage that may be written in it.' })
  @MaxLength(limits.codeLength)
  stageKey!: string;

  @Field(() => WindowScope, { description: 'Whose worksheets it is for.' })
  scope!: WindowScope;

  @Field(() => UnitKind, { nullable: true, description: 'Of `UNIT_KIND` alone: which kind.' })
  unitKind?: UnitKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of `UNIT` alone: which unit; none for the kabupaten’s own worksheet.',
  })
  unitId?: string | null;
}

@InputType({ description: 'The dates of a window as they shall be.' })
export class UpdatePeriodWindowInput extends WindowDates {
  @Field(() => ID, { description: 'Which window.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;
}

import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { HolidayKind as Kind } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import { HolidayKind } from './holiday.type.js';

@InputType({ description: 'A day on which offices do not work.' })
export class AddHolidayInput {
  @Field(() => String, { description: 'Day in Asia/Jakarta, e.g. `2022-05-02`.' })
  @MaxLength(10)
  date!: string;

  @Field(() => String, { description: 'What it is called, in Indonesian.' })
  @Length(1, limits.nameLength)
  name!: string;

  @Field(() => HolidayKind, { description: 'Why nobody works.' })
  kind!: Kind;
}

@InputType({ description: 'A holiday as it shall be called from now on; its day stays.' })
export class UpdateHolidayInput {
  @Field(() => ID, { description: 'Which holiday.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editing began from.' })
  version!: number;

  @Field(() => String, { description: 'What it is called, in Indonesian.' })
  @Length(1, limits.nameLength)
  name!: string;

  @Field(() => HolidayKind, { description: 'Why nobody works.' })
  kind!: Kind;
}

@InputType({ description: 'A holiday that offices work on after all.' })
export class RemoveHolidayInput {
  @Field(() => ID, { description: 'Which holiday.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { HolidayKind as Kind } from '../../schema/calendar/index.js';

export const HolidayKind: { readonly [K in Kind]: K } = {
  NATIONAL: 'NATIONAL',
  JOINT_LEAVE: 'JOINT_LEAVE',
  LOCAL: 'LOCAL',
};
registerEnumType(HolidayKind, {
  name: 'HolidayKind',
  description: 'Why offices do not work on a day.',
  valuesConfig: {
    NATIONAL: { description: 'Hari libur nasional.' },
    JOINT_LEAVE: { description: 'Cuti bersama.' },
    LOCAL: { description: 'Of the kabupaten alone.' },
  },
});

@ObjectType({
  description: 'A day on which the kabupaten’s offices do not work.',
  simpleResolvers: true,
})
export class Holiday {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Day in Asia/Jakarta, e.g. `2022-05-02`.' })
  date!: string;

  @Field(() => String, { description: 'What it is called, in Indonesian.' })
  name!: string;

  @Field(() => HolidayKind, { description: 'Why nobody works.' })
  kind!: Kind;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;
}

@ObjectType({ description: 'What was decreed for a year.', simpleResolvers: true })
export class KnownHolidays {
  @Field(() => [String], { description: 'The decrees, the first one first.' })
  sources!: readonly string[];

  @Field(() => Int, { description: 'How many of its days the kabupaten’s calendar lacks.' })
  missing!: number;
}

@ObjectType({ description: 'The holidays of one year.', simpleResolvers: true })
export class HolidayYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => [Holiday], { description: 'By date; empty where none are known.' })
  holidays!: Holiday[];

  @Field(() => KnownHolidays, {
    nullable: true,
    description: 'The list that can be imported; null where no decree is known for the year.',
  })
  known!: KnownHolidays | null;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PeriodRef } from '../period/period.type.js';
import { NotificationKind, ReturnReason } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({ description: 'An answer that a notification is about.', simpleResolvers: true })
export class NotifiedAnswer {
  @Field(() => String, { description: 'Code of the indicator that it answers.' })
  indicatorCode!: string;

  @Field(() => ReturnReason, {
    nullable: true,
    description: 'Why it was returned; null where it was not.',
  })
  reason!: ReturnReason | null;
}

@ObjectType({
  description: 'A follow-up action that a notification is about.',
  simpleResolvers: true,
})
export class NotifiedFollowUp {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'What is to be done.' })
  title!: string;
}

@ObjectType({ description: 'Something that the viewer should know.', simpleResolvers: true })
export class Notification {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => NotificationKind, { description: 'What happened.' })
  kind!: NotificationKind;

  @Field(() => DateTimeISO, { description: 'When it happened, or last grew.' })
  happenedAt!: Instant;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was read; null for unread.' })
  readAt!: Instant | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The worksheet that it is about; null where it is about something else.',
  })
  worksheetId!: string | null;

  @Field(() => NotifiedFollowUp, {
    nullable: true,
    description: 'The follow-up action that it is about; null where it is about something else.',
  })
  followUp!: NotifiedFollowUp | null;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose it is; null for the kabupaten’s own, and for a whole period.',
  })
  unit!: UnitRef | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of what stood in the way; only of what the schedule did not do.',
  })
  cause!: string | null;

  @Field(() => PeriodRef, {
    description:
      'The period that it is about, of the worksheet, or that the follow-up action came from.',
  })
  period!: PeriodRef;

  @Field(() => [NotifiedAnswer], {
    description: 'The answers it is about, the latest last; empty for the whole worksheet.',
  })
  answers!: NotifiedAnswer[];

  @Field(() => PersonRef, {
    nullable: true,
    description: 'Who brought it about; null of reminders and returned answers.',
  })
  author!: PersonRef | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days that were left; of `DUE_SOON` and `FOLLOW_UP_DUE_SOON`.',
  })
  days!: number | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description:
      'When it is or was due; of reminders, and of what was assigned. Until when it is open; of `OPENING_GRANTED` and `PERIOD_REOPENED`.',
  })
  dueAt!: Instant | null;
}

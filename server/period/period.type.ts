import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FormulaRef } from '../formula/formula.type.js';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { ClosingPhase, PeriodKind, PeriodStatus } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, type UnitRef } from '../unit/unit.type.js';
import type { PeriodReopening } from './reopening.type.js';

@ObjectType({ description: 'A period, as other rows name it.', simpleResolvers: true })
export class PeriodRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, {
    description:
      '`2022-07` for a month, `2022-Q3` or `2022`; `2022-08-10--2022-09-15 Pekan inovasi` for a range of days and what it is called.',
  })
  name!: string;

  @Field(() => Int, { description: 'Year, of its last day.' })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Its last month, 1 to 12; null for a year and a range of days.',
  })
  month!: number | null;

  @Field(() => PeriodStatus, { description: 'Whether it is planned, open or closed.' })
  status!: PeriodStatus;

  @Field(() => Int, {
    description:
      'Which closing it comes to, or was closed with: 1, and one more each time it is opened again. Open with more than 1, it is open again.',
  })
  revision!: number;

  @Field(() => DateTimeISO, { description: 'From when on units fill in.' })
  opensAt!: Instant;

  @Field(() => DateTimeISO, { description: 'Until when units are to have submitted.' })
  dueAt!: Instant;

  @Field(() => DateTimeISO, { description: 'When it is planned to close.' })
  closesAt!: Instant;
}

@ObjectType({
  description: 'What a period fills in, and how that is scored.',
  simpleResolvers: true,
})
export class PeriodInstrument {
  @Field(() => InstrumentRef, { description: 'What is filled in.' })
  instrument!: InstrumentRef;

  @Field(() => FormulaRef, { description: 'How it is scored.' })
  formula!: FormulaRef;
}

@ObjectType({
  description:
    'How far the worksheets are that the viewer may see; whoever closes the period sees all counts.',
  simpleResolvers: true,
})
export class PeriodProgress {
  @Field(() => Int, { description: 'Worksheets.' })
  worksheets!: number;

  @Field(() => Int, { description: 'Worksheets that were submitted.' })
  submitted!: number;

  @Field(() => Int, { description: 'Worksheets that were submitted by the due date.' })
  onTime!: number;

  @Field(() => Int, { description: 'Answers given.' })
  answered!: number;

  @Field(() => Int, { description: 'Answers to give.' })
  indicators!: number;

  @Field(() => Int, { description: 'Answers that were accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'Answers that went back and have not come again.' })
  returned!: number;

  @Field(() => Int, { description: 'Answers that wait for an evaluator.' })
  waiting!: number;
}

@ObjectType({
  description:
    'The closing of a period while it goes on, or after it broke down and nothing was changed.',
  simpleResolvers: true,
})
export class PeriodClosing {
  @Field(() => PersonRef, { nullable: true, description: 'Who closes it; null for the schedule.' })
  by!: PersonRef | null;

  @Field(() => DateTimeISO, { description: 'When that began.' })
  since!: Instant;

  @Field(() => ClosingPhase, { description: 'What it is at.' })
  phase!: ClosingPhase;

  @Field(() => Int, { description: 'Worksheets that are through with the phase.' })
  done!: number;

  @Field(() => Int, { description: 'Of how many; 0 before they are counted.' })
  total!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code of why it broke down; null while it goes on.',
  })
  fault!: string | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description:
      'When it was heard of last, where that is longer ago than it should be: it mostly goes on all the same, and it can be closed again meanwhile. Null while it is heard of, and where it broke down.',
  })
  silentSince!: Instant | null;
}

@ObjectType({ description: 'A stretch of time that is assessed: opens, is due, closes.' })
export class Period extends PeriodRef {
  @Field(() => PeriodKind, { simple: true, description: 'How long it is.' })
  kind!: PeriodKind;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'What a range of days is called; null for every other kind.',
  })
  label!: string | null;

  @Field(() => String, {
    simple: true,
    description: 'First day that it is about, in Asia/Jakarta: `2022-08-10`.',
  })
  firstDay!: string;

  @Field(() => String, {
    simple: true,
    description: 'Last day that it is about, which belongs to it.',
  })
  lastDay!: string;

  @Field(() => DateTimeISO, {
    simple: true,
    nullable: true,
    description: 'When it was opened.',
  })
  openedAt!: Instant | null;

  @Field(() => DateTimeISO, {
    simple: true,
    nullable: true,
    description: 'When it was closed.',
  })
  closedAt!: Instant | null;

  @Field(() => PeriodRef, {
    simple: true,
    nullable: true,
    description:
      'The period after it that is closed, too: until that is opened again, this one can’t be. Null where there is none.',
  })
  followedBy!: PeriodRef | null;

  @Field(() => PeriodRef, {
    simple: true,
    nullable: true,
    description:
      'Of a planned one: the latest that it goes on from and that is still open. Opened now, it begins without what is said there; by itself it does not open before one of its kind. Null where there is none.',
  })
  stillOpenBefore!: PeriodRef | null;

  @Field(() => Boolean, {
    simple: true,
    description:
      'Whether a panel is at work whose minutes nobody has signed: closed now, what it decided counts nothing. Told to whoever closes periods; false to others.',
  })
  hasOpenPanel!: boolean;

  @Field(() => PersonRef, {
    simple: true,
    nullable: true,
    description: 'Who closed it; null where the schedule did, and until then.',
  })
  closedBy!: PersonRef | null;

  @Field(() => Boolean, { simple: true, description: 'Whether it opens at `opensAt` by itself.' })
  opensBySchedule!: boolean;

  @Field(() => Boolean, { simple: true, description: 'Whether it closes at `closesAt` by itself.' })
  closesBySchedule!: boolean;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description:
      'Code of why it did not open or close by itself when its time had come, `INTERNAL` for what nobody expected; null where nothing is in the way.',
  })
  scheduleFault!: string | null;

  @Field(() => [PeriodInstrument], {
    simple: true,
    description: 'What is filled in; two regimes may run side by side.',
  })
  instruments!: PeriodInstrument[];

  @Field(() => Int, { simple: true, description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [String], {
    simple: true,
    description: 'What the viewer may do with it now; the admin offers nothing else.',
  })
  abilities!: string[];

  /** Not a field: whether it is open again, and some of its worksheets are not. */
  staysClosed!: boolean;

  /** Not a field: gives the field `progress`, for all rows of a page at once. */
  readProgress!: () => Promise<PeriodProgress>;

  /** Likewise the field `closing`. */
  readClosing!: () => Promise<PeriodClosing | null>;

  /** Not fields either, and read in the same way. */
  readReopenings!: () => Promise<PeriodReopening[]>;
  readUnits!: () => Promise<UnitRef[]>;
}

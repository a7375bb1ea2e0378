import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Evidence, EvidenceRevision } from '../evidence/evidence.type.js';
import { PeriodRef } from '../period/period.type.js';
import { FollowUpOutcome, FollowUpSource, FollowUpState, FollowUpStep } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({ description: 'An indicator that something should move.', simpleResolvers: true })
export class MovedIndicator {
  @Field(() => String, { description: 'Code of the indicator.' })
  code!: string;

  @Field(() => String, { description: 'The question; empty where its instrument is not used.' })
  text!: string;
}

@ObjectType({
  description: 'Something that happened to a follow-up action.',
  simpleResolvers: true,
})
export class FollowUpEntry {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up from 1 within its action.' })
  number!: number;

  @Field(() => FollowUpStep, { description: 'What happened.' })
  step!: FollowUpStep;

  @Field(() => Int, { description: 'Progress in percent after it, 0 to 100.' })
  progress!: number;

  @Field(() => String, { description: 'Due day after it, in Asia/Jakarta, e.g. `2022-08-31`.' })
  dueDay!: string;

  @Field(() => String, { description: 'What was said with it; may be empty.' })
  note!: string;

  @Field(() => PersonRef, { description: 'Who did it.' })
  author!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When.' })
  createdAt!: Instant;
}

@ObjectType({ description: 'Evidence of a follow-up action.', simpleResolvers: true })
export class FollowUpEvidence {
  @Field(() => ID, { description: 'Id of the link.' })
  id!: string;

  @Field(() => Evidence, { description: 'The evidence, of the action’s own unit.' })
  evidence!: Evidence;

  @Field(() => EvidenceRevision, { description: 'The revision that it had when it was attached.' })
  revision!: EvidenceRevision;
}

@ObjectType({
  description: 'What a unit is to do by a day (rencana aksi tindak lanjut), and how far it is.',
  simpleResolvers: true,
})
export class FollowUpAction {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => UnitRef, { nullable: true, description: 'Whose; null for the kabupaten itself.' })
  unit!: UnitRef | null;

  @Field(() => PeriodRef, { description: 'The period that it came from.' })
  period!: PeriodRef;

  @Field(() => FollowUpSource, { description: 'What it came from.' })
  source!: FollowUpSource;

  @Field(() => String, { description: 'What is to be done.' })
  title!: string;

  @Field(() => String, { description: 'More of it; may be empty.' })
  description!: string;

  @Field(() => [MovedIndicator], { description: 'The indicators that it should move.' })
  indicators!: MovedIndicator[];

  @Field(() => PersonRef, { description: 'Who in the unit answers for it.' })
  owner!: PersonRef;

  @Field(() => String, {
    description: 'The last day in time, in Asia/Jakarta, e.g. `2022-08-31`.',
  })
  dueDay!: string;

  @Field(() => Int, { description: 'Progress in percent, 0 to 100.' })
  progress!: number;

  @Field(() => FollowUpState, { description: 'How far it is.' })
  state!: FollowUpState;

  @Field(() => FollowUpOutcome, { description: 'Whether it is kept, as of now.' })
  outcome!: FollowUpOutcome;

  @Field(() => ID, { nullable: true, description: 'The report card that recommended it.' })
  reportCardId!: string | null;

  @Field(() => String, { nullable: true, description: 'The indicator that the card named.' })
  raisedCode!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Points that the card promised for it on that day; never computed again.',
  })
  promisedPoints!: number | null;

  @Field(() => PersonRef, { description: 'Who wrote it down.' })
  createdBy!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When it was written down.' })
  createdAt!: Instant;

  @Field(() => PersonRef, { nullable: true, description: 'Who reported it done.' })
  doneBy!: PersonRef | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was reported done.' })
  doneAt!: Instant | null;

  @Field(() => PersonRef, { nullable: true, description: 'Who confirmed it.' })
  confirmedBy!: PersonRef | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt!: Instant | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt!: Instant | null;

  @Field(() => String, { description: 'Why it was cancelled; empty where it was not.' })
  cancelReason!: string;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [String], {
    description: 'What the viewer may do with it now; the admin offers nothing else.',
  })
  abilities!: string[];

  // `entries` and `evidence` are resolved by `FollowUpResolver`: read for all rows at once, and only when asked for.
}

@ObjectType({
  description: 'Who may answer for follow-up actions of a unit.',
  simpleResolvers: true,
})
export class UnitOwners {
  @Field(() => ID, { nullable: true, description: 'Which unit; null for the kabupaten itself.' })
  unitId!: string | null;

  @Field(() => [PersonRef], { description: 'Its heads first, then by name.' })
  owners!: PersonRef[];
}

@ObjectType({
  description: 'How many follow-up actions of a unit were kept.',
  simpleResolvers: true,
})
export class FollowUpTally {
  @Field(() => UnitRef, { nullable: true, description: 'Which unit; null for the kabupaten.' })
  unit!: UnitRef | null;

  @Field(() => Int, { description: 'Done in time.' })
  kept!: number;

  @Field(() => Int, { description: 'Done after their due day, or due and not done.' })
  late!: number;

  @Field(() => Int, { description: 'Not done, and not due yet.' })
  open!: number;

  @Field(() => Int, { description: 'Given up.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Done, and waiting to be confirmed; of `kept` and `late`.' })
  unconfirmed!: number;
}

@ObjectType({
  description: 'A follow-up action of an earlier period as it stood when a period closed; sealed.',
  simpleResolvers: true,
})
export class Commitment {
  @Field(() => ID, { description: 'The follow-up action.' })
  actionId!: string;

  @Field(() => String, { description: 'What was to be done.' })
  title!: string;

  @Field(() => FollowUpSource, { description: 'What it came from.' })
  source!: FollowUpSource;

  @Field(() => String, { description: 'Name of the period that it came from, e.g. `2022-07`.' })
  periodName!: string;

  @Field(() => [String], { description: 'Codes of the indicators that it should move.' })
  indicatorCodes!: readonly string[];

  @Field(() => PersonRef, { description: 'Who answered for it.' })
  owner!: PersonRef;

  @Field(() => String, { description: 'The last day in time, in Asia/Jakarta.' })
  dueDay!: string;

  @Field(() => Int, { description: 'Progress in percent, 0 to 100.' })
  progress!: number;

  @Field(() => FollowUpState, { description: 'How far it was.' })
  state!: FollowUpState;

  @Field(() => FollowUpOutcome, { description: 'Whether it was kept.' })
  outcome!: FollowUpOutcome;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was done.' })
  doneAt!: Instant | null;

  @Field(() => String, { description: 'Why it was cancelled; empty where it was not.' })
  cancelReason!: string;

  @Field(() => Float, { nullable: true, description: 'Points that a card had promised for it.' })
  promisedPoints!: number | null;

  @Field(() => String, { description: 'Hex SHA-256 of what was sealed.' })
  sha256!: string;
}

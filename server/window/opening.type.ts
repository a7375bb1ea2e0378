import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { OpeningState } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({ description: 'What of a worksheet is opened, or shall be.', simpleResolvers: true })
abstract class Opened {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ID, { description: 'Which worksheet.' })
  worksheetId!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose worksheet; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => InstrumentRef, { description: 'What is filled in.' })
  instrument!: InstrumentRef;

  @Field(() => String, { description: 'Key of the stage.' })
  stageKey!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the indicators whose answers it is about; null for the whole worksheet.',
  })
  indicatorCodes!: string[] | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeISO, { description: 'When it was made.' })
  createdAt!: Instant;

  @Field(() => [String], { description: 'What the viewer may do with it now.' })
  abilities!: string[];
}

@ObjectType({
  description:
    'That a worksheet or some of its answers may be written although the window is closed.',
  simpleResolvers: true,
})
export class LockException extends Opened {
  @Field(() => PersonRef, { description: 'Who granted it.' })
  author!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When it ends by itself; this moment is past it.' })
  expiresAt!: Instant;
}

@ObjectType({
  description: 'Somebody asks to have opened what a window locks.',
  simpleResolvers: true,
})
export class OpeningRequest extends Opened {
  @Field(() => PersonRef, { description: 'Who asks.' })
  requestedBy!: PersonRef;

  @Field(() => OpeningState, { description: 'What became of it.' })
  state!: OpeningState;

  @Field(() => PersonRef, { nullable: true, description: 'Who decided; null while it is open.' })
  decidedBy!: PersonRef | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'When it was decided; null while it is open.',
  })
  decidedAt!: Instant | null;

  @Field(() => String, { description: 'What was said to the decision; empty for nothing.' })
  decisionReason!: string;

  @Field(() => DateTimeISO, { nullable: true, description: 'Until when it was granted.' })
  grantedUntil!: Instant | null;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;
}

@ObjectType({
  description: 'A worksheet, as far as whoever opens it needs to know.',
  simpleResolvers: true,
})
export class OpenableWorksheet {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose worksheet; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => InstrumentRef, { description: 'What is filled in.' })
  instrument!: InstrumentRef;
}

@ObjectType({
  description:
    'What is opened although its window is closed, and what somebody asks to have opened.',
  simpleResolvers: true,
})
export class Openings {
  @Field(() => [LockException], {
    description: 'Those that have not ended, the first to end first.',
  })
  exceptions!: LockException[];

  @Field(() => [OpeningRequest], {
    description: 'The latest, those that wait for a decision first.',
  })
  requests!: OpeningRequest[];

  @Field(() => DateTimeISO, {
    nullable: true,
    description:
      'Until when something granted now would be open unless told otherwise: the end of the next working day, or the closing of the period before it. Null where nothing can be opened.',
  })
  proposedExpiry!: Instant | null;

  @Field(() => [OpenableWorksheet], {
    description: 'What the viewer could open without having been asked; of a period alone.',
  })
  openable!: OpenableWorksheet[];

  @Field(() => DateTimeISO, { description: 'Until when something can be opened at most.' })
  latestExpiry!: Instant;

  @Field(() => [String], {
    description: 'What the viewer may do: ask for an opening (`opening.request`), or grant one.',
  })
  abilities!: string[];
}

import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { UnitRef } from '../unit/unit.type.js';

@ObjectType({
  description: 'What a worksheet came to in one revision, beside the revision before.',
  simpleResolvers: true,
})
export class CardRevision {
  @Field(() => ID, { description: 'Its report card.' })
  reportCardId!: string;

  @Field(() => Int, { description: 'Which revision, from 1.' })
  revision!: number;

  @Field(() => DateTimeISO, { description: 'When it was sealed.' })
  sealedAt!: Instant;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose, by the name it had then; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => InstrumentRef, { description: 'What was filled in.' })
  instrument!: InstrumentRef;

  @Field(() => Float, { description: 'Points of the accepted answers, unrounded.' })
  points!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Points in the revision before; null in the first.',
  })
  pointsBefore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Points that it has more than in the revision before; null in the first, and where either has no score.',
  })
  difference!: number | null;

  @Field(() => String, { description: 'Grade; empty where the total had no score.' })
  grade!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Grade in the revision before; null in the first.',
  })
  gradeBefore!: string | null;

  @Field(() => Int, { nullable: true, description: 'Place among the units, from 1.' })
  rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Place in the revision before.' })
  rankBefore!: number | null;

  @Field(() => Boolean, {
    description: 'Whether its worksheet had been opened again for it; false in the first.',
  })
  wasOpen!: boolean;
}

@ObjectType({
  description: 'What was sealed of a period when it closed once.',
  simpleResolvers: true,
})
export class PeriodRevision {
  @Field(() => Int, { description: 'Which revision, from 1.' })
  revision!: number;

  @Field(() => DateTimeISO, { description: 'When it was sealed.' })
  sealedAt!: Instant;

  @Field(() => Float, {
    nullable: true,
    description:
      'The kabupaten’s index; null where there was none, and for whoever may not read it.',
  })
  index!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Grade of the index; null where there was none, where the index is a mean of several, and for whoever may not read it.',
  })
  indexGrade!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Points that the index has more than in the revision before; null in the first.',
  })
  indexDifference!: number | null;

  @Field(() => [CardRevision], {
    description:
      'Those that the viewer may see: the kabupaten’s own worksheet first, then the units by place.',
  })
  cards!: CardRevision[];
}

import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { MovedIndicator } from '../follow-up/follow-up.type.js';
import { InnovationStage } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({ description: 'That an innovation came to a stage.', simpleResolvers: true })
export class InnovationStep {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up from 1 within its innovation.' })
  number!: number;

  @Field(() => InnovationStage, { description: 'To which stage.' })
  stage!: InnovationStage;

  @Field(() => String, { description: 'On which day, in Asia/Jakarta, e.g. `2022-08-31`.' })
  day!: string;

  @Field(() => String, { description: 'What was said with it; may be empty.' })
  note!: string;

  @Field(() => PersonRef, { description: 'Who wrote it down.' })
  author!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When it was written down.' })
  createdAt!: Instant;
}

@ObjectType({
  description: 'What an agen perubahan thought of to do better, and how far it is.',
  simpleResolvers: true,
})
export class Innovation {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => UnitRef, { nullable: true, description: 'Whose; null for the kabupaten itself.' })
  unit!: UnitRef | null;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What is wrong without it.' })
  problem!: string;

  @Field(() => String, { description: 'What is done about it.' })
  idea!: string;

  @Field(() => InnovationStage, { description: 'How far it is.' })
  stage!: InnovationStage;

  @Field(() => PersonRef, { description: 'Whose idea it is, and who carries it.' })
  owner!: PersonRef;

  @Field(() => [MovedIndicator], { description: 'The indicators that it should move.' })
  indicators!: MovedIndicator[];

  @Field(() => String, {
    nullable: true,
    description: 'The day on which it was first more than an idea, in Asia/Jakarta; null before.',
  })
  startedOn!: string | null;

  @Field(() => DateTimeISO, { description: 'When it was written down.' })
  createdAt!: Instant;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => [String], {
    description: 'What the viewer may do with it; the admin offers nothing else.',
  })
  abilities!: string[];

  /** Not a field: which cards its effects are read from. */
  unitId!: string | null;

  // `steps` and `effects` are resolved by `InnovationResolver`: read for all rows at once, and only when asked for.
}

@ObjectType({ description: 'An indicator in one sealed report card.', simpleResolvers: true })
export class EffectPoint {
  @Field(() => ID, { description: 'The period.' })
  periodId!: string;

  @Field(() => String, { description: 'Its name: `2022-07` for a month, `2022-Q3` or `2022`.' })
  periodName!: string;

  @Field(() => ID, { description: 'The report card.' })
  reportCardId!: string;

  @Field(() => Float, { description: 'Verified points, unrounded.' })
  points!: number;

  @Field(() => Float, { description: 'The most that it could give then.' })
  maximum!: number;
}

@ObjectType({
  description:
    'An indicator that an innovation should move, before it and since. Since is not because: other things changed as well.',
  simpleResolvers: true,
})
export class InnovationEffect {
  @Field(() => MovedIndicator, { description: 'Which indicator.' })
  indicator!: MovedIndicator;

  @Field(() => EffectPoint, {
    nullable: true,
    description:
      'In the last closed period before the month in which it started; null where there is none.',
  })
  before!: EffectPoint | null;

  @Field(() => [EffectPoint], {
    description: 'In each closed period from that month on, oldest first.',
  })
  since!: EffectPoint[];
}

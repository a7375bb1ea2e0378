import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PeriodRef } from '../period/period.type.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef } from '../unit/unit.type.js';
import { Hindrance } from './second-scoring.enums.js';
import { SecondScoringResults } from './results.type.js';

@ObjectType({
  description: 'How many people may not score answers again, by why.',
  simpleResolvers: true,
})
export class SecondScoringHindranceCount {
  @Field(() => Hindrance, { description: 'Why.' })
  why!: Hindrance;

  @Field(() => Int, { description: 'How many people.' })
  people!: number;
}

@ObjectType({
  description: 'What a draw takes of one evaluator’s verdicts.',
  simpleResolvers: true,
})
export class SampledEvaluator {
  @Field(() => PersonRef, { description: 'Who judged first.' })
  evaluator!: PersonRef;

  @Field(() => Int, { description: 'Acceptances that stand and were not drawn before.' })
  judged!: number;

  @Field(() => Int, { description: 'Those that somebody could score again.' })
  drawable!: number;

  @Field(() => Int, { description: 'Those that are drawn.' })
  drawn!: number;

  @Field(() => [SecondScoringHindranceCount], {
    description: 'Why the others are nobody’s to score again; empty where there are none.',
  })
  hindrances!: SecondScoringHindranceCount[];
}

@ObjectType({ description: 'What a draw gives to one second evaluator.', simpleResolvers: true })
export class SampledSecond {
  @Field(() => PersonRef, { description: 'Who scores again.' })
  second!: PersonRef;

  @Field(() => Int, { description: 'How many answers.' })
  given!: number;
}

@ObjectType({
  description: 'What a draw would take and give now; nothing is written.',
  simpleResolvers: true,
})
export class SecondScoringPreview {
  @Field(() => Int, {
    description: 'What chance begins from: drawn with it, it comes out the same.',
  })
  seed!: number;

  @Field(() => Int, { description: 'How many answers in all.' })
  drawn!: number;

  @Field(() => Float, { description: 'Minutes of all second evaluators together.' })
  minutes!: number;

  @Field(() => [SampledEvaluator], { description: 'By evaluator, by name.' })
  evaluators!: SampledEvaluator[];

  @Field(() => [SampledSecond], { description: 'By second evaluator, by name.' })
  seconds!: SampledSecond[];
}

@ObjectType({ description: 'How far a second evaluator has come.', simpleResolvers: true })
export class SecondScoringSeat {
  @Field(() => PersonRef, { description: 'Who scores again.' })
  second!: PersonRef;

  @Field(() => Int, { description: 'How many answers were given to them.' })
  given!: number;

  @Field(() => Int, { description: 'How many they have scored.' })
  scored!: number;

  @Field(() => Int, {
    description:
      'How many of the others they can no longer score blind, because they came to see the unit; those are left out.',
  })
  lost!: number;
}

@ObjectType({
  description: 'A sample of judged answers that is scored a second time, blind.',
  simpleResolvers: true,
})
export class SecondScoringRound {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => PeriodRef, { description: 'Of which period.' })
  period!: PeriodRef;

  @Field(() => Int, { description: 'From 1 within the period.' })
  number!: number;

  @Field(() => Int, { description: 'What chance began from.' })
  seed!: number;

  @Field(() => Int, { nullable: true, description: 'How many were asked for; null for a share.' })
  count!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Which share was asked for, 0..1; null for a count.',
  })
  share!: number | null;

  @Field(() => Float, { description: 'What one answer was reckoned to take.' })
  minutesPerAnswer!: number;

  @Field(() => Int, { description: 'How many answers were drawn.' })
  drawn!: number;

  @Field(() => Int, { description: 'How many are scored.' })
  scored!: number;

  @Field(() => DateTimeISO, { description: 'When it was drawn.' })
  drawnAt!: Instant;

  @Field(() => PersonRef, { description: 'Who drew it.' })
  drawnBy!: PersonRef;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was closed; null until then.' })
  closedAt!: Instant | null;

  @Field(() => PersonRef, { nullable: true, description: 'Who closed it; null until then.' })
  closedBy!: PersonRef | null;

  @Field(() => Int, { description: 'The version to close or cancel.' })
  version!: number;
}

@ObjectType({
  description: 'A round with how far everybody is, and what came of it.',
  simpleResolvers: true,
})
export class SecondScoringRoundDetail extends SecondScoringRound {
  @Field(() => [PersonRef], {
    description: 'Whose answers it was drawn of, where only some were asked for; else empty.',
  })
  scopeEvaluators!: PersonRef[];

  @Field(() => [String], { description: 'Of which units, by name; empty for all.' })
  scopeUnits!: string[];

  @Field(() => [String], { description: 'Of which areas, by code; empty for all.' })
  scopeAreas!: string[];

  @Field(() => [SecondScoringSeat], { description: 'By second evaluator, by name.' })
  seats!: SecondScoringSeat[];

  @Field(() => SecondScoringResults, {
    nullable: true,
    description:
      'What came of it, once it is closed, or once everything that can be is scored; null until then.',
  })
  results!: SecondScoringResults | null;

  @Field(() => [String], { description: 'What the viewer may do with it now.' })
  abilities!: string[];
}

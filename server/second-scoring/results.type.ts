import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';
import { CountValue } from '../worksheet/count-value.js';

@ObjectType({
  description: 'How far one evaluator’s scores agree with the blind ones.',
  simpleResolvers: true,
})
export class EvaluatorAgreement {
  @Field(() => PersonRef, { description: 'Who judged first.' })
  evaluator!: PersonRef;

  @Field(() => Int, { description: 'How many of theirs were drawn.' })
  drawn!: number;

  @Field(() => Int, {
    description: 'How many of those count: scored, and the verdict not taken back.',
  })
  pairs!: number;

  @Field(() => Boolean, {
    description: 'Whether there are too few pairs for figures; then all of them are null.',
  })
  tooFew!: boolean;

  @Field(() => Float, { nullable: true, description: 'Share with the same score, 0..1.' })
  exact!: number | null;

  @Field(() => Int, { description: 'How many pairs are of a scale with three levels or more.' })
  levelPairs!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of those that are at most one level apart, 0..1; null without any.',
  })
  withinOneLevel!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Cohen’s kappa, weighted quadratically, at most 1; null where it is not defined, as when all scores are the same.',
  })
  kappa!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its range.' })
  kappaLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its range.' })
  kappaHigh!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much more the evaluator gave on average, in shares of the scale, -1..1; positive is more lenient than the second.',
  })
  leniency!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its range.' })
  leniencyLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its range.' })
  leniencyHigh!: number | null;
}

@ObjectType({
  description: 'How far evaluators are apart on one indicator.',
  simpleResolvers: true,
})
export class IndicatorAgreement {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  indicatorText!: string;

  @Field(() => Int, { description: 'How many pairs.' })
  pairs!: number;

  @Field(() => Float, { description: 'Share with the same score, 0..1.' })
  exact!: number;

  @Field(() => Float, {
    description: 'Mean of how far two scores are apart, in shares of the scale, 0..1.',
  })
  meanDistance!: number;
}

@ObjectType({ description: 'One of two values that were given an answer.', simpleResolvers: true })
export class PairedValue {
  @Field(() => PersonRef, { description: 'By whom.' })
  by!: PersonRef;

  @Field(() => DateTimeISO, { description: 'When.' })
  at!: Instant;

  @Field(() => String, { nullable: true, description: 'Key of the option.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'On the indicator’s own scale.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'Counts; empty for none.' })
  counts!: CountValue[];

  @Field(() => Float, { description: 'Share of the scale, 0..1.' })
  score!: number;

  @Field(() => String, { description: 'A remark; may be empty.' })
  note!: string;
}

@ObjectType({ description: 'An answer that two evaluators scored.', simpleResolvers: true })
export class SecondScoringPair {
  @Field(() => ID, { description: 'Id of the second scoring.' })
  id!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => ID, { description: 'The instrument with its criteria.' })
  instrumentId!: string;

  @Field(() => UnitRef, { nullable: true, description: 'Whose; null for the kabupaten’s own.' })
  unit!: UnitRef | null;

  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  indicatorText!: string;

  @Field(() => PairedValue, { description: 'The verdict that was drawn.' })
  first!: PairedValue;

  @Field(() => PairedValue, { description: 'What was given blind.' })
  second!: PairedValue;

  @Field(() => Float, { description: 'First less second, in shares of the scale, -1..1.' })
  difference!: number;

  @Field(() => Boolean, {
    description:
      'Whether the answer was changed or judged anew since it was drawn. Both scores are of what it was then, so it counts.',
  })
  changed!: boolean;
}

@ObjectType({
  description: 'How far all first evaluators together agree with the blind ones.',
  simpleResolvers: true,
})
export class OverallAgreement {
  @Field(() => Boolean, {
    description: 'Whether there are too few pairs for figures; then all of them are null.',
  })
  tooFew!: boolean;

  @Field(() => Float, { nullable: true, description: 'Share with the same score, 0..1.' })
  exact!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Cohen’s kappa, weighted quadratically, at most 1; null where it is not defined.',
  })
  kappa!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its range.' })
  kappaLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its range.' })
  kappaHigh!: number | null;
}

@ObjectType({ description: 'What came of a round.', simpleResolvers: true })
export class SecondScoringResults {
  @Field(() => Boolean, {
    description: 'Whether the round is closed; until then scores can change.',
  })
  final!: boolean;

  @Field(() => Int, { description: 'Fewer pairs than this say nothing of an evaluator.' })
  fewestPairs!: number;

  @Field(() => Float, { description: 'What share of the resamples a range holds, e.g. 0.95.' })
  confidence!: number;

  @Field(() => Int, { description: 'How often pairs were drawn anew for a range.' })
  resamples!: number;

  @Field(() => Int, { description: 'How many drawn answers count.' })
  pairCount!: number;

  @Field(() => Int, { description: 'How many drawn answers nobody scored.' })
  unscored!: number;

  @Field(() => Int, {
    description: 'How many are left out because the first verdict was taken back.',
  })
  takenBack!: number;

  @Field(() => OverallAgreement, { description: 'Of all pairs together, whoever scored them.' })
  overall!: OverallAgreement;

  @Field(() => [EvaluatorAgreement], { description: 'By evaluator, by name.' })
  evaluators!: EvaluatorAgreement[];

  @Field(() => [IndicatorAgreement], { description: 'Those with the largest distance first.' })
  indicators!: IndicatorAgreement[];

  @Field(() => [SecondScoringPair], { description: 'Those furthest apart first.' })
  pairs!: SecondScoringPair[];
}

@ObjectType({
  description: 'How far the evaluators of a period agree, by one round of second scorings.',
  simpleResolvers: true,
})
export class AgreementSummary {
  @Field(() => ID, { description: 'The round: the latest that is closed, or the latest.' })
  roundId!: string;

  @Field(() => Int, { description: 'How many answers were drawn.' })
  drawn!: number;

  @Field(() => Int, { description: 'How many of them were scored so far.' })
  scored!: number;

  @Field(() => Int, { description: 'Fewer pairs than this say nothing.' })
  fewestPairs!: number;

  @Field(() => Int, { description: 'How many drawn answers count; 0 while they are being scored.' })
  pairCount!: number;

  @Field(() => OverallAgreement, {
    nullable: true,
    description: 'Of all evaluators together; null while answers are being scored.',
  })
  overall!: OverallAgreement | null;
}

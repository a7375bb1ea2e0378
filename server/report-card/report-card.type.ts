import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FormulaRef } from '../formula/formula.type.js';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { PeriodRef } from '../period/period.type.js';
import { ComponentKind, Level, WeightStatus } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { UnitRef } from '../unit/unit.type.js';
import type { CardBatch } from './card-batch.js';

@ObjectType({ description: 'One component of a report card.', simpleResolvers: true })
export class ReportCardNode {
  @Field(() => String, { description: 'Code, unique in the instrument.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the node above; null for a root.' })
  parentCode!: string | null;

  @Field(() => ComponentKind, { description: 'Depth in the tree.' })
  kind!: ComponentKind;

  @Field(() => String, { description: 'Official name.' })
  name!: string;

  @Field(() => Float, { description: 'Points that it gives, by the formula of the period.' })
  weight!: number;

  @Field(() => WeightStatus, { description: 'Where the weight comes from.' })
  weightStatus!: WeightStatus;

  @Field(() => Float, {
    nullable: true,
    description: 'Verified share of its weight, 0 to 1; null where nothing could be scored.',
  })
  score!: number | null;

  @Field(() => Float, { description: 'Verified points, unrounded.' })
  points!: number;

  @Field(() => Float, { description: 'Points of what the unit itself answered.' })
  claimedPoints!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of the period’s units that were scored there; null for the kabupaten’s own, and where none was.',
  })
  medianPoints!: number | null;
}

@ObjectType({
  description:
    'What the formula compared a unit with when the period closed: a figure of all units together, and no other unit’s own.',
  simpleResolvers: true,
})
export class CardStatistic {
  @Field(() => String, { description: 'Code of the node whose expression asks for it.' })
  nodeCode!: string;

  @Field(() => String, { description: 'Name of that node, or its question.' })
  nodeName!: string;

  @Field(() => String, {
    description:
      'The function with its arguments in canonical form, as `CMEDIAN([U.I.1])`; of one that winsorises the value is the bound, of `CRANK` the own place.',
  })
  call!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Among the verified answers; null where nothing could be found.',
  })
  verified!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Among what the units themselves answered; null where nothing could be found.',
  })
  claimed!: number | null;
}

@ObjectType({ description: 'A result in one period, as it was sealed.', simpleResolvers: true })
export class TrendPoint {
  @Field(() => ID, { description: 'The period.' })
  periodId!: string;

  @Field(() => String, { description: 'As that of a period.' })
  name!: string;

  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Its last month, 1 to 12; null for a year and a range of days.',
  })
  month!: number | null;

  @Field(() => Float, { description: 'Verified points, unrounded.' })
  points!: number;

  @Field(() => Float, { description: 'Share of the maximum, 0 to 1.' })
  achievement!: number;

  @Field(() => Int, { nullable: true, description: 'Place among the units, from 1.' })
  rank!: number | null;

  @Field(() => String, { description: 'Grade; empty where the total had no score.' })
  grade!: string;
}

@ObjectType({
  description: 'One better answer and what it would add (daya ungkit).',
  simpleResolvers: true,
})
export class LeverageItem {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The accepted option; null for none.' })
  currentKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The next better option; null where the step is to the full value.',
  })
  nextKey!: string | null;

  @Field(() => Float, { description: 'Points that the total would rise by.' })
  points!: number;
}

@ObjectType({
  description: 'What a stage that is kept apart, as the ministry’s, says of a worksheet.',
  simpleResolvers: true,
})
export class LaterStage {
  @Field(() => String, { description: 'Key of the stage.' })
  key!: string;

  @Field(() => String, { description: 'Its name in Indonesian.' })
  nameId!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => Int, { description: 'How many indicators it gives a value.' })
  indicators!: number;

  @Field(() => Float, {
    description:
      'Points with its values in place of the verified ones where it gives any, by the formula of the report card; unrounded.',
  })
  points!: number;
}

@ObjectType({ description: 'How far the next better grade is.', simpleResolvers: true })
export class GradeDistance {
  @Field(() => String, { description: 'The next better grade.' })
  grade!: string;

  @Field(() => Float, { description: 'Points to its bound.' })
  points!: number;
}

@ObjectType({
  description: 'The revision of a report card that came after it.',
  simpleResolvers: true,
})
export class LaterRevision {
  @Field(() => ID, { description: 'Its report card.' })
  reportCardId!: string;

  @Field(() => Int, { description: 'Which revision, from 2.' })
  revision!: number;

  @Field(() => DateTimeISO, { description: 'When it was sealed.' })
  sealedAt!: Instant;
}

@ObjectType({
  description:
    'A worksheet’s result as it stood when its period closed; it never changes. A period that was opened again has a further one.',
  simpleResolvers: true,
})
export class ReportCard {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => PeriodRef, { description: 'Of which period.' })
  period!: PeriodRef;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose, by the name it had then; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => ID, { description: 'The worksheet it was made of.' })
  worksheetId!: string;

  @Field(() => Level, { description: 'Of a unit, or of the kabupaten itself.' })
  level!: Level;

  @Field(() => InstrumentRef, { description: 'What was filled in.' })
  instrument!: InstrumentRef;

  @Field(() => FormulaRef, { description: 'How it was scored.' })
  formula!: FormulaRef;

  @Field(() => Float, { description: 'Points of the accepted answers, unrounded.' })
  points!: number;

  @Field(() => Float, { description: 'The most points there were.' })
  maximum!: number;

  @Field(() => Float, { description: 'Share of the maximum, 0 to 1.' })
  achievement!: number;

  @Field(() => String, { description: 'Grade; empty where the total has no score.' })
  grade!: string;

  @Field(() => String, { description: 'What the grade is called.' })
  predicate!: string;

  @Field(() => Float, { description: 'Points of what the unit itself answered.' })
  claimedPoints!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Place among the units, from 1; equal ones share it. Null for the kabupaten’s own.',
  })
  rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Among how many units.' })
  rankOf!: number | null;

  @Field(() => Float, { description: 'How complete the worksheet was, 0 to 1; not a score.' })
  completion!: number;

  @Field(() => Int, { description: 'Indicators that were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Indicators with evidence.' })
  evidenced!: number;

  @Field(() => Int, { description: 'Indicators.' })
  indicators!: number;

  @Field(() => Int, { description: 'Answers that were accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'Answers that waited for a review that never came.' })
  waiting!: number;

  @Field(() => Int, { description: 'Answers that had gone back and not come again.' })
  returned!: number;

  @Field(() => Boolean, { description: 'Whether it was submitted when it was due.' })
  onTime!: boolean;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'When it was submitted; null where it never was.',
  })
  submittedAt!: Instant | null;

  @Field(() => String, {
    description:
      'Where the report card is one page of PDF, for whoever may read it; `?lang=en` gives it in English.',
  })
  pdfPath!: string;

  @Field(() => String, {
    description:
      'The page that tells anybody whether the report card is the sealed one, and needs no account: whoever has the address may read it.',
  })
  verificationPath!: string;

  @Field(() => String, { description: 'Hex SHA-256 of the sealed snapshot.' })
  sha256!: string;

  @Field(() => DateTimeISO, { description: 'When it was sealed.' })
  createdAt!: Instant;

  @Field(() => Int, { description: 'Which closing of its period sealed it, from 1.' })
  revision!: number;

  @Field(() => LaterRevision, {
    nullable: true,
    description: 'The revision that took its place; null while it counts.',
  })
  supersededBy!: LaterRevision | null;

  @Field(() => GradeDistance, {
    nullable: true,
    description: 'How far the next better grade was; null at the best.',
  })
  distanceToNextGrade!: GradeDistance | null;

  /** Not a field: reads what only some ask for, for all cards of a page at once. */
  batch!: CardBatch;
}

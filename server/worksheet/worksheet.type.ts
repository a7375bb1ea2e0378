import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FormulaRef } from '../formula/formula.type.js';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { PeriodRef } from '../period/period.type.js';
import { Level, WorksheetStatus } from '../support/enums.js';
import { ScoreFault } from '../support/score-fault.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';
import { StageWriting } from '../window/window.type.js';
import { Answer } from './answer.type.js';

@ObjectType({ description: 'How far a worksheet is; progress, not score.', simpleResolvers: true })
export class WorksheetProgress {
  @Field(() => Int, { description: 'Indicators to answer.' })
  indicators!: number;

  @Field(() => Int, { description: 'Indicators that are answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Answers with at least one piece of evidence.' })
  evidenced!: number;

  @Field(() => Int, { description: 'Answers that wait for an evaluator.' })
  submitted!: number;

  @Field(() => Int, { description: 'Answers that were returned and have not come again.' })
  returned!: number;

  @Field(() => Int, { description: 'Answers that were accepted.' })
  accepted!: number;

  @Field(() => Float, {
    description:
      'Share of the indicators that are answered and, where the answer earns something, evidenced; 0 to 1.',
  })
  completion!: number;
}

@ObjectType({
  description:
    'What a worksheet has earned: as the unit claims while the period is open, as it was verified and frozen afterwards.',
  simpleResolvers: true,
})
export class WorksheetScore {
  @Field(() => Float, {
    description: 'Points, unrounded; 0 where `fault` says why there are none.',
  })
  points!: number;

  @Field(() => ScoreFault, {
    nullable: true,
    description:
      'Why an open worksheet has no total; null where it has one, and once it is closed.',
  })
  fault!: ScoreFault | null;

  @Field(() => Float, { description: 'Points there are to earn.' })
  maximum!: number;

  @Field(() => Float, { description: 'Share of the maximum, 0 to 1.' })
  achievement!: number;

  @Field(() => String, { description: 'Grade; empty where there is none yet.' })
  grade!: string;

  @Field(() => String, { description: 'What the grade is called; empty where there is none.' })
  predicate!: string;

  @Field(() => [Float], { description: 'Points of the areas, in the order of the instrument.' })
  areaPoints!: readonly number[];

  @Field(() => [String], {
    description:
      'Codes of the areas whose points are not known before the period closes, because they compare units; 0 stands for them in `areaPoints`.',
  })
  openAreas!: readonly string[];

  @Field(() => Int, { description: 'Indicators that should have a score and have none.' })
  missing!: number;
}

/** What `answers` costs a list of worksheets: about as many as an instrument has indicators. */
const answersOfOne = 150;

@ObjectType({
  description: 'One unit’s, or the kabupaten’s own, filling-in of one instrument in one period.',
  simpleResolvers: true,
})
export class Worksheet {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => PeriodRef, { description: 'The period it is for.' })
  period!: PeriodRef;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose it is; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => InstrumentRef, { description: 'What is filled in.' })
  instrument!: InstrumentRef;

  @Field(() => FormulaRef, { description: 'How it is scored.' })
  formula!: FormulaRef;

  @Field(() => Level, { description: 'Whose worksheet it is: the kabupaten’s or a unit’s.' })
  level!: Level;

  @Field(() => WorksheetStatus, { description: 'With the unit, with the evaluators, or closed.' })
  status!: WorksheetStatus;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was submitted.' })
  submittedAt!: Instant | null;

  @Field(() => PersonRef, { nullable: true, description: 'Who submitted it.' })
  submittedBy!: PersonRef | null;

  @Field(() => Int, { description: 'Counts up when it is submitted and resubmitted.' })
  version!: number;

  @Field(() => Int, {
    description:
      'Counts up with every change of an answer, its evidence or its review: whether what was read is still the latest.',
  })
  revision!: number;

  @Field(() => WorksheetProgress, { description: 'How far it is.' })
  progress!: WorksheetProgress;

  @Field(() => [Answer], {
    description: 'Its answers, in the order of the instrument.',
    complexity: ({ childComplexity }) => answersOfOne * childComplexity,
  })
  answers!: Answer[];

  @Field(() => [PersonRef], { description: 'Who reviews it, by name.' })
  evaluators!: PersonRef[];

  @Field(() => [String], {
    description: 'What the viewer may do with it now; the admin offers nothing else.',
  })
  abilities!: readonly string[];

  @Field(() => StageWriting, {
    description:
      'Whether it may be filled in and submitted now. Single answers may be open by exceptions of their own.',
  })
  writing!: StageWriting;

  @Field(() => StageWriting, { description: 'Whether verdicts on it may be given now.' })
  reviewing!: StageWriting;

  @Field(() => WorksheetScore, { description: 'What it has earned.' })
  score!: WorksheetScore;

  @Field(() => ID, { nullable: true, description: 'Its report card, once the period is closed.' })
  reportCardId!: string | null;
}

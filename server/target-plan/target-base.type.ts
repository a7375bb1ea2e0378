import { Field, Float, ID, ObjectType } from 'type-graphql';
import { FormulaRef } from '../formula/formula.type.js';
import { InstrumentRef } from '../instrument/instrument.type.js';
import { PeriodRef } from '../period/period.type.js';
import { UnitRef } from '../unit/unit.type.js';
import { CountValue } from '../worksheet/count-value.js';
import { PlanBasis } from './target-plan.enums.js';
import { EffortTable } from './target-plan.type.js';

@ObjectType({ description: 'One answer that a plan may start from.', simpleResolvers: true })
export class TargetBaseAnswer {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { nullable: true, description: 'The option.' })
  optionKey!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value on the indicator’s scale.' })
  value!: number | null;

  @Field(() => [CountValue], { description: 'The counts.' })
  counts!: readonly CountValue[];

  @Field(() => Boolean, {
    description: 'Whether it counts: one that still has to be proven does not.',
  })
  counting!: boolean;
}

@ObjectType({ description: 'What was found among all worksheets.', simpleResolvers: true })
export class TargetStatistic {
  @Field(() => String, { description: 'Code of the node whose expression asks for it.' })
  nodeCode!: string;

  @Field(() => String, { description: 'The function with its arguments in canonical form.' })
  call!: string;

  @Field(() => Float, { nullable: true, description: 'The figure; null for a fault.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'Why there is none.' })
  fault!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the node where the fault arose.' })
  at!: string | null;
}

@ObjectType({
  description: 'What the plans of a worksheet start from.',
  simpleResolvers: true,
})
export class TargetBase {
  @Field(() => ID, { description: 'The worksheet.' })
  worksheetId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Its report card; null while the period is open.',
  })
  reportCardId!: string | null;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Whose it is; null for the kabupaten’s own.',
  })
  unit!: UnitRef | null;

  @Field(() => PeriodRef, { description: 'Its period.' })
  period!: PeriodRef;

  @Field(() => InstrumentRef, { description: 'What is answered.' })
  instrument!: InstrumentRef;

  @Field(() => FormulaRef, { description: 'What it is scored by.' })
  formula!: FormulaRef;

  @Field(() => PlanBasis, { description: 'Which answers count.' })
  basis!: PlanBasis;

  @Field(() => Float, { description: 'Counts up with each change of an answer; a plan names it.' })
  revision!: number;

  @Field(() => [TargetBaseAnswer], { description: 'Every answer, in the instrument’s order.' })
  answers!: readonly TargetBaseAnswer[];

  @Field(() => Boolean, {
    description: 'Whether it is known what the formula compares worksheets with.',
  })
  isClosed!: boolean;

  @Field(() => [TargetStatistic], { description: 'That; empty where it compares nothing.' })
  statistics!: readonly TargetStatistic[];

  @Field(() => EffortTable, { description: 'What the kabupaten usually reckons with.' })
  effortTable!: EffortTable;

  @Field(() => [String], {
    description: 'What the viewer may do here; `targetPlan.save`, `effort.edit` or nothing.',
  })
  abilities!: readonly string[];
}

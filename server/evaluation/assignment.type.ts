import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { PeriodRef } from '../period/period.type.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({
  description: 'That an evaluator reviews one unit in one period.',
  simpleResolvers: true,
})
export class Assignment {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => PeriodRef, { description: 'In which period.' })
  period!: PeriodRef;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'Which unit; null for the kabupaten’s own worksheet.',
  })
  unit!: UnitRef | null;

  @Field(() => PersonRef, { description: 'Who reviews.' })
  evaluator!: PersonRef;

  @Field(() => DateTimeISO, { description: 'Since when.' })
  createdAt!: Instant;
}

@InputType({ description: 'Who reviews a unit in a period, in place of who did until now.' })
export class AssignEvaluatorsInput {
  @Field(() => ID, { description: 'In which period.' })
  periodId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which unit; left out for the kabupaten’s own worksheet.',
  })
  unitId?: string | null;

  @Field(() => [ID], { description: 'The evaluators; empty for nobody.' })
  @ArrayMaxSize(limits.evaluatorsPerUnit)
  evaluatorIds!: string[];

  @Field(() => [ID], {
    description: 'The evaluators whom the caller saw there; others by now are a conflict.',
  })
  @ArrayMaxSize(limits.evaluatorsPerUnit)
  seenEvaluatorIds!: string[];
}

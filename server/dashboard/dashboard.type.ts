import { Arg, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PeriodRef } from '../period/period.type.js';
import { LeverageItem } from '../report-card/report-card.type.js';
import { UnitKind, WorksheetStatus } from '../support/enums.js';
import { ScoreFault } from '../support/score-fault.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';

@ObjectType({ description: 'Something that waits for the viewer.', simpleResolvers: true })
export class Task {
  @Field(() => String, { description: 'What there is to do; the admin speaks.' })
  code!: string;

  @Field(() => Int, { description: 'How many of it.' })
  count!: number;

  @Field(() => DateTimeISO, { nullable: true, description: 'Until when.' })
  dueAt!: Instant | null;

  @Field(() => String, { description: 'Where in the admin it is done.' })
  path!: string;

  @Field(() => ID, { nullable: true, description: 'The worksheet, where it is about one.' })
  worksheetId!: string | null;
}

@ObjectType({ description: 'A column of the dashboard.', simpleResolvers: true })
export class DashboardArea {
  @Field(() => String, { description: 'Code in the instrument.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Float, { description: 'Points that can be earned.' })
  maximum!: number;
}

@ObjectType({ description: 'One unit in one period.', simpleResolvers: true })
export class DashboardRow {
  @Field(() => ID, { description: 'Its worksheet.' })
  worksheetId!: string;

  @Field(() => ID, { nullable: true, description: 'Its report card, once the period is closed.' })
  reportCardId!: string | null;

  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Name of the unit.' })
  unitName!: string;

  @Field(() => String, { nullable: true, description: 'Usual abbreviation of the unit.' })
  unitAbbreviation!: string | null;

  @Field(() => UnitKind, { description: 'Kind of the unit.' })
  unitKind!: UnitKind;

  @Field(() => WorksheetStatus, { description: 'With whom the worksheet is.' })
  status!: WorksheetStatus;

  @Field(() => Boolean, {
    description: 'Whether the unit sent it in; once the period is closed, whether it did by then.',
  })
  submitted!: boolean;

  @Field(() => Float, {
    description:
      'Points: claimed by the unit while the period is open, verified once it is closed. 0 where `fault` says why there are none.',
  })
  points!: number;

  @Field(() => ScoreFault, {
    nullable: true,
    description:
      'Why the unit has no total in an open period; null where it has one, and once it is closed.',
  })
  fault!: ScoreFault | null;

  @Field(() => Float, { description: 'Share of the maximum, 0 to 1.' })
  achievement!: number;

  @Field(() => String, { description: 'Grade; empty where the formula gives none.' })
  grade!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place among all units; null where the viewer sees only some of an open period.',
  })
  rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Place in the last closed period before.' })
  previousRank!: number | null;

  @Field(() => Float, { description: 'Share of the indicators answered and proven, 0 to 1.' })
  completion!: number;

  @Field(() => Int, { description: 'Answers that were sent back.' })
  returned!: number;

  @Field(() => Int, { description: 'Answers that were accepted.' })
  accepted!: number;

  @Field(() => [Float], { description: 'Points by area, in the order of `areas`.' })
  areaPoints!: readonly number[];

  @Field(() => [String], {
    description:
      'Codes of the areas whose points are not known before the period closes, because they compare units; 0 stands for them in `areaPoints`.',
  })
  openAreas!: readonly string[];
}

@ObjectType({ description: 'The kabupaten in one closed period.', simpleResolvers: true })
export class KabupatenTrendPoint {
  @Field(() => ID, { description: 'The period.' })
  periodId!: string;

  @Field(() => String, { description: 'Name of the period, e.g. `2022-07`.' })
  name!: string;

  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Last month; null for a year and a range of days.',
  })
  month!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The kabupaten’s index, 0 to 100; of periods closed before one was sealed, the points of its own report card. Null where there is none.',
  })
  index!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean achievement of the units that have a total, 0 to 1; null where none has.',
  })
  meanAchievement!: number | null;
}

@ObjectType({ description: 'How many units have a grade.', simpleResolvers: true })
export class GradeCount {
  @Field(() => String, { description: 'The grade.' })
  grade!: string;

  @Field(() => Int, { description: 'How many units.' })
  count!: number;
}

@ObjectType({
  description: 'A unit that has changed nothing for some time.',
  simpleResolvers: true,
})
export class IdleUnit {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Name of the unit.' })
  unitName!: string;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'When an answer or its evidence was last changed; null for never.',
  })
  lastChangeAt!: Instant | null;
}

@ObjectType({
  description: 'What all units together have not earned at one indicator.',
  simpleResolvers: true,
})
export class IndicatorLoss {
  @Field(() => String, { description: 'Code of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'The question.' })
  text!: string;

  @Field(() => Float, { description: 'Points that the units together did not earn, unrounded.' })
  lost!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of its points that they earned, 0 to 1; null where it gives none.',
  })
  achievement!: number | null;

  @Field(() => Int, { description: 'Units that did not earn all of it.' })
  unitsBelow!: number;

  @Field(() => Float, {
    description:
      'Points that the totals of all units would rise by together, if each took its next better answer here.',
  })
  gain!: number;
}

@ObjectType({
  description: 'Where the units lose points, from the sealed report cards of a period.',
  simpleResolvers: true,
})
export class IndicatorLosses {
  @Field(() => PeriodRef, { description: 'The closed period that it is from.' })
  period!: PeriodRef;

  @Field(() => Int, { description: 'Units that have a report card in it.' })
  units!: number;

  @Field(() => [IndicatorLoss], {
    description: 'The indicators, dearest first; without those that every unit has in full.',
  })
  indicators!: readonly IndicatorLoss[];
}

@ObjectType({
  description: 'What would raise a unit of the viewer’s own most.',
  simpleResolvers: true,
})
export class OwnRaises {
  @Field(() => ID, { description: 'Its worksheet.' })
  worksheetId!: string;

  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => [LeverageItem], {
    description:
      'Better answers, those that bring the most points first, three at most; empty where nothing is known to raise the total.',
  })
  raises!: readonly LeverageItem[];
}

/** What the fields are read from; each is read only when it is asked for. */
export interface DashboardReads {
  readonly period: PeriodRef | null;
  readonly areas: () => Promise<readonly DashboardArea[]>;
  readonly rows: () => Promise<readonly DashboardRow[]>;
  readonly gradeCounts: () => Promise<readonly GradeCount[]>;
  readonly tasks: () => Promise<readonly Task[]>;
  readonly trend: () => Promise<readonly KabupatenTrendPoint[]>;
  readonly idleUnits: (days: number) => Promise<readonly IdleUnit[]>;
  readonly losses: () => Promise<IndicatorLosses | null>;
  readonly ownRaises: () => Promise<readonly OwnRaises[]>;
}

@ObjectType({ description: 'The first screen: what to do, then how it stands.' })
export class Dashboard {
  @Field(() => PeriodRef, {
    nullable: true,
    simple: true,
    description: 'The period shown; null before the first was opened.',
  })
  readonly period: PeriodRef | null;

  readonly #reads: DashboardReads;

  constructor(reads: DashboardReads) {
    this.period = reads.period;
    this.#reads = reads;
  }

  @Field(() => [Task], { description: 'What waits for the viewer, most pressing first.' })
  tasks(): Promise<readonly Task[]> {
    return this.#reads.tasks();
  }

  @Field(() => [DashboardArea], { description: 'The columns of `areaPoints`.' })
  areas(): Promise<readonly DashboardArea[]> {
    return this.#reads.areas();
  }

  @Field(() => [DashboardRow], { description: 'The units that the viewer may see, best first.' })
  rows(): Promise<readonly DashboardRow[]> {
    return this.#reads.rows();
  }

  @Field(() => [GradeCount], { description: 'Units by grade, best grade first; empty grades too.' })
  gradeCounts(): Promise<readonly GradeCount[]> {
    return this.#reads.gradeCounts();
  }

  @Field(() => [KabupatenTrendPoint], {
    description:
      'The kabupaten over its closed periods, oldest first; for those who see all units.',
  })
  trend(): Promise<readonly KabupatenTrendPoint[]> {
    return this.#reads.trend();
  }

  @Field(() => [IdleUnit], {
    description:
      'Assessed units that have changed no answer and no evidence for some days, the longest first; for those who see all units.',
  })
  idleUnits(
    @Arg('days', () => Int, {
      defaultValue: 30,
      description: 'For how many days at least, 1 to 365.',
    })
    days: number,
  ): Promise<readonly IdleUnit[]> {
    return this.#reads.idleUnits(days);
  }

  @Field(() => IndicatorLosses, {
    nullable: true,
    description:
      'Where the units lose points, in the shown period or, while it runs, in the last closed one; for those who see all units, null for others and where nothing is closed.',
  })
  losses(): Promise<IndicatorLosses | null> {
    return this.#reads.losses();
  }

  @Field(() => [OwnRaises], {
    description:
      'For each unit that the viewer fills in or answers for: what raises its points most, of the answers that they are of.',
  })
  ownRaises(): Promise<readonly OwnRaises[]> {
    return this.#reads.ownRaises();
  }
}

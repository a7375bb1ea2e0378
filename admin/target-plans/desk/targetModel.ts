import {
  gradeTotals,
  planScoring,
  scoreAnswers,
  type Grading,
} from '../../../schema/scoring/index.js';
import type { FaultKind, ScoringPlan, Surroundings } from '../../../schema/scoring/index.js';
import type { FormulaDefinition } from '../../../schema/formula/definition.js';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../../schema/instruments/instrument.js';
import type { AnswerValue } from '../../../schema/scoring/answer.js';
import { gradeAt, thresholdOf, type Goal } from '../../../schema/target/index.js';
import type {
  TargetBaseShownFragment,
  WorksheetFormulaFragment,
  WorksheetInstrumentFragment,
} from '../../graphql/graphql.js';
import { formulaDefinition, instrumentDefinition } from '../../worksheets/scoring/definitions.js';
import type { Problem } from '../solving/SolverThread.js';
import type { Wishes } from './wishes.js';

/** A worksheet that is planned from, as the scoring core reads it. */
export interface TargetModel {
  readonly base: TargetBaseShownFragment;
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly plan: ScoringPlan;
  /** What counts. */
  readonly answers: ReadonlyMap<string, AnswerValue>;
  /** What is claimed and does not count yet, since nothing proves it. */
  readonly unproven: ReadonlyMap<string, AnswerValue>;
  readonly surroundings: Surroundings;
  readonly indicators: ReadonlyMap<string, IndicatorDefinition>;
  /** Points of what counts. */
  readonly points: number;
  readonly maximum: number;
  /** Null where there is no total. */
  readonly grading: Grading | null;
  /** The grades that are still better, the next one first, with the points to each. */
  readonly goals: readonly GoalChoice[];
}

/** As much of it as a goal is chosen by. */
export type GoalModel = Pick<TargetModel, 'goals' | 'grading' | 'points' | 'maximum' | 'formula'>;

export interface GoalChoice {
  readonly grade: string;
  readonly predicate: string;
  /** Points of its bound. */
  readonly at: number;
  readonly isInclusive: boolean;
}

export function readModel(
  base: TargetBaseShownFragment,
  instrumentRecord: WorksheetInstrumentFragment,
  formulaRecord: WorksheetFormulaFragment,
): TargetModel {
  const formula = formulaDefinition(formulaRecord);
  const instrument = instrumentDefinition(instrumentRecord, formula);
  const plan = planScoring(instrument, formula);
  const answersWhere = (counting: boolean) =>
    new Map(
      base.answers.flatMap((answer) =>
        answer.counting === counting ? [[answer.indicatorCode, valueOf(answer)] as const] : [],
      ),
    );
  const answers = answersWhere(true);
  const surroundings = surroundingsOf(base);
  const { total } = scoreAnswers(plan, answers, surroundings);
  const maximum = plan.weights[0]!;
  const goals = goalsAbove(formula, maximum, typeof total.score === 'number' ? total.points : null);
  return {
    base,
    instrument,
    formula,
    plan,
    answers,
    unproven: answersWhere(false),
    surroundings,
    indicators: new Map(instrument.indicators.map((one) => [one.code, one])),
    points: total.points,
    maximum,
    grading: gradeTotals(total, formula),
    goals,
  };
}

/** Grades that are better than so many points, the next one first; all where there is no total. */
export const goalsAbove = (
  formula: FormulaDefinition,
  maximum: number,
  points: number | null,
): readonly GoalChoice[] =>
  formula.gradeBands
    .map(({ grade, predicate }): GoalChoice => {
      const { points: at, isInclusive } = thresholdOf({ kind: 'GRADE', grade }, formula, maximum);
      return { grade, predicate, at, isInclusive };
    })
    .filter(({ at, isInclusive }) => points === null || (isInclusive ? points < at : points <= at))
    .reverse();

/** The goal that is planned for: the chosen one, or the next better grade. Null where there is nothing better. */
export const goalOf = ({ goals }: GoalModel, { goal }: Pick<Wishes, 'goal'>): Goal | null => {
  if (goal !== null) return goal;
  return goals[0] ? { kind: 'GRADE', grade: goals[0].grade } : null;
};

/** Points that a goal stands for. */
export const pointsOfGoal = ({ formula, maximum }: GoalModel, goal: Goal): number =>
  thresholdOf(goal, formula, maximum).points;

/** The kabupaten's usual efforts with one's own over them. */
export function effortsOf({ base }: TargetModel, { efforts }: Wishes): ReadonlyMap<string, number> {
  const usual = base.effortTable.efforts.map(
    ({ indicatorCode, effort }) => [indicatorCode, effort] as const,
  );
  return new Map([...usual, ...Object.entries(efforts)]);
}

export function problemOf(model: TargetModel, wishes: Wishes): Problem | null {
  const goal = goalOf(model, wishes);
  if (goal === null) return null;
  const { instrument, formula, answers, surroundings } = model;
  return {
    instrument,
    formula,
    answers,
    surroundings,
    goal,
    efforts: { basis: wishes.basis, of: effortsOf(model, wishes) },
    excluded: new Set(wishes.excluded),
    promised: new Set(wishes.promised),
  };
}

export const gradeOfPoints = ({ formula, maximum }: GoalModel, points: number): string =>
  gradeAt(points, formula, maximum);

type BaseAnswer = Pick<
  TargetBaseShownFragment['answers'][number],
  'optionKey' | 'value' | 'counts'
>;

export const valueOf = ({ optionKey, value, counts }: BaseAnswer): AnswerValue => ({
  optionKey,
  value,
  counts:
    counts.length > 0 ? Object.fromEntries(counts.map(({ key, count }) => [key, count])) : null,
});

export function surroundingsOf({
  isClosed,
  statistics,
}: Pick<TargetBaseShownFragment, 'isClosed' | 'statistics'>): Surroundings {
  if (!isClosed) return { sees: 'OPEN' };
  return {
    sees: 'GIVEN',
    statistics: statistics.map(({ nodeCode, call, value, fault, at }) => ({
      nodeCode,
      call,
      value: fault !== null ? { fault: fault as FaultKind, at: at ?? nodeCode } : (value ?? 0),
    })),
  };
}

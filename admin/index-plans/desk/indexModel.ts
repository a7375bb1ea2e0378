import type { FormulaDefinition } from '../../../schema/formula/definition.js';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../../schema/instruments/instrument.js';
import {
  planScoring,
  rollUp,
  scoreAnswers,
  type Grading,
  type KabupatenIndex,
} from '../../../schema/scoring/index.js';
import type {
  IndexPlanBaseShownFragment,
  IndexPlanSheetShownFragment,
} from '../../graphql/graphql.js';
import {
  goalOf,
  goalsAbove,
  surroundingsOf,
  valueOf,
  type GoalChoice,
} from '../../target-plans/desk/targetModel.js';
import type { IndexSolveSheet, IndexWork } from '../solving/request.js';
import { byHolder, keyOf, type IndexWishes } from './wishes.js';

/** An instrument with a formula for it. */
export interface Scored {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
}

/** The index that is planned from, as the scoring core reads it. */
export interface IndexModel {
  readonly base: IndexPlanBaseShownFragment;
  readonly index: KabupatenIndex;
  /** By id of the formula. */
  readonly scored: ReadonlyMap<string, Scored>;
  readonly own: Scored;
  /** What units fill in, of the first; null where none enter the index. */
  readonly ofUnits: InstrumentDefinition | null;
  /** Unit codes by id, and units by code, in the order of the index. */
  readonly codes: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly formula: FormulaDefinition;
  readonly points: number;
  readonly maximum: number;
  readonly grading: Grading | null;
  readonly goals: readonly GoalChoice[];
}

/** @param scored by id of the formula, of every sheet. */
export function readIndexModel(
  base: IndexPlanBaseShownFragment,
  scored: ReadonlyMap<string, Scored>,
): IndexModel {
  const plans = new Map(
    [...scored].map(([id, { instrument, formula }]) => [id, planScoring(instrument, formula)]),
  );
  const cardOf = (sheet: IndexPlanSheetShownFragment) =>
    sheet.isSent
      ? scoreAnswers(plans.get(sheet.formula.id)!, answersOf(sheet), surroundingsOf(sheet))
      : null;
  const own = scored.get(base.own.formula.id)!;
  const index = rollUp(
    plans.get(base.own.formula.id)!,
    own.formula,
    cardOf(base.own),
    base.units.map((sheet) => ({ code: sheet.unit!.code, scorecard: cardOf(sheet) })),
  );
  const [first] = base.units;
  return {
    base,
    index,
    scored,
    own,
    ofUnits: first ? scored.get(first.formula.id)!.instrument : null,
    codes: new Map(base.units.map(({ unit }) => [unit!.id, unit!.code])),
    units: new Map(base.units.map(({ unit }) => [unit!.code, unit!])),
    formula: own.formula,
    points: index.index ?? 0,
    maximum: index.maximum,
    grading: index.grading,
    goals: index.index === null ? [] : goalsAbove(own.formula, index.maximum, index.index),
  };
}

const answersOf = ({ answers }: IndexPlanSheetShownFragment) =>
  new Map(answers.map((answer) => [answer.indicatorCode, valueOf(answer)]));

/** Indicators that something can be said of; one unit's are those of all. */
export const indicatorsOf = (
  { own, ofUnits }: IndexModel,
  whose: string,
): readonly IndicatorDefinition[] =>
  whose === 'own' ? own.instrument.indicators : (ofUnits?.indicators ?? []);

/** The kabupaten's usual efforts with one's own over them, by `keyOf`. */
export function indexEfforts(
  { base }: IndexModel,
  { efforts }: Pick<IndexWishes, 'efforts'>,
): ReadonlyMap<string, number> {
  const usual = (whose: 'own' | 'units', instrumentId: string | undefined) =>
    base.effortTables
      .filter((table) => table.instrumentId === instrumentId)
      .flatMap((table) =>
        table.efforts.map(
          ({ indicatorCode, effort }) => [keyOf(whose, indicatorCode), effort] as const,
        ),
      );
  return new Map([
    ...usual('own', base.own.instrument.id),
    ...usual('units', base.units[0]?.instrument.id),
    ...Object.entries(efforts),
  ]);
}

/** What is sent to be solved; null where there is nothing to plan. */
export function indexWork(model: IndexModel, wishes: IndexWishes): IndexWork | null {
  const goal = goalOf(model, wishes);
  if (goal === null || model.index.index === null) return null;
  const { base, scored, codes } = model;
  const sheetOf = (sheet: IndexPlanSheetShownFragment): IndexSolveSheet => ({
    unitCode: sheet.unit?.code ?? null,
    formulaId: sheet.formula.id,
    answers: answersOf(sheet),
    surroundings: surroundingsOf(sheet),
    isSent: sheet.isSent,
  });
  return {
    scored,
    own: sheetOf(base.own),
    units: base.units.map(sheetOf),
    goal,
    efforts: byHolder([...indexEfforts(model, wishes)], codes, (of) => new Map(of)),
    excluded: byHolder(
      wishes.excluded.map((key) => [key, null] as const),
      codes,
      (of) => new Set(of.map(([code]) => code)),
    ),
    bundles: new Map(Object.entries(wishes.bundles)),
  };
}

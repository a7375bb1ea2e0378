import type { IndexPlanFound } from '../../../schema/target/index.js';
import { gradeOfPoints } from '../../target-plans/desk/targetModel.js';
import type { ShownStep } from '../useStepWords.js';
import { indicatorsOf, type IndexModel } from './indexModel.js';

/** The steps of a plan just found, with everything by its name. */
export function shownSteps(model: IndexModel, { steps }: IndexPlanFound): readonly ShownStep[] {
  const texts = (whose: string) =>
    new Map(indicatorsOf(model, whose).map(({ code, text }) => [code, text]));
  const own = texts('own');
  const ofUnits = texts('units');
  return steps.map((step): ShownStep => {
    const { indicatorCode: code, moves } = step;
    const isOwn = moves[0]?.holder == null;
    return {
      ...step,
      key: `${step.isBundle ? '' : (moves[0]?.holder ?? '')} ${code} ${isOwn ? 'own' : ''}`,
      text: (isOwn ? own : ofUnits).get(code) ?? '',
      grade: gradeOfPoints(model, step.index),
      moves: moves.map(({ holder, fromKey, toKey }) => ({
        unit: holder === null ? null : (model.units.get(holder) ?? null),
        fromKey,
        toKey,
      })),
    };
  });
}

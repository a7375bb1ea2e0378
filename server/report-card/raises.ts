import {
  type Answers,
  leverage,
  raisesMost,
  type Snapshot,
  type Surroundings,
  surroundingsIn,
  verifiedOf,
} from '../../schema/scoring/index.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import type { LeverageItem } from './report-card.type.js';

/** How many steps a report card names: as many as a unit can take in a month. */
const namedSteps = 5;

type Formula = Pick<FormulaEntry, 'plan' | 'instrument'>;

/**
 * What would have raised the total most, best first: the sealed answers scored by the same formula, beside
 * what it compared them with then.
 */
export const raisesIn = (snapshot: Snapshot, formula: Formula): LeverageItem[] =>
  raisesOf(formula, verifiedOf(snapshot), surroundingsIn(snapshot), namedSteps);

/** The steps that raise the total of some answers most, best first. */
export function raisesOf(
  { plan, instrument }: Formula,
  answers: Answers,
  surroundings: Surroundings,
  count: number,
): LeverageItem[] {
  return raisesMost(leverage(plan, answers, surroundings), count).map(
    ({ code, currentKey, nextKey, points }) => ({
      indicatorCode: code,
      text: instrument.indicators.get(code)?.text ?? '',
      currentKey,
      nextKey,
      points,
    }),
  );
}

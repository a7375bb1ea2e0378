import {
  leverage,
  raisesMost,
  type Snapshot,
  surroundingsIn,
  verifiedOf,
} from '../../schema/scoring/index.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import type { LeverageItem } from './report-card.type.js';

/** How many steps a report card names: as many as a unit can take in a month. */
const namedSteps = 5;

/**
 * What would have raised the total most, best first: the sealed answers scored by the same formula, beside
 * what it compared them with then.
 */
export function raisesIn(
  snapshot: Snapshot,
  { plan, instrument }: Pick<FormulaEntry, 'plan' | 'instrument'>,
): LeverageItem[] {
  const steps = leverage(plan, verifiedOf(snapshot), surroundingsIn(snapshot));
  return raisesMost(steps, namedSteps).map(({ code, currentKey, nextKey, points }) => ({
    indicatorCode: code,
    text: instrument.indicators.get(code)?.text ?? '',
    currentKey,
    nextKey,
    points,
  }));
}

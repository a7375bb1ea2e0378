import { checkFormula, type FormulaDefinition } from '../../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import {
  planScoring,
  rollUp,
  scoreAnswers,
  scoreTogether,
  type KabupatenIndex,
  type RolledUnit,
} from '../../../schema/scoring/index.js';
import { answersOf, groupsOf, type Basis, type Sheet } from './simulate.js';

/** The worksheets of one instrument in a period, and what scores them. */
export interface ScoredBy {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly sheets: readonly Sheet[];
}

/**
 * The units of a period as the index counts them, each by the revision of the instrument that its own worksheet
 * is of; of two revisions side by side the later one counts, as when the period closes. One that submitted
 * nothing has no scorecard.
 *
 * @param revisions of one instrument.
 */
export function rolledUnits(revisions: readonly ScoredBy[], basis: Basis): readonly RolledUnit[] {
  const inTurn = revisions.toSorted((a, b) => a.instrument.revision - b.instrument.revision);
  const byCode = new Map(
    inTurn.flatMap((one) => unitsOf(one, basis)).map((unit) => [unit.code, unit]),
  );
  return [...byCode.values()];
}

function unitsOf({ instrument, formula, sheets }: ScoredBy, basis: Basis): readonly RolledUnit[] {
  const plan = planScoring(instrument, formula);
  // All of the period, sent or not, as when it closes: a formula may compare them.
  const scorecards = scoreTogether(plan, answersIn(sheets, basis), groupsOf(sheets));
  return sheets.flatMap(({ unitCode, isSubmitted }, row) =>
    unitCode === null ? [] : [{ code: unitCode, scorecard: isSubmitted ? scorecards[row]! : null }],
  );
}

/**
 * The kabupaten's index by its own formula.
 *
 * @param own the kabupaten's instrument.
 * @returns null where the kabupaten has no worksheet of its own in the period.
 * @throws RangeError for a formula that `checkFormula` refuses.
 */
export function indexOf(
  { instrument, formula, sheets }: ScoredBy,
  units: readonly RolledUnit[],
  basis: Basis,
): KabupatenIndex | null {
  const own = sheets.find(({ unitId }) => unitId === null);
  if (own === undefined) return null;
  const plan = planScoring(instrument, formula);
  const scorecard = own.isSubmitted ? scoreAnswers(plan, answersOf(own[basis])) : null;
  return rollUp(plan, formula, scorecard, units);
}

const answersIn = (sheets: readonly Sheet[], basis: Basis) =>
  sheets.map(({ [basis]: answers }) => answersOf(answers));

/** The same of a draft; undefined while it cannot be computed as it is. */
export function indexOfDraft(
  own: ScoredBy,
  units: () => readonly RolledUnit[],
  basis: Basis,
): KabupatenIndex | null | undefined {
  const mistakes = checkFormula(own.instrument, own.formula);
  if (mistakes.some(({ field }) => /^rollup\b/.test(field))) return undefined;
  try {
    return indexOf(own, units(), basis);
  } catch (cause) {
    // A weight that is still being typed; what the checker says of it stands at its place.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

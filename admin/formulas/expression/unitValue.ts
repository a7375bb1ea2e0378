import type { FormulaDefinition } from '../../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { openCohort, type Value } from '../../../schema/scoring/index.js';
import { answersOf, groupsOf, type Sheet } from '../simulation/simulate.js';

/**
 * What a component is worth for each unit of a cohort, as the units claim it; undefined while the
 * formula cannot be computed.
 */
export function unitValues(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  code: string,
  sheets: readonly Sheet[],
): ((row: number) => Value | undefined) | undefined {
  try {
    const answers = sheets.map(({ claimed }) => answersOf(claimed));
    const cohort = openCohort(instrument, formula, answers, groupsOf(sheets));
    return (row) =>
      row < sheets.length ? cohort.scorecard(row).nodes.get(code)?.score : undefined;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

import type { FormulaDefinition } from '../formula/definition.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import {
  explain,
  gradeTotals,
  groupNumbers,
  planScoring,
  rankTotals,
  scoreTogether,
} from '../scoring/index.js';
import type { Explanation, Grading, Scorecard } from '../scoring/index.js';
import { isFault } from '../scoring/value.js';
import type { UnitAnswers } from './answer-file.js';

/** How one unit fares. */
export interface UnitScore extends Pick<UnitAnswers, 'unit' | 'group'> {
  readonly scorecard: Scorecard;
  /** Null where the total is a fault, or no band holds it. */
  readonly grading: Grading | null;
  /** By points, from 1, as the formula ranks. Null where the total is a fault. */
  readonly rank: number | null;
  /** Of the node that was asked for; null where none was. */
  readonly explanation: Explanation | null;
}

/**
 * Scores units together, as one cohort, in their order.
 *
 * @param code the node to explain: one of the instrument's, or the code of the instrument itself for
 *   the total; null for none.
 * @throws RangeError for a formula that `checkDefinition` refuses, and for a code that is not there.
 */
export function scoreUnits(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  units: readonly UnitAnswers[],
  code: string | null = null,
): readonly UnitScore[] {
  const plan = planScoring(instrument, formula);
  const scorecards = scoreTogether(
    plan,
    units.map(({ answers }) => answers),
    groupNumbers(units.map(({ group }) => group)),
  );
  const ranks = rankTotals(
    scorecards.map(({ total }) => (isFault(total.score) ? null : total.points)),
    formula.ranking,
  );
  return units.map(({ unit, group }, row) => {
    const scorecard = scorecards[row]!;
    return {
      unit,
      group,
      scorecard,
      grading: gradeIn(scorecard, formula),
      rank: ranks[row] ?? null,
      explanation: code === null ? null : explain(plan, scorecard, nodeNamed(plan, code)),
    };
  });
}

/** Whether a code names a node, or the total. */
export function isExplainable(instrument: InstrumentDefinition, code: string): boolean {
  const { components, indicators } = instrument;
  return (
    code === instrument.code || [...components, ...indicators].some((node) => node.code === code)
  );
}

/** `explain` names the total by no code. */
function nodeNamed(
  { nodeByCode, codes }: ReturnType<typeof planScoring>,
  code: string,
): string | undefined {
  return !nodeByCode.has(code) && code === codes[0] ? undefined : code;
}

function gradeIn({ total }: Scorecard, formula: FormulaDefinition): Grading | null {
  if (formula.gradeBands.length === 0) return null;
  try {
    return gradeTotals(total, formula);
  } catch (error) {
    // An index of any tree may go beyond its bands: below 0, for one.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

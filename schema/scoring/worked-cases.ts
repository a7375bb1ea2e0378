import { checkFormula } from '../formula/check.js';
import type { FormulaDefinition } from '../formula/definition.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { snap } from './grade.js';
import { planScoring } from './plan.js';
import { scoreTotals } from './score.js';
import { isFault } from './value.js';

/** A worksheet whose points somebody worked out by other means: what a formula has to give for it. */
export interface WorkedCase {
  readonly title: string;
  /** Where the expected points come from. */
  readonly source: string;
  /** Points of the whole worksheet. */
  readonly expected: number;
  /** Indicators that are not among them are not answered. */
  readonly answers: readonly CaseAnswer[];
}

export interface CaseAnswer {
  readonly code: string;
  readonly optionKey?: string | null;
  readonly value?: number | null;
  readonly counts?: Readonly<Record<string, number>> | null;
}

export interface WorkedResult {
  readonly expected: number;
  /** Unrounded points; null where the formula cannot be computed, or not from one worksheet. */
  readonly computed: number | null;
  /** Whether the formula compares worksheets, so that one alone has no points to be held against. */
  readonly isOpen: boolean;
  readonly holds: boolean;
}

/** Points by which a formula may miss what is expected: expected points are usually printed with two decimals. */
export const caseTolerance = 0.005;

/**
 * What the formula gives for each case, in their order.
 *
 * A difference of exactly the tolerance holds: differences are taken at nine decimals, as grades are. A
 * formula with a mistake breaks every case.
 */
export function workCases(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  cases: readonly WorkedCase[],
): readonly WorkedResult[] {
  if (cases.length === 0) return [];
  if (checkFormula(instrument, formula).length > 0) {
    return cases.map(({ expected }) => ({
      expected,
      computed: null,
      isOpen: false,
      holds: false,
    }));
  }
  const plan = planScoring(instrument, formula);
  return cases.map(({ expected, answers }) => {
    const sheet = new Map(answers.map(({ code, ...answer }) => [code, answer]));
    const { points, score } = scoreTotals(plan, sheet);
    const isOpen = isFault(score) && score.fault === 'cohort_open';
    const holds = !isOpen && snap(Math.abs(points - expected)) <= caseTolerance;
    return { expected, computed: isOpen ? null : points, isOpen, holds };
  });
}

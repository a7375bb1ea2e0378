import { describe, expect, test } from 'vitest';
import { parseExact, toNumber } from '../../schema/exact.js';
import { regulationFormula, type MissingRules } from '../../schema/formula/index.js';
import {
  explain,
  gradeOf,
  planScoring,
  scoreAnswers,
  scoreTotals,
  type AnswerValue,
} from '../../schema/scoring/index.js';
import { buildInstrument, regulationBands, type Branch } from '../builders/instrument.js';
import cases from './cases.json';

/** Amounts are exact texts, so that a third can be expected as a third. */
interface WorksheetCase {
  readonly name: string;
  readonly source: string;
  readonly roots: readonly Branch[];
  /** What the formula says otherwise than the regulation. */
  readonly missingRules?: Partial<MissingRules>;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly points: string;
  readonly maximum: string;
  readonly nodes?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
  /** At two decimals, as the LKE prints it. */
  readonly shown: { readonly points: string; readonly percent: string };
}

interface GradeCase {
  readonly total: number;
  readonly grade: string;
  readonly lowerInclusive?: boolean;
  readonly source: string;
}

const worksheets = cases.worksheets as unknown as readonly WorksheetCase[];
const grades: readonly GradeCase[] = cases.grades;

describe('worked worksheets', () => {
  for (const { name, source, roots, answers, ...expected } of worksheets) {
    test(`${name} (${source})`, () => {
      const instrument = buildInstrument(roots, { totalWeight: expected.maximum });
      const formula = regulationFormula(instrument);
      const missing = { ...formula.missing, ...expected.missingRules };
      const plan = planScoring(instrument, { ...formula, missing });
      const answered = new Map(Object.entries(answers));
      const scorecard = scoreAnswers(plan, answered);

      expectExact(scorecard.total.points, expected.points);
      expect(scorecard.total.maximum).toBe(exact(expected.maximum));
      for (const [code, points] of Object.entries(expected.nodes ?? {})) {
        expectExact(scorecard.nodes.get(code)?.points, points);
      }
      expect(scorecard.missing.map(({ at }) => at)).toEqual(expected.missing ?? []);
      expect(asShown(scorecard.total.points)).toBe(expected.shown.points);
      expect(asShown(scorecard.total.achievement * 100)).toBe(expected.shown.percent);

      expect(scoreTotals(plan, answered)).toMatchObject(scorecard.total);
      const contributions = explain(plan, scorecard).indicators.map(({ points }) => points);
      expect(contributions.reduce((sum, points) => sum + points, 0)).toBe(scorecard.total.points);
    });
  }
});

describe('grades', () => {
  for (const { total, grade, lowerInclusive, source } of grades) {
    const rule = lowerInclusive ? 'with the bound in the better grade' : 'with the bound below it';
    test(`${total} is ${grade} ${rule} (${source})`, () => {
      const bands = regulationBands.map((band) => ({
        ...band,
        lowerInclusive: lowerInclusive || band.lowerInclusive,
      }));
      expect(gradeOf(total, bands).grade).toBe(grade);
    });
  }
});

function exact(text: string): number {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`"${text}" is not an amount`);
  return toNumber(value);
}

/** The core may differ from the hand by the rounding of doubles, and by nothing that could be printed. */
function expectExact(found: number | undefined, expected: string): void {
  expect(found).toBeDefined();
  expect(Math.abs((found ?? NaN) - exact(expected)), `${found} for ${expected}`).toBeLessThan(
    1e-12,
  );
}

function asShown(value: number): string {
  // Half up, and the noise of doubles does not decide between 6.36 and 6.37.
  return (Math.round(value * 100 + 1e-9) / 100).toFixed(2);
}

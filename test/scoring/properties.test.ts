import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../schema/formula/index.js';
import {
  explain,
  gradeOf,
  isFault,
  leverage,
  planScoring,
  scoreAnswers,
  scoreTotals,
} from '../../schema/scoring/index.js';
import { bestAnswer } from '../builders/answer.js';
import { regulationBands } from '../builders/instrument.js';
import { randomWorksheet, type RandomWorksheet } from '../builders/random-worksheet.js';
import { oracleScore } from './oracle.js';

const holds = (property: (worksheet: RandomWorksheet) => void) =>
  fc.assert(fc.property(randomWorksheet, property), { numRuns: 300 });

const scored = ({ instrument, formula, answers }: RandomWorksheet) => {
  const plan = planScoring(instrument, formula);
  return { plan, scorecard: scoreAnswers(plan, answers) };
};

const sum = (contributions: readonly { readonly points: number }[]) =>
  contributions.reduce((total, { points }) => total + points, 0);

describe('for any instrument, formula and answers', () => {
  test('the core agrees with the hand formula in 60 digits within 1e-12, and on the grade', () => {
    holds((worksheet) => {
      const { score, points, achievement } = scored(worksheet).scorecard.total;
      const expected = oracleScore(worksheet.instrument, worksheet.formula, worksheet.answers);
      const isMissing = typeof expected === 'string';
      expect(isFault(score) ? score.fault : null).toBe(isMissing ? expected : null);

      // What has no score shows no points.
      const share = Number(isMissing ? 0 : expected.toFixed(20));
      expect(Math.abs(share - (isFault(score) ? points : score))).toBeLessThan(1e-12);
      expect(Math.abs(share - achievement)).toBeLessThan(1e-12);
      const grade = gradeOf(share * 100, regulationBands);
      expect(gradeOf(achievement * 100, regulationBands)).toBe(grade);
    });
  });

  test('every explanation adds up to what is shown, to the last bit and in any order', () => {
    holds((worksheet) => {
      const { plan, scorecard } = scored(worksheet);
      for (const { code } of [{ code: undefined }, ...worksheet.instrument.components]) {
        const { score, points, children, indicators } = explain(plan, scorecard, code);
        if (isFault(score)) continue;
        expect(sum(children)).toBe(points);
        expect(sum(indicators)).toBe(points);
        expect(sum(indicators.toReversed())).toBe(points);
      }
    });
  });

  test('the points of a node are its score times the weight that it has', () => {
    holds((worksheet) => {
      for (const { score, points, effectiveWeight } of scored(worksheet).scorecard.nodes.values()) {
        const expected = isFault(score) ? 0 : score * effectiveWeight;
        expect(Math.abs(points - expected)).toBeLessThan(1e-10);
      }
    });
  });

  test('taking the step that leverage shows adds exactly the points that it shows', () => {
    holds(({ instrument, formula, answers }) => {
      const plan = planScoring(instrument, formula);
      const before = scoreTotals(plan, answers).points;
      for (const { code, answer, points } of leverage(plan, answers)) {
        const after = scoreTotals(plan, new Map(answers).set(code, answer)).points;
        expect(before + points).toBe(after);
      }
    });
  });

  test('a better answer never lowers the total where what is unanswered earns nothing', () => {
    holds(({ instrument, formula, answers }) => {
      const missing = { ...formula.missing, unanswered: 'ZERO', notApplicable: 'ZERO' } as const;
      const plan = planScoring(instrument, { ...formula, missing });
      // What has no value is excluded: giving it one may well lower the total.
      const valued = new Map(
        [...answers].filter(([code, answer]) => {
          const { score } = scoreAnswers(plan, new Map([[code, answer]])).nodes.get(code)!;
          return !isFault(score);
        }),
      );
      for (const { points } of leverage(plan, valued)) expect(points).toBeGreaterThanOrEqual(0);
    });
  });

  test('the order in which answers arrive changes nothing', () => {
    holds((worksheet) => {
      const backwards = new Map([...worksheet.answers].toReversed());
      const { scorecard } = scored(worksheet);
      expect(scored({ ...worksheet, answers: backwards }).scorecard).toEqual(scorecard);
    });
  });

  test('the totals alone are those of the full scorecard', () => {
    holds((worksheet) => {
      const { plan, scorecard } = scored(worksheet);
      const {
        componentPoints,
        isComponentOpen: _,
        ...totals
      } = scoreTotals(plan, worksheet.answers);
      expect(totals).toEqual(scorecard.total);
      worksheet.instrument.components.forEach(({ code }, index) =>
        expect(componentPoints[index]).toBe(scorecard.nodes.get(code)?.points),
      );
    });
  });

  test('a sheet with the best answer everywhere earns exactly the maximum', () => {
    holds(({ instrument, formula }) => {
      const best = new Map(instrument.indicators.map((one) => [one.code, bestAnswer(one)]));
      const { points, maximum } = scoreTotals(planScoring(instrument, formula), best);
      expect(points).toBe(maximum);
    });
  });

  test('the checker finds no mistake where weights add up', () => {
    holds(({ instrument, formula }) => {
      expect(checkFormula(instrument, formula)).toEqual([]);
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  explain,
  isFault,
  leverage,
  leverageTogether,
  openCohort,
  openTogether,
  robustness,
  scoreAnswers,
  scoreTotals,
  standingsOf,
  type Answers,
  type Value,
} from '../../schema/scoring/index.js';
import { randomEdit, randomFormula } from '../builders/random-formula.js';
import { randomWorksheet, type RandomWorksheet } from '../builders/random-worksheet.js';

/** A worksheet under a formula of any rules. */
const anyWorksheet: fc.Arbitrary<RandomWorksheet> = randomWorksheet.chain((worksheet) =>
  randomFormula(worksheet.instrument, worksheet.formula).map((formula) => ({
    ...worksheet,
    formula,
  })),
);

/** As many sheets as their number says, all from one: each lacks other answers. */
function sheetsFrom(answers: Answers, count: number): Answers[] {
  return Array.from({ length: count }, (_, row) => {
    const kept = [...answers].filter((_entry, place) => (place + row) % (row + 2) !== 0);
    return new Map(kept);
  });
}

/** Draws of what makes a cohort of its own of each of tens of steps: all of them would be half of this file's time. */
const fewer = 100;

const holds = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  property: (value: Value) => void,
  numRuns = 200,
) => fc.assert(fc.property(arbitrary, property), { numRuns });

describe('for any instrument, formula, answers and edits', () => {
  test('a formula tried after others scores as if it were the first', () => {
    const arbitrary = anyWorksheet.chain((worksheet) => {
      const edit = randomEdit(worksheet.instrument, worksheet.formula);
      return fc
        .tuple(edit, edit)
        .map(([second, third]) => ({ ...worksheet, formulas: [second, third, worksheet.formula] }));
    });
    holds(arbitrary, ({ instrument, formula, formulas, answers }) => {
      const sheets = sheetsFrom(answers, 3);
      const cohort = openCohort(instrument, formula, sheets);
      for (const next of formulas) {
        cohort.try(next);
        const fresh = openCohort(instrument, next, sheets);
        expect(cohort.totals).toEqual(fresh.totals);
        for (const row of sheets.keys())
          expect(cohort.scorecard(row)).toEqual(fresh.scorecard(row));
      }
    });
  });

  test('a sheet scores among many what it scores alone, given what was found among them', () => {
    holds(anyWorksheet, ({ instrument, formula, answers }) => {
      // More than one block of rows.
      const sheets = sheetsFrom(answers, 1030);
      const cohort = openCohort(instrument, formula, sheets);
      for (const row of [0, 1, 1023, 1024, 1029]) {
        const card = cohort.scorecard(row);
        const given = { sees: 'GIVEN', statistics: card.statistics } as const;
        expect(card).toEqual(scoreAnswers(cohort.plan, sheets[row]!, given));
      }
    });
  });

  test('sheets that are put in one after the other, in whatever order, come to what they come to together', () => {
    holds(
      anyWorksheet,
      ({ instrument, formula, answers }) => {
        const sheets = sheetsFrom(answers, 5);
        const { plan, scorecard } = openCohort(instrument, formula, sheets);
        const together = openTogether(plan, sheets.length, null);
        for (const row of [3, 0, 4, 2, 1]) together.put(row, sheets[row]!);
        together.raise();
        for (const row of sheets.keys()) {
          const { nodes, total, statistics } = scorecard(row);
          const result = together.result(row);
          expect(result).toMatchObject({ total, statistics });
          for (const [code, node] of nodes) expect(result.nodes.get(code)).toEqual(node);
        }
        expect(together.result(0).nodes.get('none of it')).toBeUndefined();
      },
      fewer,
    );
  });

  test('what a sheet is alone is final, or said to be open: nothing provisional is a figure', () => {
    holds(anyWorksheet, ({ instrument, formula, answers }) => {
      const sheets = sheetsFrom(answers, 4);
      const { plan, scorecard } = openCohort(instrument, formula, sheets);
      for (const [row, sheet] of sheets.entries()) {
        const alone = scoreAnswers(plan, sheet);
        const final = scorecard(row);
        const pairs: readonly [Value, Value][] = [
          [alone.total.score, final.total.score],
          ...[...alone.nodes].map(([code, { score }]): [Value, Value] => [
            score,
            final.nodes.get(code)!.score,
          ]),
        ];
        for (const [now, then] of pairs) {
          if (!isFault(now) || now.fault !== 'cohort_open') expect(now).toEqual(then);
          expect(then).not.toMatchObject({ fault: 'cohort_open' });
        }
      }
    });
  });

  test('a step that is taken among others adds exactly what leverage shows', () => {
    holds(
      anyWorksheet,
      ({ instrument, formula, answers }) => {
        const sheets = sheetsFrom(answers, 3);
        const { plan, totals } = openCohort(instrument, formula, sheets);
        leverageTogether(plan, sheets).forEach((steps, row) => {
          for (const { code, answer, points } of steps) {
            const changed = new Map(sheets[row]).set(code, answer);
            const after = openCohort(instrument, formula, sheets.with(row, changed)).totals;
            expect(totals.points[row]! + points).toBe(after.points[row]);
          }
        });
      },
      fewer,
    );
  });

  test('every explanation adds up to what is shown, whatever expressions lie above', () => {
    holds(anyWorksheet, ({ instrument, formula, answers }) => {
      const { plan, scorecard } = openCohort(instrument, formula, [answers]);
      const card = scorecard(0);
      // A hundred times the total is room for any sensible score; `[A] / [B]` may leave it.
      const scores = [...card.nodes.values()].map(({ score }) => score);
      fc.pre(scores.every((score) => isFault(score) || Math.abs(score) < 100));
      for (const code of [undefined, ...instrument.components.map((one) => one.code)]) {
        const { score, points, children, indicators } = explain(plan, card, code);
        if (isFault(score)) continue;
        expect(children.reduce((sum, child) => sum + child.points, 0)).toBe(points);
        expect(indicators.reduce((sum, leaf) => sum + leaf.points, 0)).toBe(points);
      }
    });
  });

  test('taking the step that leverage shows adds exactly what it shows, through whatever lies above', () => {
    holds(anyWorksheet, ({ instrument, formula, answers }) => {
      const { plan } = openCohort(instrument, formula, [answers]);
      const before = scoreTotals(plan, answers).points;
      for (const { code, answer, points } of leverage(plan, answers)) {
        expect(before + points).toBe(scoreTotals(plan, new Map(answers).set(code, answer)).points);
      }
    });
  });

  test('the same seed draws the same robustness, and no spread leaves every rank as it is', () => {
    holds(anyWorksheet, ({ instrument, formula, answers }) => {
      const sheets = sheetsFrom(answers, 6);
      const { plan, totals } = openCohort(instrument, formula, sheets);
      const drawn = (seed: number, spread: number) =>
        robustness(plan, formula, sheets, { draws: 5, seed, spread });
      expect(drawn(7, 0.5)).toEqual(drawn(7, 0.5));
      const ranks = standingsOf(totals, formula).map(({ rank }) => rank);
      expect(drawn(7, 0).map(({ medianRank }) => medianRank)).toEqual(ranks);
    });
  });
});

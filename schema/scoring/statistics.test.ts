import { describe, expect, test } from 'vitest';
import {
  sampleFormula,
  sampleInstrument,
  withExpression,
  withIndicator,
  withNode,
} from '../../test/builders/sample-formula.js';
import type { FormulaDefinition } from '../formula/definition.js';
import type { AnswerValue } from './answer.js';
import { openCohort } from './cohort.js';
import { explain } from './explain.js';
import { snap } from './grade.js';
import { leverage, leverageTogether } from './leverage.js';
import { planScoring } from './plan.js';
import { scoreAnswers, scoreTogether, scoreTotals } from './score.js';

/** Both indicators of A, of which A, B and C are worth 1, 0.5 and 0; the whole of B.1, and 5 of 5 in B.2. */
const sheet = (first: string, second: string): ReadonlyMap<string, AnswerValue> =>
  new Map<string, AnswerValue>([
    ['A.1', { optionKey: first }],
    ['A.2', { optionKey: second }],
    ['B.1', { counts: { done: 4, planned: 4 } }],
    ['B.2', { value: 5 }],
  ]);

/** A is worth the own first indicator against the median of all, which is 0.5: (1 + 0.5) / 2, 0.5, 0.25. */
const sheets = [sheet('A', 'C'), sheet('B', 'C'), sheet('C', 'C')];
const againstMedian = withExpression('A', '([A.1] + CMEDIAN([A.1])) / 2');
const totalsOf = (formula: FormulaDefinition) =>
  Array.from(openCohort(sampleInstrument, formula, sheets).totals.points, snap);
const open = (at: string) => ({ fault: 'cohort_open', at });

describe('a formula that compares worksheets', () => {
  test('scores them against each other: 60 × 0.75, 0.5 and 0.25, and the 40 of B', () => {
    expect(totalsOf(againstMedian)).toEqual([85, 70, 55]);
  });

  test('says what it compared with, and nobody’s own value', () => {
    const cohort = openCohort(sampleInstrument, againstMedian, sheets);
    for (const row of [0, 1, 2]) {
      expect(cohort.scorecard(row).statistics).toEqual([
        { nodeCode: 'A', call: 'CMEDIAN([A.1])', value: 0.5 },
      ]);
    }
  });

  test('keeps the bound of what it winsorises, and the own place', () => {
    const formula = withExpression('A', 'CWINSORHIGH([A.1]; 50%) / CRANK([A.1])');
    const { statistics } = openCohort(sampleInstrument, formula, sheets).scorecard(0);
    expect(statistics.map(({ call, value }) => [call, value])).toEqual([
      ['CWINSORHIGH([A.1]; 50%)', 0.5],
      ['CRANK([A.1])', 1],
    ]);
  });

  test('puts down to a child what it moves, and to the expression what the others gave', () => {
    const cohort = openCohort(sampleInstrument, againstMedian, sheets);
    const { children } = explain(cohort.plan, cohort.scorecard(0), 'A');
    expect(children.map(({ code, points, isOwn }) => [code, snap(points), isOwn ?? false])).toEqual(
      [
        ['A.1', 30, false],
        ['A.2', 0, false],
        ['A', 15, true],
      ],
    );
  });
});

test('what was found stays where it is while a child’s part is measured: half of 1 is all the child’s', () => {
  const cohort = openCohort(sampleInstrument, withExpression('A', '[A.1] * CMAX([A.1])'), sheets);
  const { children, points } = explain(cohort.plan, cohort.scorecard(1), 'A');
  expect(snap(points)).toBe(30);
  expect(children.map(({ code, points: part }) => [code, snap(part)])).toEqual([
    ['A.1', 30],
    ['A.2', 0],
  ]);
});

describe('a worksheet by itself', () => {
  const alone = (formula: FormulaDefinition) =>
    scoreAnswers(planScoring(sampleInstrument, formula), sheets[0]!);

  test('does not know what compares it: the fault says where that is, up to the total', () => {
    const { nodes, total } = alone(againstMedian);
    expect(nodes.get('A')?.score).toEqual(open('A'));
    expect(nodes.get('B')?.score).toBe(1);
    expect(nodes.get('B')?.points).toBe(40);
    expect(total).toMatchObject({ score: open('A'), points: 0, missing: 0, answered: 4 });
  });

  test('names the areas that are not known', () => {
    const plan = planScoring(sampleInstrument, againstMedian);
    const { isComponentOpen } = scoreTotals(plan, sheets[0]!);
    expect([...isComponentOpen]).toEqual([1, 0]);
  });

  test.each(['ZERO', 'EXCLUDE', 'REPLACE'] as const)(
    'stays without a total whatever is done about missing values: %s',
    (policy) => {
      const formula = {
        ...againstMedian,
        missing: {
          unanswered: policy,
          notApplicable: policy,
          divideByZero: policy,
          outOfDomain: policy,
          replacement: '1',
        },
      };
      expect(alone(formula).total.score).toEqual(open('A'));
    },
  );

  test.each([
    'IFERROR(CMEDIAN([A.1]); 0)',
    'IFMISSING(CMEDIAN([A.1]); 0)',
    'IF(ISERROR(CMEDIAN([A.1])); 0; 1)',
    'IF(ISMISSING(CMEDIAN([A.1])); 0; 1)',
    'COUNT(CMEDIAN([A.1]); 1)',
    'CMAX([A.1] - CMEDIAN([A.1]))',
    'CRANK([A.1])',
  ])('%s steps in for nothing that is not known', (expression) => {
    expect(alone(withExpression('A', expression)).nodes.get('A')?.score).toEqual(open('A'));
  });

  test('has a value where the comparison does not come in', () => {
    const formula = withExpression('A', 'IF([A.1] = 1; 0.8; CMEDIAN([A.1]))');
    expect(alone(formula).nodes.get('A')?.score).toBe(0.8);
  });

  test('is unanswered where its own answer is missing: that is known already', () => {
    const formula = withIndicator('B.1', { expression: 'CRANK([done])' });
    const { nodes } = scoreAnswers(planScoring(sampleInstrument, formula), new Map());
    expect(nodes.get('B.1')?.score).toEqual({ fault: 'unanswered', at: 'B.1' });
  });

  test('misses nothing that anybody could mend where an indicator waits for the others', () => {
    const formula = withIndicator('B.1', { expression: '[done] / CMAX([done])' });
    const { nodes, total, missing } = alone(formula);
    expect(nodes.get('B.1')?.score).toEqual(open('B.1'));
    expect([total.missing, missing]).toEqual([0, []]);
  });

  test('waits where it hangs on an open child whether enough is answered, and does not where it is not', () => {
    const compared = withIndicator('B.1', { expression: '[done] / CMAX([done])' });
    const formula = withNode('B', { minimumAnswered: '1' }, compared);
    const plan = planScoring(sampleInstrument, withNode('B', { aggregation: 'EXPRESSION', expression: '[B.2]' }, formula)); // prettier-ignore
    expect(scoreAnswers(plan, sheets[0]!).nodes.get('B')?.score).toEqual(open('B.1'));
    const without = new Map([...sheets[0]!].filter(([code]) => code !== 'B.2'));
    expect(scoreAnswers(plan, without).nodes.get('B')?.score).toMatchObject({
      fault: 'unanswered',
    });
  });

  test('is scored as it was among the others once it is given what was found there', () => {
    const plan = planScoring(sampleInstrument, againstMedian);
    const [first] = scoreTogether(plan, sheets, null);
    const given = { sees: 'GIVEN', statistics: first!.statistics } as const;
    expect(scoreAnswers(plan, sheets[0]!, given)).toEqual(first);
  });

  test('given what another formula compared, stays open', () => {
    const plan = planScoring(sampleInstrument, withExpression('A', 'CMEAN([A.1])'));
    const [first] = scoreTogether(planScoring(sampleInstrument, againstMedian), sheets, null);
    const given = { sees: 'GIVEN', statistics: first!.statistics } as const;
    expect(scoreAnswers(plan, sheets[0]!, given).total.score).toEqual(open('A'));
  });
});

describe('leverage', () => {
  const plan = planScoring(sampleInstrument, againstMedian);

  test('among the others counts what a step does to the median: from C to B it stays 0.5', () => {
    const [first, second, third] = leverageTogether(plan, sheets);
    const gains = (steps = first!) => steps.map(({ code, points }) => [code, snap(points)]);
    // The first is at its best in A.1; A.2 moves nothing.
    expect(gains()).toEqual([['A.2', 0]]);
    // 0.5 to 1 lifts the median to 1 too: (1 + 1) / 2 for 0.5 is 30 more.
    expect(gains(second)).toEqual([['A.1', 30], ['A.2', 0]]); // prettier-ignore
    expect(gains(third)).toEqual([['A.1', 15], ['A.2', 0]]); // prettier-ignore
  });

  test('of a sealed worksheet holds the median where it was: 0.5 to 1 is 15 more', () => {
    const [, second] = scoreTogether(plan, sheets, null);
    const given = { sees: 'GIVEN', statistics: second!.statistics } as const;
    const steps = leverage(plan, sheets[1]!, given);
    expect(steps.map(({ code, points }) => [code, snap(points)])).toEqual([
      ['A.1', 15],
      ['A.2', 0],
    ]);
  });
});

test('a formula that compares nothing has no statistics', () => {
  const { statistics } = scoreAnswers(planScoring(sampleInstrument, sampleFormula), sheets[0]!);
  expect(statistics).toEqual([]);
});

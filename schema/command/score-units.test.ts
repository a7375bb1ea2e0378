import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import { regulationFormula, type FormulaDefinition, type RankingRule } from '../formula/index.js';
import { scoreAnswers, planScoring } from '../scoring/index.js';
import type { UnitAnswers } from './answer-file.js';
import { resultOf } from './result.js';
import { isExplainable, scoreUnits } from './score-units.js';
import { printScores } from './table.js';

const instrument = buildInstrument(
  [
    {
      code: 'A',
      weight: '100',
      children: [
        {
          code: 'A.1',
          weight: '70',
          children: [{ code: 'A.1.a' }, { code: 'A.1.b' }, { code: 'A.1.c' }],
        },
        {
          code: 'A.2',
          weight: '30',
          children: [
            { code: 'A.2.a', answerType: 'COUNT', countInputs: [{ key: 'n', label: 'N' }] },
          ],
        },
      ],
    },
  ],
  { code: 'sample' },
);
const formula: FormulaDefinition = {
  ...regulationFormula(instrument),
  indicators: { 'A.2.a': { expression: '[n] / 10', cap: '1' } },
};

const answered = (unit: string, options: string, n: number, group = ''): UnitAnswers => ({
  unit,
  group,
  answers: new Map<string, object>([
    ...['A.1.a', 'A.1.b', 'A.1.c'].map(
      (code, place) => [code, { optionKey: options[place] ?? null }] as const,
    ),
    ['A.2.a', { counts: { n } }],
  ]),
});

const units = [
  answered('first', 'AAB', 5),
  answered('second', 'AAA', 20),
  answered('third', 'AAB', 5),
];

describe('scoring units', () => {
  test('gives each its points, its grade and its place, in the order of the answers', () => {
    const scores = scoreUnits(instrument, formula, units);
    // By hand: 70 × 2.5/3 + 30 × 0.5, and 70 + 30.
    expect(scores.map(({ scorecard }) => scorecard.total.points)).toEqual([
      expect.closeTo(175 / 3 + 15, 10),
      100,
      expect.closeTo(175 / 3 + 15, 10),
    ]);
    expect(scores.map(({ grading, rank }) => [grading?.band.grade, rank])).toEqual([
      ['BB', 2],
      ['AA', 1],
      ['BB', 2],
    ]);
  });

  test('gives places by the rule of the formula', () => {
    const close = units.with(2, answered('third', 'AAB', 5.001));
    const places = (ranking: RankingRule) =>
      scoreUnits(instrument, { ...formula, ranking }, close).map(({ rank }) => rank);
    // 73.333, 100 and 73.336 points.
    expect(places({ ties: 'MODIFIED', basis: 'EXACT' })).toEqual([3, 1, 2]);
    expect(places({ ties: 'MODIFIED', basis: 'ROUNDED', digits: 2 })).toEqual([3, 1, 2]);
    expect(places({ ties: 'MODIFIED', basis: 'ROUNDED', digits: 1 })).toEqual([3, 1, 3]);
  });

  test('gives each what it would have by itself', () => {
    const plan = planScoring(instrument, formula);
    scoreUnits(instrument, formula, units).forEach(({ scorecard }, row) => {
      expect(scorecard).toEqual(scoreAnswers(plan, units[row]!.answers));
    });
  });

  test('scores them together where the formula compares them, within their groups', () => {
    const compared: FormulaDefinition = {
      ...formula,
      indicators: { 'A.2.a': { expression: '[n] / (2 * CGROUPMEAN([n]))' } },
    };
    const grouped = [
      answered('a', '', 2, 'x'),
      answered('b', '', 6, 'x'),
      answered('c', '', 8, 'y'),
    ];
    const scores = scoreUnits(instrument, compared, grouped);
    expect(scores.map(({ scorecard }) => scorecard.nodes.get('A.2.a')?.score)).toEqual([
      0.25, 0.75, 0.5,
    ]);
  });

  test('gives what has no score neither a grade nor a place', () => {
    const strict: FormulaDefinition = {
      ...formula,
      missing: { ...formula.missing, unanswered: 'PROPAGATE' },
    };
    const [whole, part] = scoreUnits(instrument, strict, [units[0]!, answered('empty', '', 5)]);
    expect([whole?.rank, part?.rank, part?.grading]).toEqual([1, null, null]);
    expect(part?.scorecard.total.score).toEqual({ fault: 'unanswered', at: 'A.1.a' });
  });

  test('gives no grade to a total that lies beyond the grades', () => {
    const negative: FormulaDefinition = {
      ...formula,
      nodes: {
        ...formula.nodes,
        A: { ...formula.nodes['A']!, aggregation: 'EXPRESSION', expression: '0 - 1' },
      },
    };
    const [score] = scoreUnits(instrument, negative, units);
    expect([score?.scorecard.total.points, score?.grading, score?.rank]).toEqual([-100, null, 1]);
  });
});

describe('what a node is made of', () => {
  test.each(['A', 'A.1', 'sample'])('adds up to the points of %s to the last bit', (code) => {
    for (const { explanation } of scoreUnits(instrument, formula, units, code)) {
      const sum = (parts: readonly { points: number }[]) =>
        parts.reduce((total, { points }) => total + points, 0);
      expect(sum(explanation!.children)).toBe(explanation!.points);
      expect(sum(explanation!.indicators)).toBe(explanation!.points);
    }
  });

  test('can be asked for every node and the whole', () => {
    expect(['A', 'A.1.a', 'sample', 'B'].map((code) => isExplainable(instrument, code))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('what is printed', () => {
  test('is a table whose columns stand under each other', () => {
    expect(printScores(scoreUnits(instrument, formula, units), 100)).toBe(
      `unit    points  maximum  achievement  grade  rank
first    73.33   100.00       73.33%  BB        2
second  100.00   100.00      100.00%  AA        1
third    73.33   100.00       73.33%  BB        2
`,
    );
  });

  test('goes on with the parts of a node, and their sum', () => {
    expect(printScores(scoreUnits(instrument, formula, units.slice(0, 1), 'A'), 100)).toBe(
      `unit   points  maximum  achievement  grade  rank
first   73.33   100.00       73.33%  BB        1

unit   node   score  points  maximum
first  A.1   0.8333   58.33    70.00
first  A.2   0.5000   15.00    30.00
first  = A   0.7333   73.33   100.00
`,
    );
  });

  test('shows as many decimals as the whole has use for', () => {
    const points = (whole: number) => printScores(scoreUnits(instrument, formula, units), whole);
    expect(points(1)).toContain('73.3333');
    expect(points(36.3)).toContain(' 73.33 ');
    expect(points(1000)).toContain(' 73.3 ');
  });

  test('for programs is everything, unrounded', () => {
    const result = resultOf(instrument, scoreUnits(instrument, formula, units, 'A.1'), 'seal');
    const [first] = result.units;
    expect(result.formula).toEqual({ sha256: 'seal' });
    expect(first).toMatchObject({
      unit: 'first',
      grade: 'BB',
      rank: 2,
      indicators: 4,
      answered: 4,
    });
    expect(first?.nodes.map(({ code }) => code)).toEqual([
      'A',
      'A.1',
      'A.1.a',
      'A.1.b',
      'A.1.c',
      'A.2',
      'A.2.a',
    ]);
    expect(first?.nodes[1]).toEqual({
      code: 'A.1',
      parentCode: 'A',
      score: 2.5 / 3,
      fault: null,
      points: expect.closeTo(175 / 3, 10),
      weight: 70,
      effectiveWeight: 70,
    });
    expect(first?.explanation?.children.map(({ code }) => code)).toEqual([
      'A.1.a',
      'A.1.b',
      'A.1.c',
    ]);
  });

  test('says why there is no score', () => {
    const [unit] = resultOf(
      instrument,
      scoreUnits(instrument, formula, [answered('x', 'A', 1)]),
      '',
    ).units;
    expect(unit?.missing).toEqual([
      { code: 'A.1.b', fault: 'unanswered' },
      { code: 'A.1.c', fault: 'unanswered' },
    ]);
    expect(unit?.nodes.find(({ code }) => code === 'A.1.b')).toMatchObject({
      score: null,
      fault: 'unanswered',
      points: 0,
    });
  });
});

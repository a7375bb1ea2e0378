import { describe, expect, test } from 'vitest';
import {
  checkFormula,
  regulationFormula,
  type Aggregation,
  type FormulaDefinition,
} from '../../../schema/formula/index.js';
import { planScoring, scoreAnswers, snap, type Answers } from '../../../schema/scoring/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import {
  sampleFormula,
  sampleInstrument,
  withIndicator,
} from '../../../test/builders/sample-formula.js';
import { initialExpression, ratioExpression } from './startExpression.js';

const instrument = buildInstrument(
  [
    {
      code: 'A',
      weight: '60',
      children: [
        { code: 'A.1', weight: '45' },
        { code: 'A.2', weight: '15' },
      ],
    },
    { code: 'B', weight: '40', children: [{ code: 'B.1' }, { code: 'B.2' }, { code: 'B.3' }] },
  ],
  { totalWeight: '100' },
);
const published = regulationFormula(instrument);
const withRule = (code: string, rule: object): FormulaDefinition => ({
  ...published,
  nodes: { ...published.nodes, [code]: { ...published.nodes[code]!, ...rule } },
});
const sheet = (keys: Readonly<Record<string, string>>): Answers =>
  new Map(
    Object.entries(keys).map(([code, optionKey]) => [
      code,
      { optionKey, value: null, counts: null },
    ]),
  );
const sheets = [
  sheet({ 'A.1': 'A', 'A.2': 'B', 'B.1': 'B', 'B.2': 'A', 'B.3': 'C' }),
  sheet({ 'A.2': 'B', 'B.1': 'B' }),
  sheet({}),
];
const scoresOf = (formula: FormulaDefinition, code: string) =>
  sheets.map((answers) => {
    const value = scoreAnswers(planScoring(instrument, formula), answers).nodes.get(code)!.score;
    return typeof value === 'number' ? snap(value) : value;
  });

describe('an expression to begin with gives what the component gave before', () => {
  const ways: readonly Aggregation[] = [
    'SUM',
    'MEAN',
    'GEOMETRIC_MEAN',
    'HARMONIC_MEAN',
    'MINIMUM',
    'MAXIMUM',
  ];
  const cases = ways.flatMap((way) => ['A', 'B'].map((code) => [way, code] as const));

  test.each(cases.filter(([way, code]) => way !== 'SUM' || code === 'A'))(
    '%s of %s',
    (aggregation, code) => {
      const before = withRule(code, { aggregation });
      const expression = initialExpression(instrument, before, code);
      const after = withRule(code, { aggregation: 'EXPRESSION', expression });
      expect(scoresOf(after, code)).toEqual(scoresOf(before, code));
      const wrong = checkFormula(instrument, after).filter(({ field }) => field === 'expression');
      expect(wrong).toEqual([]);
    },
  );

  test('one that is there already is gone on with', () => {
    const formula = withRule('A', { aggregation: 'EXPRESSION', expression: 'MAX(children)' });
    expect(initialExpression(instrument, formula, 'A')).toBe('MAX(children)');
  });
});

describe('an expression to begin with gives what the ratio of an indicator gave', () => {
  const own = sampleFormula.indicators ?? {};
  const scoreOf = (formula: FormulaDefinition, counts: Readonly<Record<string, number>> | null) =>
    scoreAnswers(
      planScoring(sampleInstrument, formula),
      new Map([['B.1', { optionKey: null, value: null, counts }]]),
    ).nodes.get('B.1')!.score;
  const expression = initialExpression(sampleInstrument, sampleFormula, 'B.1');
  const written = { ...sampleFormula, indicators: { ...own, 'B.1': { expression } } };

  test.each([
    ['half of it', { done: 2, planned: 4 }, 0.5],
    ['more than was planned', { done: 5, planned: 4 }, 1],
    ['nothing', { done: 0, planned: 4 }, 0],
  ])('%s', (_, counts, score) => {
    expect(scoreOf(sampleFormula, counts)).toBe(score);
    expect(scoreOf(written, counts)).toBe(score);
  });

  test.each([
    ['nothing was planned', { done: 0, planned: 0 }, 'divide_by_zero'],
    ['a count is not answered', { done: 1 }, 'unanswered'],
    ['nothing is answered', null, 'unanswered'],
  ])('%s', (_, counts, fault) => {
    expect(scoreOf(sampleFormula, counts)).toEqual({ fault, at: 'B.1' });
    expect(scoreOf(written, counts)).toEqual({ fault, at: 'B.1' });
  });

  test('what is counted less something else stands in parentheses', () => {
    const ratio = { numerator: 'lalu - kini', denominator: 'lalu' };
    expect(ratioExpression({ ratio })).toBe('CLAMP(([lalu] - [kini]) / [lalu]; 0; 1)');
    expect(ratioExpression({ ratio: null })).toBe('');
  });

  test('is its own once it has one', () => {
    const own = withIndicator('B.1', { expression: '[done] / 10' });
    expect(initialExpression(sampleInstrument, own, 'B.1')).toBe('[done] / 10');
  });
});

import { describe, expect, test } from 'vitest';
import {
  checkFormula,
  regulationFormula,
  type Aggregation,
  type FormulaDefinition,
} from '../../../schema/formula/index.js';
import { planScoring, scoreAnswers, snap, type Answers } from '../../../schema/scoring/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import { initialExpression } from './startExpression.js';

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

import { describe, expect, test } from 'vitest';
import { buildInstrument, indicators } from '../../test/builders/instrument.js';
import { checkFormula } from './check.js';
import { regulationFormula } from './regulation.js';

const instrument = buildInstrument(
  [
    {
      code: 'A',
      weight: '60',
      children: [
        { code: 'A.1', weight: '1/3', children: indicators('A.1', 3) },
        { code: 'A.2', weight: '179/3', children: indicators('A.2', 1, { weight: '179/3' }) },
      ],
    },
    { code: 'B', weight: '40', children: indicators('B', 2) },
  ],
  { gradeBasis: 'ACHIEVEMENT' },
);

describe('the regulation’s formula', () => {
  const formula = regulationFormula(instrument);

  test('takes the mean where indicators have no weight of their own, and sums everything else', () => {
    const aggregations = Object.entries(formula.nodes).map(([code, rule]) => [
      code,
      rule.aggregation,
    ]);
    expect(aggregations).toEqual([
      ['A', 'SUM'],
      ['A.1', 'MEAN'],
      ['A.2', 'SUM'],
      ['B', 'MEAN'],
      ['A.2.a', 'SUM'],
    ]);
  });

  test('takes each weight as the instrument writes it, with its status', () => {
    expect(formula.nodes['A.1']).toMatchObject({ weight: '1/3', weightStatus: 'OFFICIAL' });
    expect(formula.nodes['A.2.a']?.weight).toBe('179/3');
  });

  test('takes grades and what they are compared with from the instrument', () => {
    expect(formula.gradeBands).toBe(instrument.gradeBands);
    expect(formula.gradeBasis).toBe('ACHIEVEMENT');
  });

  test('counts what is unanswered as nothing earned, and leaves out what does not apply', () => {
    expect(formula.missing).toEqual({
      unanswered: 'ZERO',
      notApplicable: 'EXCLUDE',
      divideByZero: 'EXCLUDE',
    });
  });

  test('has no mistakes', () => {
    expect(checkFormula(instrument, formula)).toEqual([]);
  });
});

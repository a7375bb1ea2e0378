import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import { sampleFormula, sampleInstrument } from '../../test/builders/sample-formula.js';
import { canonicalText } from '../canonical.js';
import { planScoring, scoreTotals } from '../scoring/index.js';
import { checkFormula } from './check.js';
import type { Comparison, FormulaDefinition } from './definition.js';
import { definitionOf, recordOf } from './record.js';
import { regulationFormula } from './regulation.js';

const compare = (first: string, second: string, ratio: string): Comparison => ({
  first,
  second,
  ratio,
});
const compared = (parent: string, ...answers: readonly Comparison[]): FormulaDefinition => ({
  ...sampleFormula,
  comparisons: { [parent]: answers },
});
const mistakes = (parent: string, ...answers: readonly Comparison[]) =>
  checkFormula(sampleInstrument, compared(parent, ...answers));

describe('comparisons', () => {
  test('are sound between children of one node, roots too, anywhere on the scale', () => {
    expect(mistakes('', compare('A', 'B', '3/2'))).toEqual([]);
    expect(mistakes('B', compare('B.2', 'B.1', '1/9'))).toEqual([]);
    expect(mistakes('A', compare('A.1', 'A.2', '9'))).toEqual([]);
  });

  test.each([
    ['below a node that is not there', 'C', compare('A.1', 'A.2', '3'), 'comparison_parent_unknown', {}],
    ['below an indicator', 'A.1', compare('A.1', 'A.2', '3'), 'comparison_parent_unknown', {}],
    ['below a name that every object has', 'constructor', compare('A.1', 'A.2', '3'), 'comparison_parent_unknown', {}],
    ['with a child of another node', 'A', compare('A.1', 'B.1', '3'), 'comparison_stranger', { code: 'B.1' }],
    ['with what is not there', 'A', compare('A.9', 'A.2', '3'), 'comparison_stranger', { code: 'A.9' }],
    ['of one with itself', 'A', compare('A.1', 'A.1', '1'), 'comparison_with_itself', { code: 'A.1' }],
    ['above the scale', 'A', compare('A.1', 'A.2', '9.1'), 'comparison_off_scale', { first: 'A.1', second: 'A.2', ratio: '9.1' }],
    ['below the scale', 'A', compare('A.1', 'A.2', '1/10'), 'comparison_off_scale', { first: 'A.1', second: 'A.2', ratio: '1/10' }],
    ['that are no number', 'A', compare('A.1', 'A.2', '1e0'), 'comparison_off_scale', { first: 'A.1', second: 'A.2', ratio: '1e0' }],
    ['that are negative', 'A', compare('A.1', 'A.2', '-3'), 'comparison_off_scale', { first: 'A.1', second: 'A.2', ratio: '-3' }],
  ])('are refused %s', (_, parent, answer, code, params) => {
    expect(mistakes(parent, answer)).toEqual([{ code, nodeCode: parent, field: 'comparisons', params }]);
  }); // prettier-ignore

  test('are refused twice, in one direction and in both', () => {
    const twice = {
      code: 'comparison_twice',
      nodeCode: null,
      field: 'comparisons',
    };
    expect(mistakes('', compare('A', 'B', '3'), compare('A', 'B', '3'))).toEqual([
      { ...twice, params: { first: 'A', second: 'B' } },
    ]);
    expect(mistakes('', compare('A', 'B', '3'), compare('B', 'A', '1/3'))).toEqual([
      { ...twice, params: { first: 'B', second: 'A' } },
    ]);
  });

  test('are refused of more children than consistency can be told of', () => {
    const children = Array.from({ length: 16 }, (_, n) => ({ code: `A.${n}` }));
    const instrument = buildInstrument([{ code: 'A', weight: '100', children }]);
    const answers = children.slice(1).map(({ code }) => compare('A.0', code, '3'));
    const check = (own: readonly Comparison[]) =>
      checkFormula(instrument, { ...regulationFormula(instrument), comparisons: { A: own } });
    expect(check(answers.slice(1))).toEqual([]);
    expect(check(answers)).toEqual([
      {
        code: 'comparisons_too_many',
        nodeCode: 'A',
        field: 'comparisons',
        params: { count: '16', limit: '15' },
      },
    ]);
  });
});

describe('a formula with comparisons', () => {
  const own = compared('A', compare('A.1', 'A.2', '1/3'));

  test('travels as a record and back', () => {
    const withRoots = { ...own, comparisons: { ...own.comparisons, '': [compare('A', 'B', '3')] } };
    expect(definitionOf(recordOf(withRoots))).toEqual(withRoots);
  });

  test('without any has the text it had before there were comparisons', () => {
    for (const none of [undefined, null, [], [{ parentCode: 'A', answers: [] }]]) {
      const formula = definitionOf({ ...recordOf(sampleFormula), comparisons: none });
      expect(canonicalText(formula)).toBe(canonicalText(sampleFormula));
    }
  });

  test('scores as it does without', () => {
    const answers = new Map([['A.1', { optionKey: 'A' }]]);
    const totalOf = (formula: FormulaDefinition) =>
      scoreTotals(planScoring(sampleInstrument, formula), answers);
    expect(totalOf(own)).toEqual(totalOf(sampleFormula));
  });
});

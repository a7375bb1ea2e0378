import { describe, expect, test } from 'vitest';
import {
  sampleFormula,
  sampleInstrument,
  withIndicator,
  withNode,
} from '../../test/builders/sample-formula.js';
import { checkFormula } from './check.js';
import type {
  Aggregation,
  FormulaDefinition,
  IndicatorRule,
  MissingRules,
  NodeRule,
} from './definition.js';

const check = (formula: FormulaDefinition) => checkFormula(sampleInstrument, formula);
const rule = (change: Partial<NodeRule>) => check(withNode('A', change));
const scored = (code: string, own: IndicatorRule) => check(withIndicator(code, own));

const weighing: readonly Aggregation[] = ['GEOMETRIC_MEAN', 'HARMONIC_MEAN', 'MINIMUM', 'MAXIMUM'];

describe.each(weighing)('under %s', (aggregation) => {
  test('children without a weight share equally', () => {
    expect(rule({ aggregation })).toEqual([]);
  });

  test('the weights of all children add up to their parent, as in a sum', () => {
    const stated = (first: string, second: string) =>
      check(
        withNode('A.1', { weight: first }, withNode('A.2', { weight: second }, withNode('A', { aggregation }))),
      ); // prettier-ignore
    expect(stated('45', '15')).toEqual([]);
    expect(stated('45', '16')).toEqual([
      {
        code: 'weights_off_parent',
        nodeCode: 'A',
        field: 'weight',
        params: { sum: '61', expected: '60' },
      },
    ]);
  });

  test('one weight among several is the equal share, or 0', () => {
    const one = (weight: string) => check(withNode('A.1', { weight }, withNode('A', { aggregation }))); // prettier-ignore
    expect(one('30')).toEqual([]);
    expect(one('0')).toEqual([]);
    expect(one('45')).toEqual([
      {
        code: 'share_unequal',
        nodeCode: 'A.1',
        field: 'weight',
        params: { weight: '45', expected: '30' },
      },
    ]);
  });
});

describe('the rule of a component', () => {
  test('may bound and round its score, and say what is missing', () => {
    const full: Partial<NodeRule> = {
      aggregation: 'EXPRESSION',
      expression: 'MEAN(children)',
      missing: { unanswered: 'REPLACE', outOfDomain: 'ZERO', replacement: '1/4' },
      minimumAnswered: '0.5',
      direction: 'LOWER_IS_BETTER',
      floor: '0',
      cap: '1',
      rounding: { digits: 2, mode: 'HALF_EVEN' },
    };
    expect(rule(full)).toEqual([]);
  });

  test.each<[string, Partial<NodeRule>, string, string, object]>([
    ['an expression where one gives the score', { aggregation: 'EXPRESSION' }, 'expression_missing', 'expression', {}],
    ['an expression that says something', { aggregation: 'EXPRESSION', expression: ' \n' }, 'expression_missing', 'expression', {}],
    ['no expression where it would not count', { expression: '1' }, 'expression_unused', 'expression', {}],
    ['a floor that can be read', { floor: '0,2' }, 'number_malformed', 'floor', { text: '0,2' }],
    ['a cap that can be read', { cap: '' }, 'number_malformed', 'cap', { text: '' }],
    ['a floor below its cap', { floor: '2/3', cap: '0.66' }, 'floor_above_cap', 'floor', { floor: '2/3', cap: '0.66' }],
    ['whole decimals', { rounding: { digits: 1.5, mode: 'UP' } }, 'rounding_impossible', 'rounding.digits', { digits: '1.5' }],
    ['no more decimals than a number holds', { rounding: { digits: 16, mode: 'UP' } }, 'rounding_impossible', 'rounding.digits', { digits: '16' }],
    ['no decimals below none', { rounding: { digits: -1, mode: 'DOWN' } }, 'rounding_impossible', 'rounding.digits', { digits: '-1' }],
    ['a least share that can be read', { minimumAnswered: 'separuh' }, 'number_malformed', 'minimumAnswered', { text: 'separuh' }],
    ['a least share of no more than all', { minimumAnswered: '50' }, 'minimum_out_of_range', 'minimumAnswered', { minimum: '50' }],
    ['a least share of no less than none', { minimumAnswered: '-0.1' }, 'minimum_out_of_range', 'minimumAnswered', { minimum: '-0.1' }],
    ['a replacement where something is replaced', { missing: { outOfDomain: 'REPLACE' } }, 'replacement_missing', 'missing.replacement', {}],
    ['a replacement that can be read', { missing: { replacement: '½' } }, 'number_malformed', 'missing.replacement', { text: '½' }],
  ])('has %s', (_, change, code, field, params) => {
    expect(rule(change)).toEqual([{ code, nodeCode: 'A', field, params }]);
  }); // prettier-ignore

  test('may be bounded to a single score', () => {
    expect(rule({ floor: '1/2', cap: '0.5' })).toEqual([]);
  });

  test('replaces by the replacement of the formula where it has none of its own', () => {
    const missing: MissingRules = { ...sampleFormula.missing, replacement: '0.5' };
    const formula = withNode('A', { missing: { unanswered: 'REPLACE' } });
    expect(check({ ...formula, missing })).toEqual([]);
  });
});

describe('what is missing anywhere', () => {
  const missing = (change: Partial<MissingRules>) =>
    check({ ...sampleFormula, missing: { ...sampleFormula.missing, ...change } });

  test('is replaced by a number that is stated', () => {
    expect(missing({ divideByZero: 'REPLACE', replacement: '0' })).toEqual([]);
    expect(missing({ divideByZero: 'REPLACE' })).toEqual([
      { code: 'replacement_missing', nodeCode: null, field: 'missing.replacement', params: {} },
    ]);
    expect(missing({ replacement: 'nol' })).toEqual([
      {
        code: 'number_malformed',
        nodeCode: null,
        field: 'missing.replacement',
        params: { text: 'nol' },
      },
    ]);
  });
});

describe('the rule of an indicator', () => {
  test('may give each of its options another score', () => {
    expect(scored('A.1', { scale: { A: '1', B: '0.6', C: '1/5' }, cap: '0.9' })).toEqual([]);
  });

  test('may call its options in upper or lower case', () => {
    expect(scored('A.1', { scale: { a: '1', B: '0.6', c: '1/5' } })).toEqual([]);
  });

  test('is asked what it meant by an option that there is not, among those that it left out', () => {
    expect(scored('A.1', { scale: { A: '1', BB: '0.5', C: '0' } })).toEqual([
      { code: 'scale_option_missing', nodeCode: 'A.1', field: 'scale.B', params: { option: 'B' } },
      {
        code: 'scale_option_unknown',
        nodeCode: 'A.1',
        field: 'scale.BB',
        params: { option: 'BB', suggestion: 'B' },
      },
    ]);
  });

  test('may compute its score from its counts', () => {
    const expression = 'MIN(1; [done] / [planned])';
    expect(scored('B.1', { expression, rounding: { digits: 2, mode: 'UP' } })).toEqual([]);
  });

  test('is about an indicator of the instrument', () => {
    for (const code of ['B.9', 'B']) {
      expect(scored(code, { cap: '1' })).toEqual([
        { code: 'indicator_unknown', nodeCode: code, field: 'code', params: {} },
      ]);
    }
  });

  test.each<[string, string, IndicatorRule, string, string, object]>([
    ['no scale without options', 'A.1', { scale: {} }, 'scale_empty', 'scale', {}],
    ['a score for every option', 'A.1', { scale: { A: '1', C: '0' } }, 'scale_option_missing', 'scale.B', { option: 'B' }],
    ['no score for an option that there is not', 'A.1', { scale: { A: '1', B: '1', C: '0', D: '0' } }, 'scale_option_unknown', 'scale.D', { option: 'D', suggestion: '' }],
    ['no options where a value is answered', 'B.2', { scale: { YA: '1' } }, 'scale_option_unknown', 'scale.YA', { option: 'YA', suggestion: '' }],
    ['each score once, in whatever case', 'A.1', { scale: { A: '1', a: '1', B: '0.5', C: '0' } }, 'scale_option_twice', 'scale.a', { option: 'a', other: 'A' }],
    ['scores that can be read', 'A.1', { scale: { A: '1', B: '50%', C: '0' } }, 'number_malformed', 'scale.B', { text: '50%' }],
    ['an expression that says something', 'B.1', { expression: '' }, 'expression_missing', 'expression', {}],
    ['no expression where nothing is counted', 'B.2', { expression: '1' }, 'expression_without_counts', 'expression', {}],
    ['a floor that can be read', 'B.1', { floor: 'x' }, 'number_malformed', 'floor', { text: 'x' }],
    ['decimals that can be kept', 'B.1', { rounding: { digits: 99, mode: 'UP' } }, 'rounding_impossible', 'rounding.digits', { digits: '99' }],
  ])('has %s', (_, code, own, mistake, field, params) => {
    expect(scored(code, own)).toEqual([{ code: mistake, nodeCode: code, field, params }]);
  }); // prettier-ignore

  test('scores an answer in one way', () => {
    const both = { scale: { A: '1', B: '1', C: '0' }, expression: '1' };
    expect(scored('A.1', both).map(({ code }) => code)).toEqual([
      'scale_and_expression',
      'expression_without_counts',
    ]);
  });

  test('is the place of its bounds: beside its weight they would do nothing', () => {
    const formula = withNode('A.1', { weight: '30', floor: '0.1', missing: {} });
    expect(check(formula)).toEqual([
      { code: 'rule_unused', nodeCode: 'A.1', field: 'missing', params: {} },
      { code: 'rule_unused', nodeCode: 'A.1', field: 'floor', params: {} },
    ]);
  });
});

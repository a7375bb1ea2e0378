import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import {
  sampleFormula,
  sampleInstrument,
  withExpression,
  withIndicator,
  withNode,
} from '../../test/builders/sample-formula.js';
import { planScoring } from '../scoring/index.js';
import { checkFormula, type CheckOptions } from './check.js';
import type { FormulaDefinition } from './definition.js';
import { regulationFormula } from './regulation.js';

const check = (formula: FormulaDefinition, options?: CheckOptions) =>
  checkFormula(sampleInstrument, formula, options);
const mistake = (nodeCode: string, params: Readonly<Record<string, string>>) => ({
  code: 'expression_mistake',
  nodeCode,
  field: 'expression',
  params,
});

describe('the expression of a component', () => {
  test('may speak of any node, of its children, of parameters and tables', () => {
    const formula: FormulaDefinition = {
      ...withExpression('A', 'LOOKUP([B.1]; capaian) * bonus + MEAN(children) * [B].weight / 100'),
      parameters: { bonus: '0.5' },
      tables: { capaian: [{ from: '0', to: '1', value: '1' }] },
    };
    expect(check(formula)).toEqual([]);
  });

  test('is told every mistake at once, with the words it is about', () => {
    expect(check(withExpression('A', 'MAX([A.1]; [A.9]) + bonuss + SUMM(children)'))).toEqual([
      mistake('A', { mistake: 'name_unknown', from: '11', to: '16', found: '[A.9]', suggestion: '[A.1]' }),
      mistake('A', { mistake: 'name_unknown', from: '20', to: '26', found: 'bonuss', suggestion: '' }),
      mistake('A', { mistake: 'function_unknown', from: '29', to: '33', found: 'SUMM', suggestion: 'SUM' }),
    ]);
  }); // prettier-ignore

  test('is read in its canonical form', () => {
    expect(check(withExpression('A', 'MIN([A.1]; 0,8)'))).toEqual([
      mistake('A', { mistake: 'decimal_mark_wrong', from: '12', to: '13', found: ',', expected: '.' }),
    ]);
    expect(check(withExpression('A', '[A.1] +'))).toEqual([
      mistake('A', { mistake: 'syntax_missing', from: '7', to: '7', expected: 'value' }),
    ]);
  }); // prettier-ignore

  test('has no counts to speak of', () => {
    expect(check(withExpression('A', '[done]'))).toMatchObject([
      { params: { mistake: 'name_unknown', found: '[done]' } },
    ]);
  });

  test('is not told again what is wrong with a parameter or a table', () => {
    const formula: FormulaDefinition = {
      ...withExpression('A', 'bonus * LOOKUP([B]; capaian)'),
      parameters: { bonus: 'x' },
      tables: { capaian: [] },
    };
    expect(check(formula).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'number_malformed parameters.bonus',
      'table_empty tables.capaian',
    ]);
  });

  test('may stay while its node and everything below it is switched off', () => {
    const off = withNode('A', { weight: '0' }, withExpression('A', 'MEAN(children)'));
    const all = withNode('A.1', { weight: '0' }, withNode('A.2', { weight: '0' }, off));
    const formula = withNode('B', { weight: '100' }, all);
    expect(check(formula)).toEqual([]);
    expect(() => planScoring(sampleInstrument, formula)).not.toThrow();
  });
});

describe('the expression of an indicator', () => {
  test('may speak of its counts and of other nodes, and lists nothing', () => {
    expect(check(withIndicator('B.1', { expression: '[done] / [planned] * [A]' }))).toEqual([]);
    expect(check(withIndicator('B.1', { expression: 'MEAN(children)' }))).toEqual([
      mistake('B.1', { mistake: 'children_none', from: '5', to: '13' }),
    ]);
  });
});

describe('functions that compare worksheets', () => {
  const formula = withExpression('A', 'CRANK([A.1]) + CRANK([A.2])');

  test('have a place in an instrument of units, in nodes and in indicators', () => {
    expect(check(formula)).toEqual([]);
    expect(check(withIndicator('B.1', { expression: '[done] / CMAX([done])' }))).toEqual([]);
  });

  test('have none in the kabupaten’s own, of which a period has one worksheet', () => {
    const kabupaten = { ...sampleInstrument, level: 'KABUPATEN' } as const;
    expect(checkFormula(kabupaten, formula)).toEqual([
      { code: 'cohort_not_allowed', nodeCode: 'A', field: 'expression', params: { function: 'CRANK', from: '0', to: '5' } },
      { code: 'cohort_not_allowed', nodeCode: 'A', field: 'expression', params: { function: 'CRANK', from: '15', to: '20' } },
    ]);
  }); // prettier-ignore

  test('have one there too where the worksheets of several kabupaten are scored together', () => {
    const kabupaten = { ...sampleInstrument, level: 'KABUPATEN' } as const;
    expect(checkFormula(kabupaten, formula, { allowsCohort: true })).toEqual([]);
  });
});

describe('nodes that refer to each other', () => {
  const ring = (nodeCode: string, params: string) => ({
    code: 'cycle',
    nodeCode,
    field: 'expression',
    params: { ring: params },
  });

  test('are told as a ring, at the expression that closes it', () => {
    const formula = withExpression('B', '[A]', withExpression('A', '[B] + [A.1]'));
    expect(check(formula)).toEqual([ring('A', 'A → B → A')]);
  });

  test('are a ring as well where one is the parent of the other', () => {
    expect(check(withIndicator('B.1', { expression: '[done] * [B]' }))).toEqual([
      ring('B.1', 'B.1 → B → B.1'),
    ]);
  });

  test('may be one and the same', () => {
    expect(check(withExpression('A', '[A]'))).toEqual([ring('A', 'A → A')]);
  });

  test('are none where only a weight is read, which is stated and not computed', () => {
    const formula = withIndicator('B.1', { expression: '[done] / [planned] * 40 / [B].weight' });
    expect(check(formula)).toEqual([]);
    expect(() => planScoring(sampleInstrument, formula)).not.toThrow();
  });

  test('are a ring through a child that is switched off, as its own result is shown', () => {
    const instrument = buildInstrument([
      { code: 'A', weight: '100', children: [{ code: 'A.1', weight: '0', children: [{ code: 'A.1.a' }] }, { code: 'A.2', weight: '100', children: [{ code: 'A.2.a' }] }] },
    ]); // prettier-ignore
    const formula = withExpression('A.1', '[A]', regulationFormula(instrument));
    expect(checkFormula(instrument, formula)).toMatchObject([ring('A.1', 'A.1 → A → A.1')]);
    expect(() => planScoring(instrument, formula)).toThrow(/refers to itself/);
  });
});

test('an expression that gives no score is not read', () => {
  const formula = withNode('A', { expression: '((' });
  expect(check(formula).map(({ code }) => code)).toEqual(['expression_unused']);
  expect(check(sampleFormula)).toEqual([]);
});

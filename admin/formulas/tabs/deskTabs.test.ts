import { describe, expect, test } from 'vitest';
import { checkFormula, type FormulaDefinition } from '../../../schema/formula/index.js';
import {
  sampleFormula,
  sampleInstrument,
  withExpression,
  withIndicator,
  withNode,
} from '../../../test/builders/sample-formula.js';
import { byPlace, liveDiagnostics } from '../diagnostics.js';
import { countOf, mistakesByTab, tabOf } from './deskTabs.js';

const found = (formula: FormulaDefinition) => {
  const own = mistakesByTab(byPlace(liveDiagnostics(sampleInstrument, formula)), sampleInstrument);
  return Object.entries(own).flatMap(([tab, mistakes]) =>
    countOf(mistakes) > 0 ? [`${tab} ${countOf(mistakes)}`] : [],
  );
};

describe('a mistake is counted on the tab where it is mended', () => {
  test.each<[string, FormulaDefinition, string]>([
    ['a weight', withNode('A', { weight: 'x' }), 'weights 1'],
    ['the sum of the roots', withNode('A', { weight: '50' }), 'weights 1'],
    ['the expression of a component', withExpression('A', '[A.9]'), 'weights 1'],
    ['the cap of a component', withNode('A', { cap: 'x' }), 'weights 1'],
    ['a rule of a weight of an indicator', withNode('A.1', { weight: '30', cap: '1' }), 'weights 1'],
    ['a scale', withIndicator('A.1', { scale: { A: '1', B: '0' } }), 'scales 1'],
    ['the expression of an indicator', withIndicator('B.1', { expression: '[x]' }), 'scales 1'],
    ['the cap of an indicator', withIndicator('A.1', { cap: 'x' }), 'scales 1'],
    ['what is missing', { ...sampleFormula, missing: { ...sampleFormula.missing, unanswered: 'REPLACE' } }, 'rules 1'],
    ['a parameter', { ...sampleFormula, parameters: { bonus: 'x' } }, 'rules 1'],
    ['a table', { ...sampleFormula, tables: { capaian: [] } }, 'rules 1'],
    ['a grade', { ...sampleFormula, gradeBands: [] }, 'bands 1'],
    ['the ranking', { ...sampleFormula, ranking: { ties: 'DENSE', basis: 'ROUNDED' } }, 'ranking 1'],
    ['the roll-up', { ...sampleFormula, rollup: { method: 'SPLIT' } }, 'ranking 1'],
  ])('%s', (_, formula, expected) => {
    expect(checkFormula(sampleInstrument, formula)).toHaveLength(1);
    expect(found(formula)).toEqual([expected]);
  }); // prettier-ignore

  test('nothing is counted twice, and a refused title on none', () => {
    const broken = withIndicator('A.1', { cap: 'x' }, withNode('A', { weight: 'x' }));
    expect(found(broken)).toEqual(['weights 1', 'scales 1']);
    const refused = { code: 'errors.x', nodeCode: null, field: 'title' };
    expect(tabOf(refused, () => false)).toBeUndefined();
  });

  test('a refusal is counted where what was sent is typed', () => {
    const refused = (field: string) => ({ code: 'errors.x', nodeCode: 'A.1', field });
    expect(tabOf(refused('nodes.3.weight'), () => true)).toBe('weights');
    expect(tabOf(refused('indicators.0.scale.1.value'), () => true)).toBe('scales');
  });
});

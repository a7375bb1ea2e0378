import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import { withAggregation, withExpression, type FormulaDraft } from '../formulaDraft.js';
import {
  nameFault,
  withNewParameter,
  withoutParameter,
  withParameter,
  withParameterNamed,
} from './parameters.js';

const instrument = buildInstrument([{ code: 'A', weight: '1', children: [{ code: 'A.1' }] }]);
const draft: FormulaDraft = { title: 'Rancangan', ...regulationFormula(instrument) };
const named = (names: Readonly<Record<string, string>>): FormulaDraft => ({
  ...draft,
  parameters: names,
});

describe('the parameters of a draft', () => {
  test('one more takes the first free name, and the last one leaves nothing behind', () => {
    const two = withNewParameter(withNewParameter(draft));
    expect(two.parameters).toEqual({ p1: '1', p2: '1' });
    expect(withoutParameter(withoutParameter(two, 'p1'), 'p2')).toEqual(draft);
  });

  test('one is worth what is typed', () => {
    expect(withParameter(named({ a: '1', b: '2' }), 'b', '0.5').parameters).toEqual({
      a: '1',
      b: '0.5',
    });
  });

  test('another name keeps its place, and the expressions that say it', () => {
    const before = withExpression(named({ a: '1', b: '2' }), 'A', 'MIN(1; a * b + a)');
    const after = withParameterNamed(before, 'a', 'ambang');
    expect(Object.entries(after.parameters!)).toEqual([
      ['ambang', '1'],
      ['b', '2'],
    ]);
    expect(after.nodes['A']!.expression).toBe('MIN(1; ambang * b + ambang)');
  });

  test('an expression that cannot be read stays as it was typed', () => {
    const before = withExpression(named({ a: '1' }), 'A', 'MIN(1; a *');
    expect(withParameterNamed(before, 'a', 'ambang').nodes['A']!.expression).toBe('MIN(1; a *');
  });

  test('a name is refused that is taken or none', () => {
    const two = named({ a: '1', b: '2' });
    expect(nameFault(two, 'a', 'a')).toBeUndefined();
    expect(nameFault(two, 'a', 'ambang_2')).toBeUndefined();
    expect(nameFault(two, 'a', 'b')).toBe('taken');
    for (const none of ['', '1a', 'a b', 'MEAN', 'children', 'A.1']) {
      expect(nameFault(two, 'a', none)).toBe('malformed');
    }
  });
});

describe('the expression of a draft', () => {
  test('goes with the way of adding up that it belongs to', () => {
    const written = withExpression(draft, 'A', 'MAX(children)');
    expect(written.nodes['A']).toMatchObject({
      aggregation: 'EXPRESSION',
      expression: 'MAX(children)',
    });
    expect(withExpression(written, 'A', 'MAX(children)')).toBe(written);
    expect(withAggregation(written, 'A', 'SUM', [])).toEqual(
      withAggregation(draft, 'A', 'SUM', []),
    );
  });
});

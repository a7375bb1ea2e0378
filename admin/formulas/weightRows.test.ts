import { describe, expect, test } from 'vitest';
import type { NodeRule } from '../../schema/formula/index.js';
import type {
  ComponentDefinition,
  IndicatorDefinition,
} from '../../schema/instruments/instrument.js';
import { weightRows, weightSums } from './weightRows.js';

const component = (code: string, parentCode: string | null) =>
  ({ code, parentCode, name: `Nama ${code}` }) as ComponentDefinition;
const indicator = (code: string, componentCode: string) =>
  ({ code, componentCode, text: `Butir ${code}` }) as IndicatorDefinition;
const rule = (weight: string, aggregation: NodeRule['aggregation'] = 'SUM'): NodeRule => ({
  weight,
  weightStatus: 'CITED',
  aggregation,
});

const tree = {
  components: [
    component('A', null),
    component('A.1', 'A'),
    component('A.2', 'A'),
    component('B', null),
  ],
  indicators: [
    indicator('A.1.a', 'A.1'),
    indicator('A.1.b', 'A.1'),
    indicator('A.1.c', 'A.1'),
    indicator('B.1', 'B'),
  ],
};
const nodes = {
  A: rule('2'),
  'A.1': rule('1', 'MEAN'),
  'A.2': rule('1'),
  B: rule('1/3'),
  'B.1': rule('1/3'),
};

describe('the table of weights', () => {
  test('lists components in tree order, and of the indicators those with a weight of their own', () => {
    expect(weightRows(tree, nodes).map(({ code, level }) => `${level} ${code}`)).toEqual([
      '1 A',
      '2 A.1',
      '2 A.2',
      '1 B',
      '2 B.1',
    ]);
  });

  test('lists every indicator of a component that sums, also one that has no weight yet', () => {
    const summed = { ...nodes, 'A.1': rule('1') };
    expect(weightRows(tree, summed).map(({ code }) => code)).toContain('A.1.b');
  });
});

describe('the sum below a node', () => {
  test('is exact: three times a third is one, and 0.1 and 0.2 are 0.3', () => {
    const thirds = {
      components: [component('A', null), component('B', null), component('C', null)],
      indicators: [],
    };
    const third = { A: rule('1/3'), B: rule('1/3'), C: rule('1/3') };
    expect(weightSums(thirds, third, '1').get('')).toMatchObject({ sum: '1', fits: true });
    const tenths = { A: rule('0.1'), B: rule('0.2'), C: rule('0') };
    expect(weightSums(thirds, tenths, '0.3').get('')).toMatchObject({ sum: '0.3', fits: true });
  });

  test('is held against the node above, and the roots against the instrument', () => {
    const sums = weightSums(tree, { ...nodes, 'A.2': rule('0.5') }, '3');
    expect(sums.get('A')).toEqual({ kind: 'sum', sum: '1.5', expected: '2', fits: false });
    expect(sums.get('')).toMatchObject({ sum: '7/3', expected: '3', fits: false });
  });

  test('is a share where the children share equally; one that is given 0 has none', () => {
    expect(weightSums(tree, nodes, '3').get('A.1')).toEqual({
      kind: 'mean',
      share: 1 / 3,
      count: 3,
    });
    const without = { ...nodes, 'A.1.c': rule('0') };
    expect(weightSums(tree, without, '3').get('A.1')).toMatchObject({ share: 0.5, count: 2 });
  });

  test('of a geometric mean is held against the node where all children state a weight, else it is a share', () => {
    const product = { ...nodes, A: rule('2', 'GEOMETRIC_MEAN'), B: rule('1', 'GEOMETRIC_MEAN') };
    expect(weightSums(tree, product, '3').get('A')).toMatchObject({ sum: '2', fits: true });
    const { 'B.1': _one, ...unstated } = product;
    expect(weightSums(tree, unstated, '3').get('B')).toMatchObject({ kind: 'mean', count: 1 });
  });

  test('is not judged while one of the weights cannot be read', () => {
    expect(weightSums(tree, { ...nodes, 'A.2': rule('1,') }, '3').get('A')).toEqual({
      kind: 'unreadable',
    });
  });

  test('there is none below a component without children', () => {
    expect(weightSums(tree, nodes, '3').has('A.2')).toBe(false);
  });
});

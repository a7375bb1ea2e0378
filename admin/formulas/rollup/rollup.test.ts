import { describe, expect, test } from 'vitest';
import { sampleFormula } from '../../../test/builders/sample-formula.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { withBasis, withTies } from '../ranking/ranking.js';
import { pastedColumn } from './pasteColumn.js';
import { withMethod, withoutPair, withPair, withPairs, withUnitWeights } from './rollup.js';
import { suggestPairs } from './suggestPairs.js';

const draft: FormulaDraft = { ...sampleFormula, title: 'Usulan' };
const pair = { code: 'A.I', unitCode: 'U.I', points: '14.6' };
const split = withPairs(withMethod(draft, 'SPLIT', 'unit'), [pair]);

describe('another method', () => {
  test('begins with the one instrument there is, and keeps what it has a use for', () => {
    expect(split.rollup).toEqual({ method: 'SPLIT', unitInstrument: 'unit', nodes: [pair] });
    expect(withMethod(split, 'BLEND', 'unit').rollup).toEqual({
      method: 'BLEND',
      unitInstrument: 'unit',
      nodes: [{ code: 'A.I', unitCode: 'U.I' }],
    });
  });

  test('of the kabupaten alone is no rule', () => {
    expect(withMethod(split, 'KABUPATEN_ONLY', 'unit')).toEqual(draft);
  });
});

test('a pair without points has none, and without pairs there is no list', () => {
  expect(withPair(split, 0, { points: '' }).rollup?.nodes).toEqual([
    { code: 'A.I', unitCode: 'U.I' },
  ]);
  expect(withoutPair(split, 0).rollup).toEqual({ method: 'SPLIT', unitInstrument: 'unit' });
});

test('weights of several units are one change beside those that stay', () => {
  const some = withUnitWeights(split, { dinkes: '3', disdik: '1' });
  expect(withUnitWeights(some, { disdik: '2' }).rollup?.unitWeights).toEqual({
    dinkes: '3',
    disdik: '2',
  });
});

test('a ranking as usual is none; what is not rounded keeps no decimals', () => {
  const rounded = withBasis(withTies(draft, 'DENSE'), 'ROUNDED');
  expect(rounded.ranking).toEqual({ ties: 'DENSE', basis: 'ROUNDED', digits: 2 });
  expect(withBasis(rounded, 'EXACT').ranking).toEqual({ ties: 'DENSE', basis: 'EXACT' });
  expect(withTies(rounded, undefined)).toEqual(draft);
});

describe('pairs are suggested', () => {
  const node = (code: string, parentCode: string | null, name: string, weight: string) => ({
    code,
    parentCode,
    name,
    weight,
  });
  const own = [
    node('A', null, 'Pengungkit', '60'),
    node('A.I', 'A', 'Pemenuhan', '20'),
    node('A.I.1', 'A.I', 'Tatalaksana', '2'),
    node('A.III', 'A', 'Reform', '30'),
    node('A.III.1', 'A.III', 'Tatalaksana', '3'),
  ];
  const units = [
    node('U.I', null, 'Pemenuhan', '14.6'),
    node('U.I.1', 'U.I', 'Tatalaksana', '1'),
    node('U.II', null, 'reform ', '21.7'),
  ];
  const weights = new Map(own.map(({ code, weight }) => [code, weight]));
  const suggest = (taken: { code: string; unitCode: string }[] = []) =>
    suggestPairs(own, units, taken, (code) => weights.get(code));

  test('where names are equal, the highest, with the weight among the units as points', () => {
    expect(suggest()).toEqual([
      { code: 'A.I', unitCode: 'U.I', points: '14.6' },
      { code: 'A.III', unitCode: 'U.II', points: '21.7' },
    ]);
  });

  test('neither above nor below what is paired already', () => {
    expect(suggest([{ code: 'A.I.1', unitCode: 'U.I.1' }]).map(({ code }) => code)).toEqual([
      'A.III',
    ]);
  });

  test('never with more points than the kabupaten’s node weighs', () => {
    weights.set('A.III', '20');
    expect(suggest()[1]?.points).toBe('20');
  });
});

describe('a column of a spreadsheet', () => {
  test('is read in the signs of the language, and what is no number stays as it is', () => {
    expect(pastedColumn('412\r\n1.234,5\tpegawai\r\n1.200\r\nx\r\n', 'id')).toEqual([
      '412',
      '1234.5',
      '1200',
      'x',
    ]);
    expect(pastedColumn('1,234.5\n0.5', 'en')).toEqual(['1234.5', '0.5']);
  });

  test('is none where a single value was pasted', () => {
    expect(pastedColumn('412\n', 'id')).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { sampleFormula, sampleInstrument } from '../../test/builders/sample-formula.js';
import { checkFormula } from './check.js';
import type { TableRow } from './definition.js';

const row = (from: string | null, to: string | null, value = '1'): TableRow => ({
  from,
  to,
  value,
});
const table = (...rows: readonly TableRow[]) =>
  checkFormula(sampleInstrument, { ...sampleFormula, tables: { capaian: rows } });
const parameters = (own: Readonly<Record<string, string>>) =>
  checkFormula(sampleInstrument, { ...sampleFormula, parameters: own });

describe('a table', () => {
  test('holds each number between its ends once', () => {
    expect(table(row(null, '0.5', '0'), row('1/2', '0.8'), row('0.8', null))).toEqual([]);
    expect(table(row('0', '1'))).toEqual([]);
    expect(table(row(null, null))).toEqual([]);
  });

  test.each<[string, readonly TableRow[], string, string, object]>([
    ['has rows', [], 'table_empty', '', {}],
    ['leaves no gap', [row('0', '0.5'), row('0.6', '1')], 'table_gap', '.1.from', { from: '0.5', to: '0.6' }],
    ['holds nothing twice', [row('0', '0.7'), row('0.6', '1')], 'table_overlap', '.1.from', { from: '0.6', to: '0.7' }],
    ['runs upwards', [row('0.5', '1'), row('0', '0.5')], 'table_overlap', '.1.from', { from: '0', to: '1' }],
    ['is open above in its last row alone', [row('0', null), row('0.5', '1')], 'table_overlap', '.1.from', { from: '0.5', to: '' }],
    ['is open below in its first row alone', [row('0', '0.5'), row(null, '1')], 'table_overlap', '.1.from', { from: '', to: '0.5' }],
    ['has rows that hold something', [row('1', '0')], 'table_row_empty', '.0.to', { from: '1', to: '0' }],
    ['has rows that are wider than a comparison sees', [row('0', '0.0000000001')], 'table_row_empty', '.0.to', { from: '0', to: '0.0000000001' }],
  ])('%s', (_, rows, code, place, bounds) => {
    const params = { table: 'capaian', ...bounds };
    expect(table(...rows)).toEqual([{ code, nodeCode: null, field: `tables.capaian${place}`, params }]);
  }); // prettier-ignore

  test('has bounds and values that can be read', () => {
    const mistakes = table(row('nol', '0,5', ''), row('0.5', '1'));
    expect(mistakes.map(({ code, field, params }) => [code, field, params])).toEqual([
      ['number_malformed', 'tables.capaian.0.from', { text: 'nol' }],
      ['number_malformed', 'tables.capaian.0.to', { text: '0,5' }],
      ['number_malformed', 'tables.capaian.0.value', { text: '' }],
    ]);
  });
});

describe('a parameter', () => {
  test('is a number with a name', () => {
    expect(parameters({ bonus: '0.1', batas_2: '-1/3', Max1: '80' })).toEqual([]);
  });

  test('has a value that can be read', () => {
    expect(parameters({ bonus: '10%' })).toEqual([
      { code: 'number_malformed', nodeCode: null, field: 'parameters.bonus', params: { text: '10%' } },
    ]);
  }); // prettier-ignore

  test.each(['', ' ', 'dua kata', '2x', '_x', 'a-b', 'é', 'children', 'True', 'max', 'IF', ' x', 'x;', '[A]', '__proto__'])(
    'is not called “%s”',
    (name) => {
      expect(parameters(Object.fromEntries([[name, '1']]))).toEqual([
        { code: 'name_malformed', nodeCode: null, field: `parameters.${name}`, params: { name } },
      ]);
    },
  ); // prettier-ignore

  test('is called like no table’s rules allow either', () => {
    const formula = { ...sampleFormula, tables: { sum: [row('0', '1')] } };
    expect(checkFormula(sampleInstrument, formula)).toEqual([
      { code: 'name_malformed', nodeCode: null, field: 'tables.sum', params: { name: 'sum' } },
    ]);
  });
});

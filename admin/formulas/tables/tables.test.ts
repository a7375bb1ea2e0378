import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../../schema/formula/index.js';
import {
  sampleFormula,
  sampleInstrument,
  withExpression,
  withIndicator,
} from '../../../test/builders/sample-formula.js';
import { nodesNaming } from '../expression/namesInExpressions.js';
import { nameFault } from '../expression/parameters.js';
import type { FormulaDraft } from '../formulaDraft.js';
import {
  withNewRow,
  withNewTable,
  withoutRow,
  withoutTable,
  withRow,
  withTableNamed,
} from './tables.js';

const draft: FormulaDraft = { title: 'Rancangan', ...sampleFormula };
const row = (from: string | null, to: string | null, value = '1') => ({ from, to, value });

describe('the tables of a draft', () => {
  test('one more takes the first free name and is sound at once', () => {
    const one = withNewTable({ ...draft, parameters: { t1: '1' } });
    expect(one.tables).toEqual({ t2: [row('0', '1')] });
    expect(checkFormula(sampleInstrument, one)).toEqual([]);
  });

  test('the last one leaves nothing behind', () => {
    const two = withNewTable(withNewTable(draft));
    expect(Object.keys(withoutTable(two, 't1').tables!)).toEqual(['t2']);
    expect(withoutTable(withoutTable(two, 't1'), 't2')).toEqual(draft);
  });

  test('another name keeps its place, and the expressions that say it', () => {
    const tables = { capaian: [row('0', '1')], lain: [row('0', '1')] };
    const named = { ...draft, tables };
    const written = {
      ...named,
      ...withIndicator(
        'B.1',
        { expression: 'LOOKUP([done]; lain)' },
        withExpression('A', 'LOOKUP([A.1]; capaian) * LOOKUP([A.2]; lain)', named),
      ),
    };
    const after = withTableNamed(written, 'lain', 'jenjang');
    expect(Object.keys(after.tables!)).toEqual(['capaian', 'jenjang']);
    expect(after.nodes['A']!.expression).toBe('LOOKUP([A.1]; capaian) * LOOKUP([A.2]; jenjang)');
    expect(after.indicators!['B.1']!.expression).toBe('LOOKUP([done]; jenjang)');
    expect(checkFormula(sampleInstrument, after)).toEqual([]);
  });

  test('it is known where one is used, and what it cannot be called', () => {
    const tables = { capaian: [row('0', '1')], lain: [row('0', '1')] };
    const written = withExpression('A', 'LOOKUP([A.1]; capaian)', { ...draft, tables });
    expect(nodesNaming({ ...draft, ...written }, 'capaian')).toEqual(['A']);
    expect(nodesNaming({ ...draft, ...written }, 'lain')).toEqual([]);
    expect(nameFault({ ...draft, tables }, 'lain', 'capaian')).toBe('taken');
    expect(nameFault({ ...draft, tables }, 'lain', 'LOOKUP')).toBe('malformed');
  });
});

describe('the rows of a table', () => {
  const banded: FormulaDraft = {
    ...draft,
    tables: { t1: [row(null, '0.5', '0'), row('0.5', '1')] },
  };

  test('one more begins where the last one ends, and leaves no gap', () => {
    const more = withNewRow(banded, 't1');
    expect(more.tables!['t1']!.at(-1)).toEqual(row('1', null));
    expect(checkFormula(sampleInstrument, more)).toEqual([]);
  });

  test('the first of an empty table begins at nothing', () => {
    expect(withNewRow({ ...draft, tables: { t1: [] } }, 't1').tables!['t1']).toEqual([
      row('0', null),
    ]);
  });

  test('one is changed or goes, the others stay', () => {
    expect(withRow(banded, 't1', 1, { to: '0.9' }).tables!['t1']).toEqual([
      row(null, '0.5', '0'),
      row('0.5', '0.9'),
    ]);
    expect(withoutRow(banded, 't1', 0).tables!['t1']).toEqual([row('0.5', '1')]);
  });
});

import { describe, expect, test } from 'vitest';
import type {
  InstrumentComponentFragment,
  InstrumentIndicatorFragment,
} from '../graphql/graphql.js';
import { treeNodes, treeStep, visibleNodes } from './treeNodes.js';

const component = (code: string, parentCode: string | null, name: string) =>
  ({ code, parentCode, name }) as InstrumentComponentFragment;
const indicator = (code: string, componentCode: string, text: string) =>
  ({ code, componentCode, text }) as InstrumentIndicatorFragment;

const nodes = treeNodes({
  components: [
    component('A', null, 'Pengungkit'),
    component('A.I', 'A', 'Pemenuhan'),
    component('A.I.1', 'A.I', 'Manajemen Perubahan'),
    component('B', null, 'Hasil'),
  ],
  indicators: [
    indicator('A.I.1.a', 'A.I.1', 'Tim telah dibentuk'),
    indicator('A.I.1.b', 'A.I.1', 'Rencana kerja telah disusun'),
    indicator('B.1', 'B', 'Opini BPK'),
  ],
});
const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);

describe('the instrument as a tree', () => {
  test('stands in tree order with its levels', () => {
    expect(nodes.map(({ code, level }) => `${level} ${code}`)).toEqual([
      '1 A',
      '2 A.I',
      '3 A.I.1',
      '4 A.I.1.a',
      '4 A.I.1.b',
      '1 B',
      '2 B.1',
    ]);
  });

  test('hides what stands below a closed node, however deep', () => {
    expect(codes(visibleNodes(nodes, new Set(), ''))).toEqual(['A', 'B']);
    expect(codes(visibleNodes(nodes, new Set(['A', 'A.I.1']), ''))).toEqual(['A', 'A.I', 'B']);
  });

  test('a search shows what has all the words and the way to it, open or not', () => {
    expect(codes(visibleNodes(nodes, new Set(), 'rencana disusun'))).toEqual([
      'A',
      'A.I',
      'A.I.1',
      'A.I.1.b',
    ]);
    expect(codes(visibleNodes(nodes, new Set(), 'b.1'))).toEqual(['B', 'B.1']);
    expect(visibleNodes(nodes, new Set(), 'zona integritas')).toEqual([]);
  });

  test('the arrow keys open, enter, leave and close', () => {
    const closed = visibleNodes(nodes, new Set(), '');
    expect(treeStep('ArrowRight', 'A', closed, new Set())).toEqual({ toggle: 'A' });

    const expanded = new Set(['A', 'A.I']);
    const rows = visibleNodes(nodes, expanded, '');
    expect(treeStep('ArrowRight', 'A', rows, expanded)).toEqual({ focus: 'A.I' });
    expect(treeStep('ArrowLeft', 'A.I', rows, expanded)).toEqual({ toggle: 'A.I' });
    expect(treeStep('ArrowLeft', 'A.I.1', rows, expanded)).toEqual({ focus: 'A.I' });
    expect(treeStep('ArrowDown', 'A.I.1', rows, expanded)).toEqual({ focus: 'B' });
    expect(treeStep('ArrowUp', 'A', rows, expanded)).toBeUndefined();
    expect(treeStep('End', 'A', rows, expanded)).toEqual({ focus: 'B' });
  });
});

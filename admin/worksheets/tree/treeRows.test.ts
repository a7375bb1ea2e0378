import { describe, expect, test } from 'vitest';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import type { Mark, Standing } from '../standing.js';
import { ancestorsOf, filterCounts, indicatorsIn, nextOpen, treeRows } from './treeRows.js';
import type { TreeView } from './treeRows.js';

const standing = (mark: Mark, more: Partial<Standing> = {}): Standing => ({
  mark,
  answered: mark !== 'unanswered',
  proven: mark !== 'unproven',
  open: ['returned', 'unanswered', 'unproven'].includes(mark),
  unchanged: false,
  editor: null,
  ...more,
});

const standings = new Map<string, Standing>([
  ['U.I.1.i.a', standing('accepted')],
  ['U.I.1.i.b', standing('returned')],
  ['U.I.2.i.a', standing('unanswered')],
  ['U.I.2.i.b', standing('ready', { unchanged: true })],
  ['U.I.2.i.c', standing('unproven', { editor: 'siti' })],
]);

const codes = (view: Partial<TreeView>) =>
  treeRows(smallInstrument, standings, {
    filter: null,
    search: '',
    personId: 'siti',
    collapsed: new Set(),
    ...view,
  }).map(({ code }) => code);

describe('the tree of a worksheet', () => {
  test('lists components above what they hold, in the order of the instrument', () => {
    expect(codes({})).toEqual([
      'U.I',
      'U.I.1',
      'U.I.1.i',
      'U.I.1.i.a',
      'U.I.1.i.b',
      'U.I.2',
      'U.I.2.i',
      'U.I.2.i.a',
      'U.I.2.i.b',
      'U.I.2.i.c',
    ]);
  });

  test('counts below each component what is done and what came back', () => {
    const rows = treeRows(smallInstrument, standings, {
      filter: null,
      search: '',
      personId: 'siti',
      collapsed: new Set(['U.I']),
    });
    expect(rows).toEqual([
      {
        kind: 'component',
        code: 'U.I',
        text: 'Pemenuhan',
        level: 1,
        expanded: false,
        indicators: 5,
        done: 2,
        returned: 1,
      },
    ]);
  });

  test('hides what is in a collapsed component, but still finds it', () => {
    expect(codes({ collapsed: new Set(['U.I.1']) })).not.toContain('U.I.1.i.a');
    expect(codes({ collapsed: new Set(['U.I.1']), filter: 'returned' })).toEqual([
      'U.I',
      'U.I.1',
      'U.I.1.i',
      'U.I.1.i.b',
    ]);
  });

  test('finds by code, and by words in any order and from the component too', () => {
    expect(codes({ search: 'i.2.i.c' })).toEqual(['U.I', 'U.I.2', 'U.I.2.i', 'U.I.2.i.c']);
    expect(codes({ search: 'kerja RENCANA' })).toContain('U.I.1.i.b');
    expect(codes({ search: 'harmonisasi survei' })).toContain('U.I.2.i.c');
    expect(codes({ search: 'tidak ada' })).toEqual([]);
  });

  test('counts for each filter what it would keep', () => {
    expect(filterCounts(standings, 'siti')).toEqual({
      unanswered: 1,
      returned: 1,
      unproven: 1,
      unchanged: 1,
      mine: 1,
    });
  });

  test('keeps as mine what I saved last, and not what nobody or somebody else did', () => {
    expect(codes({ filter: 'mine' })).toEqual(['U.I', 'U.I.2', 'U.I.2.i', 'U.I.2.i.c']);
    expect(codes({ filter: 'mine', personId: 'budi' })).toEqual([]);
    expect(codes({ filter: 'mine', personId: undefined })).toEqual([]);
  });

  test('knows what stands above an indicator', () => {
    expect(ancestorsOf(smallInstrument, 'U.I.2.i.b')).toEqual(['U.I.2.i', 'U.I.2', 'U.I']);
  });
});

test('the indicators of some components are those at or below them, in the order of the instrument', () => {
  expect(indicatorsIn(smallInstrument, ['U.I.2', 'U.I.1'])).toEqual(
    smallInstrument.indicators.map(({ code }) => code),
  );
  expect(indicatorsIn(smallInstrument, ['U.I.2.i'])).toEqual([
    'U.I.2.i.a',
    'U.I.2.i.b',
    'U.I.2.i.c',
  ]);
  expect(indicatorsIn(smallInstrument, ['U.I.', 'U.I.1.i.a'])).toEqual([]);
  expect(indicatorsIn(smallInstrument, [])).toEqual([]);
});

describe('the next open indicator', () => {
  const order = smallInstrument.indicators.map(({ code }) => code);

  test('is the first one after the current that something is left to do about', () => {
    expect(nextOpen(order, standings, 'U.I.1.i.a')).toBe('U.I.1.i.b');
    expect(nextOpen(order, standings, 'U.I.2.i.a')).toBe('U.I.2.i.c');
  });

  test('goes round, past the end', () => {
    expect(nextOpen(order, standings, 'U.I.2.i.c')).toBe('U.I.1.i.b');
  });

  test('is none when only the current one is left, or nothing', () => {
    const rest = new Map([['U.I.2.i.a', standing('unanswered')]]);
    expect(nextOpen(order, rest, 'U.I.2.i.a')).toBeUndefined();
    expect(nextOpen(order, new Map(), undefined)).toBeUndefined();
  });
});

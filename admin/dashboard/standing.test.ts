import { describe, expect, test } from 'vitest';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import {
  areaColumns,
  areaPath,
  areaShare,
  gradesOf,
  isDue,
  meanOf,
  ordered,
  rowsOfKind,
  unitPath,
} from './standing.js';

const unit = (overrides: Partial<DashboardUnitFragment>): DashboardUnitFragment => ({
  worksheetId: 'w1',
  reportCardId: null,
  unitId: 'u1',
  unitName: 'Dinas Kesehatan',
  unitAbbreviation: 'Dinkes',
  unitKind: 'DINAS',
  status: 'FILLING',
  submitted: false,
  points: 20,
  achievement: 0.55,
  grade: 'CC',
  rank: 1,
  previousRank: null,
  completion: 1,
  returned: 0,
  accepted: 0,
  openAreas: [],
  fault: null,
  areaPoints: [],
  ...overrides,
});

describe('how the units stand', () => {
  const areas = [
    { code: 'U.I.1', name: 'Manajemen Perubahan', maximum: 2 },
    { code: 'U.I.2', name: 'Deregulasi Kebijakan', maximum: 0 },
    { code: 'U.II.1', name: 'Manajemen Perubahan', maximum: 3 },
  ];

  test('an area under two aspects is one column with the points of both', () => {
    expect(areaColumns(areas)).toEqual([
      { name: 'Manajemen Perubahan', maximum: 5, parts: [0, 2], codes: ['U.I.1', 'U.II.1'] },
      { name: 'Deregulasi Kebijakan', maximum: 0, parts: [1], codes: ['U.I.2'] },
    ]);
  });

  test('the share of an area is of all its parts, and unknown where it gives no points', () => {
    const [change, deregulation] = areaColumns(areas);
    expect(areaShare({ areaPoints: [1, 0, 3], openAreas: [], grade: 'B' }, change!)).toBeCloseTo(
      4 / 5,
      12,
    );
    expect(
      areaShare({ areaPoints: [1, 0, 3], openAreas: [], grade: 'B' }, deregulation!),
    ).toBeNull();
  });

  test('an area of which a part is not known before the period closes has no share', () => {
    const [change] = areaColumns(areas);
    expect(
      areaShare({ areaPoints: [1, 0, 0], openAreas: ['U.II.1'], grade: 'B' }, change!),
    ).toBeNull();
    expect(
      areaShare({ areaPoints: [1, 0, 3], openAreas: ['U.I.2'], grade: 'B' }, change!),
    ).toBeCloseTo(0.8, 12);
  });

  test('a unit without a total has no share of an area that it has no points in: that is not the same as none of it', () => {
    const [change] = areaColumns(areas);
    const none = { areaPoints: [0, 0, 0], openAreas: [] };
    expect(areaShare({ ...none, grade: '' }, change!)).toBeNull();
    expect(areaShare({ ...none, grade: 'D' }, change!)).toBe(0);
    expect(areaShare({ ...none, areaPoints: [1, 0, 0], grade: '' }, change!)).toBeCloseTo(0.2, 12);
  });

  test('an area of a unit leads to its worksheet, at that area', () => {
    const [change] = areaColumns(areas);
    expect(areaPath({ worksheetId: 'w1' }, change!)).toBe('/worksheets/w1/show?area=U.I.1,U.II.1');
  });

  test('who rose most comes first, and who stayed or is new is not among them', () => {
    const rows = [
      unit({ unitName: 'stayed', rank: 1, previousRank: 1 }),
      unit({ unitName: 'rose 1', rank: 2, previousRank: 3 }),
      unit({ unitName: 'fell 2', rank: 4, previousRank: 2 }),
      unit({ unitName: 'rose 6', rank: 5, previousRank: 11 }),
      unit({ unitName: 'new', rank: 6, previousRank: null }),
    ];
    expect(ordered(rows, 'rise').map(({ unitName }) => unitName)).toEqual(['rose 6', 'rose 1']);
    expect(ordered(rows, 'fall').map(({ unitName }) => unitName)).toEqual(['fell 2']);
    expect(ordered(rows, 'rank')).toBe(rows);
  });

  test('grades without a unit are counted as none, in the order of the formula', () => {
    const rows = [unit({ grade: 'B' }), unit({ grade: 'AA' }), unit({ grade: 'B' })];
    expect(gradesOf(rows, ['AA', 'A', 'B'])).toEqual([
      { grade: 'AA', count: 1 },
      { grade: 'A', count: 0 },
      { grade: 'B', count: 2 },
    ]);
  });

  test('no kind is every kind', () => {
    const rows = [unit({}), unit({ unitKind: 'RSUD' })];
    expect(rowsOfKind(rows, null)).toHaveLength(2);
    expect(rowsOfKind(rows, 'RSUD').map(({ unitKind }) => unitKind)).toEqual(['RSUD']);
  });

  test('the mean of nothing is unknown, not zero', () => {
    expect(meanOf([])).toBeNull();
    expect(meanOf([0.2, 0.6])).toBeCloseTo(0.4, 12);
  });

  test('who submitted in time can be told once the due date has passed or the period is closed', () => {
    const dueAt = '2022-07-28T00:00:00.000Z';
    const open = { status: 'OPEN', dueAt } as const;
    expect(isDue(open, new Date(dueAt))).toBe(false);
    expect(isDue(open, new Date('2022-07-28T00:00:00.001Z'))).toBe(true);
    expect(isDue({ status: 'CLOSED', dueAt }, new Date('2022-07-01T00:00:00Z'))).toBe(true);
  });

  test('a unit leads to its report card as soon as it has one', () => {
    expect(unitPath({ worksheetId: 'w1', reportCardId: null })).toBe('/worksheets/w1/show');
    expect(unitPath({ worksheetId: 'w1', reportCardId: 'c1' })).toBe('/report-cards/c1/show');
  });
});

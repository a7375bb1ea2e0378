import { describe, expect, test } from 'vitest';
import type { RapimCardFragment } from '../graphql/graphql.js';
import {
  byGrade,
  costliestAreas,
  late,
  movers,
  ofFirstInstrument,
  periodsWithoutRise,
  stuck,
  trendUntil,
  unitsFound,
  withoutTotal,
} from './meeting.js';
import { rapimCard } from './testMeeting.js';

let made = 0;
/** Each placed after the one before it. */
const card = (name: string, given: Partial<RapimCardFragment> = {}) =>
  rapimCard(name, { rank: ++made, ...given });
const names = (cards: readonly RapimCardFragment[]) => cards.map(({ id }) => id);
const trend = (...points: number[]) =>
  points.map((value, at) => ({ periodId: `${at}`, name: `2022-0${at + 1}`, points: value, achievement: 0, rank: null, grade: 'B' })); // prettier-ignore

describe('who moved', () => {
  const cards = [
    card('Naik 2', { points: 22, previousPoints: 20 }),
    card('Naik 3', { points: 23, previousPoints: 20 }),
    card('Turun 1', { points: 19, previousPoints: 20 }),
    card('Turun 4', { points: 16, previousPoints: 20 }),
    card('Sama', { points: 20, previousPoints: 20 }),
    card('Baru', { points: 30 }),
    // Two decimals are shown: 0.004 would look like a rise of nothing.
    card('Hampir', { points: 20.004, previousPoints: 20 }),
  ];

  test('the one that gained most comes first, and who is new has not moved', () => {
    expect(movers(cards, 'up', 7).map(({ card: { id }, delta }) => [id, delta])).toEqual([
      ['Naik 3', 3],
      ['Naik 2', 2],
    ]);
  });

  test('the one that lost most comes first', () => {
    expect(movers(cards, 'down', 7).map(({ card: { id }, delta }) => [id, delta])).toEqual([
      ['Turun 4', -4],
      ['Turun 1', -1],
    ]);
  });

  test('no more than fit on the wall, and of equal ones the better placed', () => {
    const equal = ['C', 'A', 'B'].map((name, at) =>
      card(name, { points: 21, previousPoints: 20, rank: 3 - at }),
    );
    expect(movers(equal, 'up', 2).map((mover) => mover.card.id)).toEqual(['B', 'A']);
  });
});

describe('a unit without a total', () => {
  const lost = { points: 0, grade: '', rank: null };
  const [before, now] = trend(20, 0);

  test('has neither fallen nor risen, nor does it stand still: its 0 is no score', () => {
    const cards = [
      card('Sekarang tanpa nilai', { ...lost, previousPoints: 20, trend: [before!, { ...now!, grade: '' }] }), // prettier-ignore
      card('Dulu tanpa nilai', { previousPoints: 0, trend: [{ ...now!, grade: '' }, before!] }),
      card('Dua kali', { ...lost, previousPoints: 0, trend: [now!, now!].map((point) => ({ ...point, grade: '' })) }), // prettier-ignore
    ];
    expect([...movers(cards, 'up', 7), ...movers(cards, 'down', 7), ...stuck(cards)]).toEqual([]);
  });

  test('ends the row of those that did not rise', () => {
    const [first, second, third] = trend(0, 20, 20);
    expect(periodsWithoutRise([{ ...first!, points: 30, grade: '' }, second!, third!])).toBe(1);
  });
});

describe('who stands still', () => {
  test('longest first, then the lowest; not who fell, who is full, or who is new', () => {
    const found = stuck([
      card('Satu periode', { previousPoints: 20, trend: trend(18, 20, 20) }),
      card('Rendah', { points: 10, previousPoints: 10, trend: trend(9, 10, 10) }),
      card('Tiga periode', { previousPoints: 20, trend: trend(20, 20, 20, 20) }),
      card('Turun', { points: 19, previousPoints: 20, trend: trend(20, 19) }),
      card('Penuh', { points: 36.3, previousPoints: 36.3, trend: trend(36.3, 36.3) }),
      card('Baru', { trend: trend(20) }),
    ]);
    expect(found.map(({ card: { id }, periods }) => [id, periods])).toEqual([
      ['Tiga periode', 3],
      ['Rendah', 1],
      ['Satu periode', 1],
    ]);
  });

  test('a fall is no rise, and one rise ends the count', () => {
    expect(periodsWithoutRise(trend(10, 12, 11, 11))).toBe(2);
    expect(periodsWithoutRise(trend(10, 12))).toBe(0);
    expect(periodsWithoutRise(trend(10))).toBe(0);
  });
});

describe('how the units stand', () => {
  test('by one instrument: where two regimes run side by side, the first by code, as on the dashboard', () => {
    const tematik = { code: 'unit-tematik', revision: 1, title: 'RB Tematik' };
    const cards = [
      card('a', { instrument: tematik }),
      card('b'),
      card('c', { instrument: tematik }),
    ];
    expect(names(ofFirstInstrument(cards))).toEqual(['b']);
    expect(ofFirstInstrument([])).toEqual([]);
  });

  test('by grade in the order of the bands, a formula’s own after them; without one is not counted', () => {
    const cards = [
      card('a', { grade: 'CC' }),
      card('b', { grade: 'Istimewa' }),
      card('c', { grade: 'A' }),
      card('d', { grade: 'CC' }),
      card('e', { grade: '' }),
    ];
    expect(byGrade(cards, ['AA', 'A', 'CC']).map((group) => [group.grade, names(group.cards)])).toEqual([
      ['A', ['c']],
      ['CC', ['a', 'd']],
      ['Istimewa', ['b']],
    ]); // prettier-ignore
    expect(names(withoutTotal(cards))).toEqual(['e']);
  });

  test('late are those whose worksheet was not in when it was due', () => {
    expect(names(late([card('tepat'), card('lambat', { onTime: false })]))).toEqual(['lambat']);
  });

  test('an area costs what the units lose in it on average, and names the furthest behind', () => {
    const area = (code: string, weight: number, score: number | null) => ({
      code, parentCode: 'U.I', kind: 'AREA' as const, name: `Area ${code}`, weight, weightStatus: 'OFFICIAL' as const,
      score, points: 0, claimedPoints: 0, medianPoints: null,
    }); // prettier-ignore
    const aspect = { ...area('U.I', 6, 0.5), kind: 'ASPECT' as const, name: 'Pemenuhan' };
    const cards = [
      card('a', { nodes: [aspect, area('1', 2, 0.5), area('2', 4, 1)] }),
      card('b', { nodes: [aspect, area('1', 2, 0), area('2', 4, 0.9)] }),
      // Without a score there: neither lost nor earned.
      card('c', { nodes: [aspect, area('1', 2, 1), area('2', 4, null)] }),
    ];
    // 1: (1 + 2 + 0) / 3 = 1 lost, mean 0.5. 2: (0 + 0.4) / 2 = 0.2 lost, mean 0.95.
    const [first, second, ...rest] = costliestAreas(cards, 5, 2);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ code: '1', aspect: 'Pemenuhan', mean: 0.5, lost: 1 });
    expect(names(first!.behind)).toEqual(['b', 'a']);
    expect(second!.mean).toBeCloseTo(0.95, 12);
    expect(second!.lost).toBeCloseTo(0.2, 12);
  });

  test('the kabupaten’s way ends at the period that is shown, whatever was closed after it', () => {
    const way = ['x', 'y', 'z'].map((periodId) => ({
      periodId,
      name: '',
      index: 1,
      meanAchievement: 1,
    }));
    expect(trendUntil(way, 'y').map(({ periodId }) => periodId)).toEqual(['x', 'y']);
    expect(trendUntil(way, 'unknown')).toEqual([]);
  });

  test('a unit is found by any of its words, in any case, and by its abbreviation', () => {
    const cards = [
      card('Dinas Kesehatan', { unit: { id: '1', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' } }),
      card('Dinas Pendidikan', { unit: { id: '2', name: 'Dinas Pendidikan', abbreviation: 'Disdik' } }),
    ]; // prettier-ignore
    expect(names(unitsFound(cards, 'SEHAT dinas'))).toEqual(['Dinas Kesehatan']);
    expect(names(unitsFound(cards, 'disdik'))).toEqual(['Dinas Pendidikan']);
    expect(names(unitsFound(cards, '  '))).toHaveLength(2);
    expect(unitsFound(cards, 'camat')).toEqual([]);
  });
});

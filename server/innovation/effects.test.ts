import { describe, expect, test } from 'vitest';
import { type EffectCard, effectsOf } from './effects.js';

const card = (month: number, points: number): EffectCard => ({
  reportCardId: `card ${month}`,
  periodId: `period ${month}`,
  periodName: `2022-0${month}`,
  snapshot: {
    period: { kind: 'MONTHLY', year: 2022, month, opensAt: '', dueAt: '', closesAt: '' },
    indicators: [
      {
        code: 'U.I.1.i.a',
        state: 'ACCEPTED',
        claimed: null,
        verified: null,
        evidence: [],
        effectiveWeight: 2,
        score: points / 2,
        fault: null,
        points,
        claimedPoints: 2,
      },
    ],
  },
});
const months = [card(5, 0), card(6, 0.5), card(7, 1), card(8, 2)];

describe('what an innovation should move', () => {
  test('is the last month before it started, and every month since', () => {
    const [effect] = effectsOf(months, ['U.I.1.i.a'], '2022-07-15');
    expect(effect!.before).toEqual({
      reportCardId: 'card 6',
      periodId: 'period 6',
      periodName: '2022-06',
      points: 0.5,
      maximum: 2,
    });
    expect(effect!.since.map(({ periodName, points }) => [periodName, points])).toEqual([
      ['2022-07', 1],
      ['2022-08', 2],
    ]);
  });

  test('counts the month in which it started as since, on its first day as on its last', () => {
    for (const day of ['2022-07-01', '2022-07-31']) {
      const [effect] = effectsOf(months, ['U.I.1.i.a'], day);
      expect(effect!.since[0]!.periodName).toBe('2022-07');
    }
  });

  test('has nothing before and nothing since as long as it is an idea', () => {
    expect(effectsOf(months, ['U.I.1.i.a'], null)).toEqual([
      { code: 'U.I.1.i.a', before: null, since: [] },
    ]);
  });

  test('has nothing before where it is older than the first card', () => {
    const [effect] = effectsOf(months, ['U.I.1.i.a'], '2022-01-10');
    expect(effect!.before).toBeNull();
    expect(effect!.since).toHaveLength(4);
  });

  test('is told by months although a year with other indicators was closed last', () => {
    const { snapshot, ...year } = card(8, 2);
    const annual = {
      ...year,
      snapshot: {
        period: { ...snapshot.period, kind: 'ANNUAL' as const, month: 12 },
        indicators: [{ ...snapshot.indicators[0]!, code: 'G.1' }],
      },
    };
    const [effect] = effectsOf([...months, annual], ['U.I.1.i.a'], '2022-07-15');
    expect(effect!.since.map(({ periodName }) => periodName)).toEqual(['2022-07', '2022-08']);
  });

  test('is told by months although a range of days was closed last', () => {
    const august = card(8, 2);
    const days = {
      ...august,
      snapshot: {
        ...august.snapshot,
        period: { ...august.snapshot.period, kind: 'CUSTOM' as const },
      },
    };
    const told = (cards: readonly EffectCard[]) =>
      effectsOf(cards, ['U.I.1.i.a'], '2022-07-15')[0]!.since.map(({ periodName }) => periodName);
    expect(told([card(6, 0), card(7, 1), days])).toEqual(['2022-07']);
    // Where there is nothing but ranges of days, they are what there is to tell.
    expect(told([days])).toEqual(['2022-08']);
  });

  test('never puts a quarter beside months', () => {
    const june = card(6, 0.5);
    const quarter = {
      ...june,
      snapshot: {
        ...june.snapshot,
        period: { ...june.snapshot.period, kind: 'QUARTERLY' as const },
      },
    };
    const [effect] = effectsOf([card(5, 0), quarter, card(7, 1)], ['U.I.1.i.a'], '2022-07-15');
    expect(effect!.before!.periodName).toBe('2022-05');
  });

  test('leaves out cards whose instrument does not have the indicator', () => {
    expect(effectsOf(months, ['X.1'], '2022-07-15')).toEqual([
      { code: 'X.1', before: null, since: [] },
    ]);
  });
});

import { expect, test } from 'vitest';
import type { CardArea } from '../../../schema/scoring/index.js';
import { radarOf } from './radar.js';

const area = (code: string, achievement: number | null, median: number | null = 0.5): CardArea => ({
  code,
  name: `Area ${code}`,
  aspect: null,
  weight: 10,
  weightStatus: 'OFFICIAL',
  points: (achievement ?? 0) * 10,
  claimedPoints: 0,
  medianPoints: median === null ? null : median * 10,
  achievement,
  medianAchievement: median,
});

test('an area without a score has no axis: it would look like one that earned nothing', () => {
  const radar = radarOf([area('1', 0.5), area('2', null), area('3', 0), area('4', 1)])!;
  expect(radar.axes.map(({ number, area: { code } }) => [number, code])).toEqual([
    [1, '1'],
    [2, '3'],
    [3, '4'],
  ]);
  expect(radar.left.map(({ code }) => code)).toEqual(['2']);
});

test('two areas make no shape', () => {
  expect(radarOf([area('1', 0.5), area('2', 0.7), area('3', null)])).toBeNull();
});

test('the middle unit is drawn where it is known all around, and not with holes', () => {
  const others = [area('1', 0.5), area('2', 0.7)];
  expect(radarOf([...others, area('3', 0.1)])!.hasMedian).toBe(true);
  expect(radarOf([...others, area('3', 0.1, null)])!.hasMedian).toBe(false);
});

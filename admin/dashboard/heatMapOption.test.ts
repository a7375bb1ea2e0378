import { describe, expect, test } from 'vitest';
import { heatMapOption, heatScale, inkOn } from './heatMapOption.js';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import { formatPercent } from '../fields/format.js';
import { areaColumns } from './standing.js';

/** Lightness as WCAG reckons it. */
function luminance(parts: readonly number[]): number {
  const [r, g, b] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
const partsOf = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** The colour of a share, straight between those of the scale as echarts mixes them. */
function colourAt(share: number, scale: readonly string[]): readonly number[] {
  const place = (share / 100) * (scale.length - 1);
  const below = Math.min(Math.floor(place), scale.length - 2);
  const [from, to] = [partsOf(scale[below]!), partsOf(scale[below + 1]!)];
  return from.map((part, at) => part + (to[at]! - part) * (place - below));
}

test.each(['light', 'dark'] as const)('every share is written readably on its colour: %s', (mode) => {
  for (let share = 0; share <= 100; share += 0.5) {
    const ink = inkOn(share, mode) === 'black' ? [0, 0, 0] : [255, 255, 255];
    const [dark, bright] = [colourAt(share, heatScale[mode]), ink]
      .map(luminance)
      .toSorted((a, b) => a - b);
    expect((bright! + 0.05) / (dark! + 0.05), `${share} %`).toBeGreaterThanOrEqual(4.5);
  }
}); // prettier-ignore

describe('a cell of the heat map', () => {
  const row: DashboardUnitFragment = {
    worksheetId: 'w1', reportCardId: null, unitId: 'u1', unitName: 'Dinas Kesehatan', unitAbbreviation: null,
    unitKind: 'DINAS', status: 'FILLING', submitted: false, points: 3, fault: null, achievement: 0.3, grade: 'D',
    rank: 1, previousRank: null, completion: 0, returned: 0, accepted: 0, areaPoints: [3, 0], openAreas: [],
  }; // prettier-ignore
  const columns = areaColumns([
    { code: 'U.I.1', name: 'Manajemen Perubahan', maximum: 4 },
    { code: 'U.I.2', name: 'Deregulasi Kebijakan', maximum: 6 },
  ]);
  const seriesOf = (rows: Parameters<typeof heatMapOption>[0]['rows']) => {
    const percent = (share: number | null) => formatPercent(share, 'id', 0);
    const option = heatMapOption({ rows, columns, mode: 'light', phone: false, ink: '#000', percent });
    return (option['series'] as readonly [{ data: unknown; label: { formatter: (hit: object) => string } }])[0];
  }; // prettier-ignore

  test('says its share in figures: colour alone says nothing on grey paper', () => {
    const { data, label } = seriesOf([row]);
    expect(data).toEqual([[0, 0, 75], [1, 0, 0]]); // prettier-ignore
    expect(label.formatter({ data: [0, 0, 75] })).toBe('{black|75}');
    const [full] = [seriesOf([{ ...row, areaPoints: [4, 0] }])];
    expect(full.label.formatter({ data: [0, 0, 100] })).toBe('{white|100}');
  });

  test('is not there where the share is not known', () => {
    expect(seriesOf([{ ...row, openAreas: ['U.I.2'] }]).data).toEqual([[0, 0, 75]]);
    expect(seriesOf([{ ...row, grade: '' }]).data).toEqual([[0, 0, 75]]);
  });
});

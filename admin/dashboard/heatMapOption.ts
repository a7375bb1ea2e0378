import type { EChartsCoreOption } from 'echarts/core';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import { areaShare } from './standing.js';
import type { AreaColumn } from './standing.js';

interface HeatMap {
  readonly rows: readonly DashboardUnitFragment[];
  readonly columns: readonly AreaColumn[];
  readonly mode: 'light' | 'dark';
  readonly phone: boolean;
  /** Colour of text. */
  readonly ink: string;
  readonly percent: (share: number | null, decimals?: number) => string;
}

/** Which area, which unit, and the share in percent. */
export type Cell = readonly [column: number, row: number, share: number];

/** Weak to strong by lightness alone, so that grey paper and colour blindness change nothing. */
export const heatScale = {
  light: ['#f7e3cf', '#e9c27f', '#a9c7a6', '#4f9a96', '#0b5563'],
  dark: ['#4a2f1a', '#8a6420', '#5d7d55', '#4ba6af', '#b9eef2'],
} as const;

/** The ink of a share's figure on its colour, at least 4.5 to 1. @param share in percent. */
export const inkOn = (share: number, mode: 'light' | 'dark'): 'black' | 'white' =>
  (mode === 'light' ? share < 85 : share >= 50) ? 'black' : 'white';

/** Units down, areas across; a cell's data is `[area, unit, share in percent]`, and the share stands in it. */
export function heatMapOption({
  rows,
  columns,
  mode,
  phone,
  ink,
  percent,
}: HeatMap): EChartsCoreOption {
  const names = columns.map(({ name }, index) => (phone ? String(index + 1) : name));
  const cells = rows.flatMap((row, at) =>
    columns.flatMap((column, index) => {
      const share = areaShare(row, column);
      return share === null ? [] : [[index, at, share * 100] as const];
    }),
  );
  return {
    legend: { show: false },
    tooltip: {
      confine: true,
      formatter: ({ data }: { data: Cell }) => {
        const row = rows[data[1]];
        const column = columns[data[0]];
        return row && column
          ? `${escaped(row.unitName)}<br>${escaped(column.name)}: <b>${percent(data[2] / 100)}</b>`
          : '';
      },
    },
    // Fixed: the room for labels of several lines would be measured before they are broken.
    grid: {
      left: phone ? 124 : 248,
      right: 8,
      top: phone ? 24 : 58,
      bottom: 40,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      position: 'top',
      data: names,
      axisLine: { show: false },
      splitLine: { show: false },
      axisLabel: { interval: 0, width: phone ? 20 : 96, overflow: 'break', lineHeight: 15 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => (phone ? shortName(row) : row.unitName)),
      axisLine: { show: false },
      splitLine: { show: false },
      axisLabel: { interval: 0, width: phone ? 118 : 240, overflow: 'truncate' },
    },
    visualMap: {
      min: 0,
      max: 100,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      calculable: false,
      itemHeight: phone ? 120 : 200,
      text: ['100%', '0%'],
      textStyle: { color: ink },
      inRange: { color: heatScale[mode] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        cursor: 'pointer',
        label: {
          show: true,
          fontSize: phone ? 10 : 12,
          // As in the table, without the sign that is said above.
          formatter: ({ data: [index, at, share] }: { data: Cell }) =>
            `{${inkOn(share, mode)}|${percent(areaShare(rows[at]!, columns[index]!), 0).replace('%', '')}}`,
          rich: { black: { color: '#000' }, white: { color: '#fff' } },
        },
        itemStyle: { borderWidth: 1, borderColor: mode === 'dark' ? '#142329' : '#ffffff' },
        emphasis: { itemStyle: { borderWidth: 2, borderColor: '#d0801a' } },
      },
    ],
  };
}

/** What tells it apart where there is little room. */
const shortName = ({ unitAbbreviation, unitName }: DashboardUnitFragment): string =>
  unitAbbreviation ?? unitName.replace(/^Kecamatan /, 'Kec. ');

/** Names are people's words; the tooltip is HTML. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

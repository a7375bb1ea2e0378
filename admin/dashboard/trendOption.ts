import type { EChartsCoreOption } from 'echarts/core';
import type { Theme } from '@mui/material/styles';
import { periodAxis } from '../fields/periodAxis.js';
import type { DashboardTrendPointFragment } from '../graphql/graphql.js';
import { bandLines } from './bandLines.js';
import { nameOfMonth } from './pace.js';
import type { Pace } from './pace.js';

interface TrendWords {
  readonly index: string;
  readonly mean: string;
  readonly projection: string;
  readonly range: string;
  /** A period's name on the axis. */
  readonly period: (name: string) => string;
  readonly number: (value: number) => string;
}

interface TrendDrawing {
  readonly trend: readonly DashboardTrendPointFragment[];
  readonly pace: Pace | undefined;
  readonly bands: Parameters<typeof bandLines>[0];
  readonly palette: Theme['palette'];
  readonly words: TrendWords;
  /** Whether the legend stands line by line. */
  readonly phone: boolean;
}

/** The index and the units' mean over the closed periods, the bounds of the grades, and where the index goes. */
export function trendOption({ trend, pace, bands, palette, words, phone }: TrendDrawing) {
  const line = {
    type: 'line',
    symbolSize: 9,
    lineStyle: { width: 3 },
    emphasis: { focus: 'series' },
  };
  const ahead = pace?.path ?? [];
  const past = trend.map((): number | null => null);
  // From the last value on, so that what was and what may come are one line.
  const from = pace ? past.with(-1, pace.last.value) : past;
  const projected = { ...line, symbol: 'none', color: palette.primary.main, silent: true };
  const names = [...trend.map(({ name }) => name), ...ahead.map(nameOfMonth)];
  return {
    legend: { top: 0, ...(pace && { data: [words.index, words.mean, words.projection] }) },
    tooltip: {
      trigger: 'axis',
      formatter: (hits: readonly Hit[]) => tooltipOf(hits, pace, trend.length, words),
    },
    grid: { left: 8, right: 36, top: phone ? 92 : 40, bottom: 8 },
    xAxis: periodAxis(names.map(words.period)),
    yAxis: { type: 'value', min: 0, max: 100, interval: 20 },
    series: [
      {
        ...line,
        name: words.index,
        data: trend.map(({ index }) => index),
        markLine: bandLines(bands, palette.text.secondary),
      },
      {
        ...line,
        name: words.mean,
        symbol: 'diamond',
        lineStyle: { width: 3, type: 'dashed' },
        data: trend.map(({ meanAchievement }) => meanAchievement * 100),
      },
      ...(pace
        ? [
            {
              ...projected,
              name: words.projection,
              lineStyle: { width: 3, type: 'dotted' },
              data: [...from, ...ahead.map(({ value }) => value)],
            },
            // The range is what lies on top of its lower bound.
            {
              ...projected,
              stack: 'range',
              lineStyle: { opacity: 0 },
              data: [...from, ...ahead.map(({ low }) => low)],
            },
            {
              ...projected,
              name: words.range,
              stack: 'range',
              lineStyle: { opacity: 0 },
              areaStyle: { color: palette.primary.main, opacity: 0.15 },
              data: [
                ...from.map((value) => value && 0),
                ...ahead.map(({ low, high }) => high - low),
              ],
            },
          ]
        : []),
    ],
  } satisfies EChartsCoreOption;
}

interface Hit {
  readonly seriesName?: string;
  readonly axisValueLabel: string;
  readonly marker: string;
  readonly value: number | null;
  readonly dataIndex: number;
}

/** What there is at a period: figures that are sealed, or what may come with its range. */
function tooltipOf(
  hits: readonly Hit[],
  pace: Pace | undefined,
  closed: number,
  words: TrendWords,
): string {
  const at = hits[0]?.dataIndex ?? 0;
  const shown = at < closed ? [words.index, words.mean] : [words.projection];
  const lines = hits
    .filter(({ seriesName, value }) => shown.includes(seriesName ?? '') && value !== null)
    .map(({ marker, seriesName, value }) => `${marker}${seriesName}: ${words.number(value!)}`);
  const month = pace?.path[at - closed];
  if (month) lines.push(`${words.range}: ${words.number(month.low)}–${words.number(month.high)}`);
  return [hits[0]?.axisValueLabel, ...lines].join('<br>');
}

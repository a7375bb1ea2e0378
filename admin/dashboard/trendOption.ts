import type { EChartsCoreOption } from 'echarts/core';
import type { Theme } from '@mui/material/styles';
import { periodAxis } from '../fields/periodAxis.js';
import type { DashboardTrendPointFragment } from '../graphql/graphql.js';
import { bandLines } from './bandLines.js';
import type { Bound } from './bandLines.js';
import { nameOfMonth } from './pace.js';
import type { Pace } from './pace.js';
import type { ProjectedMonth } from '../../schema/projection/drift.js';

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
  readonly bounds: readonly Bound[];
  readonly palette: Theme['palette'];
  readonly words: TrendWords;
  /** Whether the legend stands line by line. */
  readonly phone: boolean;
}

/** The index and the units' mean over the closed periods, the bounds of the grades, and where the index goes. */
export function trendOption({ trend, pace, bounds, palette, words, phone }: TrendDrawing) {
  const line = {
    type: 'line',
    symbolSize: 9,
    lineStyle: { width: 3 },
    emphasis: { focus: 'series' },
  };
  const path = new Map((pace?.path ?? []).map((month) => [nameOfMonth(month), month] as const));
  // A month that was closed without an index is ahead of the last one that has one: it stands on the axis once.
  const names = [...new Set([...trend.map(({ name }) => name), ...path.keys()])];
  const from = pace && nameOfMonth(pace.last);
  // From the last value on, so that what was and what may come are one line.
  const ahead = (figureOf: (month: ProjectedMonth) => number, atLast: number) =>
    names.map((name) => {
      const month = path.get(name);
      return month ? figureOf(month) : name === from ? atLast : null;
    });
  const projected = { ...line, symbol: 'none', color: palette.primary.main, silent: true };
  return {
    legend: { top: 0, ...(pace && { data: [words.index, words.mean, words.projection] }) },
    tooltip: {
      trigger: 'axis',
      formatter: (hits: readonly Hit[]) =>
        tooltipOf(hits, words, (at) => (at < trend.length ? undefined : path.get(names[at]!))),
    },
    grid: { left: 8, right: 36, top: phone ? 92 : 40, bottom: 8 },
    xAxis: periodAxis(names.map(words.period)),
    yAxis: { type: 'value', min: 0, max: 100, interval: 20 },
    series: [
      {
        ...line,
        name: words.index,
        data: trend.map(({ index }) => index),
        markLine: bandLines(bounds, palette.text.secondary),
      },
      {
        ...line,
        name: words.mean,
        symbol: 'diamond',
        lineStyle: { width: 3, type: 'dashed' },
        data: trend.map(({ meanAchievement }) => meanAchievement && meanAchievement * 100),
      },
      ...(pace
        ? [
            {
              ...projected,
              name: words.projection,
              lineStyle: { width: 3, type: 'dotted' },
              data: ahead(({ value }) => value, pace.last.value),
            },
            // The range is what lies on top of its lower bound.
            {
              ...projected,
              stack: 'range',
              lineStyle: { opacity: 0 },
              data: ahead(({ low }) => low, pace.last.value),
            },
            {
              ...projected,
              name: words.range,
              stack: 'range',
              lineStyle: { opacity: 0 },
              areaStyle: { color: palette.primary.main, opacity: 0.15 },
              data: ahead(({ low, high }) => high - low, 0),
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
  words: TrendWords,
  monthAhead: (at: number) => ProjectedMonth | undefined,
): string {
  const month = monthAhead(hits[0]?.dataIndex ?? 0);
  const shown = month ? [words.projection] : [words.index, words.mean];
  const lines = hits
    .filter(({ seriesName, value }) => shown.includes(seriesName ?? '') && value !== null)
    .map(({ marker, seriesName, value }) => `${marker}${seriesName}: ${words.number(value!)}`);
  if (month) lines.push(`${words.range}: ${words.number(month.low)}–${words.number(month.high)}`);
  return [hits[0]?.axisValueLabel, ...lines].join('<br>');
}

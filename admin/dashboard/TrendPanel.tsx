import { useMemo } from 'react';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Chart } from '../fields/Chart.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardGradeBandsDocument } from '../graphql/graphql.js';
import type { DashboardTrendPointFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { bandLines } from './bandLines.js';

/** How the kabupaten went over its closed periods, against the bounds of the grades. */
export const TrendPanel = ({
  trend,
}: {
  readonly trend: readonly DashboardTrendPointFragment[];
}) => {
  const translate = useTranslate();
  const { period, points, percent, number } = useFormat();
  const { palette } = useTheme();
  const bands = useBands();
  const say = (key: string) => translate(`dashboard.trend.${key}`);

  const option = useMemo(() => {
    const line = {
      type: 'line',
      symbolSize: 9,
      lineStyle: { width: 3 },
      emphasis: { focus: 'series' },
    };
    return {
      legend: { top: 0 },
      tooltip: { trigger: 'axis', valueFormatter: (value: number) => number(value, 1) },
      grid: { left: 8, right: 36, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: trend.map(({ name }) => period(name, 'short')) },
      yAxis: { type: 'value', min: 0, max: 100, interval: 20 },
      series: [
        {
          ...line,
          name: translate('dashboard.trend.index'),
          data: trend.map(({ index }) => index),
          markLine: bandLines(bands, palette.text.secondary),
        },
        {
          ...line,
          name: translate('dashboard.trend.mean'),
          symbol: 'diamond',
          lineStyle: { width: 3, type: 'dashed' },
          data: trend.map(({ meanAchievement }) => meanAchievement * 100),
        },
      ],
    };
  }, [trend, bands, palette, period, number, translate]);

  const table = {
    columns: [translate('dashboard.period'), say('index'), say('mean')],
    rows: trend.map(({ name, index, meanAchievement }) => [
      period(name),
      points(index),
      percent(meanAchievement),
    ]),
  };
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Chart label={say('title')} option={option} table={table} height={300} />
    </Panel>
  );
};

/** Of the published formula for the kabupaten's own worksheet: the index is graded by it. */
function useBands() {
  const { data } = useApiQuery(DashboardGradeBandsDocument, {}, { staleTime: 600_000 });
  return useMemo(() => {
    const formulas = data?.formulas.nodes ?? [];
    const own = formulas.find(({ instrument }) => instrument.level === 'KABUPATEN');
    return (own ?? formulas[0])?.gradeBands ?? [];
  }, [data]);
}

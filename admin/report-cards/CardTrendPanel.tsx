import { useMemo } from 'react';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Chart } from '../fields/Chart.js';
import { Panel } from '../fields/Panel.js';
import { periodAxis } from '../fields/periodAxis.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';

/** The same unit's results, period by period, up to this one. */
export const CardTrendPanel = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { period, points, percent, number } = useFormat();
  const { palette } = useTheme();
  const { trend, maximum } = card;
  const say = (key: string) => translate(`resources.report-cards.trend.${key}`);

  const option = useMemo(
    () => ({
      legend: { show: false },
      tooltip: { trigger: 'axis', valueFormatter: (value: number) => number(value, 2) },
      grid: { left: 8, right: 24, top: 28, bottom: 4 },
      xAxis: periodAxis(trend.map(({ name }) => period(name, 'short'))),
      yAxis: { type: 'value', min: 0, max: Math.ceil(maximum / 5) * 5 },
      series: [
        {
          type: 'line',
          name: translate('resources.report-cards.score'),
          symbolSize: 10,
          lineStyle: { width: 3 },
          label: {
            show: true,
            position: 'top',
            fontWeight: 700,
            color: palette.text.primary,
            textBorderWidth: 0,
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              `${number(trend[dataIndex]?.points, 2)} ${trend[dataIndex]?.grade ?? ''}`,
          },
          // Without a total its 0 is no score: the line has a gap there.
          data: trend.map(({ points: own, grade }) => (grade ? own : null)),
        },
      ],
    }),
    [trend, maximum, palette, period, number, translate],
  );
  const table = {
    columns: ['period', 'points', 'achievement', 'grade', 'rank'].map(say),
    rows: trend.map((point) => [
      period(point.name),
      points(point.grade ? point.points : null),
      percent(point.grade ? point.achievement : null),
      point.grade,
      number(point.rank),
    ]),
  };
  return (
    <Panel title={say('title')}>
      <Chart label={say('title')} option={option} table={table} height={240} />
    </Panel>
  );
};

import { useMemo } from 'react';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { bandLines } from '../../dashboard/bandLines.js';
import { Chart } from '../../fields/Chart.js';
import { periodAxis } from '../../fields/periodAxis.js';
import { useFormat } from '../../fields/useFormat.js';
import { trendUntil } from '../meeting.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';
import { useWallSize } from './useWallSize.js';

/** How the kabupaten came here, and the line it has to pass. */
export const TrendSlide = ({ meeting }: SlideProps) => {
  const translate = useTranslate();
  const { period, points, percent, number } = useFormat();
  const { palette } = useTheme();
  const { letters, height } = useWallSize();
  const { trend: whole } = meeting.dashboard;
  const say = (key: string) => translate(`rapim.trend.${key}`);
  const trend = useMemo(() => trendUntil(whole, meeting.period.id), [whole, meeting.period.id]);
  const hasUnits = meeting.reportCards.nodes.length > 0;
  const { index = null, distanceToNextGrade: next = null } = meeting.kabupatenIndex ?? {};

  const option = useMemo(() => {
    const text = { fontSize: letters };
    // The bound of the next grade follows from what was sealed: the index and its distance.
    const bounds = index !== null && next ? [{ grade: next.grade, at: index + next.points }] : [];
    const lines = bandLines(bounds, palette.text.primary);
    const line = { type: 'line', symbolSize: letters * 0.7, lineStyle: { width: 5 } };
    return {
      textStyle: text,
      legend: { top: 0, textStyle: text },
      tooltip: {
        trigger: 'axis',
        textStyle: text,
        valueFormatter: (value: number) => number(value, 2),
      },
      grid: { left: 8, right: letters * 3, top: letters * 4, bottom: 8 },
      xAxis: periodAxis(
        trend.map(({ name }) => period(name, 'short')),
        text,
      ),
      yAxis: { type: 'value', min: 0, max: 100, interval: 20, axisLabel: text },
      series: [
        {
          ...line,
          name: translate('rapim.trend.index'),
          data: trend.map((point) => ({
            value: point.index,
            // Away from the other line, so that neither runs through a figure.
            label: {
              position:
                point.index !== null && point.index < 100 * (point.meanAchievement ?? 0)
                  ? 'bottom'
                  : 'top',
            },
          })),
          label: {
            show: true,
            color: palette.text.primary,
            textBorderWidth: 0,
            fontWeight: 700,
            distance: letters / 2,
            ...text,
            formatter: ({ value }: { value: number }) => number(value, 2),
          },
          markLine: {
            ...lines,
            lineStyle: { ...lines.lineStyle, width: 3 },
            label: { ...lines.label, ...text },
          },
        },
        ...(hasUnits
          ? [
              {
                ...line,
                name: translate('rapim.trend.mean'),
                symbol: 'diamond',
                lineStyle: { width: 4, type: 'dashed' },
                data: trend.map(({ meanAchievement }) => meanAchievement && meanAchievement * 100),
              },
            ]
          : []),
      ],
    };
  }, [trend, index, next, hasUnits, letters, palette, period, number, translate]);

  const table = {
    columns: [say('period'), say('index'), ...(hasUnits ? [say('mean')] : [])],
    rows: trend.map((point) => [
      period(point.name),
      points(point.index),
      ...(hasUnits ? [percent(point.meanAchievement)] : []),
    ]),
  };
  return (
    <SlideFrame
      title={say('title')}
      lead={next ? translate('rapim.trend.lead', { grade: next.grade }) : undefined}
    >
      <Chart label={say('title')} option={option} table={table} height={height} />
    </SlideFrame>
  );
};

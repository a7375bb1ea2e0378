import { useMemo } from 'react';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Chart } from '../../fields/Chart.js';
import { useFormat } from '../../fields/useFormat.js';
import type { ShownMove } from '../MoveList.js';
import type { TargetModel } from './targetModel.js';

interface PlanChartProps {
  readonly model: TargetModel;
  readonly moves: readonly ShownMove[];
}

/** How the total climbs with the effort, against the bounds of the grades. */
export const PlanChart = ({ model, moves }: PlanChartProps) => {
  const translate = useTranslate();
  const { points, number } = useFormat();
  const { palette } = useTheme();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.chart.${key}`, values);

  const climbed = useMemo(() => climb(model, moves), [model, moves]);
  const option = useMemo(() => {
    const top = climbed.at(-1)!.total;
    const lines = model.goals.filter(({ at }) => at <= top);
    return {
      tooltip: { trigger: 'axis', valueFormatter: (value: number) => points(value) },
      grid: { left: 8, right: 48, top: 28, bottom: 24 },
      xAxis: {
        type: 'value',
        name: translate('resources.target-plans.chart.effort'),
        nameLocation: 'middle',
        nameGap: 24,
        axisLabel: { formatter: (value: number) => number(value) },
      },
      yAxis: {
        type: 'value',
        scale: true,
        axisLabel: { formatter: (value: number) => number(value) },
      },
      series: [
        {
          type: 'line',
          name: translate('resources.target-plans.chart.total'),
          step: 'end',
          symbolSize: 8,
          lineStyle: { width: 3 },
          data: climbed.map(({ effort, total }) => [effort, total]),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: palette.text.secondary, type: 'dotted', width: 1 },
            label: {
              position: 'end',
              color: palette.text.secondary,
              formatter: ({ name }: { name: string }) => name,
            },
            data: lines.map(({ grade, at }) => ({ yAxis: at, name: grade })),
          },
        },
      ],
    };
  }, [climbed, model.goals, palette, points, number, translate]);
  const table = {
    columns: [say('move'), say('effort'), say('total')],
    rows: climbed.map(({ code, effort, total }) => [
      code ?? say('start'),
      number(effort),
      points(total),
    ]),
  };
  return <Chart label={say('label')} option={option} table={table} height={260} />;
};

interface Climbed {
  readonly code: string | null;
  readonly effort: number;
  readonly total: number;
}

function climb({ points }: TargetModel, moves: readonly ShownMove[]): readonly Climbed[] {
  let effort = 0;
  const steps = moves.map(({ indicatorCode, effort: own, total }): Climbed => {
    effort = Math.round((effort + own) * 100) / 100;
    return { code: indicatorCode, effort, total };
  });
  return [{ code: null, effort: 0, total: points }, ...steps];
}

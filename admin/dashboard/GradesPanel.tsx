import { useMemo } from 'react';
import { Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Chart } from '../fields/Chart.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';

interface GradesPanelProps {
  /** Best grade first. */
  readonly counts: readonly { readonly grade: string; readonly count: number }[];
  /** How many of the units have no grade before the period closes. */
  readonly open: number;
  /** How many have none because their formula gives them no total. */
  readonly without: number;
  readonly units: number;
}

/** How many units have each grade. */
export const GradesPanel = ({ counts, open, without, units }: GradesPanelProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { palette } = useTheme();
  const say = (key: string) => translate(`dashboard.grades.${key}`);

  const option = useMemo(() => {
    const colours: Readonly<Record<string, { readonly fill: string } | undefined>> = palette.grade;
    return {
      legend: { show: false },
      tooltip: {},
      grid: { left: 8, right: 40, top: 8, bottom: 8 },
      xAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: counts.map(({ grade }) => grade),
        axisLabel: { fontWeight: 700, fontSize: 14 },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 26,
          name: translate('dashboard.grades.units'),
          label: { show: true, position: 'right', fontWeight: 700, color: palette.text.primary },
          data: counts.map(({ grade, count }) => ({
            value: count,
            itemStyle: {
              color: colours[grade]?.fill ?? palette.primary.main,
              borderRadius: [0, 4, 4, 0],
            },
          })),
        },
      ],
    };
  }, [counts, palette, translate]);

  const table = {
    columns: [translate('common.chart.category'), say('units')],
    rows: counts.map(({ grade, count }) => [grade, number(count)]),
  };
  return (
    <Panel title={say('title')} lead={say('lead')}>
      {open > 0 && (
        <Typography sx={{ mb: 1 }}>
          {translate('cohort.unitsOpen', { count: number(open) })}
        </Typography>
      )}
      {without > 0 && (
        <Typography sx={{ mb: 1 }}>
          {translate('dashboard.grades.without', { smart_count: without })}
        </Typography>
      )}
      {open + without < units && (
        <Chart label={say('title')} option={option} table={table} height={260} />
      )}
    </Panel>
  );
};

import { useMemo } from 'react';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Chart } from '../fields/Chart.js';
import { Panel } from '../fields/Panel.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import { heatMapOption } from './heatMapOption.js';
import { areaShare, unitPath } from './standing.js';
import type { AreaColumn } from './standing.js';

interface HeatMapPanelProps {
  readonly rows: readonly DashboardUnitFragment[];
  readonly columns: readonly AreaColumn[];
}

/** Which unit stands how in which area: one glance finds the weak corner. */
export const HeatMapPanel = ({ rows, columns }: HeatMapPanelProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  const { palette } = useTheme();
  const phone = usePhone();
  const navigate = useNavigate();
  const say = (key: string) => translate(`dashboard.heatMap.${key}`);

  const option = useMemo(
    () =>
      heatMapOption({
        rows,
        columns,
        mode: palette.mode,
        phone,
        ink: palette.text.primary,
        percent,
      }),
    [rows, columns, palette, phone, percent],
  );
  const table = {
    columns: [translate('dashboard.unit'), ...columns.map(({ name }) => name)],
    rows: rows.map((row) => [
      row.unitName,
      ...columns.map((column) => percent(areaShare(row, column), 0)),
    ]),
  };
  const hasOpen = rows.some(({ openAreas }) => openAreas.length > 0);
  const lead = [
    say(phone ? 'leadPhone' : 'lead'),
    ...(hasOpen ? [translate('cohort.areasOpen')] : []),
  ].join(' ');
  return (
    <Panel title={say('title')} lead={lead}>
      <Chart
        label={say('title')}
        option={option}
        table={table}
        height={(phone ? 80 : 110) + rows.length * 24}
        onHit={({ data }) => {
          const [, at] = data as readonly [number, number, number];
          const row = rows[at];
          if (row) void navigate(unitPath(row));
        }}
      />
    </Panel>
  );
};

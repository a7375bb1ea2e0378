import { useMemo } from 'react';
import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Chart } from '../fields/Chart.js';
import { Panel } from '../fields/Panel.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import { heatMapOption } from './heatMapOption.js';
import type { Cell } from './heatMapOption.js';
import { areaPath, areaShare } from './standing.js';
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
  const pathOf = (at: number, index: number): string | undefined => {
    const row = rows[at];
    const column = columns[index];
    return row && column ? areaPath(row, column) : undefined;
  };
  const table = {
    columns: [translate('dashboard.unit'), ...columns.map(({ name }) => name)],
    rows: rows.map((row) => [
      row.unitName,
      ...columns.map((column) => percent(areaShare(row, column), 0)),
    ]),
    pathOf: (at: number, index: number) => (index > 0 ? pathOf(at, index - 1) : undefined),
  };
  const hasOpen = rows.some(({ openAreas }) => openAreas.length > 0);
  const lead = [
    phone ? translate('dashboard.heatMap.leadPhone', { last: columns.length }) : say('lead'),
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
          const [index, at] = data as Cell;
          const path = pathOf(at, index);
          if (path) void navigate(path);
        }}
      />
      {phone && (
        <Box component="ol" sx={{ m: 0, mt: 1, pl: 3.5, fontSize: '0.875rem' }}>
          {columns.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </Box>
      )}
    </Panel>
  );
};

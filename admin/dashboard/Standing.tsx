import { useMemo, useState } from 'react';
import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isOpenScore } from '../fields/OpenScore.js';
import { UnitKind } from '../graphql/enums.js';
import type { DashboardQuery } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { GradesPanel } from './GradesPanel.js';
import { HeatMapPanel } from './HeatMapPanel.js';
import { IdlePanel } from './IdlePanel.js';
import { LossesPanel } from './LossesPanel.js';
import { RankingPanel } from './RankingPanel.js';
import { areaColumns, gradesOf, hasTotal, rowsOfKind } from './standing.js';
import { Tiles } from './Tiles.js';
import { TrendPanel } from './TrendPanel.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';

type DashboardData = DashboardQuery['dashboard'];

/** How it stands: the kabupaten over time, its units by grade, by area and by place. */
export const Standing = ({ dashboard }: { readonly dashboard: DashboardData }) => {
  const translate = useTranslate();
  const seesAll = useCan('worksheet.readAll');
  const [kind, setKind] = useState<UnitKind | null>(null);
  const { period, rows, areas, gradeCounts, trend } = dashboard;
  const shown = useMemo(() => rowsOfKind(rows, kind), [rows, kind]);
  const columns = useMemo(() => areaColumns(areas), [areas]);
  const counts = useMemo(
    () =>
      gradesOf(
        shown,
        gradeCounts.map(({ grade }) => grade),
      ),
    [shown, gradeCounts],
  );
  const open = shown.filter(({ fault }) => isOpenScore(fault)).length;
  const without = shown.filter((row) => !hasTotal(row)).length - open;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 2, mt: 1 }}>
        <Box sx={{ flex: 1, minWidth: 200 }}>
          <Typography variant="h2" sx={{ fontSize: '1.3rem' }}>
            {translate('dashboard.standing')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {translate(
              period && hasSealedFigures(period) ? 'dashboard.frozen' : 'dashboard.running',
            )}
          </Typography>
        </Box>
        <KindFilter rows={rows} kind={kind} onChange={setKind} />
      </Box>
      <Tiles rows={shown} trend={trend} kind={kind} allOf={seesAll ? period : null} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: trend.length > 0 ? 'minmax(0, 3fr) minmax(0, 2fr)' : 'minmax(0, 1fr)',
          },
        }}
      >
        {trend.length > 0 && <TrendPanel trend={trend} />}
        <GradesPanel counts={counts} open={open} without={without} units={shown.length} />
      </Box>
      {seesAll && period && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              lg: 'minmax(0, 3fr) minmax(0, 2fr)',
            },
          }}
        >
          <LossesPanel periodId={period.id} />
          <IdlePanel periodId={period.id} />
        </Box>
      )}
      <RankingPanel rows={shown} />
      {columns.length > 0 && <HeatMapPanel rows={shown} columns={columns} />}
    </>
  );
};

interface KindFilterProps {
  readonly rows: DashboardData['rows'];
  readonly kind: UnitKind | null;
  readonly onChange: (kind: UnitKind | null) => void;
}

const KindFilter = ({ rows, kind, onChange }: KindFilterProps) => {
  const translate = useTranslate();
  const kinds = Object.values(UnitKind).filter((one) =>
    rows.some(({ unitKind }) => unitKind === one),
  );
  return (
    <TextField
      select
      margin="none"
      label={translate('dashboard.kind')}
      value={kind ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : (target.value as UnitKind))}
      sx={{ width: { xs: '100%', sm: 220 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate('dashboard.allKinds')}</MenuItem>
      {kinds.map((one) => (
        <MenuItem key={one} value={one}>
          {translate(`enums.UnitKind.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

import { Box, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isOpenScore } from '../fields/OpenScore.js';
import { useFormat } from '../fields/useFormat.js';
import type { UnitKind } from '../graphql/enums.js';
import type { DashboardTrendPointFragment, DashboardUnitFragment } from '../graphql/graphql.js';
import { meanOf } from './standing.js';

interface TilesProps {
  readonly rows: readonly DashboardUnitFragment[];
  readonly trend: readonly DashboardTrendPointFragment[];
  readonly kind: UnitKind | null;
}

/** The few numbers that are said aloud. */
export const Tiles = ({ rows, trend, kind }: TilesProps) => {
  const translate = useTranslate();
  const { points, percent, number, period } = useFormat();
  const say = (key: string, values?: object) => translate(`dashboard.tiles.${key}`, values);
  const last = trend.at(-1);
  const known = rows.filter(({ fault }) => !isOpenScore(fault));
  const sent = rows.filter(({ status }) => status !== 'FILLING').length;
  const returned = rows.reduce((sum, row) => sum + row.returned, 0);
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gap: 2,
        m: 0,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fit, minmax(180px, 1fr))' },
      }}
    >
      {last && kind === null && (
        <Tile
          label={say('index')}
          value={points(last.index)}
          detail={say('of', { period: period(last.name) })}
        />
      )}
      <Tile
        label={say('mean')}
        value={percent(meanOf(known.map(({ achievement }) => achievement)))}
        detail={
          known.length === 0 && rows.length > 0
            ? translate('cohort.open')
            : say('units', { count: number(known.length) })
        }
      />
      <Tile
        label={say('submitted')}
        value={number(sent)}
        detail={say('ofUnits', { count: number(rows.length) })}
      />
      <Tile
        label={say('completion')}
        value={percent(meanOf(rows.map(({ completion }) => completion)))}
        detail={say('returned', { count: number(returned) })}
      />
    </Box>
  );
};

interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

const Tile = ({ label, value, detail }: TileProps) => (
  <Card sx={{ p: { xs: 1.5, md: 2 } }}>
    <Typography component="dt" variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography
      component="dd"
      sx={{ m: 0, fontSize: { xs: '1.6rem', md: '2.1rem' }, fontWeight: 800, lineHeight: 1.2 }}
    >
      {value}
    </Typography>
    <Typography component="dd" variant="caption" color="textSecondary" sx={{ m: 0 }}>
      {detail}
    </Typography>
  </Card>
);

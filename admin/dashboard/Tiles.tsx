import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isOpenScore } from '../fields/OpenScore.js';
import { useFormat } from '../fields/useFormat.js';
import type { UnitKind } from '../graphql/enums.js';
import type {
  DashboardQuery,
  DashboardTrendPointFragment,
  DashboardUnitFragment,
} from '../graphql/graphql.js';
import { useNow } from '../fields/useNow.js';
import { useCan } from '../providers/useViewer.js';
import { AgreementTile } from './AgreementTile.js';
import { OnTimeTile } from './OnTimeTile.js';
import { hasTotal, isDue, meanOf } from './standing.js';
import { Tile } from './Tile.js';

interface TilesProps {
  readonly rows: readonly DashboardUnitFragment[];
  readonly trend: readonly DashboardTrendPointFragment[];
  readonly kind: UnitKind | null;
  /** The period, for who sees all of its units; null for others and where there is none. */
  readonly allOf: DashboardQuery['dashboard']['period'];
}

/** The few numbers that are said aloud. */
export const Tiles = ({ rows, trend, kind, allOf }: TilesProps) => {
  const translate = useTranslate();
  const now = useNow();
  const readsAgreement = useCan('agreement.read');
  const { points, percent, number, period } = useFormat();
  const say = (key: string, values?: object) => translate(`dashboard.tiles.${key}`, values);
  const last = trend.at(-1);
  const known = rows.filter(hasTotal);
  const sent = rows.filter(({ submitted }) => submitted).length;
  const returned = rows.reduce((sum, row) => sum + row.returned, 0);
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gap: 2,
        m: 0,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fit, minmax(180px, 1fr))' },
        // Two in a row on a phone: the one that is left over takes a row of its own.
        '& > :last-child:nth-of-type(odd)': { gridColumn: { xs: '1 / -1', md: 'auto' } },
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
          known.length === 0 && rows.some(({ fault }) => isOpenScore(fault))
            ? translate('cohort.open')
            : say('units', { count: number(known.length) })
        }
      />
      <Tile
        label={say('submitted')}
        value={number(sent)}
        detail={say('ofUnits', { count: number(rows.length) })}
      />
      {allOf && isDue(allOf, now) && kind === null && <OnTimeTile periodId={allOf.id} />}
      {allOf && readsAgreement && kind === null && <AgreementTile periodId={allOf.id} />}
      <Tile
        label={say('completion')}
        value={percent(meanOf(rows.map(({ completion }) => completion)))}
        detail={say('returned', { count: number(returned) })}
      />
    </Box>
  );
};

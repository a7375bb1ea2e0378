import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { GradeBadge } from '../fields/GradeBadge.js';
import { Movement } from '../fields/Movement.js';
import { isOpenScore, OpenScore } from '../fields/OpenScore.js';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import { hasTotal, unitPath } from './standing.js';

interface RankingRowProps {
  readonly row: DashboardUnitFragment;
  readonly ranked: boolean;
}

/** One unit: place, movement, points, achievement as a bar, grade. */
export const RankingRow = ({ row, ranked }: RankingRowProps) => {
  const translate = useTranslate();
  const { points, percent } = useFormat();
  const without = isOpenScore(row.fault) ? (
    <OpenScore at={row.fault.at} />
  ) : hasTotal(row) ? undefined : (
    translate('dashboard.noTotal')
  );
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 1.5,
        gridTemplateColumns: {
          xs: `${ranked ? '28px 40px ' : ''}minmax(0, 1fr) auto`,
          md: `${ranked ? '32px 48px ' : ''}minmax(0, 2fr) minmax(120px, 1fr) 72px 56px`,
        },
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      {ranked && (
        <>
          <Typography component="span" sx={{ fontWeight: 800, textAlign: 'right' }}>
            {row.rank}
          </Typography>
          <Movement {...row} />
        </>
      )}
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component={Link}
          to={unitPath(row)}
          sx={{
            display: 'block',
            fontWeight: 600,
            color: 'text.primary',
            textDecoration: 'none',
            '&:hover': { textDecoration: 'underline' },
          }}
        >
          {row.unitName}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {translate(`enums.WorksheetStatus.${row.status}`)}
          {row.returned > 0 &&
            ` · ${translate('dashboard.ranking.returned', { count: row.returned })}`}
        </Typography>
      </Box>
      {without ? (
        <Typography
          component="div"
          variant="body2"
          sx={{ gridColumn: { xs: '1 / -1', md: 'span 3' }, textAlign: { md: 'right' } }}
        >
          {without}
        </Typography>
      ) : (
        <>
          <Box sx={{ display: { xs: 'none', md: 'block' } }}>
            <LinearProgress
              variant="determinate"
              value={Math.min(100, row.achievement * 100)}
              aria-label={translate('dashboard.ranking.achievement')}
              aria-valuetext={percent(row.achievement)}
            />
            <Typography variant="caption" color="textSecondary">
              {percent(row.achievement)}
            </Typography>
          </Box>
          <Typography
            component="span"
            sx={{ fontWeight: 700, textAlign: 'right', display: { xs: 'none', md: 'block' } }}
          >
            {points(row.points)}
          </Typography>
          <Box sx={{ textAlign: 'right' }}>
            <GradeBadge grade={row.grade} />
            <Typography variant="caption" sx={{ display: { xs: 'block', md: 'none' } }}>
              {points(row.points)}
            </Typography>
          </Box>
        </>
      )}
    </Box>
  );
};

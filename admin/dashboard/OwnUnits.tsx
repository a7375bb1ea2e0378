import { Box, Button, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { GradeBadge } from '../fields/GradeBadge.js';
import { Movement } from '../fields/Movement.js';
import { isOpenScore, OpenScore } from '../fields/OpenScore.js';
import { ProgressBar } from '../fields/ProgressBar.js';
import { useFormat } from '../fields/useFormat.js';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { OwnRaises } from './OwnRaises.js';
import { hasTotal, unitPath } from './standing.js';

interface OwnUnitsProps {
  readonly periodId: string | undefined;
  readonly rows: readonly DashboardUnitFragment[];
}

/** The person's own unit: one number, how complete it is, what came back, and what raises it most. */
export const OwnUnits = ({ periodId, rows }: OwnUnitsProps) => (
  <>
    {rows.map((row) => (
      <OwnUnit key={row.worksheetId} periodId={periodId} row={row} />
    ))}
  </>
);

interface OwnUnitProps {
  readonly periodId: string | undefined;
  readonly row: DashboardUnitFragment;
}

const OwnUnit = ({ periodId, row }: OwnUnitProps) => {
  const translate = useTranslate();
  const { points, percent } = useFormat();
  const mayPlan = useCan('targetPlan.list');
  const say = (key: string, values?: object) => translate(`dashboard.own.${key}`, values);
  const without = isOpenScore(row.fault) ? (
    <OpenScore at={row.fault.at} />
  ) : hasTotal(row) ? undefined : (
    <Typography sx={{ fontWeight: 600 }}>{translate('dashboard.noTotal')}</Typography>
  );
  return (
    <Card component="section" aria-label={row.unitName} sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">{row.unitName}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center', mt: 1.5 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
          {without ?? (
            <Typography
              component="p"
              sx={{ fontSize: '2.75rem', fontWeight: 800, lineHeight: 1, letterSpacing: '-0.02em' }}
            >
              {points(row.points)}
            </Typography>
          )}
          {row.grade && <GradeBadge grade={row.grade} size="large" />}
        </Box>
        <Box sx={{ maxWidth: 420 }}>
          <Typography variant="body2" color="textSecondary">
            {isOpenScore(row.fault)
              ? translate('cohort.why', { at: row.fault.at })
              : without
                ? translate('resources.report-cards.noTotal')
                : say(row.reportCardId ? 'verified' : 'claimed')}
          </Typography>
          {!without && (
            <Typography sx={{ fontWeight: 600 }}>
              {say('achievement', { percent: percent(row.achievement) })}
            </Typography>
          )}
          {row.rank !== null && (
            <Typography>
              {say('rank', { rank: row.rank })} <Movement {...row} />
            </Typography>
          )}
        </Box>
        <Box sx={{ flex: '1 1 200px', maxWidth: 360 }}>
          <ProgressBar
            done={Math.round(row.completion * 100)}
            total={100}
            label={say('completion')}
            color={row.completion >= 1 ? 'success' : 'primary'}
          />
          <Typography variant="body2" sx={{ mt: 1 }}>
            {say(row.returned > 0 ? 'returned' : 'noneReturned', { count: row.returned })}
            {' · '}
            {say('accepted', { count: row.accepted })}
          </Typography>
        </Box>
        <Button variant="outlined" component={Link} to={unitPath(row)}>
          {say(row.reportCardId ? 'openCard' : 'openWorksheet')}
        </Button>
        {mayPlan && (
          <Button component={Link} to={`/target-plans/new/${row.worksheetId}`}>
            {translate('resources.target-plans.link')}
          </Button>
        )}
      </Box>
      {periodId !== undefined && !without && <OwnRaises periodId={periodId} row={row} />}
    </Card>
  );
};

import { Box, Link as TextLink, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { NotUpdated } from '../fields/NotUpdated.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardRaisesDocument } from '../graphql/graphql.js';
import type { DashboardRaisesQuery, DashboardUnitFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

interface OwnRaisesProps {
  readonly periodId: string;
  readonly row: Pick<DashboardUnitFragment, 'worksheetId' | 'reportCardId'>;
}

/** What to do first: the better answers that raise the unit's points most, each a link to where it is given. */
export const OwnRaises = ({ periodId, row }: OwnRaisesProps) => {
  const translate = useTranslate();
  const { data, error, refetch, isRefetchError, dataUpdatedAt } = useApiQuery(
    DashboardRaisesDocument,
    { periodId },
  );
  const say = (key: string) => translate(`dashboard.own.raises.${key}`);
  const found = data?.dashboard.ownRaises.find(
    ({ worksheetId }) => worksheetId === row.worksheetId,
  );
  // Somebody who is of the unit and neither fills in nor answers for it.
  if (data && !found) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ fontSize: '1rem' }}>
        {say('title')}
      </Typography>
      <NotUpdated failed={isRefetchError} readAt={dataUpdatedAt} />
      {!data && error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        // As high as what comes: three steps of two lines.
        [0, 1, 2].map((step) => <Skeleton key={step} height={57} />)
      ) : (
        <Steps row={row} raises={found?.raises ?? []} />
      )}
    </Box>
  );
};

interface StepsProps {
  readonly row: OwnRaisesProps['row'];
  readonly raises: DashboardRaisesQuery['dashboard']['ownRaises'][number]['raises'];
}

const Steps = ({ row: { worksheetId, reportCardId }, raises }: StepsProps) => {
  const translate = useTranslate();
  const { delta } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.report-cards.raises.${key}`, values);
  // Once the period is closed, what was not accepted is nothing to start from, answered or not.
  const nothing = reportCardId ? say('unanswered') : translate('dashboard.own.raises.unanswered');
  if (raises.length === 0) {
    return <Typography color="textSecondary">{translate('dashboard.own.raises.none')}</Typography>;
  }
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {raises.map(({ indicatorCode, text, currentKey, nextKey, points }) => (
        <Box
          component="li"
          key={indicatorCode}
          sx={{
            display: 'flex',
            gap: 2,
            justifyContent: 'space-between',
            py: 1,
            borderTop: 1,
            borderColor: 'divider',
            '&:first-of-type': { borderTop: 0 },
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <TextLink
              component={Link}
              to={`/worksheets/${worksheetId}/show?indicator=${encodeURIComponent(indicatorCode)}`}
              color="textPrimary"
              underline="hover"
              sx={{ fontWeight: 600 }}
            >
              {text}
            </TextLink>
            <Typography variant="body2" color="textSecondary">
              {indicatorCode} ·{' '}
              {nextKey ? say('step', { from: currentKey ?? nothing, to: nextKey }) : say('full')}
            </Typography>
          </Box>
          <Typography sx={{ fontWeight: 800, color: 'success.main', whiteSpace: 'nowrap' }}>
            {delta(points)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

import { Alert, AlertTitle, Box, Button, Skeleton, Typography } from '@mui/material';
import FlagIcon from '@mui/icons-material/FlagOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { GradeBadge } from '../fields/GradeBadge.js';
import { NotUpdated } from '../fields/NotUpdated.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { KabupatenIndexDocument } from '../graphql/graphql.js';
import type { DashboardIndexFragment, DashboardQuery } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { IndexParts } from './IndexParts.js';
import { IndexRollup } from './IndexRollup.js';
import { useIndexWords } from './useIndexWords.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';

type ShownPeriod = NonNullable<DashboardQuery['dashboard']['period']>;

/** The kabupaten's index in a period: how high, of which parts, rolled up in which way; or why there is none. */
export const IndexPanel = ({ period }: { readonly period: ShownPeriod }) => {
  const translate = useTranslate();
  const { data, error, refetch, isRefetchError, dataUpdatedAt } = useApiQuery(
    KabupatenIndexDocument,
    {
      periodId: period.id,
    },
  );
  const mayPlan = useCan('indexPlan.read');
  const isClosed = hasSealedFigures(period);
  const isThere = data?.kabupatenIndex?.absence === null;
  // Of the figure, not of the period, which may have been closed since it was read.
  const isSealed = data?.kabupatenIndex?.sha256 != null;
  const lead = translate(`dashboard.index.${isSealed ? 'frozen' : 'running'}`);
  return (
    <Panel
      title={translate('dashboard.index.title')}
      lead={isThere ? lead : undefined}
      aside={
        mayPlan && isThere ? (
          <Button component={Link} to={`/target-plans/index/${period.id}`} startIcon={<FlagIcon />}>
            {translate('resources.index-plans.link')}
          </Button>
        ) : undefined
      }
    >
      <NotUpdated failed={isRefetchError} readAt={dataUpdatedAt} />
      {!data && error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton variant="rounded" height={160} />
      ) : data.kabupatenIndex && data.kabupatenIndex.absence === null ? (
        <Shown index={data.kabupatenIndex} />
      ) : (
        <Absent index={data.kabupatenIndex ?? null} isClosed={isClosed} />
      )}
    </Panel>
  );
};

const Shown = ({ index }: { readonly index: DashboardIndexFragment }) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 5,
      rowGap: 2,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(260px, 2fr) minmax(0, 3fr)' },
    }}
  >
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
      <Height index={index} />
      <IndexRollup index={index} />
    </Box>
    <IndexParts index={index} />
  </Box>
);

/** The one number and its grade. */
const Height = ({ index }: { readonly index: DashboardIndexFragment }) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const say = (key: string, values?: object) => translate(`dashboard.index.${key}`, values);
  const { grade, predicate, distanceToNextGrade: next } = index;
  const isOnBound = next !== null && points(next.points) === points(0);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
      <Box>
        <Typography
          component="p"
          sx={{ fontSize: { xs: '3rem', md: '3.75rem' }, fontWeight: 800, lineHeight: 1 }}
        >
          {points(index.index)}
        </Typography>
        <Typography color="textSecondary">
          {say('ofMaximum', { maximum: points(index.maximum) })}
        </Typography>
      </Box>
      {grade && (
        <Box>
          <GradeBadge grade={grade} predicate={predicate ?? undefined} size="large" />
          <Typography sx={{ fontWeight: 700, mt: 0.5 }}>{predicate}</Typography>
          <Typography variant="body2" color="textSecondary">
            {next
              ? say(isOnBound ? 'passNext' : 'toNext', {
                  points: points(next.points),
                  grade: next.grade,
                })
              : say('best')}
          </Typography>
        </Box>
      )}
    </Box>
  );
};

interface AbsentProps {
  /** Null where the kabupaten has no worksheet of its own. */
  readonly index: DashboardIndexFragment | null;
  readonly isClosed: boolean;
}

const Absent = ({ index, isClosed }: AbsentProps) => {
  const translate = useTranslate();
  const { absence } = useIndexWords();
  return (
    <Alert severity="info" variant="outlined" sx={{ maxWidth: 720 }}>
      <AlertTitle>
        {translate(`dashboard.index.absent.${isClosed ? 'titleClosed' : 'title'}`)}
      </AlertTitle>
      {absence(index, isClosed)}
    </Alert>
  );
};

import { useMemo } from 'react';
import { Box, Link as TextLink, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { defaultQueue } from '../evaluations/defaultQueue.js';
import { longWait, overdueWait } from '../evaluations/longWait.js';
import { FailedState } from '../fields/FailedState.js';
import { NotUpdated } from '../fields/NotUpdated.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardQueueDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/** What waits in all, and for more than so many working days. */
const ages = { all: null, long: longWait, overdue: overdueWait, twice: 2 * overdueWait } as const;
type Age = keyof typeof ages;
const names = Object.keys(ages) as Age[];

const longerThan = (age: Age) => (ages[age] === null ? {} : { waitingOver: ages[age] });

/** The queue with what a figure counts, and nothing else in it. */
const queuePath = (age: Age): string => {
  const shown = ages[age] === null ? {} : { waitingOver: true };
  const inAddress = (value: object) => encodeURIComponent(JSON.stringify(value));
  return `/evaluations?displayedFilters=${inAddress(shown)}&filter=${inAddress({ ...defaultQueue.filter, ...longerThan(age) })}`;
};

/** How old the queue is: how many answers wait, and how many of them for long. Each figure leads to them. */
export const QueuePanel = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const filters = useMemo(() => {
    const of = (age: Age) => ({ periodId, state: ['SUBMITTED' as const], ...longerThan(age) });
    return { all: of('all'), long: of('long'), overdue: of('overdue'), twice: of('twice') };
  }, [periodId]);
  const { data, error, refetch, isRefetchError, dataUpdatedAt } = useApiQuery(
    DashboardQueueDocument,
    filters,
  );
  const say = (key: string) => translate(`dashboard.queue.${key}`);
  const label = (age: Age) =>
    ages[age] === null
      ? say('all')
      : translate('resources.evaluations.list.waitingOver', { smart_count: ages[age] });
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <NotUpdated failed={isRefetchError} readAt={dataUpdatedAt} />
      {!data && error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {names.map((age) => (
            <Box
              component="li"
              key={age}
              sx={{
                display: 'flex',
                justifyContent: 'space-between',
                alignItems: 'baseline',
                gap: 2,
                py: 0.75,
                borderTop: 1,
                borderColor: 'divider',
                '&:first-of-type': { borderTop: 0 },
              }}
            >
              <TextLink component={Link} to={queuePath(age)} color="textPrimary">
                {label(age)}
              </TextLink>
              <Typography component="span" sx={{ fontWeight: 800, fontSize: '1.15rem' }}>
                {data ? number(data[age].totalCount) : <Skeleton width="2em" />}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
};

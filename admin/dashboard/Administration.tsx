import { useState } from 'react';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { NotUpdated } from '../fields/NotUpdated.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { AdministrationDocument } from '../graphql/graphql.js';
import type { AdministrationQuery } from '../graphql/graphql.js';
import { PeriodProgress } from '../periods/PeriodProgress.js';
import { useApiQuery } from '../providers/api.js';
import { AccountsPanel } from './AccountsPanel.js';
import { comingDates } from './administration.js';
import type { PeriodDate } from './administration.js';

/** More would be a calendar. */
const shownDates = 4;

/** What an administrator looks after: the running period, the dates to come, who is missing. */
export const Administration = () => {
  const [now] = useState(() => new Date());
  const { data, error, refetch, isRefetchError, dataUpdatedAt } = useApiQuery(
    AdministrationDocument,
    {},
  );
  // What is on the screen stays there when it could not be read again.
  if (!data && error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={280} />;
  const running = data.running.nodes;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <NotUpdated failed={isRefetchError} readAt={dataUpdatedAt} />
        {running.length === 0 && <NoPeriod />}
        {running.map((period) => (
          <RunningPeriod key={period.id} period={period} now={now} />
        ))}
      </Box>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <DatesPanel dates={comingDates(running, data.planned.nodes, now)} />
        <AccountsPanel units={data.units.nodes} total={data.units.totalCount} />
      </Box>
    </Box>
  );
};

interface RunningPeriodProps {
  readonly period: AdministrationQuery['running']['nodes'][number];
  readonly now: Date;
}

const RunningPeriod = ({ period, now }: RunningPeriodProps) => {
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string, params = {}) => translate(`dashboard.administration.${key}`, params);
  const { id, name, dueAt, progress } = period;
  const late = Date.parse(dueAt) < now.getTime();
  return (
    <Panel
      title={say('title', { period: format.period(name) })}
      lead={say(late ? 'late' : 'due', {
        date: format.dateTime(dueAt),
        days: format.daysFrom(dueAt, now),
      })}
      aside={
        <Button component={Link} to={`/periods/${id}/show`} size="small">
          {say('open')}
        </Button>
      }
    >
      <PeriodProgress {...progress} />
    </Panel>
  );
};

const NoPeriod = () => {
  const translate = useTranslate();
  const say = (key: string) => translate(`dashboard.administration.${key}`);
  return (
    <Panel
      title={translate('dashboard.period')}
      aside={
        <Button component={Link} to="/periods" size="small">
          {say('periods')}
        </Button>
      }
    >
      <Typography>{say('none')}</Typography>
    </Panel>
  );
};

const DatesPanel = ({ dates }: { readonly dates: readonly PeriodDate[] }) => {
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string) => translate(`dashboard.administration.${key}`);
  return (
    <Panel
      title={say('dates')}
      aside={
        <Button component={Link} to="/periods/create" size="small">
          {say('plan')}
        </Button>
      }
    >
      {dates.length === 0 && <Typography>{say('noDates')}</Typography>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {dates.slice(0, shownDates).map(({ period, what, at }) => (
          <li key={`${period.id} ${what}`}>
            <Typography sx={{ fontWeight: 600 }}>
              {format.dateTime(at)}{' '}
              <Typography component="span" color="textSecondary">
                ({format.daysFrom(at)})
              </Typography>
            </Typography>
            <Typography variant="body2">
              {translate(`resources.periods.fields.${what}`)}: {format.period(period.name)}
            </Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
};

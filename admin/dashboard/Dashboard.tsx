import { Box, Card, Skeleton } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { DashboardDocument } from '../graphql/graphql.js';
import type { DashboardQuery } from '../graphql/graphql.js';
import { usePeriod } from '../layout/usePeriod.js';
import { ReopenedNotice } from '../periods/revisions/ReopenedNotice.js';
import { useApiQuery } from '../providers/api.js';
import { useCan, useViewer } from '../providers/useViewer.js';
import type { DefinitionRefs } from '../worksheets/definitionReads.js';
import { usePreparedDesk } from '../worksheets/usePreparedDesk.js';
import { Administration } from './Administration.js';
import { DashboardPaper } from './DashboardPaper.js';
import { IndexPanel } from './IndexPanel.js';
import { OwnUnits } from './OwnUnits.js';
import { Reviewing } from './Reviewing.js';
import { Standing } from './Standing.js';
import { TaskList } from './TaskList.js';
import { UpdatedAt } from './UpdatedAt.js';
import { useKeptUp } from './useKeptUp.js';

/** The first screen: what the person has to do, then how it stands. */
export const Dashboard = () => {
  const { period, isPending: choosing } = usePeriod();
  const { data, error, dataUpdatedAt, refetch } = useApiQuery(
    DashboardDocument,
    { periodId: period?.id ?? null },
    { enabled: !choosing },
  );
  const keptUpAt = useKeptUp(data?.dashboard, dataUpdatedAt);
  return (
    <Box
      className="dashboard"
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 1400 }}
    >
      <Title title="dashboard.title" />
      <DashboardPaper />
      {data ? (
        <>
          <UpdatedAt readAt={dataUpdatedAt} failed={error !== null} keptUpAt={keptUpAt} />
          <Contents dashboard={data.dashboard} />
        </>
      ) : error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Box>
  );
};

/** Which definitions a desk goes by is not told here. */
const unknownYet: readonly DefinitionRefs[] = [];

const Contents = ({ dashboard }: { readonly dashboard: DashboardQuery['dashboard'] }) => {
  const translate = useTranslate();
  const viewer = useViewer();
  const administers = useCan('person.edit');
  const seesIndex = useCan('kabupatenIndex.read');
  const seesQueue = useCan('review.list');
  const oversees = useCan('evaluatorLoad.list') && seesQueue;
  const { tasks, period, rows, trend } = dashboard;
  const ownIds = viewer?.memberships.map(({ unit }) => unit?.id) ?? [];
  const own = rows.filter(({ unitId }) => ownIds.includes(unitId));
  const others = rows.length > own.length;
  const fillsIn = own.length > 0 || tasks.some(({ path }) => path.startsWith('/worksheets/'));
  usePreparedDesk(fillsIn ? unknownYet : undefined);
  return (
    <>
      <TaskList tasks={tasks} />
      <OwnUnits periodId={period?.id} rows={own} />
      {administers && <Administration />}
      {oversees && period?.status === 'OPEN' && <Reviewing periodId={period.id} />}
      {!period && (
        <EmptyState
          title={translate('dashboard.empty.title')}
          lead={translate('dashboard.empty.lead')}
        />
      )}
      {period && <ReopenedNotice period={period} showsFigures />}
      {period && seesIndex && <IndexPanel period={period} />}
      {period && (others || trend.length > 0) && <Standing dashboard={dashboard} />}
    </>
  );
};

/** The shape of what comes: the tasks, the tiles, a chart. */
const Waiting = () => {
  const translate = useTranslate();
  return (
    <Box
      role="status"
      aria-label={translate('common.state.loading')}
      sx={{ display: 'grid', gap: 2 }}
    >
      <Card sx={{ p: 2.5 }}>
        <Skeleton width="30%" height={32} />
        <Skeleton height={64} />
        <Skeleton height={64} />
      </Card>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
        }}
      >
        {[0, 1, 2, 3].map((tile) => (
          <Skeleton key={tile} variant="rounded" height={104} />
        ))}
      </Box>
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
};

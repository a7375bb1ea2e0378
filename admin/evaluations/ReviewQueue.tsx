import { Box, Button, Link, Typography } from '@mui/material';
import ReviewerIcon from '@mui/icons-material/AssignmentIndOutlined';
import {
  AutocompleteInput,
  DataTable,
  List,
  ReferenceInput,
  useListContext,
  useTranslate,
} from 'react-admin';
import type { ListProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { BooleanFilter, SearchFilter } from '../fields/filters.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { LoadingState } from '../fields/LoadingState.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows, usePhone } from '../fields/Rows.js';
import { StateChip } from '../fields/StateChip.js';
import { ToneChip } from '../fields/ToneChip.js';
import { noValue } from '../fields/format.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReviewRowFragment } from '../graphql/graphql.js';
import { useScreenPeriod } from '../layout/useScreenPeriod.js';
import { useCan, useViewer } from '../providers/useViewer.js';
import { AreaFilter } from './AreaFilter.js';
import { defaultQueue } from './defaultQueue.js';
import { queueKey } from './queueKey.js';
import { NewsChip } from './NewsChip.js';
import { QueueNews, useQueueNews } from './QueueNews.js';
import { useAgainText, useClaimText, useUnitName } from './rowTexts.js';
import { WaitingDays } from './WaitingDays.js';
import { WaitingFilter } from './WaitingFilter.js';
import { TurnTabs } from './TurnTabs.js';

const Column = DataTable.Col<ReviewRowFragment>;
const searchByName = (q: string) => ({ q });

/** What waits for a verdict in the chosen period, longest waiting first. */
export const ReviewQueue = () => {
  const { period, isPending } = useScreenPeriod();
  const filters = useFilters(period?.id);
  const viewer = useViewer();
  if (isPending || !viewer) return <LoadingState />;
  if (!period) return <ListEmpty resource="evaluations" />;
  return (
    <List
      storeKey={queueKey(viewer.person.id)}
      filter={{ periodId: period.id }}
      filters={filters}
      filterDefaultValues={defaultQueue.filter}
      sort={defaultQueue.sort}
      perPage={25}
      empty={<ListEmpty resource="evaluations" />}
      // Said by the rows, which stay where they could not be read again.
      error={false}
    >
      <TurnTabs />
      <QueueNews>
        <QueueRows />
        <NewsChip />
      </QueueNews>
    </List>
  );
};

const QueueRows = () => {
  const { error, refetch, data, total } = useListContext<ReviewRowFragment>();
  const { dateTime } = useFormat();
  const unitName = useUnitName();
  const claimText = useClaimText();
  // What is on the screen stays there when it could not be read again.
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (total === 0 && !data?.length) return <NothingLeft />;
  return (
    <Rows
      phone={
        <PhoneRows<ReviewRowFragment>
          opens="show"
          title={(row) => `${row.indicatorCode} ${row.indicatorText}`}
          detail={(row) => <PhoneDetail row={row} />}
        />
      }
    >
      <DataTable bulkActionButtons={false} rowClick="show">
        <Column source="indicatorCode" render={(row) => <Indicator row={row} />} />
        <Column source="unit.name" render={unitName} />
        <Column source="optionKey" disableSort render={claimText} />
        <Column source="state" disableSort render={(row) => <State row={row} />} />
        <Column source="evidenceCount" disableSort align="right" />
        <Column
          source="waitingDays"
          sortByOrder="DESC"
          render={({ waitingDays }) => <WaitingDays days={waitingDays} />}
        />
        <Column source="submittedAt" render={({ submittedAt }) => dateTime(submittedAt)} />
      </DataTable>
    </Rows>
  );
};

interface RowProps {
  readonly row: ReviewRowFragment;
}

/** A click opens the row wherever it lands; the keyboard and a new tab need a link. */
const Indicator = ({ row }: RowProps) => (
  <Box sx={{ minWidth: 220 }}>
    <Link
      component={RouterLink}
      to={`/evaluations/${row.id}/show`}
      variant="body2"
      color="textPrimary"
      underline="hover"
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 600 }}
    >
      {row.indicatorCode}
    </Link>
    <Typography
      variant="body2"
      sx={{
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: 2,
        overflow: 'hidden',
      }}
    >
      {row.indicatorText}
    </Typography>
  </Box>
);

const State = ({ row }: RowProps) => {
  const translate = useTranslate();
  const again = useAgainText()(row);
  const { isGone, reviewersOf } = useQueueNews();
  const reviewers = reviewersOf(row).join(', ');
  const say = (key: string, params = {}) => translate(`resources.evaluations.list.${key}`, params);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {isGone(row) ? (
        <ToneChip tone="neutral" label={say('gone')} />
      ) : (
        <StateChip state={row.state} />
      )}
      {again && <ToneChip tone="neutral" label={again} />}
      {reviewers && <ReviewedNow text={say('reviewing', { names: reviewers })} />}
    </Box>
  );
};

/** On a phone a mark that fits beside the others, so that the rows below stay where they are. */
const ReviewedNow = ({ text }: { readonly text: string }) =>
  usePhone() ? (
    <Box component="span" role="img" aria-label={text} title={text} sx={{ display: 'flex' }}>
      <ReviewerIcon fontSize="small" sx={{ color: 'answerState.RETURNED.text' }} />
    </Box>
  ) : (
    <ToneChip tone="attention" label={text} />
  );

const PhoneDetail = ({ row }: RowProps) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const unitName = useUnitName();
  const claim = useClaimText()(row);
  const facts = [
    unitName(row),
    claim !== noValue && translate('resources.evaluations.desk.claim', { answer: claim }),
    translate('resources.evaluations.list.evidence', { count: row.evidenceCount }),
    row.submittedAt && shortDate(row.submittedAt),
  ];
  return (
    <>
      {facts.filter(Boolean).join(' · ')}
      <Box sx={{ mt: 0.75, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        <State row={row} />
        <WaitingDays days={row.waitingDays} />
      </Box>
    </>
  );
};

/** Nothing is left of what the filter asks for: usually of what waits, and then that is good news. */
const NothingLeft = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext<ReviewRowFragment>();
  const asked = Object.entries(filterValues).filter(([, value]) => value !== undefined);
  const onlyWaiting = asked.every(([key, value]) => key === 'periodId' || value === 'SUBMITTED');
  const say = (key: string) => translate(`resources.evaluations.list.${key}`);
  return (
    <EmptyState
      title={onlyWaiting ? say('noMatch') : translate('common.state.noMatch')}
      lead={onlyWaiting ? say('noMatchLead') : translate('common.state.noMatchLead')}
      action={
        asked.length > 0 && (
          <Button variant="outlined" onClick={() => setFilters({})}>
            {say('all')}
          </Button>
        )
      }
    />
  );
};

function useFilters(periodId: string | undefined): ListProps['filters'] {
  const seesUnits = useCan('unit.list');
  return [
    <SearchFilter key="q" source="q" alwaysOn />,
    ...(seesUnits
      ? [
          <ReferenceInput
            key="unitId"
            source="unitId"
            reference="units"
            sort={{ field: 'name', order: 'ASC' }}
            alwaysOn
          >
            <AutocompleteInput filterToQuery={searchByName} sx={{ minWidth: { sm: 260 } }} />
          </ReferenceInput>,
        ]
      : []),
    ...(periodId ? [<AreaFilter key="areaCode" source="areaCode" periodId={periodId} />] : []),
    <WaitingFilter key="waitingOver" source="waitingOver" />,
    <BooleanFilter key="assignedToMe" source="assignedToMe" />,
  ];
}

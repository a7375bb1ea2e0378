import { Box, Typography } from '@mui/material';
import {
  AutocompleteInput,
  DataTable,
  List,
  ReferenceInput,
  useListContext,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { ListProps } from 'react-admin';
import { Navigate } from 'react-router-dom';
import { EnumFilter } from '../fields/filters.js';
import { GradeBadge } from '../fields/GradeBadge.js';
import { isOpenScore, OpenScore } from '../fields/OpenScore.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { LoadingState } from '../fields/LoadingState.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { Level, WorksheetStatus } from '../graphql/enums.js';
import type { WorksheetRowFragment } from '../graphql/graphql.js';
import { useScreenPeriod } from '../layout/useScreenPeriod.js';
import { useCan } from '../providers/useViewer.js';
import { useNow } from '../fields/useNow.js';
import { usePreparedDesk } from './usePreparedDesk.js';
import { WorksheetProgress } from './WorksheetProgress.js';
import { WorksheetStatusChip } from './WorksheetStatusChip.js';
import { useWorksheetName } from './worksheetName.js';

const Column = DataTable.Col<WorksheetRowFragment>;
const searchByName = (q: string) => ({ q });

/** The worksheets of the chosen period that the viewer may see; the only one opens by itself. */
export const WorksheetList = () => {
  const { period, isPending } = useScreenPeriod();
  const filters = useFilters();
  if (isPending) return <LoadingState />;
  if (!period) return <ListEmpty resource="worksheets" />;
  return (
    <List
      filter={{ periodId: period.id }}
      filters={filters}
      sort={{ field: 'unit', order: 'ASC' }}
      empty={<ListEmpty resource="worksheets" />}
    >
      <WorksheetRows />
    </List>
  );
};

const WorksheetRows = () => {
  const nameOf = useWorksheetName();
  const only = useOnlyOne();
  usePreparedDesk(useListContext<WorksheetRowFragment>().data);
  if (only) return <Navigate to={`/worksheets/${only}/show`} replace />;
  return (
    <Rows
      phone={
        <PhoneRows<WorksheetRowFragment>
          opens="show"
          title={nameOf}
          detail={() => <PhoneDetail />}
          aside={() => <Score />}
        />
      }
    >
      <DataTable bulkActionButtons={false} rowClick="show">
        <Column source="unit" render={(row) => nameOf(row)} />
        <Column source="status" render={({ status }) => <WorksheetStatusChip status={status} />} />
        <Column source="progress">
          <Progress />
        </Column>
        <Column source="points">
          <Score />
        </Column>
        <Column source="submittedAt" label="resources.worksheets.fields.dueAt">
          <Due />
        </Column>
      </DataTable>
    </Rows>
  );
};

/** Id of the worksheet where there is just one to see: nobody needs a list of it. */
function useOnlyOne(): string | undefined {
  const { data, total, filterValues, isPlaceholderData } = useListContext<WorksheetRowFragment>();
  const filtered = Object.keys(filterValues).some((key) => key !== 'periodId');
  return total === 1 && !filtered && !isPlaceholderData ? data?.[0]?.id : undefined;
}

function useFilters(): ListProps['filters'] {
  const seesUnits = useCan('unit.list');
  const filters = [
    <EnumFilter
      key="status"
      source="status"
      values={WorksheetStatus}
      enumName="WorksheetStatus"
      alwaysOn
    />,
    <EnumFilter key="level" source="level" values={Level} enumName="Level" />,
  ];
  if (!seesUnits) return filters;
  return [
    <ReferenceInput
      key="unitId"
      source="unitId"
      reference="units"
      sort={{ field: 'name', order: 'ASC' }}
      alwaysOn
    >
      <AutocompleteInput filterToQuery={searchByName} sx={{ minWidth: { sm: 280 } }} />
    </ReferenceInput>,
    ...filters,
  ];
}

const Progress = () => {
  const worksheet = useRecordContext<WorksheetRowFragment>();
  return worksheet ? <WorksheetProgress progress={worksheet.progress} /> : null;
};

const Score = () => {
  const { points } = useFormat();
  const worksheet = useRecordContext<WorksheetRowFragment>();
  if (!worksheet) return null;
  const { score } = worksheet;
  if (isOpenScore(score.fault)) return <OpenScore at={score.fault.at} />;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}
    >
      {points(score.points)}
      {score.grade && <GradeBadge grade={score.grade} predicate={score.predicate} />}
    </Box>
  );
};

const Due = () => {
  const translate = useTranslate();
  const { shortDate, daysFrom } = useFormat();
  const now = useNow();
  const worksheet = useRecordContext<WorksheetRowFragment>();
  if (!worksheet) return null;
  const { period, status, submittedAt } = worksheet;
  const isLate = status === 'FILLING' && new Date(period.dueAt) < now;
  return (
    <Box component="span">
      {shortDate(period.dueAt)}
      <Typography
        variant="caption"
        component="div"
        color={isLate ? 'error' : 'textSecondary'}
        sx={{ fontWeight: isLate ? 700 : 400 }}
      >
        {submittedAt
          ? translate('resources.worksheets.list.submitted', { date: shortDate(submittedAt) })
          : daysFrom(period.dueAt, now)}
      </Typography>
    </Box>
  );
};

const PhoneDetail = () => {
  const worksheet = useRecordContext<WorksheetRowFragment>();
  if (!worksheet) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, mt: 0.5 }}>
      <Box>
        <WorksheetStatusChip status={worksheet.status} />
      </Box>
      <WorksheetProgress progress={worksheet.progress} />
    </Box>
  );
};

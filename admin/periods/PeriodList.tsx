import { Typography } from '@mui/material';
import { CreateButton, DataTable, List, TopToolbar, useTranslate } from 'react-admin';
import type { ListProps } from 'react-admin';
import { EnumFilter } from '../fields/filters.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { ProgressBar } from '../fields/ProgressBar.js';
import { Rows } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { PeriodStatus } from '../graphql/enums.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { PeriodStatusChip } from './PeriodStatusChip.js';

const Column = DataTable.Col<PeriodRowFragment>;

const filters: ListProps['filters'] = [
  <EnumFilter
    key="status"
    source="status"
    values={PeriodStatus}
    enumName="PeriodStatus"
    alwaysOn
  />,
];

const PlanButton = () =>
  useCan('period.edit') ? <CreateButton label="resources.periods.plan" /> : null;

const Actions = () => (
  <TopToolbar>
    <PlanButton />
  </TopToolbar>
);

/** Every period, latest first. */
export const PeriodList = () => {
  const { dateTime, period } = useFormat();
  const translate = useTranslate();
  return (
    <List
      sort={{ field: 'opensAt', order: 'DESC' }}
      filters={filters}
      actions={<Actions />}
      empty={<ListEmpty resource="periods" action={<PlanButton />} />}
    >
      <Rows
        phone={
          <PhoneRows<PeriodRowFragment>
            title={({ name }) => period(name)}
            detail={({ dueAt, status, progress }) => (
              <>
                <div>{translate('common.period.due', { date: dateTime(dueAt) })}</div>
                {status !== 'PLANNED' && (
                  <ProgressBar
                    done={progress.submitted}
                    total={progress.worksheets}
                    label={translate('resources.periods.progress.submitted')}
                  />
                )}
              </>
            )}
            aside={(row) => <PeriodStatusChip {...row} />}
            opens="show"
          />
        }
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <Column
            source="name"
            disableSort
            render={({ name, kind }) => (
              <Typography
                variant="body2"
                // What somebody called a range of days may need more than one line.
                sx={{ fontWeight: 600, whiteSpace: kind === 'CUSTOM' ? 'normal' : 'nowrap' }}
              >
                {period(name)}
              </Typography>
            )}
          />
          <Column
            source="status"
            disableSort
            render={({ status, revision }) => (
              <PeriodStatusChip status={status} revision={revision} />
            )}
          />
          <Column source="opensAt" render={({ opensAt }) => dateTime(opensAt)} />
          <Column source="dueAt" render={({ dueAt }) => dateTime(dueAt)} />
          <Column source="closesAt" disableSort render={({ closesAt }) => dateTime(closesAt)} />
          <Column
            source="progress"
            disableSort
            render={({ status, progress }) =>
              status === 'PLANNED' ? null : (
                <ProgressBar
                  done={progress.submitted}
                  total={progress.worksheets}
                  label={translate('resources.periods.progress.submitted')}
                  showLabel={false}
                />
              )
            }
          />
        </DataTable>
      </Rows>
    </List>
  );
};

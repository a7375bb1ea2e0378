import { DataTable, List, TopToolbar, useTranslate } from 'react-admin';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { ProgressBar } from '../fields/ProgressBar.js';
import { Rows } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import { PeriodStatusChip } from './PeriodStatusChip.js';
import { PlanMonth } from './PlanMonth.js';

const Column = DataTable.Col<PeriodRowFragment>;

const Actions = () => (
  <TopToolbar>
    <PlanMonth />
  </TopToolbar>
);

/** Every period, latest first. */
export const PeriodList = () => {
  const { dateTime } = useFormat();
  const translate = useTranslate();
  return (
    <List
      sort={{ field: 'opensAt', order: 'DESC' }}
      actions={<Actions />}
      empty={<ListEmpty resource="periods" action={<PlanMonth />} />}
    >
      <Rows
        phone={
          <PhoneRows<PeriodRowFragment>
            title={({ name }) => name}
            detail={({ dueAt }) => dateTime(dueAt)}
            aside={({ status }) => <PeriodStatusChip status={status} />}
            opens="show"
          />
        }
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <Column source="name" disableSort />
          <Column
            source="status"
            disableSort
            render={({ status }) => <PeriodStatusChip status={status} />}
          />
          <Column source="opensAt" render={({ opensAt }) => dateTime(opensAt)} />
          <Column source="dueAt" disableSort render={({ dueAt }) => dateTime(dueAt)} />
          <Column source="closesAt" disableSort render={({ closesAt }) => dateTime(closesAt)} />
          <Column
            source="progress"
            disableSort
            render={({ progress }) => (
              <ProgressBar
                done={progress.submitted}
                total={progress.worksheets}
                label={translate('resources.periods.progress.submitted')}
              />
            )}
          />
        </DataTable>
      </Rows>
    </List>
  );
};

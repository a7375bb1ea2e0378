import { DataTable, List } from 'react-admin';
import type { ListProps } from 'react-admin';
import { BooleanFilter, EnumFilter, SearchFilter } from '../fields/filters.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { StateChip } from '../fields/StateChip.js';
import { useFormat } from '../fields/useFormat.js';
import { AnswerState } from '../graphql/enums.js';
import type { ReviewRowFragment } from '../graphql/graphql.js';

const Column = DataTable.Col<ReviewRowFragment>;

const filters: ListProps['filters'] = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" values={AnswerState} enumName="AnswerState" alwaysOn />,
  <BooleanFilter key="resubmitted" source="resubmitted" />,
];

const nameOf = ({ unit }: ReviewRowFragment) => unit?.abbreviation ?? unit?.name ?? '–';

/** What waits for a verdict, longest waiting first. */
export const ReviewQueue = () => {
  const { dateTime } = useFormat();
  return (
    <List
      sort={{ field: 'submittedAt', order: 'ASC' }}
      filters={filters}
      filterDefaultValues={{ state: 'SUBMITTED' }}
      empty={<ListEmpty resource="evaluations" />}
    >
      <Rows
        phone={
          <PhoneRows<ReviewRowFragment>
            title={({ indicatorCode, indicatorText }) => `${indicatorCode} ${indicatorText}`}
            detail={nameOf}
            aside={({ state }) => <StateChip state={state} />}
            opens="show"
          />
        }
      >
        <DataTable bulkActionButtons={false} rowClick="show">
          <Column source="indicatorCode" />
          <Column source="indicatorText" disableSort />
          <Column source="unit.name" render={nameOf} />
          <Column source="optionKey" disableSort />
          <Column source="evidenceCount" disableSort />
          <Column
            source="submittedAt"
            render={({ submittedAt }) => (submittedAt ? dateTime(submittedAt) : '–')}
          />
          <Column source="state" disableSort render={({ state }) => <StateChip state={state} />} />
        </DataTable>
      </Rows>
    </List>
  );
};

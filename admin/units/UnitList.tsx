import { CreateButton, DataTable, List, useRecordContext, useTranslate } from 'react-admin';
import type { ListProps } from 'react-admin';
import { BooleanFilter, EnumFilter, SearchFilter } from '../fields/filters.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { ToneChip } from '../fields/ToneChip.js';
import { UnitKind } from '../graphql/enums.js';
import type { UnitRowFragment } from '../graphql/graphql.js';
import { OnTime } from './OnTime.js';

const Column = DataTable.Col<UnitRowFragment>;

const filters: ListProps['filters'] = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <EnumFilter key="kind" source="kind" values={UnitKind} enumName="UnitKind" alwaysOn />,
  <BooleanFilter key="assessed" source="assessed" />,
  <BooleanFilter key="active" source="active" />,
];

/** Every perangkat daerah, in the order of the kabupaten's own list. */
export const UnitList = () => (
  <List
    sort={{ field: 'position', order: 'ASC' }}
    filters={filters}
    empty={<ListEmpty resource="units" action={<CreateButton />} />}
  >
    <Rows
      phone={
        <PhoneRows<UnitRowFragment>
          title={({ name }) => name}
          detail={() => <KindAndOnTime />}
          aside={() => <Status />}
        />
      }
    >
      <DataTable bulkActionButtons={false}>
        <Column source="code" />
        <Column source="name" />
        <Column source="kind">
          <Kind />
        </Column>
        <Column source="parent.name" label="resources.units.fields.parent" disableSort />
        <Column source="onTime" disableSort>
          <OnTime />
        </Column>
        <Column source="assessed" disableSort>
          <Status />
        </Column>
      </DataTable>
    </Rows>
  </List>
);

const Kind = () => {
  const translate = useTranslate();
  const unit = useRecordContext<UnitRowFragment>();
  return unit ? translate(`enums.UnitKind.${unit.kind}`) : null;
};

/** On a phone, where a number needs its name. */
const KindAndOnTime = () => {
  const translate = useTranslate();
  const unit = useRecordContext<UnitRowFragment>();
  return (
    <>
      <Kind />
      {unit?.onTime && (
        <>
          {` · ${translate('resources.units.fields.onTime')}: `}
          <OnTime />
        </>
      )}
    </>
  );
};

const Status = () => {
  const translate = useTranslate();
  const unit = useRecordContext<UnitRowFragment>();
  if (!unit) return null;
  const say = (key: string) => translate(`resources.units.status.${key}`);
  if (!unit.active) return <ToneChip tone="attention" label={say('inactive')} />;
  return unit.assessed ? (
    <ToneChip tone="good" label={say('assessed')} />
  ) : (
    <ToneChip tone="neutral" label={say('notAssessed')} />
  );
};

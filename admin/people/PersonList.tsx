import { Stack, Typography } from '@mui/material';
import {
  AutocompleteInput,
  CreateButton,
  DataTable,
  List,
  ReferenceInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { ListProps } from 'react-admin';
import { BooleanFilter, EnumFilter, SearchFilter } from '../fields/filters.js';
import { ListEmpty } from '../fields/ListEmpty.js';
import { PhoneRows } from '../fields/PhoneRows.js';
import { Rows } from '../fields/Rows.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import { Role } from '../graphql/enums.js';
import type { PersonRowFragment } from '../graphql/graphql.js';

const Column = DataTable.Col<PersonRowFragment>;
const searchByName = (q: string) => ({ q });

const filters: ListProps['filters'] = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <EnumFilter key="role" source="role" values={Role} enumName="Role" alwaysOn />,
  <ReferenceInput
    key="unitId"
    source="unitId"
    reference="units"
    sort={{ field: 'name', order: 'ASC' }}
  >
    <AutocompleteInput filterToQuery={searchByName} sx={{ minWidth: 240 }} />
  </ReferenceInput>,
  <BooleanFilter key="active" source="active" />,
];

/** Everybody who can sign in, or could. */
export const PersonList = () => {
  const { dateTime } = useFormat();
  const translate = useTranslate();
  return (
    <List
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      empty={<ListEmpty resource="people" action={<CreateButton />} />}
    >
      <Rows
        phone={
          <PhoneRows<PersonRowFragment>
            title={({ name }) => name}
            detail={() => <Memberships />}
            aside={() => <Standing />}
          />
        }
      >
        <DataTable bulkActionButtons={false}>
          <Column source="name" />
          <Column source="email" />
          <Column source="memberships" disableSort>
            <Memberships />
          </Column>
          <Column
            source="lastSignedInAt"
            render={({ lastSignedInAt }) =>
              lastSignedInAt ? dateTime(lastSignedInAt) : translate('resources.people.never')
            }
          />
          <Column source="active" disableSort>
            <Standing />
          </Column>
        </DataTable>
      </Rows>
    </List>
  );
};

const Memberships = () => {
  const translate = useTranslate();
  const person = useRecordContext<PersonRowFragment>();
  return (
    <Stack>
      {person?.memberships.map(({ id, role, unit }) => (
        <Typography key={id} component="span" variant="body2">
          {translate(`enums.Role.${role}`)}
          {unit && ` · ${unit.abbreviation ?? unit.name}`}
        </Typography>
      ))}
    </Stack>
  );
};

const Standing = () => {
  const translate = useTranslate();
  const person = useRecordContext<PersonRowFragment>();
  if (!person) return null;
  const say = (key: string) => translate(`resources.people.status.${key}`);
  if (!person.active) return <ToneChip tone="attention" label={say('inactive')} />;
  return person.mustChangePassword ? (
    <ToneChip tone="waiting" label={say('temporary')} />
  ) : (
    <ToneChip tone="good" label={say('active')} />
  );
};

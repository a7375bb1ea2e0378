import {
  ArrayInput,
  AutocompleteInput,
  FormDataConsumer,
  ReferenceInput,
  SelectInput,
  SimpleFormIterator,
  minLength,
  required,
  useTranslate,
} from 'react-admin';
import { enumChoices } from '../fields/enumChoices.js';
import { Role } from '../graphql/enums.js';
import { isUnitRole } from './personForm.js';
import type { MembershipForm } from './personForm.js';

const roles = enumChoices(Role, 'Role');
const searchByName = (q: string) => ({ q });
const first = [{}];

/** What somebody is, and where: one line a role. */
export const MembershipsInput = () => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.people.${key}`);
  return (
    <ArrayInput
      source="memberships"
      label={false}
      defaultValue={first}
      validate={[required(), minLength(1)]}
      helperText={say('help.memberships')}
      sx={{ gridColumn: '1 / -1' }}
    >
      <SimpleFormIterator inline disableReordering disableClear fullWidth>
        <SelectInput
          source="role"
          label="resources.people.fields.role"
          choices={roles}
          validate={required()}
          sx={{ minWidth: 200 }}
        />
        <FormDataConsumer<{ memberships: MembershipForm[] }>>
          {({ scopedFormData }) =>
            isUnitRole((scopedFormData as MembershipForm | undefined)?.role) && (
              <ReferenceInput
                source="unitId"
                reference="units"
                sort={{ field: 'name', order: 'ASC' }}
              >
                <AutocompleteInput
                  label="resources.people.fields.unitId"
                  filterToQuery={searchByName}
                  helperText={say('help.unit')}
                  sx={{ minWidth: { sm: 300 } }}
                />
              </ReferenceInput>
            )
          }
        </FormDataConsumer>
      </SimpleFormIterator>
    </ArrayInput>
  );
};

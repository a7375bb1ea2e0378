import {
  AutocompleteInput,
  BooleanInput,
  ReferenceInput,
  SelectInput,
  TextInput,
  maxLength,
  required,
  useTranslate,
} from 'react-admin';
import { limits } from '../../schema/limits.js';
import { enumChoices } from '../fields/enumChoices.js';
import { FormSection } from '../fields/FormSection.js';
import { UnitKind } from '../graphql/enums.js';

const kinds = enumChoices(UnitKind, 'UnitKind');
const searchByName = (q: string) => ({ q });

/** What a unit is, for the forms that make and change one. */
export const UnitInputs = ({ existing = false }: { readonly existing?: boolean }) => {
  const translate = useTranslate();
  const help = (field: string) => translate(`resources.units.help.${field}`);
  return (
    <>
      <FormSection title={translate('resources.units.sections.identity')}>
        <TextInput source="name" validate={[required(), maxLength(limits.nameLength)]} />
        <TextInput source="code" validate={[required(), maxLength(limits.codeLength)]} />
        <TextInput source="abbreviation" validate={maxLength(limits.codeLength)} />
        <SelectInput source="kind" choices={kinds} validate={required()} />
        <ReferenceInput source="parentId" reference="units" sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput filterToQuery={searchByName} />
        </ReferenceInput>
        <TextInput source="regionCode" validate={maxLength(limits.codeLength)} />
      </FormSection>
      <FormSection title={translate('resources.units.sections.assessment')}>
        <BooleanInput source="assessed" defaultValue helperText={help('assessed')} />
        {existing && <BooleanInput source="active" helperText={help('active')} />}
      </FormSection>
    </>
  );
};

import {
  BooleanInput,
  SelectInput,
  TextInput,
  email,
  maxLength,
  required,
  useTranslate,
} from 'react-admin';
import { limits } from '../../schema/limits.js';
import { FormSection } from '../fields/FormSection.js';
import { MembershipsInput } from './MembershipsInput.js';

const languages = [
  { id: 'id', name: 'Bahasa Indonesia' },
  { id: 'en', name: 'English' },
];

/** What a person is, for the forms that make and change one. */
export const PersonInputs = ({ existing = false }: { readonly existing?: boolean }) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.people.${key}`);
  return (
    <>
      <FormSection title={say('sections.identity')}>
        <TextInput source="name" validate={[required(), maxLength(limits.nameLength)]} />
        <TextInput
          source="email"
          type="email"
          helperText={say('help.email')}
          validate={[required(), email(), maxLength(limits.emailLength)]}
        />
        {existing ? (
          <BooleanInput source="active" helperText={say('help.active')} />
        ) : (
          <SelectInput
            source="locale"
            choices={languages}
            translateChoice={false}
            defaultValue="id"
            validate={required()}
          />
        )}
      </FormSection>
      <FormSection title={say('sections.memberships')}>
        <MembershipsInput />
      </FormSection>
    </>
  );
};

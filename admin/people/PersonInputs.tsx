import {
  BooleanInput,
  SelectInput,
  TextInput,
  email,
  maxLength,
  required,
  useTranslate,
} from 'react-admin';
import { useFormState } from 'react-hook-form';
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
          <ActiveInput />
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

/** Whether somebody may sign in. */
const ActiveInput = () => {
  const { errors } = useFormState({ name: 'active' });
  return (
    <BooleanInput
      source="active"
      helperText="resources.people.help.active"
      // The switch itself does not say that it was refused.
      options={{ slotProps: { input: { 'aria-invalid': errors['active'] !== undefined } } }}
    />
  );
};

import { useState } from 'react';
import { Create, SimpleForm, useNotify, useRedirect } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { CreatePersonDocument } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { ApiError } from '../providers/errors.js';
import { fieldErrors } from '../providers/refusals.js';
import { OneTimePassword } from './OneTimePassword.js';
import type { IssuedPassword } from './OneTimePassword.js';
import { PersonInputs } from './PersonInputs.js';
import { createInput } from './personForm.js';
import type { PersonForm } from './personForm.js';
import { personPlaces } from './people.places.js';

/** A new account; its temporary password is shown once, after saving. */
export const PersonCreate = () => {
  const [issued, setIssued] = useState<IssuedPassword>();
  const notify = useNotify();
  const redirect = useRedirect();
  const queries = useQueryClient();

  const create = async (form: unknown) => {
    try {
      const input = createInput(form as PersonForm);
      const { createPerson } = await send(CreatePersonDocument, { input });
      void queries.invalidateQueries({ queryKey: ['people'] });
      setIssued({ name: createPerson.person.name, password: createPerson.password });
      return undefined;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      const errors = fieldErrors(cause.failure, personPlaces);
      // What stands at a field is not shouted as well: the form says that there is something.
      if (!errors) notify(cause.message, { type: 'error', messageArgs: cause.failure.details });
      return errors;
    }
  };
  return (
    <>
      <Create>
        <SimpleForm onSubmit={create} warnWhenUnsavedChanges={!issued}>
          <PersonInputs />
        </SimpleForm>
      </Create>
      <OneTimePassword issued={issued} onClose={() => redirect('list', 'people')} />
    </>
  );
};

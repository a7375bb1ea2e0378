import type { GetListParams, GetManyParams, GetOneParams } from 'react-admin';
import {
  PeopleByIdDocument,
  PeopleDocument,
  PersonDocument,
  UpdatePersonDocument,
} from '../graphql/graphql.js';
import type { PersonFilter, PersonOrderField } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';
import type { UpdateCall } from '../providers/operation.js';
import { personForm, updateInput } from './personForm.js';
import type { PersonForm } from './personForm.js';

const orderFields = {
  name: 'NAME',
  email: 'EMAIL',
  lastSignedInAt: 'LAST_SIGNED_IN_AT',
} satisfies Record<string, PersonOrderField>;

/**
 * How react-admin's calls about people become documents. A new person is sent by the form itself: the
 * password that comes back is shown once, and must not lie in the records' cache.
 */
export const personOperations = {
  GET_LIST: operation({
    document: PeopleDocument,
    variables: (params: GetListParams) =>
      listVariables<PersonFilter, PersonOrderField>(params, orderFields),
    result: ({ people }) => ({ data: people.nodes, total: people.totalCount }),
  }),
  GET_MANY: operation({
    document: PeopleByIdDocument,
    variables: ({ ids }: GetManyParams) => ({ ids: ids.map(String), first: ids.length }),
    result: ({ people }) => ({ data: people.nodes }),
  }),
  GET_ONE: operation({
    document: PersonDocument,
    variables: ({ id }: GetOneParams) => ({ id: String(id) }),
    result: ({ person }) => ({ data: personForm(person) }),
  }),
  UPDATE: operation({
    document: UpdatePersonDocument,
    variables: ({ id, data }: UpdateCall<PersonForm>) => ({ input: updateInput(String(id), data) }),
    result: ({ updatePerson }) => ({ data: personForm(updatePerson) }),
  }),
};

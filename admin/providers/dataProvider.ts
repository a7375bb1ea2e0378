import type { ApolloClient } from '@apollo/client';
import type { DataProvider } from 'react-admin';
import buildDataProvider from 'ra-data-graphql';
import type { BuildQuery, BuildQueryResult } from 'ra-data-graphql';
import { ApiError, failureOf, isApiFailure } from './errors.js';
import type { Operation, ResourceOperations } from './operation.js';
import { operations } from './operations.js';
import { formPlaces } from './formPlaces.js';

/** Every resource's operations, by the resource's name. */
export type OperationTable = Readonly<Record<string, ResourceOperations>>;

/** react-admin over our own typed documents: the schema is never introspected at run time. */
export function createDataProvider(
  client: ApolloClient<unknown>,
  table: OperationTable = operations,
): DataProvider {
  const provider = buildDataProvider({
    client,
    introspection: false,
    buildQuery: () => buildQueryFrom(table),
    query: () => ({ fetchPolicy: 'no-cache' }),
  });
  return { ...withFailures(provider), supportAbortSignal: true };
}

/** @throws Error when the resource has no such operation: a screen asks for what nobody wrote. */
const buildQueryFrom =
  (table: OperationTable): BuildQuery =>
  (fetchType, resource, params) => {
    const prepare = table[resource]?.[fetchType] as Operation<unknown> | undefined;
    if (!prepare) throw new Error(`No operation ${fetchType} for the resource ${resource}`);
    return prepare(params) as BuildQueryResult;
  };

const methods = [
  'getList',
  'getOne',
  'getMany',
  'getManyReference',
  'create',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
] as const;

/** react-admin types each method's parameters by its name; here they only pass through. */
type AnyMethod = (resource: string, params: unknown) => Promise<unknown>;

/** The same methods, but what they throw says what failed and at which field. */
function withFailures(provider: DataProvider): DataProvider {
  const wrapped = methods.map((method) => [
    method,
    async (resource: string, params: unknown) => {
      try {
        return await (provider[method] as AnyMethod)(resource, params);
      } catch (cause) {
        if (isApiFailure(cause)) throw new ApiError(failureOf(cause), formPlaces[resource]);
        // A mistake of ours must stay one, with its own stack: ra-data-graphql wraps it.
        throw (cause as { body?: unknown }).body ?? cause;
      }
    },
  ]);
  return Object.fromEntries(wrapped) as DataProvider;
}

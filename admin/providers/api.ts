import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import type { UseMutationOptions, UseQueryOptions } from '@tanstack/react-query';
import type { ApolloClient, OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ApiError, failureOf } from './errors.js';
import { createApolloClient } from './apolloClient.js';

/** The admin's one client. */
export const client: ApolloClient<unknown> = createApolloClient();

/**
 * Sends one document.
 *
 * @throws ApiError whose `failure` says what went wrong.
 */
export async function send<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  signal?: AbortSignal,
): Promise<Data> {
  const context = signal && { fetchOptions: { signal } };
  try {
    const { data } = isMutation(document)
      ? await client.mutate({ mutation: document, variables, context })
      : await client.query({ query: document, variables, context });
    return data as Data;
  } catch (cause) {
    throw new ApiError(failureOf(cause));
  }
}

/**
 * A reading of one document, as react-query keeps it.
 *
 * The key starts with the document's name, so `invalidateQueries({ queryKey: ['Dashboard'] })` reads it anew.
 */
export const apiQuery = <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
) => ({
  queryKey: [nameOf(document), variables],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => send(document, variables, signal),
});

/** Reads what is not one of react-admin's resources (a dashboard, a queue's neighbours). */
export function useApiQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  options: Omit<UseQueryOptions<Data, ApiError>, 'queryKey' | 'queryFn'> = {},
) {
  return useQuery<Data, ApiError>({ ...apiQuery(document, variables), ...options });
}

/** The same for as many as there are: one document with each of the variables, kept as `useApiQuery` keeps it. */
export function useApiQueries<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  all: readonly NoInfer<Variables>[],
  options: Omit<UseQueryOptions<Data, ApiError>, 'queryKey' | 'queryFn'> = {},
) {
  return useQueries({
    queries: all.map((variables): UseQueryOptions<Data, ApiError> => ({
      ...apiQuery(document, variables),
      ...options,
    })),
  });
}

/**
 * Changes something with a mutation that is not create or update of a resource (submit, open, accept).
 *
 * What `onSuccess` and `onError` read of the screen is of when the server has said; what `onMutate` gives them, of when
 * it was sent.
 */
export function useApiMutation<Data, Variables extends OperationVariables, AtSending = unknown>(
  document: TypedDocumentNode<Data, Variables>,
  options: Omit<UseMutationOptions<Data, ApiError, Variables, AtSending>, 'mutationFn'> = {},
) {
  return useMutation<Data, ApiError, Variables, AtSending>({
    mutationFn: (variables) => send(document, variables),
    ...options,
  });
}

function isMutation(document: TypedDocumentNode<unknown, never>): boolean {
  return operationOf(document)?.operation === 'mutation';
}

function nameOf(document: TypedDocumentNode<unknown, never>): string {
  return operationOf(document)?.name?.value ?? 'anonymous';
}

function operationOf(document: TypedDocumentNode<unknown, never>) {
  const [first] = document.definitions;
  return first?.kind === 'OperationDefinition' ? first : undefined;
}

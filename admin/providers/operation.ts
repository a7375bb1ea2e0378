import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';

/** One call to the API as ra-data-graphql wants it: what to send, and how to read what comes back. */
export interface PreparedOperation {
  readonly query: TypedDocumentNode<unknown, OperationVariables>;
  readonly variables: OperationVariables;
  readonly parseResponse: (response: { readonly data?: unknown }) => unknown;
}

/** Turns the parameters react-admin calls with into a prepared operation. */
export type Operation<Params> = (params: Params) => PreparedOperation;

/** What a resource answers, by react-admin's fetch type (`GET_LIST`, `GET_ONE`, …). */
export type ResourceOperations = Readonly<Record<string, Operation<never>>>;

/** What a form hands over to make a record: validated, so in the shape of the input. */
export interface CreateCall<Input> {
  readonly data: Input;
}

/** What a form hands over to change a record: all of it, of which the input takes its part. */
export interface UpdateCall<Input> {
  readonly id: string | number;
  readonly data: Input;
}

/**
 * Binds a typed document to one of react-admin's calls.
 *
 * `variables` and `result` are checked against the document: a variable the schema does not take, or
 * a field the document does not fetch, is a type error.
 */
export function operation<Params, Data, Variables extends OperationVariables>(definition: {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: (params: Params) => NoInfer<Variables>;
  readonly result: (data: NoInfer<Data>, params: Params) => unknown;
}): Operation<Params> {
  return (params) => ({
    query: definition.document as TypedDocumentNode<unknown, OperationVariables>,
    variables: definition.variables(params),
    // The link refuses an answer without data, so there is data of the document's type here.
    parseResponse: ({ data }) => definition.result(data as Data, params),
  });
}

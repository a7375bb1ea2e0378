import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import type { FetchResult } from '@apollo/client';
import { isMutationOperation } from '@apollo/client/utilities';
import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import { begunRequests } from '../opening/begunRequests.js';
import type { TransportCode } from './errors.js';
import { lastChange } from './lastChange.js';
import { requestHeaders, timeoutMs } from './request.js';
import { session } from './session.js';

/** The client of the admin: same origin, no cache of its own (react-query keeps what was read). */
export function createApolloClient(uri = '/graphql'): ApolloClient<unknown> {
  const http = new HttpLink({
    uri,
    credentials: 'same-origin',
    headers: requestHeaders,
    fetch: fetchInTime,
  });
  return new ApolloClient({
    link: ApolloLink.from([signInAgainLink, failureLink, changeLink, http]),
    cache: new NoCache(),
    defaultOptions: {
      query: { fetchPolicy: 'no-cache' },
      mutate: { fetchPolicy: 'no-cache' },
      watchQuery: { fetchPolicy: 'no-cache' },
    },
  });
}

/** Keeps nothing: so nothing has to be asked for the name of its type. */
class NoCache extends InMemoryCache {
  override transformDocument(document: DocumentNode): DocumentNode {
    return document;
  }
}

/** A session that ran out is no reason to lose what was typed: wait for the sign-in, then ask again. */
const signInAgainLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      const attempt = (mayWait: boolean): void => {
        forward(operation).subscribe({
          next: (result) => {
            const code = result.errors?.[0]?.extensions?.['code'];
            if (code === 'PASSWORD_CHANGE_REQUIRED') session.passwordMustChange(true);
            if (code !== 'UNAUTHENTICATED' || !mayWait) {
              observer.next(result);
              observer.complete();
              return;
            }
            void session.expire().then((again) => {
              if (again) return attempt(false);
              observer.next(result);
              observer.complete();
            });
          },
          error: (cause) => observer.error(cause),
        });
      };
      attempt(true);
    }),
);

/** Whatever goes wrong on the way becomes an error of the same shape as the API's own. */
const failureLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) =>
      forward(operation).subscribe({
        next: (result) => observer.next(result.data || result.errors ? result : noAnswer()),
        error: (cause) => {
          observer.next(resultOf(cause));
          observer.complete();
        },
        complete: () => observer.complete(),
      }),
    ),
);

function resultOf(cause: unknown): FetchResult {
  // A refusal may come with a status of its own; its body still says what was refused.
  const errors = (cause as { result?: { errors?: unknown } }).result?.errors;
  if (Array.isArray(errors) && errors.length > 0) {
    return {
      errors: errors.map(({ message, extensions }) => new GraphQLError(message, { extensions })),
    };
  }
  if ('statusCode' in (cause as object)) return noAnswer();
  const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError';
  return transportFailure(timedOut ? 'TIMEOUT' : 'NETWORK');
}

const noAnswer = () => transportFailure('UNAVAILABLE');

function transportFailure(code: TransportCode): FetchResult {
  return { errors: [new GraphQLError(code, { extensions: { code } })] };
}

/** What was asked for while a page was opened is not asked for again, unless something is changed first, in any tab. */
const changeLink = new ApolloLink((operation, forward) => {
  if (isMutationOperation(operation.query)) {
    begunRequests.forget();
    lastChange.note();
  }
  return forward(operation);
});

function fetchInTime(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  const ask = () => fetch(input, { ...init, signal });
  // What is sent as the page goes has to be sent at once.
  return begunRequests.take(init.body)?.then((answer) => answer ?? ask()) ?? ask();
}

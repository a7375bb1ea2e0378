import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import type { FetchResult } from '@apollo/client';
import { GraphQLError } from 'graphql';
import { session } from './session.js';
import type { TransportCode } from './errors.js';

/** Long enough for a phone on a slow network, short enough that nobody wonders whether it hangs. */
const timeoutMs = 30_000;

/** What every request of ours carries: another site can not make a browser send it. */
export const requestHeaders = { 'x-ungkit-request': '1' } as const;

/** The client of the admin: same origin, no cache of its own (react-query keeps what was read). */
export function createApolloClient(uri = '/graphql'): ApolloClient<unknown> {
  const http = new HttpLink({
    uri,
    credentials: 'same-origin',
    headers: requestHeaders,
    fetch: fetchWithTimeout,
  });
  return new ApolloClient({
    link: ApolloLink.from([signInAgainLink, failureLink, http]),
    cache: new InMemoryCache(),
    defaultOptions: {
      query: { fetchPolicy: 'no-cache' },
      mutate: { fetchPolicy: 'no-cache' },
      watchQuery: { fetchPolicy: 'no-cache' },
    },
  });
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

function fetchWithTimeout(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  return fetch(input, { ...init, signal });
}

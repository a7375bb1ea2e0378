import { afterEach, describe, expect, test, vi } from 'vitest';
import { ViewerDocument } from '../graphql/graphql.js';
import { createApolloClient } from './apolloClient.js';
import { failureOf } from './errors.js';
import { session } from './session.js';
import type { Viewer } from './session.js';

afterEach(() => {
  session.signedOut();
  vi.unstubAllGlobals();
});

const respondWith = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async () => answer());

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const ask = () => createApolloClient('http://ungkit.test/graphql').query({ query: ViewerDocument });

const failure = async () =>
  failureOf(
    await ask().then(
      () => undefined,
      (cause: unknown) => cause,
    ),
  );

const refused = (code: string) => ({ errors: [{ message: code, extensions: { code } }] });

describe('the way to the API', () => {
  test('a network that is gone is said to be gone', async () => {
    respondWith(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await failure()).code).toBe('NETWORK');
  });

  test('an answer that takes too long is said to have taken too long', async () => {
    respondWith(() => Promise.reject(new DOMException('Too late', 'TimeoutError')));
    expect((await failure()).code).toBe('TIMEOUT');
  });

  test('a page of a proxy in front is a service that is not available', async () => {
    respondWith(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    expect((await failure()).code).toBe('UNAVAILABLE');
  });

  test('a refusal that comes with a status of its own keeps its code', async () => {
    respondWith(() => json(refused('QUERY_TOO_COSTLY'), 400));
    expect((await failure()).code).toBe('QUERY_TOO_COSTLY');
  });

  test('nobody is asked to sign in again who never was signed in', async () => {
    respondWith(() => json(refused('UNAUTHENTICATED')));
    expect((await failure()).code).toBe('UNAUTHENTICATED');
    expect(session.get().expired).toBe(false);
  });

  test('a call that waited for the sign-in goes on after it, and fails when the person leaves', async () => {
    const viewer = { person: { id: 'p1' } } as Viewer;
    session.signedIn(viewer);
    let known = false;
    respondWith(() => json(known ? { data: { viewer: null } } : refused('UNAUTHENTICATED')));

    const patient = ask();
    await vi.waitFor(() => expect(session.get().expired).toBe(true));
    known = true;
    session.signedIn(viewer);
    expect((await patient).data.viewer).toBeNull();

    known = false;
    const given = failure();
    await vi.waitFor(() => expect(session.get().expired).toBe(true));
    session.signedOut();
    expect((await given).code).toBe('UNAUTHENTICATED');
  });

  test('a password that has to be changed first is remembered for the whole admin', async () => {
    session.signedIn({ person: { id: 'p1', mustChangePassword: false } } as Viewer);
    respondWith(() => json(refused('PASSWORD_CHANGE_REQUIRED')));
    await failure();
    expect(session.get().viewer?.person.mustChangePassword).toBe(true);
  });
});

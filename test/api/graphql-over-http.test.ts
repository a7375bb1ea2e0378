import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';

let world: World;
let url = '';
let cookie = '';

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  await world.app.fastify.listen({ host: '127.0.0.1', port: 0 });
  cookie = (await world.as(world.bekasi.people.analyst)).cookie ?? '';
  const { port } = world.app.fastify.server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}/graphql`;
});

/** As an analyst's own program would: it has signed in. Introspection is closed to anybody else. */
const signedInFetch: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('cookie', cookie);
  return fetch(input, { ...init, headers });
};

const mistakesAre400 =
  'Apollo Server tells a mistake of the client (400) from an answer (200) for either media type';
/** Recommendations that we do not follow, by title, each with its reason. One that is met must leave this list. */
const departures = new Map<string, string>([
  [
    'SHOULD use 200 status code on document parsing failure when accepting application/json',
    mistakesAre400,
  ],
  [
    'SHOULD use 200 status code on document validation failure when accepting application/json',
    mistakesAre400,
  ],
  [
    'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    mistakesAre400,
  ],
]);

describe('the service keeps to GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: () => url, fetchFn: signedInFetch })) {
    test(audit.name, async () => {
      const { status } = await audit.fn();
      // `error` is a broken MUST, `warn` a SHOULD, `notice` advice (MAY).
      if (departures.has(audit.name)) expect(status).toBe('warn');
      else expect(['ok', 'notice']).toContain(status);
    });
  }
});

test('GraphiQL is served with everything in the page, to browsers alone', async () => {
  const page = await world.app.fastify.inject({
    url: '/graphql',
    headers: { accept: 'text/html,application/xhtml+xml' },
  });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.body).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
});

import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { serverPaths } from '../../schema/server-paths.js';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { verificationPath } from '../../server/verification/verification-path.js';
import { createTestDatabase } from '../setup/database.js';

/** Every address that the service registers: `/report-cards/:id/card.pdf`. */
const routes = new Set<string>();
const patterns = serverPaths.map((path) => new RegExp(path));
const isServers = (address: string) => patterns.some((path) => path.test(address));

beforeAll(async () => {
  const { db, drop } = await createTestDatabase();
  // Routes are told of as they are registered, and that begins before anybody else sees the service.
  const listen = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ url }) => {
      routes.add(url);
    });
  subscribe('fastify.initialization', listen);
  // Without a folder of the admin's, all that it answers is its own.
  const app = await createApp({ config: readConfig({ LOG_LEVEL: 'silent' }), db });
  unsubscribe('fastify.initialization', listen);
  await app.close();
  await drop();
});

/** An address as it is asked for, with ids as the service gives them. */
const asked = (route: string): string =>
  route === '/verify/:link'
    ? verificationPath({ id: randomUUID(), sha256: 'f'.repeat(64) })
    : route.replaceAll(/:\w+/g, () => randomUUID());

describe('what the server answers', () => {
  test('is left to it by the service worker and in development, with a query, too', () => {
    expect(routes.size).toBeGreaterThan(10);
    const adminTakes = [...routes].filter(
      (route) => !isServers(asked(route)) || !isServers(`${asked(route)}?lang=en`),
    );
    expect(adminTakes).toEqual([]);
  });

  test('is all that is left to it', () => {
    const addresses = [...routes].map(asked);
    const answersNobody = serverPaths.filter(
      (path) => !addresses.some((address) => new RegExp(path).test(address)),
    );
    expect(answersNobody).toEqual([]);
  });

  test.each([
    '/',
    '/report-cards',
    `/report-cards/${randomUUID()}/show`,
    `/periods/${randomUUID()}`,
    `/panels/${randomUUID()}/show`,
    '/evidence',
    '/graphql/enums.ts',
    '/live/useLive.ts',
    '/verify',
    '/healthy',
  ])('is not the address of a screen or of a source (%s)', (address) => {
    expect(isServers(address)).toBe(false);
  });
});

import Fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.js';
import { hardened } from './hardened.js';

async function serviceAt(address: string): Promise<FastifyInstance> {
  const fastify = Fastify();
  await fastify.register(hardened, { config: readConfig({ PUBLIC_URL: address }) });
  fastify.get('/found', () => ({ found: true }));
  fastify.post('/found', () => ({ found: true }));
  fastify.get('/broken', () => Promise.reject(new Error('broken')));
  fastify.get('/file', (_request, reply) =>
    reply.header('content-security-policy', "default-src 'none'; sandbox").send('a file'),
  );
  await fastify.ready();
  return fastify;
}

const headers = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

describe('every answer tells the browser what it may do with it', () => {
  // prettier-ignore
  const answers = [
    ['what was asked for', { url: '/found' }, 200],
    ['what there is not', { url: '/nowhere' }, 404],
    ['what went wrong', { url: '/broken' }, 500],
    ['a page of another origin', { url: '/found', headers: { origin: 'https://elsewhere.test' } }, 403],
  ] as const;
  for (const [what, request, status] of answers) {
    test(`${what}: ${status}`, async () => {
      const fastify = await serviceAt('https://ungkit.test');
      const method = status === 403 ? 'POST' : 'GET';
      const answer = await fastify.inject({ method, ...request });
      expect(answer.statusCode).toBe(status);
      expect(answer.headers).toMatchObject(headers);
      expect(answer.headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
      );
      await fastify.close();
    });
  }

  test('a file has a stricter policy of its own in its place', async () => {
    const fastify = await serviceAt('https://ungkit.test');
    const answer = await fastify.inject('/file');
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(answer.headers).toMatchObject(headers);
    await fastify.close();
  });
});

test('only a service with an https address binds browsers to https', async () => {
  const overHttps = await serviceAt('https://ungkit.test');
  const overHttp = await serviceAt('http://ungkit.test');
  const header = async (fastify: FastifyInstance) =>
    (await fastify.inject('/found')).headers['strict-transport-security'];
  expect(await header(overHttps)).toBe('max-age=31536000; includeSubDomains');
  expect(await header(overHttp)).toBeUndefined();
  await overHttps.close();
  await overHttp.close();
});

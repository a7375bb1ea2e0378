import Fastify from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.js';
import { adminFiles } from './admin-files.js';
import { hardened } from './hardened.js';

const fastify = Fastify();
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ungkit-admin-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Ungkit</title>');
  await writeFile(join(directory, 'service-worker.js'), 'self.shell={};');
  await writeFile(join(directory, 'assets/index-BUHHEGkm.js'), '');
  for (const [end, content] of [
    ['', 'as it is'],
    ['.br', 'by Brotli'],
    ['.gz', 'by gzip'],
  ] as const) {
    await writeFile(join(directory, `assets/packed-BUHHEGkm.js${end}`), content);
  }
  await fastify.register(hardened, { config: readConfig({}) });
  await fastify.register(adminFiles, { directory });
});
afterAll(async () => {
  await fastify.close();
  await rm(directory, { recursive: true, force: true });
});

describe('how long a browser keeps what the admin is made of', () => {
  test('the service worker is asked for anew each time, is a script, and reaches every page', async () => {
    const { statusCode, headers } = await fastify.inject('/service-worker.js');
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
    // From the root its scope is the root; a narrower one would have to be stated here.
    expect(headers['service-worker-allowed']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("worker-src 'self'");
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  test('so is the page, under every address of the admin', async () => {
    for (const url of ['/', '/index.html', '/worksheets/3f2a/show']) {
      const { body, headers } = await fastify.inject({ url, headers: { accept: 'text/html' } });
      expect(body).toContain('<title>Ungkit</title>');
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  test('an asset changes its name with its content: it stays for a year', async () => {
    const { headers } = await fastify.inject('/assets/index-BUHHEGkm.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});

describe('what the build packed', () => {
  const fetched = (accepted?: string) =>
    fastify.inject({
      url: '/assets/packed-BUHHEGkm.js',
      headers: accepted === undefined ? {} : { 'accept-encoding': accepted },
    });

  test.each([
    ['gzip, deflate, br, zstd', 'br', 'by Brotli'],
    ['gzip, deflate', 'gzip', 'by gzip'],
    [undefined, undefined, 'as it is'],
  ] as const)('a browser that takes %s gets it: %s', async (accepted, encoding, body) => {
    const answer = await fetched(accepted);
    expect(answer.body).toBe(body);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['vary']).toMatch(/accept-encoding/i);
  });

  test('has no address of its own', async () => {
    expect((await fastify.inject('/assets/packed-BUHHEGkm.js.br')).statusCode).toBe(404);
  });
});

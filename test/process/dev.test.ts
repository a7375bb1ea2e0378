import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../server/start/port.js';
import { startProduct } from '../setup/product.js';

describe('npm run dev', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'ungkit-dev-'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  test('serves admin and API at one address, starts the server anew after a change, and stops with Ctrl-C', async () => {
    const port = String(await freePort());
    const env = { UNGKIT_DATA_DIR: data, UNGKIT_SEED: 'empty', PORT: port };
    const product = startProduct(env, { dev: true });
    const address = await product.ready;
    expect(address).toBe(`http://127.0.0.1:${port}`);
    const ask = async () => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
      return response.json() as Promise<unknown>;
    };
    expect(await ask()).toEqual({ data: { __typename: 'Query' } });
    const html = { headers: { accept: 'text/html' } };
    expect(await (await fetch(address, html)).text()).toContain('/@vite/client');
    // A source of the admin whose address begins like the API's.
    const source = await fetch(`${address}/graphql/graphql.ts`);
    expect(source.headers.get('content-type')).toContain('javascript');

    const greetings = () => product.stdout().split('Ungkit is ready').length - 1;
    await utimes('server/start/greeting.ts', new Date(), new Date());
    await vi.waitFor(() => expect(greetings()).toBe(2), { timeout: 150_000, interval: 50 });
    expect(await ask()).toEqual({ data: { __typename: 'Query' } });

    product.child.kill('SIGINT');
    expect(await product.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});

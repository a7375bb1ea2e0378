import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assertNodeVersion, environment } from './environment.js';

describe('the environment', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ungkit-env-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    delete process.env['UNGKIT_FROM_FILE'];
    await rm(root, { recursive: true });
  });

  test('is completed by .env, which never overrides what is set', async () => {
    vi.stubEnv('UNGKIT_SET', 'by hand');
    await writeFile(join(root, '.env'), 'UNGKIT_SET=in the file\nUNGKIT_FROM_FILE=yes\n');
    expect(environment(root)).toMatchObject({ UNGKIT_SET: 'by hand', UNGKIT_FROM_FILE: 'yes' });
  });

  test('needs no .env', () => {
    expect(environment(root)['UNGKIT_FROM_FILE']).toBeUndefined();
  });

  test('has a Node that is new enough, or says how to get one', () => {
    expect(() => assertNodeVersion('20.20.2')).toThrow(/npm ci/);
    expect(() => assertNodeVersion('24.21.0')).not.toThrow();
  });
});

import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAdminIfStale } from './admin-build.js';
import { StartError } from './start-error.js';

describe('the built admin', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'ungkit-build-'));
    await mkdir(join(root, 'admin'));
    await mkdir(join(root, 'schema'));
    await write('vite.config.ts', "export default { root: 'admin', logLevel: 'info' };");
    await write('admin/index.html', '<script type="module" src="./main.ts"></script>');
    await write('admin/main.ts', "import '../schema/limits';");
    await write('schema/limits.ts', "document.title = 'first';");
  });
  afterAll(() => rm(root, { recursive: true }));

  const write = (file: string, text: string) => writeFile(join(root, file), text);
  async function builds(): Promise<boolean> {
    let built = false;
    await buildAdminIfStale(root, () => (built = true));
    return built;
  }
  async function served(): Promise<string> {
    const assets = join(root, 'dist/admin/assets');
    const [script = ''] = await readdir(assets);
    return readFile(join(assets, script), 'utf8');
  }

  test('is built when there is none, and not again while its sources stay the same', async () => {
    expect(await builds()).toBe(true);
    expect(await served()).toContain('first');
    await utimes(join(root, 'admin/main.ts'), new Date(), new Date());
    expect(await builds()).toBe(false);
  });

  test('is built anew after a change of the admin or of what it shares with the server', async () => {
    await write('schema/limits.ts', "document.title = 'second';");
    expect(await builds()).toBe(true);
    expect(await served()).toContain('second');
    await write('admin/index.html', '<p><script type="module" src="./main.ts"></script>');
    expect(await builds()).toBe(true);
  });

  test('waits for no change of a test', async () => {
    await write('admin/main.test.ts', "import 'vitest';");
    expect(await builds()).toBe(false);
  });

  test('stays as it was when the sources do not build, and the fault is shown', async () => {
    await write('schema/limits.ts', 'document.title = ;');
    const build = buildAdminIfStale(root);
    await expect(build).rejects.toThrow(StartError);
    await expect(build).rejects.toThrow(/limits\.ts/);
    expect(await served()).toContain('second');
    expect(await readdir(join(root, 'dist'))).not.toContainEqual(expect.stringMatching(/draft/));

    await write('schema/limits.ts', "document.title = 'third';");
    expect(await builds()).toBe(true);
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe('the last line of a run', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ungkit-count-'));
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'vitest.config.ts'), 'export default {};');
    await write('good', "test('a', () => {});");
    await write('bad', "test('b', () => { throw new Error('no'); }); test('c', () => {});");
    await write('broken', "import './nowhere';");
    await write('skipped', "test.skip('d', () => {});");
  });
  afterAll(() => rm(folder, { recursive: true }));

  const write = (name: string, text: string) =>
    writeFile(join(folder, `${name}.test.ts`), `import { test } from 'vitest';\n${text}`);

  function run(...files: string[]): Promise<{ failed: boolean; line: string }> {
    const reporter = resolve('test/setup/plain-count.reporter.ts');
    const parameters = ['run', '--reporter=default', `--reporter=${reporter}`, ...files];
    const { PATH, HOME } = process.env;
    return new Promise((done) => {
      const program = join(folder, 'node_modules/.bin/vitest');
      execFile(program, parameters, { cwd: folder, env: { PATH, HOME } }, (error, output) =>
        done({ failed: error !== null, line: output.trimEnd().split('\n').at(-1) ?? '' }),
      );
    });
  }

  test('counts what passed and what failed', async () => {
    expect(await run('good')).toEqual({ failed: false, line: '1 passed, 0 failed' });
    expect(await run('good', 'bad')).toEqual({ failed: true, line: '2 passed, 1 failed' });
  });

  test('counts a file that does not load as a failure', async () => {
    expect(await run('good', 'broken')).toEqual({ failed: true, line: '1 passed, 1 failed' });
  });

  test('a run in which nothing ran has failed', async () => {
    expect(await run('skipped')).toEqual({ failed: true, line: '0 passed, 0 failed' });
    expect(await run('no such file')).toEqual({ failed: true, line: '0 passed, 0 failed' });
  });
});

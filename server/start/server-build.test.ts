import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServerIfStale } from './server-build.js';

const run = promisify(execFile);

describe('the compiled server', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'ungkit-server-'));
    await mkdir(join(root, 'server/db'), { recursive: true });
    await mkdir(join(root, 'schema'));
    await write('package.json', '{ "type": "module" }');
    await write('package-lock.json', '{}');
    await write('tsconfig.json', '{ "compilerOptions": { "experimentalDecorators": true } }');
    await write('schema/limits.ts', "export const word: string = 'first';");
    await write(
      'server/db/place.ts',
      "export const place = new URL('.', import.meta.url).pathname;",
    );
    await write('server/main.ts', main);
  });
  afterAll(() => rm(root, { recursive: true }));

  const main = `import { word } from '../schema/limits.js';
    import { place } from './db/place.js';
    const described = (target: Function) => console.log(target.name, word, place, process.argv[2]);
    @described class Answer {}
    export { Answer };`;
  const write = (file: string, text: string) => writeFile(join(root, file), text);
  const says = async () => {
    const { stdout } = await run(process.execPath, [await buildServerIfStale(root), 'given']);
    return stdout.trim();
  };
  const kept = () => readdir(join(root, 'dist/server'));

  test('does what its sources do: under their names, at their places, with what it is given', async () => {
    expect(await says()).toBe(`Answer first ${root}/server/db/ given`);
  });

  test('is compiled anew after a change, and what it was before is not kept', async () => {
    const before = await kept();
    await write('schema/limits.ts', "export const word: string = 'second';");
    expect(await says()).toMatch(/^Answer second/);
    expect(await kept()).toHaveLength(1);
    expect(await kept()).not.toEqual(before);
  });

  test('waits for no change of a test, nor for a source that was only touched', async () => {
    const before = await kept();
    await write('server/main.test.ts', "import 'vitest';");
    await utimes(join(root, 'server/main.ts'), new Date(), new Date());
    await says();
    expect(await kept()).toEqual(before);
  });

  test('is one and the same for two that start at once', async () => {
    await write('schema/limits.ts', "export const word: string = 'third';");
    expect(await Promise.all([says(), says()])).toEqual(Array(2).fill(await says()));
    expect(await kept()).toHaveLength(1);
  });

  test('is refused with the place where the sources do not compile, and the last one stays', async () => {
    const before = await kept();
    await write('schema/limits.ts', 'export const word = ;');
    await expect(buildServerIfStale(root)).rejects.toThrow(/limits\.ts:1:20/);
    expect(await kept()).toEqual(before);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockDataDirectory } from './data-lock.js';
import { startMark } from './process.js';
import { StartError } from './start-error.js';

describe('the lock on the data', () => {
  let directory: string;
  let file: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ungkit-lock-'));
    file = join(directory, 'ungkit.lock');
  });
  afterEach(() => rm(directory, { recursive: true }));

  test('is held by one process, named to the second', async () => {
    const lock = await lockDataDirectory(directory);
    const second = lockDataDirectory(directory);
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(`process ${process.pid}`);
    await lock.release();
    await (await lockDataDirectory(directory)).release();
  });

  test('of a process that was killed is taken over', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    await once(holder, 'spawn');
    const held = { pid: holder.pid, started: await startMark(holder.pid as number) };
    await writeFile(file, JSON.stringify(held));
    await expect(lockDataDirectory(directory)).rejects.toThrow(`process ${holder.pid}`);

    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockDataDirectory(directory)).release();
  });

  test('is not believed when another process has got the number since', async () => {
    await writeFile(file, JSON.stringify({ pid: process.pid, started: 'another day' }));
    await lockDataDirectory(directory);
    const { started } = JSON.parse(await readFile(file, 'utf8')) as { started: string };
    expect(started).toBe(await startMark(process.pid));
  });

  test('that was cut short while being written is taken over', async () => {
    await writeFile(file, '');
    await lockDataDirectory(directory);
    expect(await readFile(file, 'utf8')).toContain(String(process.pid));
  });

  test('makes a directory that is missing, and says so when it cannot', async () => {
    const lock = await lockDataDirectory(join(directory, 'new', 'place'));
    await lock.release();
    await writeFile(join(directory, 'file'), '');
    await expect(lockDataDirectory(join(directory, 'file'))).rejects.toThrow(/can't be used/);
  });
});

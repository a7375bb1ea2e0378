import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '../start/process.js';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded.js';

describe('the embedded PostgreSQL', () => {
  let root: string;
  let directory: string;
  let cluster: string;
  const running: EmbeddedDatabase[] = [];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'ungkit-embedded-'));
    directory = join(root, 'data');
    cluster = join(directory, 'cluster');
  });
  afterEach(async () => {
    for (const { stop } of running.splice(0)) await stop();
  });
  afterAll(() => rm(root, { recursive: true }));

  async function start(
    options: Partial<Parameters<typeof startEmbeddedDatabase>[0]> = {},
  ): Promise<EmbeddedDatabase> {
    const database = await startEmbeddedDatabase({ directory, ...options });
    running.push(database);
    return database;
  }

  test('is made at the first start, and goes on with its data at the next', async () => {
    const first = await start();
    await query(first.url, "create table kept as select 'LKE' as word");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start();
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'LKE' }]);
  });

  test('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await start();
    const guess = new URL(url);
    guess.password = 'postgres';
    await expect(query(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(directory, 'password'))).mode & 0o077).toBe(0);
  });

  test('waits for the disk, unless it is for tests', async () => {
    const safe = await start();
    expect(await query(safe.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await safe.stop();
    const fast = await start({ fast: true });
    expect(await query(fast.url, 'show fsync')).toEqual([{ fsync: 'off' }]);
  });

  test('left behind by a process that was killed, is ended by the next start', async () => {
    const reasons: string[] = [];
    const orphan = await start({ onLost: (reason) => reasons.push(reason) });
    const next = await start();
    expect(isAlive(orphan.pid)).toBe(false);
    expect(isAlive(next.pid)).toBe(true);
    await expect.poll(() => reasons).toHaveLength(1);
  });

  test('recovers from its own end without warning', async () => {
    const database = await start();
    await query(database.url, "insert into kept values ('rapor')");
    process.kill(database.pid, 'SIGKILL');
    const next = await start();
    expect(await query(next.url, 'select word from kept')).toHaveLength(2);
  });

  test('is not mistaken for another process that has got its number since', async () => {
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${process.pid}\n/elsewhere\n1\n1\n\n\n\nready\n`,
    );
    const database = await start();
    expect(database.pid).not.toBe(process.pid);
  });

  test('that was only half made is made anew', async () => {
    const other = join(root, 'interrupted');
    await mkdir(join(other, 'draft-x'), { recursive: true });
    await writeFile(join(other, 'draft-x', 'PG_VERSION'), '18');
    const database = await start({ directory: other, fast: true });
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(other)).toSorted()).toEqual(['cluster', 'log', 'password']);
  });

  test('does not touch the data of another version of PostgreSQL', async () => {
    const file = join(cluster, 'PG_VERSION');
    const version = await readFile(file, 'utf8');
    await writeFile(file, '13\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 13/);
    await writeFile(file, version);
  });

  // Everybody else runs PostgreSQL as themselves.
  if (process.getuid?.() === 0) {
    test("runs for root too, even in a home that PostgreSQL's account may not enter", async () => {
      const home = join(root, 'home');
      await mkdir(home);
      await rename(directory, join(home, 'data'));
      await chmod(home, 0o700);
      const database = await start({ directory: join(home, 'data') });
      expect(await query(database.url, 'select word from kept')).toHaveLength(2);
      await database.stop();
      await rename(join(home, 'data'), directory);
    });
  }
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

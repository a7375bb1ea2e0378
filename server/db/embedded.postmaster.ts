import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isAlive } from '../start/process.js';
import { StartError } from '../start/start-error.js';
import type { Binaries } from './embedded.platform.js';

/**
 * PostgreSQL writes its last checkpoint in this time, or is ended without it and recovers at the
 * next start.
 */
const PATIENCE_MS = 20_000;

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  /** `starting`, `ready`, `stopping` or empty. */
  readonly status: string;
}

export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , , , , , status = ''] = text.split('\n');
  return Number(pid) > 0 ? { pid: Number(pid), status: status.trim() } : undefined;
}

/**
 * Ends a PostgreSQL that a killed process left running on this cluster. Its number alone proves
 * nothing, since numbers are given out again: it must work in our folder.
 */
export async function endOrphan(cluster: string, log: (message: string) => void): Promise<void> {
  const file = await readPidFile(cluster);
  if (!file) return;
  const workers = await workersIn(cluster, file.pid);
  if (workers.includes(file.pid)) {
    log('Ending the PostgreSQL that an earlier start left running');
    await endPostmaster(file.pid, { cluster });
  }
  // Its sessions notice its end by themselves, but one in the middle of a statement may take a
  // moment.
  const deadline = Date.now() + PATIENCE_MS;
  while ((await workersIn(cluster, file.pid)).length > 0) {
    if (Date.now() > deadline) {
      throw new StartError(
        `Processes of an earlier PostgreSQL still work on ${cluster}: end them.`,
      );
    }
    await sleep(50);
  }
  // PostgreSQL believes the file as long as any process has its number.
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Ends PostgreSQL in order: sessions are rolled back and closed, everything is written to disk. */
export async function endPostmaster(
  pid: number,
  { cluster, binaries }: { cluster: string; binaries?: Binaries },
): Promise<void> {
  if (process.platform === 'win32' && binaries) {
    // Windows knows no signals: pg_ctl has its own way to ask.
    await promisify(execFile)(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast']).catch(
      () => undefined,
    );
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalIfAlive(pid, signal);
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
  throw new StartError(`PostgreSQL (process ${pid}) on ${cluster} does not end: end it by hand.`);
}

/** The processes that work in `folder`; where the system lists no folders, at most `suspect`. */
async function workersIn(folder: string, suspect: number): Promise<number[]> {
  if (process.platform === 'linux') {
    const real = await realpath(folder);
    const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
    const folders = await Promise.all(
      pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
    );
    return pids.filter((pid, i) => folders[i] === real && isAlive(pid));
  }
  if (!isAlive(suspect)) return [];
  if (process.platform === 'win32') {
    throw new StartError(
      `Process ${suspect} may still be PostgreSQL working on ${folder}: end it, or remove postmaster.pid there if it is something else.`,
    );
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(suspect)]);
  return stdout.includes(folder) ? [suspect] : [];
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile, which is what was wanted.
  }
}

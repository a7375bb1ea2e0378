import { glob, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endOrphan } from '../../server/db/embedded.postmaster.js';
import { isAlive } from '../../server/start/process.js';

const PREFIX = 'ungkit-test-';

/** Linux's file system in memory. */
const MEMORY = '/dev/shm';
/** A run keeps about one GiB there, and needs most of the rest for itself. */
const PLENTY = 8 * 2 ** 30;

/**
 * A temporary folder of this run. Whoever makes it removes it; a later run does when this one is killed.
 *
 * In memory where there is plenty of it: a run makes and drops hundreds of databases, and a disk takes ten times as long
 * for their files, the longer the busier it is.
 */
export async function makeOwnedFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  const root = Math.min(bavail * bsize, freemem()) >= PLENTY ? MEMORY : tmpdir();
  const folder = await mkdtemp(join(root, PREFIX));
  await writeFile(join(folder, 'owner'), String(process.pid));
  return folder;
}

/** What an earlier run that was killed has left: its PostgreSQL is ended, its folder removed. */
export async function removeAbandonedFolders(): Promise<void> {
  const roots = [...new Set([tmpdir(), MEMORY])];
  const found = await Promise.all(
    roots.map(async (root) =>
      (await readdir(root).catch(() => [])).map((name) => ({ name, folder: join(root, name) })),
    ),
  );
  for (const { name, folder } of found.flat()) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number(await readFile(join(folder, 'owner'), 'utf8').catch(() => 'none'));
    if (!owner || isAlive(owner)) continue;
    for await (const file of glob('**/postmaster.pid', { cwd: folder })) {
      await endOrphan(join(folder, dirname(file)), () => undefined);
    }
    await rm(folder, { recursive: true, force: true });
  }
}

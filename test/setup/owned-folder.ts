import { glob, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endOrphan } from '../../server/db/embedded.postmaster.js';
import { isAlive } from '../../server/start/process.js';

const PREFIX = 'ungkit-test-';

/** A temporary folder of this run. Whoever makes it removes it; a later run does when this one is killed. */
export async function makeOwnedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await writeFile(join(folder, 'owner'), String(process.pid));
  return folder;
}

/** What an earlier run that was killed has left: its PostgreSQL is ended, its folder removed. */
export async function removeAbandonedFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const owner = Number(await readFile(join(folder, 'owner'), 'utf8').catch(() => 'none'));
    if (!owner || isAlive(owner)) continue;
    for await (const file of glob('**/postmaster.pid', { cwd: folder })) {
      await endOrphan(join(folder, dirname(file)), () => undefined);
    }
    await rm(folder, { recursive: true, force: true });
  }
}

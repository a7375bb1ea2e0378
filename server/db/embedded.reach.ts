import { open } from 'node:fs/promises';
import { StartError } from '../start/start-error.js';
import { type Account, mayTraverse } from './embedded.platform.js';

/** A folder as a child process under another account can name it. */
export interface Reach {
  readonly path: string;
  /** What to append to the child's `stdio`, as its fourth entry. */
  readonly inherit: number[];
  close(): Promise<void>;
}

/**
 * Makes a folder reachable for a child process of `account`, even where that account may not enter
 * a folder above it: root's home is closed to all others, and a clone in it is common on a rented
 * server.
 *
 * The child then inherits the folder opened, and reaches it through Linux's `/proc/self/fd` without
 * passing its parents. PostgreSQL changes into its data folder when it starts and uses relative
 * paths from there.
 */
export async function openForAccount(folder: string, account: Account | undefined): Promise<Reach> {
  if (!account || (await mayTraverse(folder, account))) {
    return { path: folder, inherit: [], close: async () => undefined };
  }
  if (process.platform !== 'linux') {
    throw new StartError(
      `PostgreSQL does not run as root, and no other account may read ${folder}: start Ungkit as another user, or set UNGKIT_DATA_DIR or DATABASE_URL.`,
    );
  }
  const handle = await open(folder, 'r');
  return { path: '/proc/self/fd/3', inherit: [handle.fd], close: () => handle.close() };
}

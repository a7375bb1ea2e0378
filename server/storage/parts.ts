import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server, Upload } from '@tus/server';
import type { Pool } from 'pg';
import { deletePartial, readPartial } from './partial-upload.rows.js';

/** The parts of files on their way: what the tus protocol (tus.io, 1.0.0) does with them, and where they lie. */
export interface Parts {
  /** Answers a request of the protocol. It has to be seen before whose upload it is. */
  answer(request: Request): Promise<Response>;
  pathOf(id: string): string;
  /** Lets go of the bytes; of no effect when they are gone. */
  remove(ids: readonly string[]): Promise<void>;
  /** Names of what lies there for longer than this. */
  olderThan(ageMs: number): Promise<string[]>;
}

/** Where the protocol's requests come in. */
export const partsPath = '/uploads/tus';

/** By this header the route tells the store which id a new upload has; what a client sends under it is never heard. */
export const newIdHeader = 'x-new-upload-id';

/** The connection that holds a part is dead when its sender asks again: it is not waited for long. */
const lockDrainMs = 500;

export function createParts(evidenceDirectory: string, pool: Pool): Parts {
  const directory = join(evidenceDirectory, 'partial');
  const pathOf = (id: string) => join(directory, id);
  let server: Promise<Server> | undefined;

  async function open(): Promise<Server> {
    await mkdir(directory, { recursive: true, mode: 0o750 });
    const datastore = new FileStore({ directory, configstore: rowsOf(pool) });
    datastore.extensions = ['creation', 'creation-with-upload', 'termination'];
    return new Server({
      path: partsPath,
      datastore,
      relativeLocation: true,
      allowedOrigins: [],
      // Of this process: two servers that write one part write the same bytes to the same places.
      locker: new MemoryLocker(),
      lockDrainTimeout: lockDrainMs,
      namingFunction: (request) => request.headers.get(newIdHeader) as string,
    });
  }

  return {
    pathOf,
    async answer(request) {
      // Not before it is needed, and again after it failed: a folder may become writable.
      server ??= open().catch((error: unknown) => {
        server = undefined;
        throw error;
      });
      return (await server).handleWeb(request as Parameters<Server['handleWeb']>[0]);
    },
    async remove(ids) {
      await Promise.all(ids.map((id) => rm(pathOf(id), { force: true })));
    },
    async olderThan(ageMs) {
      const names = await readdir(directory).catch(() => []);
      const ages = await Promise.all(names.map((name) => ageOf(pathOf(name))));
      return names.filter((_, at) => (ages[at] ?? 0) > ageMs);
    },
  };
}

const ageOf = async (path: string) => {
  const found = await stat(path).catch(() => undefined);
  return found && Date.now() - found.mtimeMs;
};

/** What the store knows of an upload beside its bytes: its row, made before the store hears of it. */
const rowsOf = (pool: Pool) => ({
  async get(id: string) {
    const [row] = await readPartial(pool, [id]);
    if (!row) return undefined;
    const { fileName, size } = row;
    return new Upload({ id, size, offset: 0, metadata: { filename: fileName } });
  },
  set: () => Promise.resolve(),
  async delete(id: string) {
    await deletePartial(pool, [id]);
  },
});

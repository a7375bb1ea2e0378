import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { type Server, Upload } from '@tus/server';
import type { Pool } from 'pg';
import { deletePartial, readPartial } from './partial-upload.rows.js';
import { answeredBy, type Parts, partsExtensions, partsServer } from './parts.js';

/** Parts in the folder `partial` of the evidence directory, each under the id of its upload. */
export function diskParts(evidenceDirectory: string, pool: Pool): Parts {
  const directory = join(evidenceDirectory, 'partial');
  const pathOf = (id: string) => join(directory, id);
  let server: Promise<Server> | undefined;

  async function begin(): Promise<Server> {
    await mkdir(directory, { recursive: true, mode: 0o750 });
    const datastore = new FileStore({ directory, configstore: rowsOf(pool) });
    datastore.extensions = partsExtensions;
    return partsServer(datastore);
  }

  return {
    async answer(request) {
      // Not before it is needed, and again after it failed: a folder may become writable.
      server ??= begin().catch((error: unknown) => {
        server = undefined;
        throw error;
      });
      return answeredBy(await server, request);
    },
    async read(id) {
      const part = await open(pathOf(id), 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      return part?.createReadStream({ highWaterMark: 1_048_576 });
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

import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Receive } from './arrivals.js';
import { type BlobStore, type ByteRange, damagedBlob, isSha256 } from './blob-store.js';
import { blobsPutWithin, bringAllBack, removeBlob } from './disk.sweep.js';
import { blobVerifier } from './verify.js';

/** Under `directory`: `ab/cd/abcd…` for each blob, `sweeping/` for what is about to go. */
export function diskBlobStore(directory: string, receive: Receive): BlobStore {
  const aside = join(directory, 'sweeping');
  const pathOf = (sha256: string) =>
    join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const verify = blobVerifier();

  return {
    put: (source, limits) =>
      // Over an equal one, if there is one: that mends it, should it be damaged.
      receive(source, limits, (path, { sha256 }) => moveDurably(path, pathOf(sha256))),

    async sizeOf(sha256) {
      if (!isSha256(sha256)) return undefined;
      return (await stat(pathOf(sha256)).catch(absent))?.size;
    },

    async open(sha256: string, range?: ByteRange): Promise<Readable> {
      const file = isSha256(sha256) ? await open(pathOf(sha256), 'r').catch(absent) : undefined;
      if (!file) throw damagedBlob(sha256, 'missing');
      try {
        if (!(await verify(sha256, await versionOf(file), () => wholeOf(file)))) {
          throw damagedBlob(sha256, 'changed');
        }
        return file.createReadStream({ start: 0, ...range, autoClose: true });
      } catch (error) {
        await file.close();
        throw error;
      }
    },

    async *putWithin(span) {
      await bringAllBack(aside, pathOf);
      yield* blobsPutWithin(directory, span);
    },

    async remove(sha256, options) {
      if (!isSha256(sha256)) return undefined;
      return removeBlob(pathOf(sha256), join(aside, sha256), options);
    },
  };
}

/** As long as it stays the same, the file system says that nobody has written to the file. */
async function versionOf(file: FileHandle): Promise<string> {
  const { size, mtimeMs, ctimeMs, ino } = await file.stat();
  return [size, mtimeMs, ctimeMs, ino].join('/');
}

const wholeOf = (file: FileHandle): Readable =>
  file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1_048_576 });

/** Either the old state or the new one outlives a power cut. */
async function moveDurably(from: string, to: string): Promise<void> {
  const made = await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncDirectory(dirname(to));
  if (made !== undefined) {
    await syncDirectory(dirname(dirname(to)));
    await syncDirectory(dirname(dirname(dirname(to))));
  }
}

async function syncDirectory(path: string): Promise<void> {
  // Windows has no such call, and does it by itself.
  if (process.platform === 'win32') return;
  const directory: FileHandle = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

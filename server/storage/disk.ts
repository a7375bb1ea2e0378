import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-error.js';
import type { BlobStore, ByteRange, PutLimits, StoredBlob } from './blob-store.js';
import { blobsPutWithin, bringAllBack, removeBlob } from './disk.sweep.js';
import { evidenceMediaTypeOf } from './media-type.js';
import { blobVerifier } from './verify.js';
import { noScanner, type VirusScanner } from './virus-scanner.js';

/**
 * Under `directory`: `ab/cd/abcd…` for each blob, `incoming/` for what is still on its way, `sweeping/`
 * for what is about to go.
 */
export function diskBlobStore(directory: string, scanner: VirusScanner = noScanner): BlobStore {
  const incoming = join(directory, 'incoming');
  const aside = join(directory, 'sweeping');
  const pathOf = (sha256: string) =>
    join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const verify = blobVerifier();
  let swept: Promise<void> | undefined;

  return {
    async put(source, limits) {
      refuseAnnounced(limits);
      await mkdir(incoming, { recursive: true });
      swept ??= removeAbandoned(incoming);
      await swept;
      const arriving = join(incoming, randomUUID());
      try {
        const { sha256, size } = await receive(source, arriving, limits);
        const mediaType = await evidenceMediaTypeOf(arriving);
        await scanner.scan(() => createReadStream(arriving, { highWaterMark: 262_144 }));
        // Over an equal one, if there is one: that mends it, should it be damaged.
        await moveDurably(arriving, pathOf(sha256));
        return { sha256, size, mediaType };
      } catch (error) {
        await rm(arriving, { force: true });
        throw error;
      }
    },

    async sizeOf(sha256) {
      if (!isSha256(sha256)) return undefined;
      return (await stat(pathOf(sha256)).catch(absent))?.size;
    },

    async open(sha256: string, range?: ByteRange): Promise<Readable> {
      const file = isSha256(sha256) ? await open(pathOf(sha256), 'r').catch(absent) : undefined;
      if (!file) throw damaged(sha256, 'missing');
      try {
        if (!(await verify(file, sha256))) throw damaged(sha256, 'changed');
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

function refuseAnnounced({ maxBytes, expectedBytes }: PutLimits): void {
  if (expectedBytes !== undefined && expectedBytes > maxBytes) throw tooLarge(maxBytes);
}

/** Writes the stream to a new file, down to the disk itself. */
async function receive(
  source: Readable,
  path: string,
  { maxBytes, expectedBytes }: PutLimits,
): Promise<Omit<StoredBlob, 'mediaType'>> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o640);
  try {
    for await (const chunk of wholeStream(source)) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    if (expectedBytes !== undefined && size !== expectedBytes) throw incomplete();
    if (size === 0) throw new DomainError('UPLOAD_EMPTY', 'The file is empty.', { field: 'file' });
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** The chunks of a stream; one that ends before its end is the sender's fault, not ours. */
async function* wholeStream(source: Readable): AsyncGenerator<Buffer> {
  try {
    yield* source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch {
    throw incomplete();
  }
}

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

const abandonedAfterMs = 24 * 3_600_000;

/** What a server that was killed has left. Others may share the folder: only what is a day old. */
async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(absent);
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}

/** Also keeps a name from leaving the folder. */
const isSha256 = (text: string) => /^[0-9a-f]{64}$/.test(text);

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const tooLarge = (limit: number) =>
  new DomainError('UPLOAD_TOO_LARGE', 'The file is too large.', { field: 'file', limit });

const incomplete = () =>
  new DomainError('UPLOAD_INCOMPLETE', 'The file broke off before its end.', { field: 'file' });

const damaged = (sha256: string, fault: 'missing' | 'changed') =>
  new DomainError('EVIDENCE_DAMAGED', 'The stored file is not what it was.', { sha256, fault });

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-error.js';
import type { PutLimits, StoredBlob } from './blob-store.js';
import { evidenceMediaTypeOf } from './media-type.js';
import type { VirusScanner } from './virus-scanner.js';

/** Puts the file at `path`, which was found to be evidence, where it stays. It may move the file away. */
export type Keep = (path: string, blob: StoredBlob) => Promise<void>;

/**
 * Takes a stream in full into a file of its own, looks at what it is, and only then has it kept; whatever
 * comes of it, nothing is left behind.
 *
 * @throws DomainError `UPLOAD_EMPTY`, `UPLOAD_TOO_LARGE`, `UPLOAD_INCOMPLETE`, and what `evidenceMediaTypeOf`
 *   and the scanner refuse.
 */
export type Receive = (source: Readable, limits: PutLimits, keep: Keep) => Promise<StoredBlob>;

/** Receives into the folder `incoming`. */
export function arrivalsIn(incoming: string, scanner: VirusScanner): Receive {
  let swept: Promise<void> | undefined;

  return async (source, limits, keep) => {
    refuseAnnounced(limits);
    await mkdir(incoming, { recursive: true });
    swept ??= removeAbandoned(incoming);
    await swept;
    const arriving = join(incoming, randomUUID());
    try {
      const received = await receive(source, arriving, limits);
      const mediaType = await evidenceMediaTypeOf(arriving, limits.textType);
      await scanner.scan(() => createReadStream(arriving, { highWaterMark: 262_144 }));
      const blob = { ...received, mediaType };
      await keep(arriving, blob);
      return blob;
    } finally {
      await rm(arriving, { force: true });
    }
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

const abandonedAfterMs = 24 * 3_600_000;

/** What a server that was killed has left. Others may share the folder: only what is a day old. */
async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}

const tooLarge = (limit: number) =>
  new DomainError('UPLOAD_TOO_LARGE', 'The file is too large.', { field: 'file', limit });

const incomplete = () =>
  new DomainError('UPLOAD_INCOMPLETE', 'The file broke off before its end.', { field: 'file' });

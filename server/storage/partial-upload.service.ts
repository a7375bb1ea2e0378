import { randomUUID } from 'node:crypto';
import { Metadata } from '@tus/server';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { isUuid } from '../support/load.js';
import { cleanFileName } from './file-name.js';
import { deletePartial, insertPartial, readOwnPartial } from './partial-upload.rows.js';
import type { PartialRow } from './partial-upload.rows.js';
import { findOwnUpload, keepUpload, uploadMaxBytes } from './upload.service.js';
import type { UploadReceipt } from './upload.service.js';

/** A file that is not whole by then is given up. */
export const partialLifetimeMs = 24 * 3_600_000;

/** What a client says of its file before the first byte, as the headers `Upload-Length` and `Upload-Metadata` have it. */
export interface Announcement {
  readonly length: string | undefined;
  readonly metadata: string | undefined;
}

/**
 * Announces a file that will come piece by piece. A person's oldest one makes room when there are too many.
 *
 * @throws Forbidden; InvalidInput `uploadLength`, `fileName`; DomainError `UPLOAD_EMPTY`, `UPLOAD_TOO_LARGE`.
 */
export async function beginPartial(
  ctx: RequestContext,
  { length, metadata }: Announcement,
): Promise<PartialRow> {
  const { actor, now, parts, pool } = ctx;
  authorize(actor, 'upload.create');
  const id = randomUUID();
  const size = announcedSize(length, uploadMaxBytes(ctx));
  const fileName = announcedName(metadata);
  const at = now();
  const givenUp = await insertPartial(pool, [
    id,
    actor.kabupatenId,
    at,
    actor.personId,
    fileName,
    size,
    limits.partialUploadsPerPerson,
    limits.partialUploadsPerPersonSize * uploadMaxBytes(ctx),
    expiredBefore(at),
  ]);
  await parts.remove(givenUp.map((partial) => partial.id));
  return { id, fileName, size, createdAt: at.toISOString() };
}

/**
 * The actor's own file on its way.
 *
 * @throws NotFound also when it is somebody else's, or a day old.
 */
export async function ownPartial(ctx: RequestContext, id: string): Promise<PartialRow> {
  const { actor, now, pool } = ctx;
  authorize(actor, 'upload.create');
  const [partial] = isUuid(id)
    ? await readOwnPartial(pool, [id, actor.kabupatenId, actor.personId, expiredBefore(now())])
    : [];
  if (!partial) throw new NotFound('Upload', 'uploadId');
  return partial;
}

/** What became of a file that is whole; undefined when it is not, or somebody else's. */
export async function finishedUpload(
  ctx: RequestContext,
  id: string,
): Promise<UploadReceipt | undefined> {
  authorize(ctx.actor, 'upload.create');
  const upload = await findOwnUpload(ctx, id);
  return upload && { uploadId: id, ...upload };
}

/** Files that are being looked at, so that two requests for the end of one do not do it twice. */
const finishing = new Map<string, Promise<UploadReceipt>>();

/**
 * Takes a file whose last byte has arrived, by the same way as one that came in one go. What is refused
 * is let go of; what failed for another reason can be finished later.
 *
 * @throws DomainError `UPLOAD_…` with field `file`.
 */
export function finishPartial(ctx: RequestContext, partial: PartialRow): Promise<UploadReceipt> {
  const { id } = partial;
  const known = finishing.get(id);
  if (known) return known;
  const result = finish(ctx, partial).finally(() => finishing.delete(id));
  finishing.set(id, result);
  return result;
}

async function finish(
  ctx: RequestContext,
  { id, fileName, size }: PartialRow,
): Promise<UploadReceipt> {
  const finished = await finishedUpload(ctx, id);
  if (finished) return finished;
  const source = await ctx.parts.read(id);
  if (!source) {
    await forgetPartial(ctx, id);
    throw new NotFound('Upload', 'uploadId');
  }
  let unreadable: Error | undefined;
  source.on('error', (error: Error) => {
    unreadable = error;
  });
  try {
    const receipt = await keepUpload(ctx, source, { id, name: fileName, bytes: size });
    await forgetPartial(ctx, id);
    return receipt;
  } catch (error) {
    // Our store's fault, not the file's: it can be read another time.
    if (unreadable) throw unreadable;
    if (error instanceof DomainError && error.code !== 'UPLOAD_SCAN_UNAVAILABLE') {
      await forgetPartial(ctx, id);
    }
    throw error;
  } finally {
    source.destroy();
  }
}

/** Row first: a part that nobody knows of is swept, a row without its part would promise one. */
export async function forgetPartial({ parts, pool }: RequestContext, id: string): Promise<void> {
  await deletePartial(pool, [id]);
  await parts.remove([id]);
}

export const expiredBefore = (now: Date): Date => new Date(now.getTime() - partialLifetimeMs);

function announcedSize(length: string | undefined, limit: number): number {
  if (length === undefined) throw new InvalidInput('uploadLength', 'MISSING');
  if (!/^\d{1,15}$/.test(length)) throw new InvalidInput('uploadLength', 'MALFORMED');
  const size = Number(length);
  if (size === 0) throw new DomainError('UPLOAD_EMPTY', 'The file is empty.', { field: 'file' });
  if (size > limit) {
    throw new DomainError('UPLOAD_TOO_LARGE', 'The file is too large.', { field: 'file', limit });
  }
  return size;
}

function announcedName(metadata: string | undefined): string {
  let name: string | null | undefined;
  try {
    name = metadata && Metadata.parse(metadata)['filename'];
  } catch {
    throw new InvalidInput('fileName', 'MALFORMED');
  }
  if (!name) throw new InvalidInput('fileName', 'MISSING');
  return cleanFileName(name);
}

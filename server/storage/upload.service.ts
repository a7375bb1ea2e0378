import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { DomainError } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { isUuid } from '../support/load.js';
import { prepared } from '../support/sql.js';
import type { StoredBlob } from './blob-store.js';
import { fileNameFor, sentFileName } from './file-name.js';
import { textTypeOf } from './plain-text.js';

/** What a client gets for its bytes: the id to attach them by, and what was seen of them. */
export interface UploadReceipt extends StoredBlob {
  readonly uploadId: string;
  readonly fileName: string;
}

/** Long enough to attach what was uploaded, and to try again tomorrow morning at the latest. */
export const uploadLifetimeMs = 24 * 3_600_000;

const insertUpload = prepared<
  object,
  [
    id: string,
    kabupatenId: string,
    now: Date,
    personId: string,
    sha256: string,
    size: number,
    mediaType: string,
    fileName: string,
    expiredBefore: Date,
  ]
>(`
  with expired as (delete from upload where person_id = $4 and created_at <= $9)
  insert into upload (id, kabupaten_id, created_at, person_id, sha256, size, media_type, file_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (id) do nothing`);

/**
 * Takes a file that comes in one go.
 *
 * @param file `name` as the header has it, URI-encoded; `bytes` as announced.
 * @throws Forbidden, InvalidInput `fileName`; DomainError `UPLOAD_…` with field `file`.
 */
export function receiveUpload(
  ctx: RequestContext,
  source: Readable,
  file: { readonly name: string | undefined; readonly bytes: number | undefined },
): Promise<UploadReceipt> {
  authorize(ctx.actor, 'upload.create');
  const name = sentFileName(file.name);
  return keepUpload(ctx, source, { id: randomUUID(), name, bytes: file.bytes });
}

/** The largest file that is taken, in bytes. */
export const uploadMaxBytes = ({ config }: RequestContext): number =>
  Math.min(config.evidence.maxBytes, limits.uploadHardMaxBytes);

/**
 * Keeps the bytes of a file, then the row that proves who brought them: never a row without its bytes.
 * Keeping one under the same id again changes nothing.
 *
 * @throws DomainError `UPLOAD_…` with field `file`.
 */
export async function keepUpload(
  ctx: RequestContext,
  source: Readable,
  file: { readonly id: string; readonly name: string; readonly bytes: number | undefined },
): Promise<UploadReceipt> {
  const { actor, blobs, now, pool } = ctx;
  const blob = await blobs.put(source, {
    maxBytes: uploadMaxBytes(ctx),
    expectedBytes: file.bytes,
    textType: textTypeOf(file.name),
  });
  const uploadId = file.id;
  const fileName = fileNameFor(file.name, blob.mediaType);
  const at = now();
  await insertUpload(pool, [
    uploadId,
    actor.kabupatenId,
    at,
    actor.personId,
    blob.sha256,
    blob.size,
    blob.mediaType,
    fileName,
    new Date(at.getTime() - uploadLifetimeMs),
  ]);
  // A sweep may have taken away what was there before the row said that it is needed.
  if ((await blobs.sizeOf(blob.sha256)) !== blob.size) {
    throw new DomainError('UPLOAD_INCOMPLETE', 'The file is gone again.', { field: 'file' });
  }
  return { uploadId, fileName, ...blob };
}

const readUpload = prepared<
  Omit<UploadReceipt, 'uploadId'>,
  [id: string, kabupatenId: string, personId: string, expiredBefore: Date]
>(`
  select sha256, size, media_type as "mediaType", file_name as "fileName"
  from upload where id = $1 and kabupaten_id = $2 and person_id = $3 and created_at > $4`);

/** What the actor uploaded in the last day, with its bytes still there; undefined, also for somebody else's. */
export async function findOwnUpload(
  { actor, blobs, now, pool }: RequestContext,
  uploadId: string,
): Promise<Omit<UploadReceipt, 'uploadId'> | undefined> {
  const since = new Date(now().getTime() - uploadLifetimeMs);
  const [upload] = isUuid(uploadId)
    ? await readUpload(pool, [uploadId, actor.kabupatenId, actor.personId, since])
    : [];
  return upload && (await blobs.sizeOf(upload.sha256)) === upload.size ? upload : undefined;
}

/**
 * The same, where it has to be there. An upload serves any number of attachments until then, so that a
 * lost answer can be asked for again.
 *
 * @throws DomainError `UPLOAD_UNKNOWN`
 */
export async function ownUpload(
  ctx: RequestContext,
  uploadId: string,
): Promise<Omit<UploadReceipt, 'uploadId'>> {
  const upload = await findOwnUpload(ctx, uploadId);
  if (!upload) {
    throw new DomainError('UPLOAD_UNKNOWN', 'There is no such upload.', { field: 'uploadId' });
  }
  return upload;
}

const deleteUpload = prepared<object, [id: string, kabupatenId: string, personId: string]>(
  'delete from upload where id = $1 and kabupaten_id = $2 and person_id = $3',
);

/** Gives up one's own upload; what it was attached to stays. */
export async function forgetUpload({ actor, pool }: RequestContext, id: string): Promise<void> {
  await deleteUpload(pool, [id, actor.kabupatenId, actor.personId]);
}

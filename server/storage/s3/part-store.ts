import type { Readable } from 'node:stream';
import type { Part } from '@aws-sdk/client-s3';
import { type MetadataValue, S3Store } from '@tus/s3-store';
import { ERRORS, type Upload } from '@tus/server';
import type { BucketConfig } from '../../config.js';
import { partsExtensions } from '../parts.js';
import { boundedCache } from './bounded-cache.js';
import { clientConfig, unlessAbsent } from './bucket.js';

/** The least that S3 takes for a part that is not the last one. All of ours have this size, so that a part's number is its place. */
const partBytes = 5_242_880;

/**
 * Files on their way as uploads of many parts, with the rest that is too small for a part as an object of
 * its own.
 *
 * Beyond what it is made from, it believes nothing that a killed server or a broken connection left half
 * done: parts count up to the first that is missing, a rest counts only where it begins at their end and
 * is kept until what it becomes part of is stored, and a file is whole only when it can be read.
 */
export class PartStore extends S3Store {
  readonly #writes = new Map<string, WriteUnderWay>();

  constructor(config: BucketConfig) {
    super({
      partSize: partBytes,
      minPartSize: partBytes,
      useTags: false,
      cache: boundedCache<MetadataValue>(1_000),
      s3ClientConfig: { ...clientConfig(config), bucket: config.bucket },
    });
    this.extensions = partsExtensions;
  }

  override async getUpload(id: string): Promise<Upload> {
    // A bucket out of reach is no word about an upload.
    if (!(await unlessAbsent(this.getMetadata(id)))) throw refusal(ERRORS.FILE_NOT_FOUND);
    const upload = await super.getUpload(id);
    if (upload.offset !== upload.size || (await this.isReadable(id, upload.size))) return upload;
    // Killed between the last part and putting them together; or given up by the bucket's own rules.
    const metadata = await this.getMetadata(id);
    const parts = await unlessAbsent(this.retrieveParts(id));
    if (!parts) throw refusal(ERRORS.FILE_NO_LONGER_EXISTS);
    await this.finishMultipartUpload(metadata, parts);
    return upload;
  }

  /** Lets go of everything there is of an upload, whether whole, half or already gone. */
  override async remove(id: string): Promise<void> {
    const metadata = await unlessAbsent(this.getMetadata(id));
    if (metadata) {
      const UploadId = metadata['upload-id'];
      const asked = { Bucket: this.bucket, Key: id, UploadId };
      await unlessAbsent(this.client.abortMultipartUpload(asked));
    }
    // What tells of the upload goes last: until then this can be done again.
    for (const Key of [id, this.partKey(id, true), this.infoKey(id)]) {
      await this.client.deleteObject({ Bucket: this.bucket, Key });
    }
    await this.clearCache(id);
  }

  protected override async retrieveParts(id: string, after?: string): Promise<Part[]> {
    const parts = await super.retrieveParts(id, after);
    return after === undefined ? unbroken(parts) : parts;
  }

  protected override async uploadParts(
    metadata: MetadataValue,
    bytes: Readable,
    firstNumber: number,
    offset: number,
  ): Promise<number> {
    const { id } = metadata.file;
    this.#writes.set(id, { restBegins: (firstNumber - 1) * partBytes, parts: [] });
    try {
      return await super.uploadParts(metadata, bytes, firstNumber, offset);
    } finally {
      this.#writes.delete(id);
    }
  }

  protected override uploadPart(
    metadata: MetadataValue,
    bytes: Parameters<S3Store['uploadPart']>[1],
    number: number,
  ): Promise<string> {
    const stored = super.uploadPart(metadata, bytes, number);
    const write = this.#writes.get(metadata.file.id);
    if (write) {
      write.restBegins = number * partBytes;
      write.parts.push(stored);
    }
    return stored;
  }

  protected override async uploadIncompletePart(id: string, bytes: Readable): Promise<string> {
    const { restBegins, parts } = this.#writes.get(id) as WriteUnderWay;
    // Not before what stands before it is stored: it takes the place of the rest that became part of that.
    await Promise.all(parts);
    const { ETag = '' } = await this.client.putObject({
      Bucket: this.bucket,
      Key: this.partKey(id, true),
      Body: bytes,
      Metadata: { begins: String(restBegins) },
    });
    return ETag;
  }

  protected override async getIncompletePartSize(id: string): Promise<number | undefined> {
    const asked = { Bucket: this.bucket, Key: this.partKey(id, true) };
    const rest = await unlessAbsent(this.client.headObject(asked));
    if (!rest) return undefined;
    const arrived = (await this.retrieveParts(id)).length * partBytes;
    return rest.Metadata?.['begins'] === String(arrived) ? rest.ContentLength : undefined;
  }

  protected override async getIncompletePart(id: string): Promise<Readable | undefined> {
    const size = await this.getIncompletePartSize(id);
    return size === undefined ? undefined : super.getIncompletePart(id);
  }

  /** It stays until it is written over or the upload is gone; once it is part of a part it no longer counts. */
  protected override deleteIncompletePart(): Promise<void> {
    return Promise.resolve();
  }

  private async isReadable(id: string, size: number | undefined): Promise<boolean> {
    const whole = await unlessAbsent(this.client.headObject({ Bucket: this.bucket, Key: id }));
    return whole?.ContentLength === size;
  }
}

/** What the protocol answers with, as an error. */
const refusal = (answer: { readonly status_code: number; readonly body: string }): Error =>
  Object.assign(new Error(answer.body), answer);

interface WriteUnderWay {
  /** Where the bytes begin that make no whole part. */
  restBegins: number;
  /** Those that are being stored. */
  readonly parts: Promise<unknown>[];
}

/** Parts from the first one on, up to a gap: behind it nothing has arrived, whatever is stored there. */
function unbroken(parts: readonly Part[]): Part[] {
  const gap = parts.findIndex(
    ({ PartNumber }, at) => PartNumber !== at + 1 || (at > 0 && parts[at - 1]?.Size !== partBytes),
  );
  return parts.slice(0, gap < 0 ? parts.length : gap);
}

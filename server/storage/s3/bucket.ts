import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { S3, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { BucketConfig } from '../../config.js';
import type { ByteRange } from '../blob-store.js';

/** An object as a bucket tells of it. */
export interface StoredObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly putAt: Date;
}

/** What is asked of a bucket; anything but "there is none" that goes wrong is thrown as it comes. */
export interface Bucket {
  /** Undefined when there is none. `version` is another one after every change. */
  find(key: string): Promise<(StoredObject & { readonly version: string }) | undefined>;
  /** The bytes; undefined when there is none, or none of this version any more. */
  read(
    key: string,
    asked?: { readonly version?: string; readonly range?: ByteRange | undefined },
  ): Promise<Readable | undefined>;
  /** Puts a file, which the bucket refuses when anything else than this SHA-256 arrives. */
  put(key: string, path: string, file: { readonly sha256: string; size: number }): Promise<void>;
  /** Puts a few bytes. */
  putText(key: string, text: string): Promise<void>;
  /** @returns false when there is nothing to copy. */
  copy(from: string, to: string): Promise<boolean>;
  /** Of no effect when there is none. */
  remove(key: string): Promise<void>;
  /** What begins with the prefix, a page at a time. */
  list(prefix: string): AsyncIterable<readonly StoredObject[]>;
}

/** How the bucket is spoken to, by us and by the store of parts. */
export const clientConfig = ({
  region,
  endpoint,
  pathStyle,
  credentials,
}: BucketConfig): S3ClientConfig => ({
  region,
  forcePathStyle: pathStyle,
  ...(endpoint !== undefined && { endpoint }),
  // A copy: the client writes down on it where it came from.
  ...(credentials && { credentials: { ...credentials } }),
  // Checksums of the newest kind are unknown to many stores that speak S3; whole files bring their SHA-256.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  // What goes wrong is thrown, and logged where that is caught.
  logger: { debug: ignored, info: ignored, warn: ignored, error: ignored },
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
});

const ignored = () => undefined;

export function openBucket(config: BucketConfig): Bucket {
  const s3 = new S3(clientConfig(config));
  const { bucket: Bucket } = config;
  const base = { Bucket };

  return {
    async find(key) {
      const found = await unlessAbsent(s3.headObject({ ...base, Key: key }));
      if (!found) return undefined;
      const { ContentLength: size = 0, LastModified: putAt = new Date(0), ETag } = found;
      return { key, size, putAt, version: ETag ?? putAt.toISOString() };
    },
    async read(key, { version, range } = {}) {
      const asked = {
        ...(version !== undefined && { IfMatch: version }),
        ...(range && { Range: `bytes=${range.start}-${range.end}` }),
      };
      const found = await unlessAbsent(s3.getObject({ ...base, Key: key, ...asked }));
      return found?.Body as Readable | undefined;
    },
    async put(key, path, { sha256, size }) {
      await s3.putObject({
        ...base,
        Key: key,
        Body: createReadStream(path, { highWaterMark: 262_144 }),
        ContentLength: size,
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      });
    },
    async putText(key, text) {
      await s3.putObject({ ...base, Key: key, Body: text });
    },
    async copy(from, to) {
      const source = { CopySource: `${Bucket}/${from}` };
      return (await unlessAbsent(s3.copyObject({ ...base, Key: to, ...source }))) !== undefined;
    },
    async remove(key) {
      await unlessAbsent(s3.deleteObject({ ...base, Key: key }));
    },
    async *list(prefix) {
      let token: string | undefined;
      do {
        const page = await s3.listObjectsV2({
          ...base,
          Prefix: prefix,
          ...(token !== undefined && { ContinuationToken: token }),
        });
        yield (page.Contents ?? []).map(({ Key = '', Size = 0, LastModified }) => ({
          key: Key,
          size: Size,
          putAt: LastModified ?? new Date(0),
        }));
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
    },
  };
}

/** What a bucket says of what is not there, or not as it was asked for. */
const absences = new Set(['NotFound', 'NoSuchKey', 'NoSuchUpload', 'PreconditionFailed']);

/** The answer; undefined where there is nothing of the kind. */
export async function unlessAbsent<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    // By name, not by status: a missing bucket or the page of a proxy is a 404, too.
    if (error instanceof Error && absences.has(error.name)) return undefined;
    throw error;
  }
}

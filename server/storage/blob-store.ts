import type { Readable } from 'node:stream';
import { DomainError } from '../errors/domain-error.js';

/** Where evidence bytes are kept, under the hex SHA-256 of their content. A small port: `disk`, or the bucket of `s3/`. */
export interface BlobStore {
  /**
   * Takes a stream in full and keeps it, or keeps nothing: a failure leaves no trace. The same
   * content is kept once.
   *
   * The source is never destroyed: after a refusal the caller may still read on or let go.
   *
   * @throws DomainError `UPLOAD_EMPTY`, `UPLOAD_TOO_LARGE`, `UPLOAD_INCOMPLETE`, and what `evidenceMediaTypeOf`
   *   refuses.
   */
  put(source: Readable, limits: PutLimits): Promise<StoredBlob>;
  /** Bytes, or undefined when there is no such blob. */
  sizeOf(sha256: string): Promise<number | undefined>;
  /**
   * The bytes, after they were seen to be those of the hash: what was damaged is never given out.
   *
   * @throws DomainError `EVIDENCE_DAMAGED` when they are gone or no longer what was stored.
   */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  /** The blobs that were last put within the span, in batches. Putting one again makes it young. */
  putWithin(span: StoredSpan): AsyncIterable<readonly string[]>;
  /**
   * Removes a blob, unless it was put again since `until` or is needed after all. Who puts it at the same
   * moment keeps it, or learns from `sizeOf` that it is gone.
   *
   * @returns bytes that were freed; undefined when it stays.
   */
  remove(sha256: string, options: RemovalOptions): Promise<number | undefined>;
}

/** From the first moment, up to and without the second. */
export interface StoredSpan {
  readonly from: Date;
  readonly until: Date;
}

export interface RemovalOptions {
  readonly until: Date;
  /** Asked once the blob is out of everybody's reach. */
  readonly isNeeded: () => Promise<boolean>;
}

export interface PutLimits {
  /** Above it the stream is refused, at the first byte too many. */
  readonly maxBytes: number;
  /** What the sender announced; anything else is a stream that was cut off. */
  readonly expectedBytes?: number | undefined;
  /** What it is called if it turns out to be plain text; undefined: that is refused. */
  readonly textType?: string | undefined;
}

/** First and last byte, both inclusive, from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredBlob {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** By content, one of `evidenceMediaTypes`. */
  readonly mediaType: string;
}

/** Also keeps a name from leaving its folder. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

export const damagedBlob = (sha256: string, fault: 'missing' | 'changed'): DomainError =>
  new DomainError('EVIDENCE_DAMAGED', 'The stored file is not what it was.', { sha256, fault });

import type { Readable } from 'node:stream';

/** Where evidence bytes are kept, under the hex SHA-256 of their content. A small port: disk now, objects later. */
export interface BlobStore {
  /**
   * Takes a stream in full and keeps it, or keeps nothing: a failure leaves no trace.
   *
   * @param maxBytes above it the stream is refused with `UPLOAD_TOO_LARGE`.
   * @throws DomainError `UPLOAD_EMPTY`, `UPLOAD_TOO_LARGE`, `UPLOAD_TYPE_REFUSED`, `UPLOAD_INCOMPLETE`.
   */
  put(
    source: Readable,
    options: { readonly maxBytes: number; readonly expectedBytes?: number },
  ): Promise<StoredBlob>;
  /** Bytes, or undefined when there is no such blob. */
  sizeOf(sha256: string): Promise<number | undefined>;
  /** @throws DomainError `NOT_FOUND`. */
  open(sha256: string): Promise<Readable>;
}

export interface StoredBlob {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** By content, one of `evidenceMediaTypes`. */
  readonly mediaType: string;
}

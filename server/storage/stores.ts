import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Config } from '../config.js';
import { arrivalsIn } from './arrivals.js';
import type { BlobStore } from './blob-store.js';
import { clamdScanner } from './clamd.js';
import { diskBlobStore } from './disk.js';
import { diskParts } from './disk.parts.js';
import type { Parts } from './parts.js';
import { bucketBlobStore } from './s3/blobs.js';
import { openBucket } from './s3/bucket.js';
import { bucketParts } from './s3/parts.js';
import { noScanner } from './virus-scanner.js';

/** Where evidence lies, and what is on its way to become some. */
export interface Stores {
  readonly blobs: BlobStore;
  readonly parts: Parts;
}

/** On disk or in a bucket, as configured. Nothing is opened before it is needed. */
export function createStores({ evidence, clamd }: Config, pool: Pool): Stores {
  const { directory, bucket: bucketConfig } = evidence;
  const receive = arrivalsIn(join(directory, 'incoming'), clamd ? clamdScanner(clamd) : noScanner);
  if (!bucketConfig) {
    return { blobs: diskBlobStore(directory, receive), parts: diskParts(directory, pool) };
  }
  const bucket = openBucket(bucketConfig);
  return {
    blobs: bucketBlobStore(bucket, receive),
    parts: bucketParts(bucketConfig, bucket, pool),
  };
}

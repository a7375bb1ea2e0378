import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { BucketConfig } from '../config.js';
import { openBucket } from '../storage/s3/bucket.js';
import { StartError, systemCode } from './start-error.js';

/**
 * Tries a bucket before anything relies on it: lists, writes, reads and deletes.
 *
 * @throws StartError that names the bucket, what failed and what to look at; never a key.
 */
export async function checkBucket(config: BucketConfig): Promise<void> {
  const bucket = openBucket(config);
  const key = `trial/${randomUUID()}`;
  let step = 'listed';
  try {
    await bucket.list('trial/')[Symbol.asyncIterator]().next();
    step = 'written to';
    await bucket.putText(key, key);
    step = 'read';
    const read = await bucket.read(key);
    if (!read || (await text(read)) !== key) throw new Error('it does not hold what was written');
    step = 'deleted from';
    await bucket.remove(key);
  } catch (cause) {
    const where = config.endpoint ?? `Amazon S3 in ${config.region}`;
    const message = `The bucket ${config.bucket} at ${where} can't be ${step}: ${reasonOf(cause)}.`;
    throw new StartError(message, { cause });
  }
}

function reasonOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  return reasons[systemCode(error) ?? name] ?? reasons[name] ?? (message || 'no answer');
}

/** By the code of the system, or that of S3 or its client. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  NoSuchBucket: 'there is none of that name (UNGKIT_S3_BUCKET)',
  InvalidAccessKeyId: 'AWS_ACCESS_KEY_ID is not known there',
  SignatureDoesNotMatch: 'AWS_SECRET_ACCESS_KEY is another one there',
  ExpiredToken: 'AWS_SESSION_TOKEN has expired',
  AccessDenied: 'the access key is not allowed to',
  CredentialsProviderError: 'no credentials were found (AWS_ACCESS_KEY_ID)',
  PermanentRedirect: 'it is in another region (UNGKIT_S3_REGION)',
  TimeoutError: 'no answer in time',
};

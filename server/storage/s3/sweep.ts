import { isSha256, type RemovalOptions } from '../blob-store.js';
import type { Bucket } from './bucket.js';

/** What lies under a prefix of the bucket. */
const folder = (prefix: string) => ({
  prefix,
  keyOf: (name: string) => prefix + name,
  nameOf: (key: string) => key.slice(prefix.length),
});

export const evidence = folder('evidence/');
export const aside = folder('sweeping/');
export const partial = folder('partial/');

/**
 * Takes a blob aside before it asks whether somebody needs it after all, as the disk does: whoever puts it
 * from then on has an object of their own, and whoever put it before has told so or finds it gone, and
 * puts it again.
 *
 * @returns bytes that were freed; undefined when it stays.
 */
export async function removeBlob(
  bucket: Bucket,
  sha256: string,
  { until, isNeeded }: RemovalOptions,
): Promise<number | undefined> {
  const found = await bucket.find(evidence.keyOf(sha256));
  if (!found || found.putAt >= until) return undefined;
  if (!(await bucket.copy(evidence.keyOf(sha256), aside.keyOf(sha256)))) return undefined;
  try {
    await bucket.remove(evidence.keyOf(sha256));
    if (!(await isNeeded())) {
      await bucket.remove(aside.keyOf(sha256));
      return found.size;
    }
  } catch (error) {
    await bringBack(bucket, sha256);
    throw error;
  }
  await bringBack(bucket, sha256);
  return undefined;
}

/** Brings back what a server that was killed had taken aside. */
export async function bringAllBack(bucket: Bucket): Promise<void> {
  for await (const page of bucket.list(aside.prefix)) {
    for (const { key } of page) {
      const name = aside.nameOf(key);
      if (isSha256(name)) await bringBack(bucket, name);
    }
  }
}

/** Over one that was put meanwhile, which is equal. */
async function bringBack(bucket: Bucket, sha256: string): Promise<void> {
  await bucket.copy(aside.keyOf(sha256), evidence.keyOf(sha256));
  await bucket.remove(aside.keyOf(sha256));
}

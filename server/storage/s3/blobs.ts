import type { Readable } from 'node:stream';
import type { Receive } from '../arrivals.js';
import { type BlobStore, damagedBlob, isSha256 } from '../blob-store.js';
import { blobVerifier } from '../verify.js';
import type { Bucket } from './bucket.js';
import { bringAllBack, evidence, removeBlob } from './sweep.js';

/** How often it is begun anew when the same file is put again while it is being read. */
const readings = 3;

/**
 * Evidence in a bucket: `evidence/abcd…` for each blob, `sweeping/abcd…` for what is about to go. What
 * comes in is received and looked at on this machine first.
 */
export function bucketBlobStore(bucket: Bucket, receive: Receive): BlobStore {
  const verify = blobVerifier();

  return {
    put: (source, limits) =>
      // Over an equal one, if there is one: that mends it, should it be damaged, and makes it young.
      receive(source, limits, (path, blob) => bucket.put(evidence.keyOf(blob.sha256), path, blob)),

    async sizeOf(sha256) {
      if (!isSha256(sha256)) return undefined;
      return (await bucket.find(evidence.keyOf(sha256)))?.size;
    },

    async open(sha256, range) {
      if (!isSha256(sha256)) throw damagedBlob(sha256, 'missing');
      const key = evidence.keyOf(sha256);
      for (let reading = 0; reading < readings; reading += 1) {
        const found = await bucket.find(key);
        if (!found) break;
        const { version } = found;
        try {
          const whole = async () => present(await bucket.read(key, { version }));
          if (!(await verify(sha256, version, whole))) throw damagedBlob(sha256, 'changed');
          return present(await bucket.read(key, { version, range }));
        } catch (error) {
          if (!(error instanceof PutMeanwhile)) throw error;
        }
      }
      throw damagedBlob(sha256, 'missing');
    },

    async *putWithin({ from, until }) {
      await bringAllBack(bucket);
      for await (const page of bucket.list(evidence.prefix)) {
        const found = page.filter(({ putAt }) => putAt >= from && putAt < until);
        const hashes = found.map(({ key }) => evidence.nameOf(key)).filter(isSha256);
        if (hashes.length > 0) yield hashes;
      }
    },

    async remove(sha256, options) {
      if (!isSha256(sha256)) return undefined;
      return removeBlob(bucket, sha256, options);
    },
  };
}

/** What was looked at is no longer what lies there. */
class PutMeanwhile extends Error {}

function present(bytes: Readable | undefined): Readable {
  if (!bytes) throw new PutMeanwhile();
  return bytes;
}

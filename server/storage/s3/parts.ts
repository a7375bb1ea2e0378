import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import type { BucketConfig } from '../../config.js';
import { deletePartial } from '../partial-upload.rows.js';
import { answeredBy, newIdHeader, type Parts, partsPath, partsServer } from '../parts.js';
import type { Bucket } from './bucket.js';
import { PartStore } from './part-store.js';
import { partial } from './sweep.js';

/** Parts under `partial/` of a bucket: `<id>` when whole, `<id>.part` the rest, `<id>.info` what is known of it. */
export function bucketParts(config: BucketConfig, bucket: Bucket, pool: Pool): Parts {
  const store = new PartStore(config);
  const server = partsServer(store, {
    namingFunction: (request) => partial.keyOf(request.headers.get(newIdHeader) as string),
    getFileIdFromRequest: (_request, id) => id && partial.keyOf(id),
    generateUrl: (_request, { id }) => `${partsPath}/${partial.nameOf(id)}`,
  });
  const remove = (ids: readonly string[]) =>
    Promise.all(ids.map((id) => store.remove(partial.keyOf(id))));

  return {
    async answer(request) {
      const answer = await answeredBy(server, withWhatArrives(request));
      // The store of the disk does so by itself.
      if (request.method === 'DELETE' && answer.ok) await deletePartial(pool, [idOf(request)]);
      return answer;
    },
    read: (id) => bucket.read(partial.keyOf(id)),
    async remove(ids) {
      await remove(ids);
    },
    async olderThan(ageMs) {
      const youngest = new Map<string, number>();
      for await (const page of bucket.list(partial.prefix)) {
        for (const { key, putAt } of page) {
          const id = partial.nameOf(key).replace(/\.(info|part)$/, '');
          youngest.set(id, Math.max(youngest.get(id) ?? 0, putAt.getTime()));
        }
      }
      const before = Date.now() - ageMs;
      return [...youngest].filter(([, putAt]) => putAt < before).map(([id]) => id);
    },
  };
}

const idOf = (request: Request): string => new URL(request.url).pathname.split('/').at(-1) ?? '';

/**
 * A body that ends where its connection broke, instead of failing: what had come until then is stored, as
 * it is on disk.
 */
function withWhatArrives(request: Request): Request {
  const { body } = request;
  if (!body) return request;
  async function* arrived(from: AsyncIterable<Uint8Array>) {
    try {
      yield* from;
    } catch {
      // Its sender asks how far it came, and goes on from there.
    }
  }
  const bytes = Readable.from(arrived(body as unknown as AsyncIterable<Uint8Array>), {
    objectMode: false,
  });
  return new Request(request, { body: Readable.toWeb(bytes), duplex: 'half' } as RequestInit);
}

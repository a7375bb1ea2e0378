import type { PoolClient } from 'pg';
import type { Services } from '../context.js';
import { type Instant, prepared } from '../support/sql.js';
import { deleteExpiredPartials, readPartialIds } from './partial-upload.rows.js';
import { expiredBefore, partialLifetimeMs } from './partial-upload.service.js';
import { uploadLifetimeMs } from './upload.service.js';

export interface Swept {
  readonly blobs: number;
  /** Bytes of them. */
  readonly bytes: number;
  /** Files on their way that were given up. */
  readonly partials: number;
}

const deleteExpiredUploads = prepared<object, [expiredBefore: Date]>(
  'delete from upload where created_at <= $1',
);

/**
 * Of any kabupaten, of any revision however old, whatever became of its evidence: what a closed period
 * rests on is a revision like any other, and the database lets none be deleted.
 */
const readNeeded = prepared<{ sha256: string }, [sha256s: readonly string[]]>(`
  select distinct sha256 from evidence_revision where sha256 = any($1)
  union select distinct sha256 from upload where sha256 = any($1)`);

const readBirth = prepared<{ birth: Instant | null }, []>(
  'select min(created_at) as birth from kabupaten',
);

/** Any number that nobody else of this database uses for the same purpose. */
const SWEEP = 26_2021;

/**
 * Removes what nobody needs: files on their way that are a day old, and blobs that no row has named for
 * the configured days of grace.
 *
 * Blobs older than the database are left alone: a service that was given another database by mistake
 * knows nothing of them.
 *
 * @returns undefined when another server is at it.
 */
export async function sweep(services: Services): Promise<Swept | undefined> {
  const client = await services.db.pool.connect();
  try {
    const { rows } = await client.query<{ ours: boolean }>(
      'select pg_try_advisory_lock($1) as ours',
      [SWEEP],
    );
    if (!rows[0]?.ours) return undefined;
    try {
      return {
        partials: await sweepPartials(services, client),
        ...(await sweepBlobs(services, client)),
      };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [SWEEP]);
    }
  } finally {
    client.release();
  }
}

async function sweepPartials({ now, parts }: Services, client: PoolClient): Promise<number> {
  const expired = (await deleteExpiredPartials(client, [expiredBefore(now())])).map(({ id }) => id);
  await parts.remove(expired);
  // Files whose row is gone: of a server that was killed in between, or of a person who was deleted.
  const old = await parts.olderThan(partialLifetimeMs);
  const known = new Set((await readPartialIds(client, [])).map(({ id }) => id));
  const stray = old.filter((name) => !known.has(name));
  await parts.remove(stray);
  return expired.length + stray.length;
}

async function sweepBlobs(
  { blobs, config, now }: Services,
  client: PoolClient,
): Promise<Omit<Swept, 'partials'>> {
  await deleteExpiredUploads(client, [new Date(now().getTime() - uploadLifetimeMs)]);
  const [{ birth } = { birth: null }] = await readBirth(client, []);
  if (birth === null) return { blobs: 0, bytes: 0 };
  const span = {
    from: new Date(birth),
    until: new Date(now().getTime() - config.evidence.graceMs),
  };
  const removed = { blobs: 0, bytes: 0 };
  for await (const candidates of blobs.putWithin(span)) {
    const needed = await neededOf(client, candidates);
    for (const sha256 of candidates.filter((one) => !needed.has(one))) {
      const isNeeded = async () => (await neededOf(client, [sha256])).size > 0;
      const bytes = await blobs.remove(sha256, { until: span.until, isNeeded });
      if (bytes === undefined) continue;
      removed.blobs += 1;
      removed.bytes += bytes;
    }
  }
  return removed;
}

const neededOf = async (
  client: PoolClient,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set((await readNeeded(client, [sha256s])).map(({ sha256 }) => sha256));

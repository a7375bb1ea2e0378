import type { Pool } from 'pg';
import type { Doer } from '../audit/record.js';
import { DomainError } from '../errors/domain-error.js';
import type { ClosingPhase } from '../support/enums.js';
import { type Instant, rows, sql } from '../support/sql.js';

/** How far a closing is. */
export interface ClosingStep {
  readonly phase: ClosingPhase;
  /** Worksheets that are through with it. */
  readonly done: number;
  readonly total: number;
}

/** How often those who wait are told. */
const tellingMs = 500;

/** After how long without a word somebody else may close: many times what a busy server needs. */
const silenceSeconds = 30;

/** After how long without a word nobody is closing any more. */
const lostSeconds = 600;

/**
 * Closes a period and tells beside it how far that is, on a connection of its own: whoever asks sees it, on whichever
 * server. Telling never holds the closing up, nor makes it fail.
 *
 * @throws what `work` throws; DomainError `PERIOD_CLOSING` while somebody else closes it, with `since` when and
 *   `closedById` who, null for the schedule.
 */
export async function reportClosing(
  pool: Pool,
  doer: Doer,
  periodId: string,
  work: (tell: (step: ClosingStep) => void) => Promise<void>,
): Promise<void> {
  const id = await begin(pool, doer, periodId);
  if (id === null) return work(() => undefined);

  let step: ClosingStep = { phase: 'WAITING', done: 0, total: 0 };
  let telling = Promise.resolve();
  const beat = setInterval(() => {
    telling = telling.then(() => tell(pool, id, step)).catch(() => undefined);
  }, tellingMs);
  const end = async (fault: string | null) => {
    clearInterval(beat);
    await telling;
    // What can't be taken back grows old by itself.
    await finish(pool, id, fault).catch(() => undefined);
  };
  try {
    await work((next) => (step = next));
  } catch (error) {
    // A refusal is for who asked, and leaves nothing to be said to others.
    await end(error instanceof DomainError ? null : 'INTERNAL');
    throw error;
  }
  await end(null);
}

/** Null for what can't be closed: why not is found out where it is locked. */
async function begin(
  pool: Pool,
  { actor: { kabupatenId, personId }, now }: Doer,
  periodId: string,
): Promise<string | null> {
  const [begun] = await rows<{ id: string }>(
    pool,
    sql`insert into period_closing as c (id, kabupaten_id, created_at, period_id, person_id, seen_at)
        select gen_random_uuid(), p.kabupaten_id, ${now()}::timestamptz, p.id, ${personId}::uuid, clock_timestamp()
        from period p where p.id = ${periodId} and p.kabupaten_id = ${kabupatenId} and p.status = 'OPEN'
        on conflict (period_id) do update set id = excluded.id, created_at = excluded.created_at,
          person_id = excluded.person_id, phase = 'WAITING', done = 0, total = 0,
          seen_at = excluded.seen_at, fault = null
        where c.fault is not null or ${isSilent('c')}
        returning c.id`,
  );
  if (begun) return begun.id;
  await assertNotClosing(pool, kabupatenId, periodId);
  return null;
}

/** @throws DomainError `PERIOD_CLOSING` while somebody closes it. */
export async function assertNotClosing(
  pool: Pool,
  kabupatenId: string,
  periodId: string,
): Promise<void> {
  const [other] = await rows<{ since: Instant; personId: string | null }>(
    pool,
    sql`select created_at as since, person_id as "personId" from period_closing c
        where c.period_id = ${periodId} and c.kabupaten_id = ${kabupatenId} and c.fault is null
          and not ${isSilent('c')}`,
  );
  if (!other) return;
  throw new DomainError('PERIOD_CLOSING', 'The period is being closed.', {
    field: 'id',
    periodId,
    since: other.since,
    closedById: other.personId,
  });
}

const tell = (pool: Pool, id: string, { phase, done, total }: ClosingStep) =>
  rows(
    pool,
    sql`update period_closing set phase = ${phase}, done = ${done}, total = ${total},
          seen_at = clock_timestamp() where id = ${id}`,
  ).then(() => undefined);

const finish = (pool: Pool, id: string, fault: string | null) =>
  rows(
    pool,
    fault === null
      ? sql`delete from period_closing where id = ${id}`
      : sql`update period_closing set fault = ${fault} where id = ${id}`,
  );

/** Whether nothing was heard of a closing for long; it may go on all the same. @param c alias of `period_closing`. */
export const isSilent = (c: string) => unheardFor(c, silenceSeconds);

/** Whether nothing was heard of it for so long that it can't go on. @param c alias of `period_closing`. */
export const isLost = (c: string) => unheardFor(c, lostSeconds);

const unheardFor = (c: string, seconds: number) =>
  sql<boolean>`(${sql.raw(c)}.seen_at < clock_timestamp() - make_interval(secs => ${seconds}))`;

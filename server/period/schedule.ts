import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import type { Doer } from '../audit/record.js';
import { createContext, type RequestContext, type Services } from '../context.js';
import { DomainError } from '../errors/domain-error.js';
import { readScorers } from '../report-card/scorers.js';
import type { PeriodStatus } from '../support/enums.js';
import { type Instant, type RawBuilder, rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { follows } from './period.days.js';
import { close, open } from './period.lifecycle.js';

interface DuePeriod {
  readonly id: string;
  readonly kabupatenId: string;
  readonly status: PeriodStatus;
  readonly version: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/**
 * Opens and closes, in every kabupaten, the periods whose time has come and that shall do so by themselves. Each
 * once, however many servers ask at once: the period's row is the queue, and who comes second finds it done. What
 * can't be done is left as it was, tried again the next time, and told the administrators with the reason.
 */
export async function runSchedule(services: Services, log: FastifyBaseLogger): Promise<void> {
  // What closes comes before what opens, which begins with what was closed.
  for (const read of [readClosing, readOpening]) {
    const due = await read(services.db.pool, services.now());
    const waiting = Map.groupBy(due, ({ kabupatenId }) => kabupatenId).values();
    const workThrough = async () => {
      for (const ofKabupaten of waiting) {
        for (const period of ofKabupaten) await attempt(services, log, period);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, workThrough));
  }
}

/**
 * How many kabupaten at once, each with a connection: while the database reads and writes for two, the service scores
 * for the third, and neither of two processors waits. More would only take connections from those who work.
 */
const atOnce = 3;

async function attempt(
  services: Services,
  log: FastifyBaseLogger,
  period: DuePeriod,
): Promise<void> {
  try {
    await step(services, period);
  } catch (error) {
    if (wasFaster(error)) return;
    const cause = error instanceof DomainError ? error.code : 'INTERNAL';
    if (cause === 'INTERNAL') log.error({ err: error, periodId: period.id }, 'schedule');
    await tellAdministrators(services, period, cause);
  }
}

const columns = sql`p.id, p.kabupaten_id as "kabupatenId", p.status, p.version,
  p.opens_at as "opensAt", p.closes_at as "closesAt"`;

const readClosing = (pool: Pool, now: Date): Promise<DuePeriod[]> =>
  rows<DuePeriod>(
    pool,
    sql`select ${columns} from period p
        where p.status = 'OPEN' and p.closes_by_schedule and p.closes_at <= ${now}
        order by p.closes_at, p.id`,
  );

/**
 * What would be over before anybody could fill it in is not opened. Nor is what comes after a period of its kind that
 * is still open, or to be opened at the same moment: only what is closed is carried forward, so it would begin with what
 * was said two periods ago. One that is open again has been closed before, and keeps nobody waiting. A range of days
 * waits for no month: it may lie within one. What cannot open, and was told of, keeps nobody waiting either.
 */
const readOpening = (pool: Pool, now: Date, only: string | null = null): Promise<DuePeriod[]> =>
  rows<DuePeriod>(
    pool,
    sql`select ${columns} from period p
        where ${isToOpen('p', now)} and (${only}::uuid is null or p.id = ${only})
          and not exists (select from period q where q.kabupaten_id = p.kabupaten_id and ${follows('p', 'q')}
            and (q.status = 'OPEN' and q.revision = 1 or ${isToOpen('q', now)} and q.schedule_fault is null))
        order by p.closes_at, p.id`,
  );

/** Whether the time of a planned period has come. @param p alias of `period`. */
const isToOpen = (p: string, now: Date): RawBuilder<boolean> => {
  const its = (column: string) => sql.ref(`${p}.${column}`);
  return sql<boolean>`(${its('status')} = 'PLANNED' and ${its('opens_by_schedule')}
    and ${its('opens_at')} <= ${now}::timestamptz and ${its('closes_at')} > ${now}::timestamptz)`;
};

async function step(services: Services, period: DuePeriod): Promise<void> {
  const { id, version, status, kabupatenId } = period;
  const { pool } = services.db;
  const requestId = randomUUID();
  const doer: Doer = { actor: { kabupatenId, personId: null }, now: services.now, requestId };
  if (status === 'PLANNED') {
    // One that it follows may have been opened a moment ago.
    const isDue = (await readOpening(pool, services.now(), id)).length > 0;
    if (!isDue) return;
    await open(pool, doer, id, version);
    services.sessions.forget();
    return;
  }
  const scorers = await readScorers(ofKabupaten(services, kabupatenId, requestId), id);
  await close(pool, doer, { id, version, scorers, heedsPanels: true });
}

/** Reads what belongs to a kabupaten, and may do nothing. */
const ofKabupaten = (services: Services, kabupatenId: string, requestId: string): RequestContext =>
  createContext(services, {
    signedIn: {
      sessionId: '',
      expiresAt: services.now().toISOString(),
      locale: 'id',
      actor: {
        personId: '',
        kabupatenId,
        name: '',
        memberships: [],
        assignments: new Set(),
        mustChangePassword: false,
      },
    },
    address: '',
    requestId,
  });

const wasFasterCodes = new Set<string>(['CONFLICT', 'PERIOD_CLOSED', 'PERIOD_CLOSING']);

/** Another server, or the administrator at the door. */
const wasFaster = (error: unknown): boolean =>
  error instanceof DomainError && wasFasterCodes.has(error.code);

/** Once for each reason and date: another minute is no news. */
async function tellAdministrators(
  { db, now }: Services,
  { id, status, opensAt, closesAt }: DuePeriod,
  cause: string,
): Promise<void> {
  const missed = status === 'PLANNED' ? opensAt : closesAt;
  await transaction(db.pool, async (client) => {
    await rows(
      client,
      sql`update period set schedule_fault = ${cause}
          where id = ${id} and status = ${status} and schedule_fault is distinct from ${cause}`,
    );
    await rows(
      client,
      sql`insert into notification
            (id, kabupaten_id, created_at, person_id, kind, period_id, occasion, answers, cause, happened_at)
          select gen_random_uuid(), p.kabupaten_id, ${now()}::timestamptz, a.id,
            case when p.status = 'PLANNED' then 'PERIOD_NOT_OPENED' else 'PERIOD_NOT_CLOSED' end, p.id,
            ${`${missed} ${cause}`}, '[]', ${cause}, ${now()}::timestamptz
          from period p join person a on a.kabupaten_id = p.kabupaten_id and a.active and exists (
            select from membership m where m.person_id = a.id and m.role = 'ADMIN')
          where p.id = ${id} and p.status = ${status}
          on conflict do nothing`,
    );
  });
}

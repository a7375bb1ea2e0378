import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runSchedule } from '../../server/period/schedule.js';
import { CLOSE, OPEN, planMonth, step } from '../builders/months.js';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { queryIn } from './period.july.js';

let database: TestDatabase;
let world: World;
/** Each sentence closes a month of its own; the world has July already. */
const months = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12].values();

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  await step(world, world.bekasi, CLOSE, world.bekasi.period.id, 1);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const query = queryIn(() => world);

const CLOSING = `query ($id: ID!) { period(id: $id) {
  status closing { by { id name } since phase done total fault silentSince } } }`;

async function openMonth(): Promise<string> {
  const id = await planMonth(world, world.bekasi, months.next().value!);
  await step(world, world.bekasi, OPEN, id);
  return id;
}

/** As somebody sees it who has nothing to do with it. */
async function seen(id: string): Promise<Record<string, unknown>> {
  const leader = await world.as(world.bekasi.people.leader);
  return (await leader.send(CLOSING, { id })).data['period'];
}

const seenSoon = (id: string, closing: unknown) =>
  vi.waitFor(async () => expect((await seen(id))['closing']).toEqual(closing), { timeout: 45_000 });

async function close(id: string, version = 2) {
  const admin = await world.as(world.bekasi.people.admin);
  return admin.send(CLOSE, { id, version });
}

/** Keeps the closing from going past a statement, until it is let go. */
async function holding(statement: string, work: (letGo: () => Promise<void>) => Promise<void>) {
  const client: PoolClient = await world.db.pool.connect();
  await client.query('begin');
  await client.query(statement);
  let held = true;
  const letGo = async () => {
    if (held) await client.query('rollback');
    held = false;
  };
  try {
    await work(letGo);
  } finally {
    await letGo();
    client.release();
  }
}

const by = () => ({
  id: world.bekasi.people.admin.id,
  name: world.bekasi.people.admin.name,
});
const underWay = (phase: string, done: number, total: number) => ({
  by: by(),
  since: '2022-07-15T02:00:00.000Z',
  phase,
  done,
  total,
  fault: null,
  silentSince: null,
});

describe('while a period is being closed', () => {
  test.for([
    ['waits for what is being saved', 'worksheet', 'WAITING', 0, 0],
    ['writes report cards', 'report_card', 'SEALING', 0, 2],
    ['puts the rest on record', 'commitment_record', 'RECORDING', 0, 0],
  ] as const)('everybody sees by whom, since when, and that it %s', async ([, table, phase, done, total]) => {
    const id = await openMonth();
    expect(await seen(id)).toEqual({ status: 'OPEN', closing: null });
    await holding(`lock table ${table} in exclusive mode`, async (letGo) => {
      const closing = close(id);
      await seenSoon(id, underWay(phase, done, total));
      await letGo();
      expect((await closing).errors).toBeUndefined();
    });
    expect(await seen(id)).toEqual({ status: 'CLOSED', closing: null });
  }); // prettier-ignore

  test('who would close it too is told who does and since when, and the schedule leaves it alone', async () => {
    const id = await openMonth();
    await query(
      `update period set closes_by_schedule = true, closes_at = '2022-07-15T01:00:00Z' where id = $1`,
      [id],
    );
    await holding('lock table report_card in exclusive mode', async (letGo) => {
      const first = close(id);
      await seenSoon(id, underWay('SEALING', 0, 2));
      const second = await close(id);
      expect(second.errors?.[0]?.extensions).toEqual({
        code: 'PERIOD_CLOSING',
        field: 'id',
        periodId: id,
        since: '2022-07-15T02:00:00.000Z',
        closedById: by().id,
      });
      await runSchedule(world.app.services, world.app.fastify.log);
      await letGo();
      expect((await first).errors).toBeUndefined();
    });
    expect(await query(`select kind from notification where period_id = $1`, [id])).toEqual([]);
    expect(await query(`select id from report_card where period_id = $1`, [id])).toHaveLength(2);
  });

  test('it goes on when the browser that asked for it is gone', async () => {
    const id = await openMonth();
    const address = await world.app.fastify.listen({ host: '127.0.0.1', port: 0 });
    const { cookie } = await world.as(world.bekasi.people.admin);
    const tab = new AbortController();
    await holding('lock table report_card in exclusive mode', async (letGo) => {
      const asking = fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-ungkit-request': '1',
          cookie: cookie ?? '',
        },
        body: JSON.stringify({ query: CLOSE, variables: { id, version: 2 } }),
        signal: tab.signal,
      });
      await seenSoon(id, underWay('SEALING', 0, 2));
      tab.abort();
      await expect(asking).rejects.toThrow(/abort/);
      await letGo();
    });
    await vi.waitFor(
      async () => expect(await seen(id)).toEqual({ status: 'CLOSED', closing: null }),
      { timeout: 45_000 },
    );
  });
});

describe('a closing that breaks down', () => {
  test('leaves the period open, says so to everybody, and can be tried again', async () => {
    const id = await openMonth();
    await query(`create function break_down() returns trigger language plpgsql as $$
      begin raise exception 'the disk is full'; end $$`);
    await query(`create trigger break_down before update on period for each row
      when (new.status = 'CLOSED') execute function break_down()`);
    expect((await close(id)).code).toBe('INTERNAL');
    const broken = await seen(id);
    expect(broken).toMatchObject({ status: 'OPEN', closing: { by: by(), fault: 'INTERNAL' } });
    expect(await query('select id from report_card where period_id = $1', [id])).toEqual([]);

    await query('drop trigger break_down on period');
    expect((await close(id)).errors).toBeUndefined();
    expect(await seen(id)).toEqual({ status: 'CLOSED', closing: null });
  });

  test('what is refused is said to who asked, and leaves nothing behind', async () => {
    const id = await openMonth();
    expect((await close(id, 99)).code).toBe('CONFLICT');
    expect(await seen(id)).toEqual({ status: 'OPEN', closing: null });
    const stranger = await world.as(world.karawang.people.admin);
    expect((await stranger.send(CLOSE, { id, version: 2 })).code).toBe('NOT_FOUND');
    expect(await query('select id from period_closing')).toEqual([]);
  });
});

describe('a closing that is not heard of', () => {
  /** As if it had last been heard of so long ago. */
  const heardAgo = (id: string, ago: string) =>
    query(
      `insert into period_closing (id, kabupaten_id, created_at, period_id, person_id, phase, done, total, seen_at)
       values (gen_random_uuid(), $1, '2022-07-15T01:00:00Z', $2, null, 'SCORING', 1, 2,
         clock_timestamp() - $3::interval)
       on conflict (period_id) do update set seen_at = excluded.seen_at`,
      [world.bekasi.kabupaten.id, id, ago],
    );

  test('for half a minute has not broken down: since when is said, until it is heard of again', async () => {
    const id = await openMonth();
    await heardAgo(id, '31 seconds');
    const [{ lastHeard }] = (await query(
      `select to_char(seen_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastHeard"
       from period_closing`,
    )) as [{ lastHeard: string }];
    expect((await seen(id))['closing']).toMatchObject({
      by: null,
      phase: 'SCORING',
      done: 1,
      fault: null,
      silentSince: lastHeard,
    });
    await heardAgo(id, '0 seconds');
    expect((await seen(id))['closing']).toMatchObject({ fault: null, silentSince: null });
    await query('delete from period_closing');
  });

  test('for ten minutes has, and either may be closed by somebody else', async () => {
    const lost = await openMonth();
    await heardAgo(lost, '601 seconds');
    expect((await seen(lost))['closing']).toMatchObject({ fault: 'INTERNAL', silentSince: null });
    expect((await close(lost)).errors).toBeUndefined();
    const silent = await openMonth();
    await heardAgo(silent, '31 seconds');
    expect((await close(silent)).errors).toBeUndefined();
    expect((await seen(silent))['status']).toBe('CLOSED');
  });
});

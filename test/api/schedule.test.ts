import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../server/config.js';
import { openDatabase } from '../../server/db/orm.js';
import { startJobs } from '../../server/jobs/jobs.js';
import { runSchedule } from '../../server/period/schedule.js';
import { createServices } from '../../server/services.js';
import { SAVE } from '../builders/desk.js';
import { planMonth } from '../builders/months.js';
import { buildPanelDesk, type PanelDesk } from './panel.desk.js';

let desk: PanelDesk;
let august: string;

beforeAll(async () => {
  desk = await buildPanelDesk();
});
afterAll(() => desk.close());
// August opens on the 1st at 07.00 in Jakarta; July closes on the 5th at 16.00.
beforeEach(async () => {
  await desk.sql('delete from notification');
  await desk.sql('delete from panel');
  await desk.sql(
    `delete from worksheet where period_id in (select id from period where month <> 7)`,
  );
  await desk.sql('delete from period where month <> 7');
  await desk.sql(
    `update period set status = 'OPEN', closes_by_schedule = false, schedule_fault = null, version = 1`,
  );
  august = await planMonth(desk.world, desk.bekasi, 8);
  await desk.sql('update period set opens_by_schedule = true where id = $1', [august]);
});

const log = () => desk.world.app.fastify.log;
const at = (moment: string, db = desk.world.db) =>
  createServices(readConfig({ LOG_LEVEL: 'silent' }), db, () => new Date(moment));
const run = (moment: string) => runSchedule(at(moment), log());
const period = async (id: string) => {
  const [row] = await desk.sql<{
    status: string;
    closed_by_id: string | null;
    schedule_fault: string | null;
  }>('select status, closed_by_id, schedule_fault from period where id = $1', [id]);
  return row!;
};
const countOf = async (table: string, id: string) => {
  const [row] = await desk.sql<{ count: number }>(
    `select count(*)::int as count from ${table} where period_id = $1`,
    [id],
  );
  return row!.count;
};
const events = (action: string, id: string) =>
  desk.sql<{ actor_id: string | null }>(
    'select actor_id from audit_event where action = $1 and entity_id = $2',
    [action, id],
  );

describe('a planned period', () => {
  const july = () => desk.bekasi.period.id;
  const setJuly = (status: string) =>
    desk.sql('update period set status = $2 where id = $1', [july(), status]);
  beforeEach(() => setJuly('CLOSED'));

  test('waits for the one before to be closed, which it begins with, and is nobody’s fault', async () => {
    await setJuly('OPEN');
    await run('2022-08-01T00:00:00Z');
    expect(await period(august)).toMatchObject({ status: 'PLANNED', schedule_fault: null });
    await setJuly('CLOSED');
    await run('2022-08-05T09:01:00Z');
    expect((await period(august)).status).toBe('OPEN');
    const carried = await desk.sql(
      `select a.id from answer a join worksheet w on w.id = a.worksheet_id
        where w.period_id = $1 and a.unchanged and a.option_key is not null`,
      [august],
    );
    expect(carried.length).toBeGreaterThan(0);
  });

  describe('whose time has come with that of the one before', () => {
    let september: string;
    beforeEach(async () => {
      september = await planMonth(desk.world, desk.bekasi, 9);
      await desk.sql(
        `update period set opens_by_schedule = true, opens_at = '2022-08-02' where id = $1`,
        [september],
      );
    });

    test('waits for it', async () => {
      await run('2022-08-02T00:00:00Z');
      expect((await period(august)).status).toBe('OPEN');
      expect((await period(september)).status).toBe('PLANNED');
      await run('2022-08-02T00:01:00Z');
      expect((await period(september)).status).toBe('PLANNED');
      await desk.sql(`update period set status = 'CLOSED' where id = $1`, [august]);
      await run('2022-09-02T00:00:00Z');
      expect((await period(september)).status).toBe('OPEN');
    });

    test('does not wait where that cannot open, once it was told', async () => {
      await desk.sql('delete from period_instrument where period_id = $1', [august]);
      await run('2022-08-02T00:00:00Z');
      expect(await period(august)).toMatchObject({ schedule_fault: 'PERIOD_INCOMPLETE' });
      expect((await period(september)).status).toBe('PLANNED');
      await run('2022-08-02T00:01:00Z');
      expect((await period(september)).status).toBe('OPEN');
    });

    test('waits where that can open after all', async () => {
      await desk.sql(`update period set schedule_fault = 'INTERNAL' where id = $1`, [august]);
      await run('2022-08-02T00:00:00Z');
      expect((await period(august)).status).toBe('OPEN');
      expect((await period(september)).status).toBe('PLANNED');
    });
  });

  test('waits for none after it', async () => {
    await desk.sql(`update period set status = 'OPEN', month = 9 where id = $1`, [july()]);
    await run('2022-08-01T00:00:00Z');
    expect((await period(august)).status).toBe('OPEN');
    await desk.sql(`update period set month = 7 where id = $1`, [july()]);
  });

  test.each([
    ['06.59.59 WIB', '2022-07-31T23:59:59Z', 'PLANNED'],
    ['07.00.00 WIB', '2022-08-01T00:00:00Z', 'OPEN'],
    ['07.00.01 WIB', '2022-08-01T00:00:01Z', 'OPEN'],
  ])('that opens at 07.00 WIB by itself is at %s %s', async (_, moment, status) => {
    await run(moment);
    expect((await period(august)).status).toBe(status);
    expect(await countOf('worksheet', august)).toBe(status === 'OPEN' ? 2 : 0);
  });

  test('opens in nobody’s name, and leaves the same trace as the door', async () => {
    await run('2022-08-01T00:00:00Z');
    expect(await events('open', august)).toEqual([{ actor_id: null }]);
    const agent = await desk.world.as(desk.bekasi.people.agent);
    const { data } = await agent.send(
      `query ($id: ID!) { worksheets(filter: { periodId: $id }) { nodes { unit { id } } } }`,
      { id: august },
    );
    expect(data.worksheets.nodes).toEqual([{ unit: { id: desk.bekasi.units.health.id } }]);
  });

  test('that nobody let open by itself stays, and so does one that would be over', async () => {
    await desk.sql('update period set opens_by_schedule = false where id = $1', [august]);
    await run('2022-08-02T00:00:00Z');
    expect((await period(august)).status).toBe('PLANNED');
    await desk.sql('update period set opens_by_schedule = true where id = $1', [august]);
    await run('2022-12-01T00:00:00Z');
    expect((await period(august)).status).toBe('PLANNED');
  });

  test('that can not open is told the administrators once, with the reason, and tried again', async () => {
    await desk.sql('update unit set assessed = false');
    await run('2022-08-01T00:00:00Z');
    await run('2022-08-01T00:01:00Z');
    expect(await period(august)).toMatchObject({
      status: 'PLANNED',
      schedule_fault: 'PERIOD_INCOMPLETE',
    });
    const told = async () =>
      desk.sql('select person_id, kind, cause from notification where period_id = $1', [august]);
    expect(await told()).toEqual([
      {
        person_id: desk.bekasi.people.admin.id,
        kind: 'PERIOD_NOT_OPENED',
        cause: 'PERIOD_INCOMPLETE',
      },
    ]);
    await desk.sql('update unit set assessed = true');
    await run('2022-08-01T00:02:00Z');
    expect(await period(august)).toMatchObject({ status: 'OPEN', schedule_fault: null });
  });
});

describe('an open period', () => {
  const july = () => desk.bekasi.period.id;
  beforeEach(() => desk.sql('update period set closes_by_schedule = true where id = $1', [july()]));

  test('with a panel at work does not close, wholly or in part, and the administrators hear why', async () => {
    const panel = await desk.openPanel();
    await run('2022-08-05T09:00:00Z');
    expect(await period(july())).toMatchObject({ status: 'OPEN', schedule_fault: 'PANEL_OPEN' });
    expect(await countOf('report_card', july())).toBe(0);
    const admin = await desk.world.as(desk.bekasi.people.admin);
    const { data } = await admin.send(
      `query ($id: ID!) { period(id: $id) { scheduleFault hasOpenPanel }
        notifications { nodes { kind cause worksheetId period { id } } } unreadNotifications }`,
      { id: july() },
    );
    expect(data).toEqual({
      period: { scheduleFault: 'PANEL_OPEN', hasOpenPanel: true },
      notifications: {
        nodes: [
          {
            kind: 'PERIOD_NOT_CLOSED',
            cause: 'PANEL_OPEN',
            worksheetId: null,
            period: { id: july() },
          },
        ],
      },
      unreadNotifications: 1,
    });
    const lead = await desk.lead.send('{ notifications { nodes { kind } } }');
    expect(lead.data.notifications.nodes).toEqual([]);
    const hasOpenPanel = async (person: 'admin' | 'agent') => {
      const client = await desk.world.as(desk.bekasi.people[person]);
      const { data } = await client.send('query ($id: ID!) { period(id: $id) { hasOpenPanel } }', {
        id: july(),
      });
      return data.period.hasOpenPanel as boolean;
    };
    // Whoever closes it by hand has to know; nobody else.
    expect(await hasOpenPanel('agent')).toBe(false);
    await desk.sql('delete from panel where id = $1', [panel.id]);
    expect(await hasOpenPanel('admin')).toBe(false);
  });

  test('that fails unexpectedly says so and nothing more, and is left whole', async () => {
    const kept = await desk.sql<{ id: string; formula_id: string }>(
      'delete from period_instrument where period_id = $1 returning *',
      [july()],
    );
    await run('2022-08-05T09:00:00Z');
    expect(await period(july())).toMatchObject({ status: 'OPEN', schedule_fault: 'INTERNAL' });
    expect(await countOf('report_card', july())).toBe(0);
    await desk.sql(
      `insert into period_instrument select * from jsonb_populate_recordset(null::period_instrument, $1::jsonb)`,
      [JSON.stringify(kept)],
    );
  });

  test('is not closed one second before its time, and a save at that moment is kept', async () => {
    await run('2022-08-05T08:59:59Z');
    expect((await period(july())).status).toBe('OPEN');
  });
});

describe('two servers with one database', () => {
  test('open and close once, in Jakarta’s time, and a save at the moment of closing is kept or refused', async () => {
    const july = desk.bekasi.period.id;
    await desk.sql('update period set closes_by_schedule = true where id = $1', [july]);
    const second = await openDatabase({ url: desk.world.db.url, poolSize: 2 });
    const moment = '2022-08-05T09:00:00Z';
    const stops: (() => Promise<void>)[] = [];
    try {
      const pace = { pollSeconds: 0.5, retrySeconds: 1 };
      stops.push(
        ...(await Promise.all([
          startJobs(at(moment), log(), pace),
          startJobs(at(moment, second), log(), pace),
        ])),
      );
      // The last second of July, while the servers close it.
      await desk.goTo('2022-08-05T08:59:59Z');
      const { id, version } = await desk.row('U.I.1.i.a');
      const saved = await desk.agent.send(SAVE, {
        input: { answerId: id, version, optionKey: 'TIDAK', explanation: 'Akhir', reopen: true },
      });
      await vi.waitFor(
        async () => {
          expect((await period(july)).status).toBe('CLOSED');
          expect((await period(august)).status).toBe('OPEN');
        },
        // What a first attempt leaves undone is done in the next minute.
        { timeout: 150_000, interval: 250 },
      );
      expect(['PERIOD_CLOSED', undefined]).toContain(saved.code);
      // What was saved before the sealing is in it; what was not was refused.
      const [card] = await desk.sql<{ snapshot: string }>(
        `select snapshot from report_card where worksheet_id = $1`,
        [desk.worksheetId],
      );
      expect(card!.snapshot.includes('"TIDAK"')).toBe(saved.code === undefined);
      expect(await events('close', july)).toEqual([{ actor_id: null }]);
      expect(await events('open', august)).toEqual([{ actor_id: null }]);
      expect(await countOf('report_card', july)).toBe(2);
      expect(await countOf('worksheet', august)).toBe(2);
      expect((await period(july)).closed_by_id).toBeNull();
      // Whoever tries again has nothing to do.
      await run(moment);
      expect(await events('close', july)).toHaveLength(1);
      expect(
        await desk.sql(`select cron, timezone from ungkit_jobs.schedule where name = 'schedule'`),
      ).toEqual([{ cron: '* * * * *', timezone: 'Asia/Jakarta' }]);
    } finally {
      for (const stop of stops) await stop();
      await second.close();
      await desk.sql('drop schema if exists ungkit_jobs cascade');
    }
  }, 180_000);
});

// What is sealed can't be taken back, so this comes last.
test('a quarter and a year open at the turn of the year in Jakarta and close on a leap day, to the second', async () => {
  const planned = async (month: number, kind: string) => {
    const id = await planMonth(desk.world, desk.bekasi, month);
    await desk.sql(
      `update period set kind = $2, year = 2023, opens_at = '2022-12-31T17:00:00Z', due_at = '2024-02-20',
         closes_at = '2024-02-29T17:00:00Z', opens_by_schedule = true, closes_by_schedule = true where id = $1`,
      [id, kind],
    );
    return id;
  };
  const quarter = await planned(3, 'QUARTERLY');
  const year = await planned(12, 'ANNUAL');
  for (const [moment, status] of [
    ['2022-12-31T16:59:59Z', 'PLANNED'],
    ['2022-12-31T17:00:00Z', 'OPEN'],
    ['2024-02-29T16:59:59Z', 'OPEN'],
    ['2024-02-29T17:00:00Z', 'CLOSED'],
    ['2024-02-29T17:00:01Z', 'CLOSED'],
  ] as const) {
    await run(moment);
    expect([moment, (await period(quarter)).status]).toEqual([moment, status]);
    expect([moment, (await period(year)).status]).toEqual([moment, status]);
  }
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill, halfReviewed } from '../builders/filled.js';
import { addUnits, CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { buildWorld, type PersonName, testNow, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';

let database: TestDatabase;
let world: World;
let july: string;
let august: string;

/** July is closed: Dinas Kesehatan is half reviewed, Dinas Pendidikan said nothing. August runs. */
beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { bekasi } = world;
  july = bekasi.period.id;
  const filling = { db: world.db, evaluatorId: bekasi.people.evaluator.id };
  await fill({ ...filling, worksheetId: bekasi.worksheets.health.id }, halfReviewed);
  await step(world, bekasi, CLOSE, july, 1);
  august = await planMonth(world, bekasi, 8);
  await step(world, bekasi, OPEN, august);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const LOSSES = `query ($id: ID) { dashboard(periodId: $id) { losses { period { name } units
  indicators { indicatorCode text lost achievement unitsBelow gain } } } }`;
const lossesFor = async (persona: PersonName, id: string | null) => {
  const client = await world.as(world.bekasi.people[persona]);
  const { data, errors } = await client.send(LOSSES, { id });
  expect(errors).toBeUndefined();
  return data.dashboard.losses;
};

const IDLE = `query ($days: Int!) { dashboard { idleUnits(days: $days) { unitName lastChangeAt } } }`;
const idleFor = async (persona: PersonName, days: number) =>
  (await world.as(world.bekasi.people[persona])).send(IDLE, { days });

describe('where the units lose points', () => {
  test('indicator by indicator, dearest first, with what one better answer each would bring', async () => {
    // Verified of Dinas Kesehatan: 2, 1, nothing (returned), 1 and nothing (not reviewed), of 2 each; of Dinas
    // Pendidikan nothing. One step up is C of ABCD (0.33), B of ABC (0.5), and all of a share or a scale.
    const { period, units, indicators } = await lossesFor('leader', july);
    expect([period, units]).toEqual([{ name: '2022-07' }, 2]);
    const near = (value: number) => expect.closeTo(value, 9);
    expect(indicators).toEqual([
      { indicatorCode: 'U.I.2.i.a', text: 'Peraturan dipetakan', lost: near(4), achievement: 0, unitsBelow: 2, gain: near(1.32) },
      { indicatorCode: 'U.I.2.i.c', text: 'Nilai survei', lost: near(4), achievement: 0, unitsBelow: 2, gain: near(4) },
      { indicatorCode: 'U.I.1.i.b', text: 'Rencana kerja dijalankan', lost: near(3), achievement: near(0.25), unitsBelow: 2, gain: near(2) },
      { indicatorCode: 'U.I.2.i.b', text: 'Kebijakan diselesaikan', lost: near(3), achievement: near(0.25), unitsBelow: 2, gain: near(3) },
      { indicatorCode: 'U.I.1.i.a', text: 'Tim RB telah dibentuk', lost: near(2), achievement: near(0.5), unitsBelow: 1, gain: near(2) },
    ]); // prettier-ignore
  });

  test('while a month runs, the last closed one speaks for it', async () => {
    expect((await lossesFor('team', august)).period).toEqual({ name: '2022-07' });
    expect((await lossesFor('lead', null)).period).toEqual({ name: '2022-07' });
  });

  test('nobody learns of other units by it', async () => {
    expect(await lossesFor('agent', july)).toBeNull();
    expect(await lossesFor('evaluator', july)).toBeNull();
    const stranger = await world.as(world.karawang.people.leader);
    const { errors } = await stranger.send(LOSSES, { id: july });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('a card that is not what was sealed is no source', async () => {
    const { pool } = world.db;
    await pool.query('alter table report_card disable trigger all');
    await pool.query(`update report_card set snapshot = replace(snapshot, '"YA"', '"TIDAK"')`);
    const client = await world.as(world.bekasi.people.leader);
    const { errors } = await client.send(LOSSES, { id: july });
    await pool.query(`update report_card set snapshot = replace(snapshot, '"TIDAK"', '"YA"')`);
    await pool.query('alter table report_card enable trigger all');
    expect(errors?.[0]?.extensions.code).toBe('SEAL_BROKEN');
  });
});

describe('who has not moved', () => {
  test('units that changed no answer and no evidence for so many days, longest first', async () => {
    const { health, education } = world.bekasi.units;
    const { pool } = world.db;
    const changed = async (unitId: string, column: string, daysAgo: number) => {
      const at = new Date(testNow.getTime() - daysAgo * 86_400_000);
      await pool.query(`update answer set ${column} = $1 where worksheet_id = $2
        and indicator_code = 'U.I.1.i.a'`, [at, await worksheetOf(world, august, unitId)]); // prettier-ignore
      return at.toISOString();
    };
    await pool.query('update answer set updated_at = null, links_changed_at = null');
    const long = await changed(health.id, 'updated_at', 31);
    await changed(education.id, 'links_changed_at', 29);
    const names = async (days: number) => (await idleFor('leader', days)).data.dashboard.idleUnits;
    expect(await names(30)).toEqual([{ unitName: 'Dinas Kesehatan', lastChangeAt: long }]);
    expect((await names(29)).length).toBe(1);
    expect((await names(28)).map(({ unitName }: { unitName: string }) => unitName)).toEqual([
      'Dinas Kesehatan',
      'Dinas Pendidikan',
    ]);
  });

  test('who never did anything counts from when there was first something to do', async () => {
    const { pool } = world.db;
    const names = async (days: number) => (await idleFor('leader', days)).data.dashboard.idleUnits;
    const sinceFirst = async (unitId: string, daysAgo: number) =>
      pool.query('update worksheet set created_at = $1 where unit_id = $2 and period_id = $3', [
        new Date(testNow.getTime() - daysAgo * 86_400_000), unitId, july,
      ]); // prettier-ignore
    await pool.query('update answer set updated_at = null, links_changed_at = null');
    await pool.query('update worksheet set created_at = $1', [testNow]);
    // A month that has just begun makes nobody idle.
    expect(await names(1)).toEqual([]);
    await sinceFirst(world.bekasi.units.health.id, 31);
    await sinceFirst(world.bekasi.units.education.id, 29);
    expect(await names(30)).toEqual([{ unitName: 'Dinas Kesehatan', lastChangeAt: null }]);
  });

  test('is told to nobody who does not see all units', async () => {
    expect((await idleFor('agent', 1)).data.dashboard.idleUnits).toEqual([]);
    expect((await idleFor('evaluator', 1)).data.dashboard.idleUnits).toEqual([]);
  });

  test.each([0, -1, 366])('%i days are no time to look back', async (days) => {
    const { errors } = await idleFor('leader', days);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'days' });
  });
});

test('both take the same statements for two units as for thirty', async () => {
  const leader = await world.as(world.bekasi.people.leader);
  const read = () => leader.send('{ dashboard { idleUnits { unitId } losses { units } } }', {});
  await read();
  const few = await countStatements(read);
  await addUnits(world, world.bekasi, 28);
  await step(world, world.bekasi, CLOSE, august);
  await read();
  const many = await countStatements(read);
  expect(many.result.data.dashboard.losses.units).toBe(2);
  expect(many.count).toBe(few.count);
});

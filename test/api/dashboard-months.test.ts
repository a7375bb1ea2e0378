import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill, halfReviewed } from '../builders/filled.js';
import { addUnits, CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { addInstrument } from '../builders/own-instrument.js';
import { smallInstrument } from '../builders/small-instrument.js';
import { buildWorld, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';

let database: TestDatabase;
let world: World;
let july: string;
let august: string;

/**
 * July is closed: Dinas Kesehatan 4 points, Dinas Pendidikan none. August runs with a second unit-level
 * instrument and the kabupaten's own beside the first.
 */
beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { bekasi } = world;
  july = bekasi.period.id;
  await fill(
    {
      db: world.db,
      worksheetId: bekasi.worksheets.health.id,
      evaluatorId: bekasi.people.evaluator.id,
    },
    halfReviewed,
  );
  await world.db.pool.query(
    `update worksheet set status = 'SUBMITTED', submitted_at = '2022-07-20T00:00:00Z' where id = $1`,
    [bekasi.worksheets.health.id],
  );
  await step(world, bekasi, CLOSE, july, 1);
  const own = { instrumentId: bekasi.instrument.id, formulaId: bekasi.formula.id };
  august = await planMonth(world, bekasi, 8, [
    own,
    await bindable('tematik', 'UNIT'),
    await bindable('own', 'KABUPATEN'),
  ]);
  await step(world, bekasi, OPEN, august);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

/** An instrument beside the tenant's own, as a period binds it. */
async function bindable(code: string, level: 'UNIT' | 'KABUPATEN') {
  const { instrument, formula } = await addInstrument(world.db, world.bekasi, { code, level });
  return { instrumentId: instrument.id, formulaId: formula.id };
}

const DASHBOARD = `query ($id: ID) { dashboard(periodId: $id) {
  period { name status } tasks { code count path dueAt worksheetId }
  rows { unitName submitted points grade rank previousRank completion returned accepted areaPoints reportCardId }
  trend { periodId name index meanAchievement } gradeCounts { grade count } } }`;

const RAISES = `query ($id: ID) { dashboard(periodId: $id) { ownRaises { unitId
  raises { indicatorCode currentKey nextKey points } } } }`;

async function dashboardOf(persona: PersonName, id: string | null = null) {
  const client = await world.as(world.bekasi.people[persona]);
  const { data, errors } = await client.send(DASHBOARD, { id });
  expect(errors).toBeUndefined();
  return data.dashboard;
}
const codesOf = async (persona: PersonName) =>
  (await dashboardOf(persona)).tasks.map(
    ({ code, count }: { code: string; count: number }) => `${code} ${count}`,
  );

describe('a closed month on the dashboard', () => {
  test('shows the report cards, by the names of then, and who never sent anything in', async () => {
    await world.db.pool.query(`update unit set name = 'Dinas Baru' where code = 'dinkes'`);
    const { period, rows, gradeCounts } = await dashboardOf('leader', july);
    await world.db.pool.query(`update unit set name = 'Dinas Kesehatan' where code = 'dinkes'`);
    expect(period).toEqual({ name: '2022-07', status: 'CLOSED' });
    const id = expect.any(String);
    expect(rows).toEqual([
      { unitName: 'Dinas Kesehatan', submitted: true, points: 4, grade: 'C', rank: 1, previousRank: null, completion: 0.4, returned: 1, accepted: 3, areaPoints: [3, 1], reportCardId: id },
      { unitName: 'Dinas Pendidikan', submitted: false, points: 0, grade: 'D', rank: 2, previousRank: null, completion: 0, returned: 0, accepted: 0, areaPoints: [0, 0], reportCardId: id },
    ]); // prettier-ignore
    expect(gradeCounts).toContainEqual({ grade: 'C', count: 1 });
  });

  test('a unit sees its own, with the place that was sealed', async () => {
    const { rows } = await dashboardOf('otherAgent', july);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ unitName: 'Dinas Pendidikan', rank: 2 });
  });

  test('tells a unit what raises what was verified of it', async () => {
    // Of 2 points each nothing was verified of the survey, and half of the two others; the first better answer of what
    // was returned brings 0.66 alone.
    const client = await world.as(world.bekasi.people.head);
    const { data } = await client.send(RAISES, { id: july });
    expect(data.dashboard.ownRaises).toEqual([
      {
        unitId: world.bekasi.units.health.id,
        raises: [
          { indicatorCode: 'U.I.2.i.c', currentKey: null, nextKey: null, points: 2 },
          { indicatorCode: 'U.I.1.i.b', currentKey: 'B', nextKey: 'A', points: 1 },
          { indicatorCode: 'U.I.2.i.b', currentKey: null, nextKey: null, points: 1 },
        ],
      },
    ]);
  });
});

describe('the running month on the dashboard', () => {
  test('one row a unit, of the first instrument, with the place of the last month', async () => {
    const { period, rows } = await dashboardOf('leader');
    expect(period).toEqual({ name: '2022-08', status: 'OPEN' });
    // Carried forward, what Dinas Kesehatan claimed in July stands there again.
    expect(rows).toMatchObject([
      { unitName: 'Dinas Kesehatan', points: expect.closeTo(8.44, 9), rank: 1, previousRank: 1, reportCardId: null },
      { unitName: 'Dinas Pendidikan', points: 0, rank: 2, previousRank: 2, reportCardId: null },
    ]); // prettier-ignore
  });

  test('the place of the last month is told to who may read the report card that says it', async () => {
    const { people, units, kabupaten } = world.bekasi;
    const values = [kabupaten.id, august, units.education.id, people.idleEvaluator.id];
    const { rows: made } = await world.db.pool.query<{ id: string }>(
      `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4) returning id`,
      values,
    );
    const { rows } = await dashboardOf('idleEvaluator');
    expect(rows).toMatchObject([{ unitName: 'Dinas Pendidikan', previousRank: null }]);
    expect((await dashboardOf('otherAgent')).rows).toMatchObject([{ previousRank: 2 }]);
    await world.db.pool.query('delete from assignment where id = $1', [made[0]!.id]);
  });

  test('units with equal points share a place', async () => {
    const education = await worksheetOf(world, august, world.bekasi.units.education.id);
    const health = await worksheetOf(world, august, world.bekasi.units.health.id);
    const filling = { db: world.db, evaluatorId: world.bekasi.people.evaluator.id };
    const same = { 'U.I.1.i.a': { optionKey: 'YA' } };
    await world.db.pool.query(`update answer set option_key = null, value = null, counts = '{}'
      where worksheet_id = any($1)`, [[education, health]]); // prettier-ignore
    await fill({ ...filling, worksheetId: education }, same);
    await fill({ ...filling, worksheetId: health }, same);
    const { rows } = await dashboardOf('leader');
    expect(rows.map(({ rank }: { rank: number }) => rank)).toEqual([1, 1]);
  });

  test('the kabupaten over its closed months, for those who see all', async () => {
    const point = { periodId: july, name: '2022-07', index: null, meanAchievement: 0.2 };
    expect((await dashboardOf('leader')).trend).toEqual([point]);
    expect((await dashboardOf('agent')).trend).toEqual([]);
  });

  test('a unit that the formula gave no total lowers no mean: its 0 is no score', async () => {
    const grade = (text: string) =>
      world.db.pool.query(
        'update report_card set grade = $3 where period_id = $1 and unit_id = $2',
        [july, world.bekasi.units.education.id, text],
      );
    await world.db.pool.query('alter table report_card disable trigger all');
    await grade('');
    const [point] = (await dashboardOf('leader')).trend;
    await grade('D');
    await world.db.pool.query('alter table report_card enable trigger all');
    expect(point.meanAchievement).toBe(0.4);
  });

  test('it takes the same statements for two units as for thirty', async () => {
    const leader = await world.as(world.bekasi.people.leader);
    const read = () => leader.send(DASHBOARD, { id: null });
    await read();
    const few = await countStatements(read);
    await addUnits(world, world.bekasi, 28);
    const september = await planMonth(world, world.bekasi, 9);
    await step(world, world.bekasi, OPEN, september);
    await read();
    const many = await countStatements(read);
    expect(many.result.data.dashboard.rows).toHaveLength(30);
    expect(many.count).toBe(few.count);
    await step(world, world.bekasi, CLOSE, september);
  });
});

describe('what there is to do', () => {
  test('an evaluator reviews where assigned, and not what the own unit sends in', async () => {
    const { units, people, kabupaten } = world.bekasi;
    await world.db.pool.query(
      `insert into membership (id, kabupaten_id, created_at, person_id, role, unit_id)
       values (gen_random_uuid(), $1, now(), $2, 'CHANGE_AGENT', $3)`,
      [kabupaten.id, people.evaluator.id, units.education.id],
    );
    world.app.services.sessions.forget();
    const waiting = async (unitId: string, count: number) => {
      const worksheetId = await worksheetOf(world, august, unitId);
      const codes = smallInstrument.indicators.slice(0, count).map(({ code }) => code);
      await world.db.pool.query(
        `update answer set state = 'SUBMITTED' where worksheet_id = $1 and indicator_code = any($2)`,
        [worksheetId, codes],
      );
      await world.db.pool.query('update worksheet set revision = revision + 1 where id = $1', [
        worksheetId,
      ]);
    };
    await waiting(units.health.id, 3);
    await waiting(units.education.id, 2);
    expect(await codesOf('evaluator')).toContain('REVIEW_WAITING 3');
    expect(await codesOf('lead')).toContain('REVIEW_WAITING 5');
    expect(await codesOf('idleEvaluator')).toEqual([]);
  });

  test('a unit mends what came back, and reads its report card', async () => {
    const worksheetId = await worksheetOf(world, august, world.bekasi.units.health.id);
    await world.db.pool.query(
      `update answer set state = 'RETURNED' where worksheet_id = $1 and indicator_code = 'U.I.1.i.a'`,
      [worksheetId],
    );
    await world.db.pool.query('update worksheet set revision = revision + 1 where id = $1', [
      worksheetId,
    ]);
    const { tasks } = await dashboardOf('head');
    expect(tasks).toContainEqual({
      code: 'FIX_RETURNED',
      count: 1,
      path: `/worksheets/${worksheetId}`,
      dueAt: expect.any(String),
      worksheetId,
    });
    expect(tasks.map(({ code }: { code: string }) => code)).toContain('READ_REPORT_CARD');
  });

  test('the administrator opens a planned month once its day has come', async () => {
    await planMonth(world, world.bekasi, 10);
    world.setNow(new Date('2022-09-30T23:59:59Z'));
    expect(await codesOf('admin')).not.toContain('OPEN_PERIOD 1');
    world.setNow(new Date('2022-10-01T00:00:00Z'));
    expect(await codesOf('admin')).toContain('OPEN_PERIOD 1');
  });

  test('but not one that opens by itself once the month before it is closed', async () => {
    const { pool } = world.db;
    await pool.query('update period set opens_by_schedule = true where month = 10');
    expect(await codesOf('admin')).not.toContain('OPEN_PERIOD 1');
    await pool.query(`update period set status = 'CLOSED' where status = 'OPEN'`);
    expect(await codesOf('admin')).toContain('OPEN_PERIOD 1');
  });
});

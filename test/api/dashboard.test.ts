import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Answer } from '../../server/worksheet/answer.entity.js';
import { buildWorld, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { em, worksheets } = world.bekasi;
  // Dinas Kesehatan: YA of YES_NO (1) and B of ABC (0.5) of 4 points together: (1 + 0.5) / 2 × 4 = 3.
  const answers = await em.find(Answer, { worksheet: worksheets.health.id });
  answers.find(({ indicatorCode }) => indicatorCode === 'U.I.1.i.a')!.optionKey = 'YA';
  answers.find(({ indicatorCode }) => indicatorCode === 'U.I.1.i.b')!.optionKey = 'B';
  await em.flush();
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const DASHBOARD = `query ($id: ID) { dashboard(periodId: $id) {
  period { id name } areas { code maximum } gradeCounts { grade count } trend { name }
  tasks { code count path worksheetId }
  rows { unitName points achievement grade rank completion areaPoints } } }`;
const ask = async (persona: PersonName, id: string | null = null) => {
  const answer = await (await world.as(world.bekasi.people[persona])).send(DASHBOARD, { id });
  return { ...answer, dashboard: answer.data?.['dashboard'] };
};

describe('the dashboard', () => {
  test('shows the running period by area, best unit first', async () => {
    const { dashboard } = await ask('leader');
    expect(dashboard.period).toEqual({ id: world.bekasi.period.id, name: '2022-07' });
    expect(dashboard.areas).toEqual([
      { code: 'U.I.1', maximum: 4 },
      { code: 'U.I.2', maximum: 6 },
    ]);
    expect(dashboard.rows).toEqual([
      {
        unitName: 'Dinas Kesehatan',
        points: 3,
        achievement: 0.3,
        // Exactly 30 % does not reach C, whose bound is excluded.
        grade: 'D',
        rank: 1,
        // Two answers of five, neither proven yet.
        completion: 0,
        areaPoints: [3, 0],
      },
      {
        unitName: 'Dinas Pendidikan',
        points: 0,
        achievement: 0,
        grade: 'D',
        rank: 2,
        completion: 0,
        areaPoints: [0, 0],
      },
    ]);
    expect(dashboard.gradeCounts).toEqual([
      { grade: 'A', count: 0 },
      { grade: 'B', count: 0 },
      { grade: 'C', count: 0 },
      { grade: 'D', count: 2 },
    ]);
  });

  test('shows an agent the own unit alone, without a place among units that stay hidden', async () => {
    const { dashboard } = await ask('agent');
    expect(dashboard.rows).toMatchObject([{ unitName: 'Dinas Kesehatan', points: 3, rank: null }]);
    expect(dashboard.trend).toEqual([]);
  });

  test('tells a unit what raises its points most, and whoever fills in nothing no unit’s', async () => {
    const RAISES = `{ dashboard { ownRaises { unitId raises { indicatorCode text currentKey nextKey points } } } }`;
    const raisesFor = async (persona: PersonName) =>
      (await (await world.as(world.bekasi.people[persona])).send(RAISES)).data.dashboard.ownRaises;
    // By hand: 2 points for all of a share and of a survey that nobody answered, 1 from B to A of 2 points.
    expect(await raisesFor('agent')).toEqual([
      {
        unitId: world.bekasi.units.health.id,
        raises: [
          { indicatorCode: 'U.I.2.i.b', text: 'Kebijakan diselesaikan', currentKey: null, nextKey: null, points: 2 },
          { indicatorCode: 'U.I.2.i.c', text: 'Nilai survei', currentKey: null, nextKey: null, points: 2 },
          { indicatorCode: 'U.I.1.i.b', text: 'Rencana kerja dijalankan', currentKey: 'B', nextKey: 'A', points: 1 },
        ],
      },
    ]); // prettier-ignore
    const [theirs] = await raisesFor('otherHead');
    expect(theirs.unitId).toBe(world.bekasi.units.education.id);
    for (const persona of ['leader', 'lead', 'evaluator', 'team', 'analyst', 'admin'] as const) {
      expect(await raisesFor(persona), persona).toEqual([]);
    }
  });

  test('follows a change of an answer', async () => {
    const { em, worksheets } = world.bekasi;
    await database.db.pool.query(
      `update answer set option_key = 'A' where worksheet_id = $1 and indicator_code = 'U.I.1.i.b'`,
      [worksheets.education.id],
    );
    await database.db.pool.query('update worksheet set revision = revision + 1 where id = $1', [
      worksheets.education.id,
    ]);
    em.clear();
    const { dashboard } = await ask('leader');
    expect(dashboard.rows[1]).toMatchObject({ unitName: 'Dinas Pendidikan', points: 2 });
  });

  test('asks the database as often for one unit as for two', async () => {
    await ask('leader');
    const all = await countStatements(() => ask('leader'));
    await ask('agent');
    const { count } = await countStatements(async () => {
      const client = await world.as(world.bekasi.people.leader);
      return client.send(`{ dashboard { rows { points } } }`);
    });
    // The session is begun and read (2); the period with its formula, the units, their scores.
    expect(count).toBe(5);
    expect(all.count).toBeGreaterThan(count);
  });
});

describe('what there is to do', () => {
  const codes = async (persona: PersonName) => {
    const { dashboard } = await ask(persona);
    return (dashboard.tasks as { code: string; count: number }[]).map(
      ({ code, count }) => `${code} ${count}`,
    );
  };

  test('for an agent: what is unanswered and what is unproven', async () => {
    expect(await codes('agent')).toEqual(['FILL_UNANSWERED 3', 'ATTACH_EVIDENCE 2']);
  });

  test('for the lead evaluator: the unit that nobody reviews', async () => {
    expect(await codes('lead')).toEqual(['ASSIGN_EVALUATORS 1']);
  });

  test('for an evaluator, an analyst and the leadership: nothing yet', async () => {
    expect(await codes('evaluator')).toEqual([]);
    expect(await codes('analyst')).toEqual([]);
    expect(await codes('leader')).toEqual([]);
  });

  test('for the administrator: to close the period once its time has come', async () => {
    expect(await codes('admin')).toEqual(['ASSIGN_EVALUATORS 1']);
    // One second before the closing, and at it.
    world.setNow(new Date('2022-08-05T08:59:59Z'));
    expect(await codes('admin')).not.toContain('CLOSE_PERIOD 1');
    world.setNow(new Date('2022-08-05T09:00:00Z'));
    expect(await codes('admin')).toContain('CLOSE_PERIOD 1');
  });
});

describe('refusals', () => {
  test('an unknown period, one that is none, and another kabupaten’s are not found', async () => {
    for (const id of [crypto.randomUUID(), 'July', world.karawang.period.id]) {
      expect(await ask('leader', id)).toMatchObject({ code: 'NOT_FOUND', field: 'periodId' });
    }
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { fill, type Filled } from '../builders/filled.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { addUnit } from '../builders/crowd.js';
import { queryIn } from './period.july.js';

let database: TestDatabase;
let world: World;

beforeEach(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
});
afterEach(async () => {
  await world.close();
  await database.drop();
});

const query = queryIn(() => world);

/** Gives Bekasi's formula another part, as if it had been published with it. */
async function withPart(path: string, value: unknown): Promise<void> {
  await query('alter table formula disable trigger all');
  await query(
    `update formula set definition = jsonb_set(definition, $2::text[], $3::jsonb) where kabupaten_id = $1`,
    [world.bekasi.kabupaten.id, path.split('.'), JSON.stringify(value)],
  );
}

const yes = { optionKey: 'YA', state: 'ACCEPTED' } as const;
const all: Readonly<Record<string, Filled>> = {
  'U.I.1.i.a': yes,
  'U.I.1.i.b': { optionKey: 'A', state: 'ACCEPTED' },
  'U.I.2.i.a': { optionKey: 'A', state: 'ACCEPTED' },
  'U.I.2.i.b': { counts: { planned: 4, done: 4 }, state: 'ACCEPTED' },
  'U.I.2.i.c': { value: 100, state: 'ACCEPTED' },
};

/** August, with what each unit has; then the places on the dashboard while it runs, and on the cards after. */
async function august(
  answers: readonly (readonly [unitId: string, Readonly<Record<string, Filled>>])[],
) {
  const { bekasi, db } = world;
  const id = await planMonth(world, bekasi, 8);
  await step(world, bekasi, OPEN, id);
  for (const [unitId, filled] of answers) {
    const worksheetId = await worksheetOf(world, id, unitId);
    await fill({ db, worksheetId, evaluatorId: bekasi.people.evaluator.id }, filled);
  }
  const places = async () => {
    const leader = await world.as(bekasi.people.leader);
    const { data } = await leader.send<{ dashboard: { rows: Row[] } }>(
      'query ($id: ID!) { dashboard(periodId: $id) { rows { unitId rank } } }',
      { id },
    );
    const rankOf = new Map(data.dashboard.rows.map(({ unitId, rank }) => [unitId, rank]));
    return answers.map(([unitId]) => rankOf.get(unitId));
  };
  const running = await places();
  await step(world, bekasi, CLOSE, id);
  const cards = await query<{
    unit_id: string;
    rank: number | null;
    rank_of: number;
    snapshot: string;
  }>(
    `select unit_id, rank, (summary->'totals'->>'rankOf')::int as rank_of, snapshot from report_card where period_id = $1`,
    [id],
  );
  const sealed = answers.map(([unitId]) => cards.find(({ unit_id }) => unit_id === unitId)!);
  return { running, closed: await places(), sealed };
}

interface Row {
  readonly unitId: string;
  readonly rank: number | null;
}

test('a unit whose total is a fault has no rank, and takes none from the others', async () => {
  const { health, education } = world.bekasi.units;
  await withPart('missing.unanswered', 'PROPAGATE');
  const { running, closed, sealed } = await august([
    [health.id, { 'U.I.1.i.a': yes }],
    [education.id, all],
  ]);
  expect(running).toEqual([null, 1]);
  expect(closed).toEqual([null, 1]);
  expect(sealed.map(({ rank, rank_of }) => [rank, rank_of])).toEqual([
    [null, 1],
    [1, 1],
  ]);
  // Nor is it in the middle of what the others have, or in their mean: no score is not a score of 0.
  const { nodes } = JSON.parse(sealed[0]!.snapshot) as { nodes: { code: string; medianPoints: number }[] }; // prettier-ignore
  expect(nodes.find(({ code }) => code === 'U.I.1')?.medianPoints).toBe(4);
  const leader = await world.as(world.bekasi.people.leader);
  const { data } = await leader.send<{ dashboard: object }>(
    '{ dashboard { trend { meanAchievement } } }',
  );
  expect(data.dashboard).toEqual({ trend: [{ meanAchievement: 1 }] });
});

test('units are ranked by the rule of their formula, running and sealed', async () => {
  const { health, education } = world.bekasi.units;
  const third = await addUnit(world, world.bekasi, 'badan arsip');
  const survey = (value: number): Record<string, Filled> => ({
    'U.I.2.i.c': { value, state: 'ACCEPTED' },
  });
  await withPart('ranking', { ties: 'DENSE', basis: 'ROUNDED', digits: 1 });
  // 1.22, 1.16 and 1.1 points: 1.2, 1.2 and 1.1.
  const { running, closed, sealed } = await august([
    [health.id, survey(58)],
    [education.id, survey(61)],
    [third, survey(55)],
  ]);
  expect(running).toEqual([1, 1, 2]);
  expect(closed).toEqual([1, 1, 2]);
  expect(sealed.map(({ rank }) => rank)).toEqual([1, 1, 2]);
});

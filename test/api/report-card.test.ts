import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill, halfReviewed } from '../builders/filled.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { buildWorld, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';

let database: TestDatabase;
let world: World;
let july: string;
let august: string;
/** Ids of the cards by period and unit. */
let card: Readonly<Record<'julyHealth' | 'augustHealth' | 'augustEducation', string>>;
let theirs: string;

// July: Dinas Kesehatan 4 points, Dinas Pendidikan none. August: 2 and 3 points.
beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { period, units, people } = world.bekasi;
  july = period.id;
  const filling = async (periodId: string, unitId: string) => ({
    db: world.db,
    worksheetId: await worksheetOf(world, periodId, unitId),
    evaluatorId: people.evaluator.id,
  });
  await fill(await filling(july, units.health.id), halfReviewed);
  await step(world, world.bekasi, CLOSE, july, 1);

  august = await planMonth(world, world.bekasi, 8);
  await step(world, world.bekasi, OPEN, august);
  await fill(await filling(august, units.health.id), {
    'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
  });
  await fill(await filling(august, units.education.id), {
    'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
    'U.I.1.i.b': { optionKey: 'B', state: 'ACCEPTED' },
  });
  await step(world, world.bekasi, CLOSE, august);
  // Whoever reviewed health in July alone knows nothing of August.
  await world.db.pool.query('delete from assignment where period_id = $1', [august]);
  world.app.services.sessions.forget();

  const idOf = async (periodId: string, unitId: string) =>
    (
      await world.db.pool.query<{ id: string }>(
        'select id from report_card where period_id = $1 and unit_id = $2',
        [periodId, unitId],
      )
    ).rows[0]!.id;
  card = {
    julyHealth: await idOf(july, units.health.id),
    augustHealth: await idOf(august, units.health.id),
    augustEducation: await idOf(august, units.education.id),
  };
  await step(world, world.karawang, CLOSE, world.karawang.period.id, 1);
  theirs = await idOf(world.karawang.period.id, world.karawang.units.health.id);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const CARD = `query ($id: ID!) { reportCard(id: $id) {
  id worksheetId level points maximum achievement grade predicate claimedPoints rank rankOf previousRank previousPoints
  completion evidenced indicators accepted returned onTime sha256 createdAt
  period { id name year month status dueAt } unit { id name code } instrument { id code revision level }
  formula { id revision status } distanceToNextGrade { grade points }
  nodes { code parentCode kind name weight weightStatus score points claimedPoints medianPoints }
  trend { periodId name year month points achievement rank grade }
  raises { indicatorCode text currentKey nextKey points } } }`;
const LIST = `query ($filter: ReportCardFilter, $orderBy: [ReportCardOrder!], $first: Int = 25) {
  reportCards(filter: $filter, orderBy: $orderBy, first: $first) { totalCount nodes { id } } }`;

const read = async (person: PersonName, id: string) =>
  (await world.as(world.bekasi.people[person])).send(CARD, { id });
const list = async (person: PersonName, variables: object = {}) =>
  (await world.as(world.bekasi.people[person])).send(LIST, { ...variables });
const ids = ({ data }: Awaited<ReturnType<typeof list>>) =>
  data.reportCards.nodes.map(({ id }: { id: string }) => id);

describe('a report card', () => {
  test('shows what was sealed: points and grade, what was claimed, place and progress', async () => {
    const { data, errors } = await read('head', card.julyHealth);
    expect(errors).toBeUndefined();
    const { nodes: _nodes, trend: _trend, raises: _raises, ...shown } = data.reportCard;
    const { units, instrument, formula } = world.bekasi;
    expect(shown).toEqual({
      id: card.julyHealth,
      worksheetId: world.bekasi.worksheets.health.id,
      level: 'UNIT',
      points: 4,
      maximum: 10,
      achievement: 0.4,
      grade: 'C',
      predicate: 'Kurang',
      claimedPoints: expect.closeTo(8.44, 9),
      rank: 1,
      rankOf: 2,
      previousRank: null,
      previousPoints: null,
      completion: 0.4,
      evidenced: 2,
      indicators: 5,
      accepted: 3,
      returned: 1,
      onTime: false,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      createdAt: '2022-07-15T02:00:00.000Z',
      period: {
        id: july,
        name: '2022-07',
        year: 2022,
        month: 7,
        status: 'CLOSED',
        dueAt: '2022-07-31T09:00:00.000Z',
      },
      unit: { id: units.health.id, name: 'Dinas Kesehatan', code: 'dinkes' },
      instrument: { id: instrument.id, code: 'small-unit', revision: 1, level: 'UNIT' },
      formula: { id: formula.id, revision: 1, status: 'PUBLISHED' },
      distanceToNextGrade: { grade: 'B', points: 2 },
    });
  });

  test('has every component with what was claimed and the median of the units', async () => {
    const { data } = await read('head', card.julyHealth);
    expect(data.reportCard.nodes[1]).toEqual({
      code: 'U.I.1',
      parentCode: 'U.I',
      kind: 'AREA',
      name: 'Manajemen Perubahan',
      weight: 4,
      weightStatus: 'OFFICIAL',
      score: 0.75,
      points: 3,
      claimedPoints: 4,
      medianPoints: 1.5,
    });
  });

  test('names what would have raised it most, by the points that it would have added', async () => {
    const { data } = await read('head', card.julyHealth);
    // By hand, 2 points each: the survey is not proven, the plan stands at B, half of the policies are done,
    // and the first option of the map that is worth anything earns a third.
    expect(data.reportCard.raises).toEqual([
      { indicatorCode: 'U.I.2.i.c', text: 'Nilai survei', currentKey: null, nextKey: null, points: expect.closeTo(2, 9) },
      { indicatorCode: 'U.I.1.i.b', text: 'Rencana kerja dijalankan', currentKey: 'B', nextKey: 'A', points: expect.closeTo(1, 9) },
      { indicatorCode: 'U.I.2.i.b', text: 'Kebijakan diselesaikan', currentKey: null, nextKey: null, points: expect.closeTo(1, 9) },
      { indicatorCode: 'U.I.2.i.a', text: 'Peraturan dipetakan', currentKey: null, nextKey: 'C', points: expect.closeTo(0.66, 9) },
    ]); // prettier-ignore
  });

  test('tells where the unit comes from', async () => {
    const { data } = await read('head', card.augustHealth);
    expect(data.reportCard).toMatchObject({ rank: 2, previousRank: 1, previousPoints: 4 });
    expect(data.reportCard.trend).toEqual([
      { periodId: july, name: '2022-07', year: 2022, month: 7, points: 4, achievement: 0.4, rank: 1, grade: 'C' },
      { periodId: august, name: '2022-08', year: 2022, month: 8, points: 2, achievement: 0.2, rank: 2, grade: 'D' },
    ]); // prettier-ignore
    const first = await read('head', card.julyHealth);
    expect(first.data.reportCard.trend).toHaveLength(1);
  });
});

describe('a stage that is kept apart', () => {
  const LATER = `query ($id: ID!) { reportCard(id: $id) { points sha256
    laterStages { key nameId nameEn indicators points } } }`;

  test('says of a closed worksheet what its values would make of the total, and changes nothing', async () => {
    const leader = await world.as(world.bekasi.people.leader);
    const before = await leader.send(LATER, { id: card.julyHealth });
    expect(before.data.reportCard.laterStages).toEqual([]);
    // The ministry accepts neither the team (2 of the 4 points) nor less than all of the plan (1 more).
    for (const [code, key] of [['U.I.1.i.a', 'TIDAK'], ['U.I.1.i.b', 'A']]) {
      await world.db.pool.query(
        `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, stage_key, verdict, option_key,
           value, counts, reason, note, evaluator_id, answer_version, current)
         select gen_random_uuid(), a.kabupaten_id, now(), a.id, 'EXTERNAL', 'external', 'ACCEPTED', $3, null, '{}',
           null, '', $4, 1, true
         from answer a where a.worksheet_id = $1 and a.indicator_code = $2`,
        [world.bekasi.worksheets.health.id, code, key, world.bekasi.people.team.id],
      );
    } // prettier-ignore
    const { data } = await leader.send(LATER, { id: card.julyHealth });
    expect(data.reportCard).toEqual({
      ...before.data.reportCard,
      laterStages: [
        {
          key: 'external',
          nameId: expect.any(String),
          nameEn: expect.any(String),
          indicators: 2,
          points: 3,
        },
      ],
    });
  });
});

describe('who may read report cards', () => {
  test('a unit reads its own, of every period, and no other', async () => {
    for (const person of ['agent', 'head'] as const) {
      expect(ids(await list(person))).toEqual([card.augustHealth, card.julyHealth]);
      expect((await read(person, card.julyHealth)).errors).toBeUndefined();
      const { code, field } = await read(person, card.augustEducation);
      expect({ code, field }).toEqual({ code: 'NOT_FOUND', field: 'id' });
    }
  });

  test('an evaluator reads those of the period and unit that were assigned, and their trend alone', async () => {
    expect(ids(await list('evaluator'))).toEqual([card.julyHealth]);
    expect((await read('evaluator', card.augustHealth)).code).toBe('NOT_FOUND');
    expect(ids(await list('idleEvaluator'))).toEqual([]);

    const { kabupaten, units, people } = world.bekasi;
    await world.db.pool.query(
      `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
      [kabupaten.id, august, units.health.id, people.idleEvaluator.id],
    );
    world.app.services.sessions.forget();
    const { data } = await read('idleEvaluator', card.augustHealth);
    expect(data.reportCard.trend.map(({ name }: { name: string }) => name)).toEqual(['2022-08']);
    expect(data.reportCard).toMatchObject({ previousRank: null, previousPoints: null });
  });

  test('leadership, lead evaluator, tim percepatan and analysts read all', async () => {
    for (const person of ['leader', 'lead', 'team', 'analyst'] as const) {
      const found = await list(person);
      expect(found.data.reportCards.totalCount).toBe(4);
      expect((await read(person, card.augustEducation)).errors).toBeUndefined();
    }
  });

  test('the administrator, who only keeps the calendar, reads none', async () => {
    expect((await list('admin')).code).toBe('FORBIDDEN');
    expect((await read('admin', card.julyHealth)).code).toBe('FORBIDDEN');
  });

  test('nobody learns of another kabupaten’s', async () => {
    for (const id of [theirs, randomUUID(), 'card']) {
      const { code, field } = await read('leader', id);
      expect({ code, field }).toEqual({ code: 'NOT_FOUND', field: 'id' });
    }
    expect(ids(await list('leader', { filter: { ids: [theirs] } }))).toEqual([]);
    expect(ids(await list('leader', { filter: { periodId: world.karawang.period.id } }))).toEqual(
      [],
    );
  });
});

describe('the list of report cards', () => {
  test('comes latest period first and best first, and can be narrowed and ordered', async () => {
    const { units } = world.bekasi;
    const all = ids(await list('leader'));
    expect(all.slice(0, 3)).toEqual([card.augustEducation, card.augustHealth, card.julyHealth]);
    expect(
      ids(await list('leader', { filter: { periodId: august, unitId: units.health.id } })),
    ).toEqual([card.augustHealth]);
    expect(ids(await list('leader', { filter: { level: 'KABUPATEN' } }))).toEqual([]);
    const ordered = async (field: string, direction: string) =>
      ids(await list('leader', { filter: { periodId: august }, orderBy: [{ field, direction }] }));
    expect(await ordered('UNIT_NAME', 'ASC')).toEqual([card.augustHealth, card.augustEducation]);
    expect(await ordered('POINTS', 'ASC')).toEqual([card.augustHealth, card.augustEducation]);
    expect(await ordered('RANK', 'ASC')).toEqual([card.augustEducation, card.augustHealth]);
  });

  test('every part of every card takes one statement each, however many cards there are', async () => {
    const leader = await world.as(world.bekasi.people.leader);
    const whole = CARD.replace('reportCard(id: $id) {', 'reportCards(first: $first) { nodes {')
      .replace('($id: ID!)', '($first: Int!)')
      .concat(' }');
    await leader.send(whole, { first: 1 });
    const one = await countStatements(() => leader.send(whole, { first: 1 }));
    const many = await countStatements(() => leader.send(whole, { first: 4 }));
    expect(many.result.errors).toBeUndefined();
    expect(many.result.data.reportCards.nodes).toHaveLength(4);
    expect(many.count).toBe(one.count);
    expect(many.count).toBe(3);
    const plain = await countStatements(() => leader.send(LIST, { first: 4 }));
    expect(plain.count).toBe(2);
  });
});

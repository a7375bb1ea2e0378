import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { fill, halfReviewed, sha } from '../builders/filled.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { contentsOf, type Refusal, refuses } from '../builders/refusals.js';
import { buildWorld, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';

let database: TestDatabase;
let world: World;
/** Worksheets of Dinas Kesehatan: of July, closed, and of August, which runs. */
let july: string;
let august: string;
let theirs: string;

// July as it was reviewed: 4 of 10 points, by hand 2 + 1 + 0 + 1 + 0. August begins with what July ended with.
beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { period, units, people } = world.bekasi;
  july = world.bekasi.worksheets.health.id;
  theirs = world.karawang.worksheets.health.id;
  const by = { db: world.db, evaluatorId: people.evaluator.id };
  await fill({ ...by, worksheetId: july }, halfReviewed);
  await step(world, world.bekasi, CLOSE, period.id, 1);
  const next = await planMonth(world, world.bekasi, 8);
  await step(world, world.bekasi, OPEN, next);
  august = await worksheetOf(world, next, units.health.id);
  await fill(
    { ...by, worksheetId: august },
    {
      'U.I.1.i.a': { optionKey: 'YA', evidence: [sha('a')] },
      // Claimed, and nothing proves it.
      'U.I.1.i.b': { optionKey: 'A' },
      'U.I.2.i.a': { optionKey: 'D' },
      'U.I.2.i.b': {},
      'U.I.2.i.c': {},
    },
  );
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const as = async (person: PersonName) => world.as(world.bekasi.people[person]);

const BASE = `query ($id: ID!) { targetBase(worksheetId: $id) {
  worksheetId basis isClosed revision reportCardId unit { name } abilities
  answers { indicatorCode optionKey value counting counts { key count } }
  effortTable { version efforts { indicatorCode effort } } } }`;
const PLAN = `id version title basis goalGrade goalPoints effortBasis excluded promised
  efforts { indicatorCode effort } pointsBefore gradeBefore points grade effort isProven leastEffort
  moves { indicatorCode text fromKey toKey effort points total grade } author { name } abilities`;
const SAVE = `mutation ($input: SaveTargetPlanInput!) { saveTargetPlan(input: $input) { ${PLAN} } }`;
const REMOVE = `mutation ($input: RemoveTargetPlanInput!) { removeTargetPlan(input: $input) { id } }`;
const LIST = `query ($id: ID) { targetPlans(worksheetId: $id) { id title } }`;
const PROGRESS = `query ($id: ID!) { targetPlanProgress(id: $id) {
  period { name } basis points grade reached } }`;
const EFFORTS = `mutation ($input: SaveEffortsInput!) { saveEfforts(input: $input) {
  version efforts { indicatorCode effort } } }`;

const REOPEN = `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id revision } }`;

type Input = Readonly<Record<string, unknown>>;

const readBase = async (person: PersonName, id: string) => (await as(person)).send(BASE, { id });
const revisionOf = async (id: string): Promise<number> =>
  (await readBase('team', id)).data.targetBase.revision;

/** From July's 4 points above 60 percent: 2 for the index full, 2 for the survey. */
const towardsB = async (own: Input = {}): Promise<Input> => ({
  worksheetId: july,
  revision: await revisionOf(july),
  title: 'Menuju B',
  goalGrade: 'B',
  effortBasis: 'INDICATOR',
  efforts: [],
  excluded: ['U.I.1.i.b'],
  promised: [],
  moves: [
    { indicatorCode: 'U.I.2.i.a', toKey: 'A' },
    { indicatorCode: 'U.I.2.i.c', toKey: null },
  ],
  isProven: true,
  leastEffort: 2,
  ...own,
});

const save = async (person: PersonName, own: Input = {}) =>
  (await as(person)).send(SAVE, { input: await towardsB(own) });

describe('what a plan starts from', () => {
  test('of a closed period are the verified answers, as they were sealed', async () => {
    const { data, errors } = await readBase('head', july);
    expect(errors).toBeUndefined();
    const { basis, isClosed, answers, abilities, unit } = data.targetBase;
    expect({ basis, isClosed, abilities, unit }).toEqual({
      basis: 'SEALED',
      isClosed: true,
      abilities: ['targetPlan.save'],
      unit: { name: 'Dinas Kesehatan' },
    });
    // What was returned and what nobody looked at proves nothing.
    expect(answers).toEqual([
      { indicatorCode: 'U.I.1.i.a', optionKey: 'YA', value: null, counts: [], counting: true },
      { indicatorCode: 'U.I.1.i.b', optionKey: 'B', value: null, counts: [], counting: true },
      {
        indicatorCode: 'U.I.2.i.b',
        optionKey: null,
        value: null,
        counts: [
          { key: 'done', count: 2 },
          { key: 'planned', count: 4 },
        ],
        counting: true,
      },
    ]);
  });

  test('of a running one is what is answered; a claim that nothing proves does not count', async () => {
    const { data } = await readBase('agent', august);
    const { basis, isClosed, answers } = data.targetBase;
    expect({ basis, isClosed }).toEqual({ basis: 'RUNNING', isClosed: false });
    const counting = answers.flatMap((answer: { indicatorCode: string; counting: boolean }) =>
      answer.counting ? [answer.indicatorCode] : [],
    );
    // D of U.I.2.i.a earns nothing, so that there is nothing to prove.
    expect(counting).toEqual(['U.I.1.i.a', 'U.I.2.i.a']);
  });

  test('is read with as many statements whatever was answered', async () => {
    const client = await as('head');
    await client.send(BASE, { id: july });
    const { count } = await countStatements(() => client.send(BASE, { id: july }));
    expect(count).toBeLessThanOrEqual(5);
  });
});

describe('a plan that is kept', () => {
  test('has the server’s own figures, and is what can be handed over', async () => {
    const { data, errors } = await save('head');
    expect(errors).toBeUndefined();
    expect(data.saveTargetPlan).toMatchObject({
      title: 'Menuju B',
      basis: 'SEALED',
      goalGrade: 'B',
      goalPoints: null,
      excluded: ['U.I.1.i.b'],
      pointsBefore: 4,
      gradeBefore: 'C',
      points: 8,
      grade: 'B',
      effort: 2,
      leastEffort: 2,
      isProven: true,
      author: { name: 'head Kabupaten Bekasi' },
      abilities: ['targetPlan.remove', 'followUp.create'],
    });
    const moves = data.saveTargetPlan.moves;
    expect(
      moves.map(({ points, ...move }: { points: number }) => ({
        ...move,
        points: +points.toFixed(9),
      })),
    ).toEqual([
      {
        indicatorCode: 'U.I.2.i.a',
        text: 'Peraturan dipetakan',
        fromKey: null,
        toKey: 'A',
        effort: 1,
        points: 2,
        total: 6,
        grade: 'C',
      },
      {
        indicatorCode: 'U.I.2.i.c',
        text: 'Nilai survei',
        fromKey: null,
        toKey: null,
        effort: 1,
        points: 2,
        total: 8,
        grade: 'B',
      },
    ]);
  });

  test('keeps its efforts, and what was promised before counts as done', async () => {
    const { data } = await save('team', {
      goalGrade: null,
      goalPoints: 7,
      effortBasis: 'STEP',
      efforts: [
        { indicatorCode: 'U.I.2.i.a', effort: 0.255 },
        { indicatorCode: 'U.I.2.i.c', effort: 1 },
      ],
      promised: ['U.I.2.i.c'],
      moves: [{ indicatorCode: 'U.I.2.i.a', toKey: 'B' }],
      isProven: false,
      leastEffort: 0.26,
    });
    // Three steps lead from nothing to A, two to B: 2 × 0.26, and 4 + 2 + 0.67 × 2 = 7.34.
    expect(data.saveTargetPlan).toMatchObject({
      efforts: [{ indicatorCode: 'U.I.2.i.a', effort: 0.26 }],
      goalPoints: 7,
      pointsBefore: 6,
      effort: 0.52,
      isProven: false,
      leastEffort: 0.26,
    });
    expect(data.saveTargetPlan.points).toBeCloseTo(7.34, 9);
  });

  test('is seen by the unit, leadership and the acceleration team, and by nobody of another unit', async () => {
    const [own, leader, other] = await Promise.all(
      (['agent', 'leader', 'otherHead'] as const).map(async (person) =>
        (await as(person)).send(LIST, { id: july }),
      ),
    );
    expect(own!.data.targetPlans).toHaveLength(2);
    expect(leader!.data.targetPlans).toEqual(own!.data.targetPlans);
    expect(other!.data.targetPlans).toEqual([]);
  });

  test('becomes follow-up actions by who writes them down for its unit, and by nobody else', async () => {
    const { id } = (await save('head')).data.saveTargetPlan;
    const PLAN = 'query ($id: ID!) { targetPlan(id: $id) { abilities } }';
    const abilitiesFor = async (person: PersonName) =>
      (await (await as(person)).send(PLAN, { id })).data.targetPlan.abilities;
    expect(await abilitiesFor('agent')).toEqual(['followUp.create']);
    expect(await abilitiesFor('leader')).toEqual([]);
  });

  test('tells what has become of it by the latest worksheet of the unit', async () => {
    const id = (await save('head')).data.saveTargetPlan.id;
    const progress = async () => (await as('agent')).send(PROGRESS, { id });
    expect((await progress()).data.targetPlanProgress).toEqual({
      period: { name: '2022-08' },
      basis: 'RUNNING',
      points: 2,
      grade: 'D',
      reached: [],
    });
    await fill(
      { db: world.db, worksheetId: august, evaluatorId: world.bekasi.people.evaluator.id },
      { 'U.I.2.i.a': { optionKey: 'A', evidence: [sha('d')] } },
    );
    expect((await progress()).data.targetPlanProgress).toMatchObject({
      points: 4,
      reached: ['U.I.2.i.a'],
    });

    // The same instrument, filled in once a year: a month's plan is not held against it.
    const year = await planMonth(world, world.bekasi, 12);
    await world.db.pool.query(`update period set kind = 'ANNUAL' where id = $1`, [year]);
    await step(world, world.bekasi, OPEN, year);
    expect((await progress()).data.targetPlanProgress).toMatchObject({
      period: { name: '2022-08' },
      points: 4,
    });
  });

  test('is removed by its author alone, and stays in the trace', async () => {
    const { id, version } = (await save('agent')).data.saveTargetPlan;
    const refused = await (await as('head')).send(REMOVE, { input: { id, version } });
    expect(refused.code).toBe('FORBIDDEN');
    const removed = await (await as('agent')).send(REMOVE, { input: { id, version } });
    expect(removed.data.removeTargetPlan.id).toBe(id);
    const trace = await (
      await as('leader')
    ).send(`{ auditEvents(first: 1) { nodes { action entity } } }`);
    expect(trace.data.auditEvents.nodes[0]).toMatchObject({
      action: 'delete',
      entity: 'TargetPlan',
    });
    expect((await (await as('agent')).send(PROGRESS, { id })).code).toBe('NOT_FOUND');
  });
});

describe('a plan that is not kept', () => {
  const bad = (what: string, wrong: Input, code: string, field: string): Refusal => ({
    what: `one ${what}`,
    variables: async () => ({ input: await towardsB(wrong) }),
    code,
    field,
  });
  // prettier-ignore
  const contents: readonly Refusal[] = [
    bad('without a title', { title: '  ' }, 'INVALID_INPUT', 'title'),
    bad('with a title that is too long', { title: 'x'.repeat(limits.titleLength + 1) }, 'INVALID_INPUT', 'title'),
    bad('made before an answer changed', { revision: 0 }, 'CONFLICT', 'revision'),
    bad('without a goal', { goalGrade: null }, 'INVALID_INPUT', 'goalGrade'),
    bad('with two goals', { goalPoints: 5 }, 'INVALID_INPUT', 'goalPoints'),
    bad('for a grade that there is not', { goalGrade: 'AAA' }, 'INVALID_INPUT', 'goalGrade'),
    bad('for less than nothing', { goalGrade: null, goalPoints: -1 }, 'INVALID_INPUT', 'goalPoints'),
    bad('whose moves fall short', { moves: [{ indicatorCode: 'U.I.2.i.a', toKey: 'A' }] }, 'INVALID_INPUT', 'moves'),
    bad('without moves', { moves: [] }, 'INVALID_INPUT', 'moves'),
    bad('that raises what is excluded', { moves: [{ indicatorCode: 'U.I.1.i.b', toKey: 'A' }] }, 'INVALID_INPUT', 'moves'),
    bad('that raises what is at its best', { moves: [{ indicatorCode: 'U.I.1.i.a', toKey: 'YA' }] }, 'INVALID_INPUT', 'moves'),
    bad('that raises to an option that there is not', { moves: [{ indicatorCode: 'U.I.2.i.a', toKey: 'Z' }] }, 'INVALID_INPUT', 'moves'),
    bad('that raises one indicator twice', { moves: [{ indicatorCode: 'U.I.2.i.a', toKey: 'A' }, { indicatorCode: 'U.I.2.i.a', toKey: 'A' }] }, 'INVALID_INPUT', 'moves'),
    bad('with an effort below nothing', { efforts: [{ indicatorCode: 'U.I.2.i.a', effort: -1 }] }, 'INVALID_INPUT', 'efforts.0.effort'),
    bad('with an effort that is too large', { efforts: [{ indicatorCode: 'U.I.2.i.a', effort: limits.effortMax + 1 }] }, 'INVALID_INPUT', 'efforts.0.effort'),
    bad('with an effort of an indicator that there is not', { efforts: [{ indicatorCode: 'X', effort: 1 }] }, 'INVALID_INPUT', 'efforts'),
    bad('that excludes an indicator that there is not', { excluded: ['X'] }, 'INVALID_INPUT', 'excluded'),
    bad('that was promised an indicator that there is not', { promised: ['X'] }, 'INVALID_INPUT', 'promised'),
    bad('of a worksheet that there is not', { worksheetId: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND', 'worksheetId'),
    { what: 'one of the other kabupaten', variables: async () => ({ input: await towardsB({ worksheetId: theirs }) }), code: 'NOT_FOUND', field: 'worksheetId' },
  ];
  refuses(() => world, SAVE, 'head', contents);

  test('beyond as many as a worksheet may have', async () => {
    const { people, kabupaten } = world.bekasi;
    await world.db.pool.query(
      `insert into target_plan select gen_random_uuid(), $1, now(), 1, $2, $3, 'X', 'RUNNING', 0, 'B', null,
         'INDICATOR', '{}', '[]', '[]', '{"moves": []}', true, 1 from generate_series(1, $4)`,
      [kabupaten.id, august, people.head.id, limits.plansPerWorksheet],
    );
    const before = await contentsOf(world.db);
    const refused = await save('head', {
      worksheetId: august,
      revision: await revisionOf(august),
      goalGrade: 'C',
      moves: [{ indicatorCode: 'U.I.2.i.c', toKey: null }],
    });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', field: 'worksheetId' });
    expect(await contentsOf(world.db)).toEqual(before);
  });
});

describe('the usual efforts', () => {
  const input = (own: Input = {}) => ({
    instrumentId: world.bekasi.instrument.id,
    version: 0,
    efforts: [{ indicatorCode: 'U.I.2.i.b', effort: 3 }],
    ...own,
  });

  test('are said by the acceleration team, and every plan of the kabupaten begins with them', async () => {
    const team = await as('team');
    const { data, errors } = await team.send(EFFORTS, { input: input() });
    expect(errors).toBeUndefined();
    const efforts = [{ indicatorCode: 'U.I.2.i.b', effort: 3 }];
    expect(data.saveEfforts).toEqual({ version: 1, efforts });
    expect((await readBase('head', july)).data.targetBase.effortTable).toEqual({
      version: 1,
      efforts,
    });
    expect((await team.send(EFFORTS, { input: input() })).code).toBe('CONFLICT');
    const none = await team.send(EFFORTS, { input: input({ version: 1, efforts: [] }) });
    expect(none.data.saveEfforts).toEqual({ version: 2, efforts: [] });
  });

  refuses(() => world, EFFORTS, 'team', [
    { what: 'a unit head', as: 'head', variables: () => ({ input: input() }), code: 'FORBIDDEN' },
    { what: 'leadership', as: 'leader', variables: () => ({ input: input() }), code: 'FORBIDDEN' },
    {
      what: 'an instrument of the other kabupaten',
      variables: () => ({ input: input({ instrumentId: world.karawang.instrument.id }) }),
      code: 'NOT_FOUND',
      field: 'instrumentId',
    },
    {
      what: 'an indicator twice',
      variables: () => ({
        input: input({
          version: 2,
          efforts: [
            { indicatorCode: 'U.I.2.i.b', effort: 3 },
            { indicatorCode: 'U.I.2.i.b', effort: 4 },
          ],
        }),
      }),
      code: 'INVALID_INPUT',
      field: 'efforts',
    },
  ]);
});

describe('a plan that somebody has before them', () => {
  const saveOn = async (revision: number) => {
    const input = await towardsB({ worksheetId: august, revision });
    const { code, field } = await (await as('head')).send(SAVE, { input });
    return { code, field };
  };
  const changed = { code: 'CONFLICT', field: 'revision' };

  test('is not saved on other figures when the period closes or is opened again meanwhile', async () => {
    const { rows } = await world.db.pool.query<{ id: string }>(
      `select period_id as id from worksheet where id = $1`,
      [august],
    );
    const [{ id }] = rows as [{ id: string }];
    const running = await revisionOf(august);
    await step(world, world.bekasi, CLOSE, id);
    expect(await saveOn(running)).toEqual(changed);
    const sealed = await revisionOf(august);
    const input = {
      id,
      version: 3,
      reason: 'Nilai Dinas Kesehatan keliru dicatat.',
      closesAt: '2099-09-20T09:00:00Z',
    };
    const reopened = await (await as('admin')).send(REOPEN, { input });
    expect(reopened.data.reopenPeriod).toEqual({ id, revision: 2 });
    expect(await saveOn(sealed)).toEqual(changed);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RollupRule } from '../../schema/formula/index.js';
import { limits } from '../../schema/limits.js';
import { addKabupatenSheet, send } from '../builders/kabupaten-sheet.js';
import { addUnits, OPEN, planMonth, step } from '../builders/months.js';
import { contentsOf, type Refusal, refuses } from '../builders/refusals.js';
import { buildWorld, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';
import { closeJuly, fillHealth } from './period.july.js';

let database: TestDatabase;
let world: World;
/** July, closed, and August, which runs with a kabupaten that sent nothing. */
let july: string;
let august: string;

/** Three of the four points for the team come from the units. */
const split: RollupRule = {
  method: 'SPLIT',
  unitInstrument: 'small-unit',
  nodes: [{ code: 'U.I.1', unitCode: 'U.I.1', points: '3' }],
  missingUnits: 'EXCLUDE',
};

// July's index is 4.25 of 10, by hand: (4 - 3) x 1 + 3 x 0.75 of Dinas Kesehatan alone, and 1 for the survey.
beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  await addUnits(world, world.bekasi, 3);
  await fillHealth(world);
  await send(world, await addKabupatenSheet(world, { rollup: split }));
  await closeJuly(world);
  july = world.bekasi.period.id;
  const { rows } = await world.db.pool.query<{ instrumentId: string; formulaId: string }>(
    `select instrument_id as "instrumentId", formula_id as "formulaId" from period_instrument
     where period_id = $1`,
    [july],
  );
  august = await planMonth(world, world.bekasi, 8, rows);
  await step(world, world.bekasi, OPEN, august);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const as = async (person: PersonName) => world.as(world.bekasi.people[person]);

const BASE = `query ($id: ID!) { indexPlanBase(periodId: $id) { stamp basis period { name }
  own { isSent unit { code } instrument { code } answers { indicatorCode optionKey value } }
  units { isSent unit { code } answers { indicatorCode optionKey } } effortTables { version } } }`;
const PLAN = `id version title basis goalGrade goalPoints indexBefore gradeBefore index grade maximum effort isProven
  leastEffort efforts { scope unitId indicatorCode effort } excluded { scope unitId indicatorCode }
  bundles { indicatorCode effort } author { name } period { name } abilities
  steps { indicatorCode text isBundle effort points index grade moves { unit { name } fromKey toKey } }`;
const SAVE = `mutation ($input: SaveIndexPlanInput!) { saveIndexPlan(input: $input) { ${PLAN} } }`;
const REMOVE = `mutation ($input: RemoveIndexPlanInput!) { removeIndexPlan(input: $input) { id } }`;
const READ = `query ($id: ID!) { indexPlan(id: $id) { ${PLAN} } }`;
const LIST = `{ indexPlans { id title } }`;
const ACT = `mutation ($input: ActOnIndexPlanInput!) { actOnIndexPlan(input: $input) {
  title source state unit { name } owner { name } dueDay indicators { code } period { name } abilities } }`;

const REOPEN = `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id revision } }`;

type Input = Readonly<Record<string, unknown>>;

const baseOf = async (periodId: string) => (await as('team')).send(BASE, { id: periodId });
const stampOf = async (periodId: string): Promise<string> =>
  (await baseOf(periodId)).data.indexPlanBase?.stamp ?? '';

const health = () => world.bekasi.units.health.id;
const team = (move: Input = { unitId: health(), toKey: 'A' }) => ({
  indicatorCode: 'U.I.1.i.b',
  isBundle: false,
  moves: [move],
});
const rules = { indicatorCode: 'U.I.2.i.a', isBundle: false, moves: [{ toKey: 'A' }] };

/** Dinas Kesehatan’s team brings 3 x 0.25, the kabupaten’s rules 2: 4.25 + 0.75 + 2 is above 60 percent. */
const towardsB = async (own: Input = {}): Promise<Input> => ({
  periodId: july,
  stamp: await stampOf(july),
  title: 'Menuju B',
  goalGrade: 'B',
  efforts: [],
  excluded: [],
  bundles: [],
  steps: [team(), rules],
  isProven: true,
  leastEffort: 2,
  ...own,
});

const save = async (person: PersonName, own: Input = {}) =>
  (await as(person)).send(SAVE, { input: await towardsB(own) });

describe('what a plan of the index starts from', () => {
  test('of a closed period is what its index is made of: the verified answers of what was sent', async () => {
    const { data, errors } = await baseOf(july);
    expect(errors).toBeUndefined();
    const { own, units, basis, period } = data.indexPlanBase;
    expect({ basis, period }).toEqual({ basis: 'SEALED', period: { name: '2022-07' } });
    expect(own).toMatchObject({
      isSent: true,
      unit: null,
      instrument: { code: 'small-kabupaten' },
    });
    expect(own.answers).toEqual([
      { indicatorCode: 'U.I.1.i.a', optionKey: 'YA', value: null },
      { indicatorCode: 'U.I.1.i.b', optionKey: 'A', value: null },
      { indicatorCode: 'U.I.2.i.c', optionKey: null, value: 50 },
    ]);
    const answered = units.map((sheet: { unit: object; isSent: boolean; answers: object[] }) => [
      sheet.unit,
      sheet.isSent,
      sheet.answers.length,
    ]);
    expect(answered).toEqual([
      [{ code: 'dinkes' }, true, 3],
      [{ code: 'disdik' }, false, 0],
    ]);
  });

  test('of a running one holds no answer of a worksheet that was not sent', async () => {
    const { basis, own, units } = (await baseOf(august)).data.indexPlanBase;
    expect({ basis, isSent: own.isSent, answers: own.answers }).toEqual({
      basis: 'RUNNING',
      isSent: false,
      answers: [],
    });
    expect(units.every((sheet: { isSent: boolean }) => !sheet.isSent)).toBe(true);
  });

  test('is read with as many statements however many units there are', async () => {
    const client = await as('leader');
    const countOf = async (id: string) =>
      (await countStatements(() => client.send(BASE, { id }))).count;
    await countOf(july);
    await countOf(august);
    // Of July two units, of August three more.
    expect(await countOf(august)).toBeLessThanOrEqual(5);
    expect(await countOf(july)).toBeLessThanOrEqual(4);
  });

  test('is nothing where the kabupaten fills in no worksheet, and not known to the other kabupaten', async () => {
    const theirs = await world.as(world.karawang.people.leader);
    const own = await theirs.send(BASE, { id: world.karawang.period.id });
    expect(own.data.indexPlanBase).toBeNull();
    expect((await theirs.send(BASE, { id: july })).code).toBe('NOT_FOUND');
    expect((await theirs.send(BASE, { id: 'x' })).code).toBe('NOT_FOUND');
  });
});

describe('a plan of the index that is kept', () => {
  test('has the server’s own figures, step by step', async () => {
    const { data, errors } = await save('leader');
    expect(errors).toBeUndefined();
    const { steps, ...plan } = data.saveIndexPlan;
    expect(plan).toMatchObject({
      title: 'Menuju B',
      basis: 'SEALED',
      indexBefore: 4.25,
      gradeBefore: 'C',
      index: 7,
      grade: 'B',
      maximum: 10,
      effort: 2,
      leastEffort: 2,
      isProven: true,
      author: { name: 'leader Kabupaten Bekasi' },
      abilities: ['indexPlan.remove', 'indexPlan.act'],
    });
    expect(steps).toEqual([
      {
        indicatorCode: 'U.I.1.i.b',
        text: 'Rencana kerja dijalankan',
        isBundle: false,
        effort: 1,
        points: 0.75,
        index: 5,
        grade: 'C',
        moves: [{ unit: { name: 'Dinas Kesehatan' }, fromKey: 'B', toKey: 'A' }],
      },
      {
        indicatorCode: 'U.I.2.i.a',
        text: 'Peraturan dipetakan',
        isBundle: false,
        effort: 1,
        points: 2,
        index: 7,
        grade: 'B',
        moves: [{ unit: null, fromKey: null, toKey: 'A' }],
      },
    ]);
  });

  test('reckons with one unit’s effort before that of all, and with a bundle once', async () => {
    const efforts = [
      { scope: 'UNITS', indicatorCode: 'U.I.1.i.b', effort: 3 },
      { scope: 'UNIT', unitId: health(), indicatorCode: 'U.I.1.i.b', effort: 0.255 },
      { scope: 'KABUPATEN', indicatorCode: 'U.I.2.i.a', effort: 4 },
    ];
    const { data } = await save('team', { efforts });
    expect(data.saveIndexPlan.effort).toBe(4.26);
    expect(data.saveIndexPlan.efforts).toEqual([
      { scope: 'UNITS', unitId: null, indicatorCode: 'U.I.1.i.b', effort: 3 },
      { scope: 'UNIT', unitId: health(), indicatorCode: 'U.I.1.i.b', effort: 0.26 },
      { scope: 'KABUPATEN', unitId: null, indicatorCode: 'U.I.2.i.a', effort: 4 },
    ]);
    const bundled = await save('team', {
      efforts,
      bundles: [{ indicatorCode: 'U.I.1.i.b', effort: 2.5 }],
      steps: [{ ...team(), isBundle: true }, rules],
      isProven: false,
      leastEffort: 5,
    });
    expect(bundled.data.saveIndexPlan).toMatchObject({
      effort: 6.5,
      isProven: false,
      leastEffort: 5,
      bundles: [{ indicatorCode: 'U.I.1.i.b', effort: 2.5 }],
    });
  });

  test('is read by leadership and the acceleration team alone', async () => {
    const { id } = (await save('leader')).data.saveIndexPlan;
    expect((await (await as('team')).send(READ, { id })).data.indexPlan).toMatchObject({
      id,
      abilities: ['indexPlan.act'],
    });
    for (const person of ['head', 'evaluator', 'lead', 'analyst', 'admin'] as const) {
      const client = await as(person);
      expect((await client.send(READ, { id })).code).toBe('FORBIDDEN');
      expect((await client.send(LIST)).code).toBe('FORBIDDEN');
      expect((await client.send(BASE, { id: july })).code).toBe('FORBIDDEN');
    }
    const theirs = await world.as(world.karawang.people.leader);
    expect((await theirs.send(READ, { id })).code).toBe('NOT_FOUND');
    expect((await theirs.send(LIST)).data.indexPlans).toEqual([]);
  });

  test('is removed by its author alone, and stays in the trace', async () => {
    const { id, version } = (await save('leader')).data.saveIndexPlan;
    const input = { id, version };
    expect((await (await as('team')).send(REMOVE, { input })).code).toBe('FORBIDDEN');
    const stale = { input: { id, version: version + 1 } };
    expect((await (await as('leader')).send(REMOVE, stale)).code).toBe('CONFLICT');
    expect((await (await as('leader')).send(REMOVE, { input })).data.removeIndexPlan.id).toBe(id);
    expect((await (await as('leader')).send(READ, { id })).code).toBe('NOT_FOUND');
    const trace = await (
      await as('leader')
    ).send(`{ auditEvents(first: 1) { nodes { action entity } } }`);
    expect(trace.data.auditEvents.nodes[0]).toEqual({ action: 'delete', entity: 'IndexPlan' });
  });
});

describe('a plan of the index that is not kept', () => {
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const bad = (
    what: string,
    wrong: Input | (() => Input),
    code: string,
    field: string,
  ): Refusal => ({
    what: `one ${what}`,
    variables: async () => ({
      input: await towardsB(typeof wrong === 'function' ? wrong() : wrong),
    }),
    code,
    field,
  });
  // prettier-ignore
  const contents: readonly Refusal[] = [
    bad('without a title', { title: '  ' }, 'INVALID_INPUT', 'title'),
    bad('with a title that is too long', { title: 'x'.repeat(limits.titleLength + 1) }, 'INVALID_INPUT', 'title'),
    bad('made before something changed', { stamp: 'x' }, 'CONFLICT', 'stamp'),
    bad('of a period that there is not', { periodId: nowhere }, 'NOT_FOUND', 'periodId'),
    bad('of the other kabupaten’s period', () => ({ periodId: world.karawang.period.id }), 'NOT_FOUND', 'periodId'),
    bad('without a goal', { goalGrade: null }, 'INVALID_INPUT', 'goalGrade'),
    bad('with two goals', { goalPoints: 5 }, 'INVALID_INPUT', 'goalPoints'),
    bad('for a grade that there is not', { goalGrade: 'AAA' }, 'INVALID_INPUT', 'goalGrade'),
    bad('for less than nothing', { goalGrade: null, goalPoints: -1 }, 'INVALID_INPUT', 'goalPoints'),
    bad('whose steps fall short', () => ({ steps: [team()] }), 'INVALID_INPUT', 'steps'),
    bad('without steps', { steps: [] }, 'INVALID_INPUT', 'steps'),
    bad('that raises something nowhere', { steps: [{ ...rules, moves: [] }] }, 'INVALID_INPUT', 'steps.0.moves'),
    bad('that raises one indicator twice', { steps: [rules, rules] }, 'INVALID_INPUT', 'steps'),
    bad('that raises to an option that there is not', { steps: [{ ...rules, moves: [{ toKey: 'Z' }] }] }, 'INVALID_INPUT', 'steps'),
    bad('that raises what brings the index nothing', () => ({ steps: [{ ...rules, moves: [{ unitId: health(), toKey: 'A' }] }, rules] }), 'INVALID_INPUT', 'steps'),
    bad('that raises something in a worksheet that was not sent', () => ({ steps: [team({ unitId: world.bekasi.units.education.id, toKey: 'A' }), rules] }), 'INVALID_INPUT', 'steps'),
    bad('that raises something in a unit of the other kabupaten', () => ({ steps: [team({ unitId: world.karawang.units.health.id, toKey: 'A' }), rules] }), 'INVALID_INPUT', 'steps'),
    bad('that takes for a bundle what is none', () => ({ steps: [{ ...team(), isBundle: true }, rules] }), 'INVALID_INPUT', 'steps'),
    bad('that raises a bundled indicator by itself', { bundles: [{ indicatorCode: 'U.I.1.i.b', effort: 1 }] }, 'INVALID_INPUT', 'steps'),
    bad('that raises what is excluded', () => ({ excluded: [{ scope: 'UNIT', unitId: health(), indicatorCode: 'U.I.1.i.b' }] }), 'INVALID_INPUT', 'steps'),
    bad('with an effort below nothing', { efforts: [{ scope: 'UNITS', indicatorCode: 'U.I.1.i.b', effort: -1 }] }, 'INVALID_INPUT', 'efforts.0.effort'),
    bad('with an effort that is too large', { efforts: [{ scope: 'UNITS', indicatorCode: 'U.I.1.i.b', effort: limits.effortMax + 1 }] }, 'INVALID_INPUT', 'efforts.0.effort'),
    bad('with an effort of an indicator that there is not', { efforts: [{ scope: 'UNITS', indicatorCode: 'X', effort: 1 }] }, 'INVALID_INPUT', 'efforts'),
    bad('with an effort of one unit that it does not name', { efforts: [{ scope: 'UNIT', indicatorCode: 'U.I.1.i.b', effort: 1 }] }, 'INVALID_INPUT', 'efforts'),
    bad('with an effort of all units and of one in one', () => ({ efforts: [{ scope: 'UNITS', unitId: health(), indicatorCode: 'U.I.1.i.b', effort: 1 }] }), 'INVALID_INPUT', 'efforts'),
    bad('that excludes something in the other kabupaten', () => ({ excluded: [{ scope: 'UNIT', unitId: world.karawang.units.health.id, indicatorCode: 'U.I.1.i.b' }] }), 'INVALID_INPUT', 'excluded'),
    bad('that bundles an indicator twice', { bundles: [{ indicatorCode: 'U.I.1.i.b', effort: 1 }, { indicatorCode: 'U.I.1.i.b', effort: 2 }] }, 'INVALID_INPUT', 'bundles'),
    { what: 'one of a unit head', as: 'head', variables: () => towardsB().then((input) => ({ input })), code: 'FORBIDDEN' },
    { what: 'one of a lead evaluator, who sees everything and does not plan', as: 'lead', variables: () => towardsB().then((input) => ({ input })), code: 'FORBIDDEN' },
  ];
  refuses(() => world, SAVE, 'leader', contents);

  test('beyond as many as a period may have', async () => {
    const { people, kabupaten } = world.bekasi;
    await world.db.pool.query(
      `insert into index_plan (id, kabupaten_id, created_at, version, period_id, author_id, title, basis,
         goal_grade, wishes, result, is_proven, least_effort)
       select gen_random_uuid(), $1, now(), 1, $2, $3, 'X', 'SEALED', 'B', '{}', '{"steps": []}', true, 1
       from generate_series(1, $4)`,
      [kabupaten.id, july, people.leader.id, limits.indexPlansPerPeriod],
    );
    const before = await contentsOf(world.db);
    expect(await save('leader')).toMatchObject({ code: 'INVALID_INPUT', field: 'periodId' });
    expect(await contentsOf(world.db)).toEqual(before);
    await world.db.pool.query(`delete from index_plan where title = 'X'`);
  });
});

describe('follow-up actions of a plan of the index', () => {
  let planId: string;
  beforeAll(async () => {
    planId = (await save('leader')).data.saveIndexPlan.id;
  });
  const action = (own: Input = {}): Input => ({
    unitId: health(),
    title: 'Menjalankan rencana kerja',
    indicatorCodes: ['U.I.1.i.b'],
    ownerId: world.bekasi.people.head.id,
    dueDay: '2099-08-31',
    ...own,
  });

  test('are the unit’s, with whoever answers for it there', async () => {
    const input = { planId, actions: [action()] };
    const { data, errors } = await (await as('leader')).send(ACT, { input });
    expect(errors).toBeUndefined();
    expect(data.actOnIndexPlan).toEqual([
      {
        title: 'Menjalankan rencana kerja',
        source: 'PLAN',
        state: 'OPEN',
        unit: { name: 'Dinas Kesehatan' },
        owner: { name: 'head Kabupaten Bekasi' },
        dueDay: '2099-08-31',
        indicators: [{ code: 'U.I.1.i.b' }],
        period: { name: '2022-07' },
        // Confirming is leadership's; changing it and reporting are the unit's.
        abilities: expect.not.arrayContaining(['followUp.edit', 'followUp.report']),
      },
    ]);
  });

  const bad = (what: string, wrong: () => Input, field: string): Refusal => ({
    what,
    variables: () => ({ input: { planId, actions: [action(), action(wrong())] } }),
    code: 'INVALID_INPUT',
    field: `actions.1.${field}`,
  });
  // prettier-ignore
  refuses(() => world, ACT, 'team', [
    bad('one without a title, and the one beside it', () => ({ title: ' ' }), 'title'),
    bad('one that nobody of the unit answers for', () => ({ ownerId: world.bekasi.people.otherHead.id }), 'ownerId'),
    bad('one that was due already', () => ({ dueDay: '2020-01-01' }), 'dueDay'),
    bad('one on a day that there is not', () => ({ dueDay: 'besok' }), 'dueDay'),
    bad('one without indicators', () => ({ indicatorCodes: [] }), 'indicatorCodes'),
    bad('one of an indicator that the plan does not raise there', () => ({ indicatorCodes: ['U.I.2.i.a'] }), 'indicatorCodes'),
    bad('one of a unit that the plan does not name', () => ({ unitId: world.bekasi.units.education.id }), 'unitId'),
    { what: 'those of a plan that there is not', variables: () => ({ input: { planId: 'x', actions: [action()] } }), code: 'NOT_FOUND', field: 'planId' },
    { what: 'those of a unit head, whose own they would be', as: 'head', variables: () => ({ input: { planId, actions: [action()] } }), code: 'FORBIDDEN' },
    { what: 'none at all', variables: () => ({ input: { planId, actions: [] } }), code: 'INVALID_INPUT', field: 'actions' },
  ]);
});

describe('once the period is open again', () => {
  test('plans start from what was sealed, as the index does, whatever is sent and changed meanwhile', async () => {
    const sealed = (await baseOf(july)).data.indexPlanBase;
    const input = {
      id: july,
      version: 2,
      reason: 'Nilai Dinas Kesehatan keliru dicatat.',
      closesAt: '2099-08-20T09:00:00Z',
    };
    const { data } = await (await as('admin')).send(REOPEN, { input });
    expect(data.reopenPeriod).toEqual({ id: july, revision: 2 });
    // Dinas Pendidikan sends what it had not, Dinas Kesehatan changes what it said.
    await world.db.pool.query(
      `update worksheet set submitted_at = now(), submitted_by_id = $2 where period_id = $1 and submitted_at is null`,
      [july, world.bekasi.people.otherHead.id],
    );
    await world.db.pool.query(
      `update answer set option_key = 'C' where worksheet_id = $1 and indicator_code = 'U.I.1.i.b'`,
      [world.bekasi.worksheets.health.id],
    );
    expect((await baseOf(july)).data.indexPlanBase).toEqual(sealed);
    expect((await save('leader')).data.saveIndexPlan).toMatchObject({
      basis: 'SEALED',
      indexBefore: 4.25,
      index: 7,
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Assigning, assigningAt } from '../builders/assigning.js';
import { aReturn, buildDesk, type Desk, lastEvent, traceOf, WITHDRAW } from '../builders/desk.js';
import { planMonth } from '../builders/months.js';
import type { Client, PersonName } from '../builders/world.js';

let desk: Desk;
let assign: Assigning['assign'];
let reviewing: Assigning['reviewing'];
let idsOf: Assigning['idsOf'];
let resetAssignments: Assigning['reset'];
let health: string;
let education: string;

beforeAll(async () => {
  desk = await buildDesk();
  ({ assign, reviewing, idsOf, reset: resetAssignments } = assigningAt(desk));
  health = desk.bekasi.units.health.id;
  education = desk.bekasi.units.education.id;
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  await resetAssignments();
});

const inAnyOrder = (names: readonly PersonName[]) => idsOf(names).sort();

describe('assigning evaluators', () => {
  test('gives a unit that nobody reviewed its evaluators, who are listed by name', async () => {
    const { data, errors } = await assign(['idleEvaluator', 'evaluator'], [], {
      unitId: education,
    });
    expect(errors).toBeUndefined();
    const { period, people } = desk.bekasi;
    const common = {
      id: expect.any(String) as string,
      period: { id: period.id, name: '2022-07' },
      unit: { id: education, name: 'Dinas Pendidikan' },
      createdAt: '2022-07-15T02:00:00.000Z',
    };
    expect(data.assignEvaluators).toEqual([
      { ...common, evaluator: { id: people.evaluator.id, name: 'evaluator Kabupaten Bekasi' } },
      {
        ...common,
        evaluator: { id: people.idleEvaluator.id, name: 'idleevaluator Kabupaten Bekasi' },
      },
    ]);
  });

  test('replaces the whole set: who is not named goes, who is named again stays as they were', async () => {
    const first = await assign(['evaluator', 'idleEvaluator'], ['evaluator']);
    desk.wait();
    const { data } = await assign(['idleEvaluator', 'lead'], ['evaluator', 'idleEvaluator']);
    const rows = data.assignEvaluators as { id: string; createdAt: string }[];
    expect(rows.map(({ id }) => id)).toContain(first.data.assignEvaluators[1].id);
    expect(rows.map(({ createdAt }) => createdAt)).toEqual([
      '2022-07-15T02:00:00.000Z',
      '2022-07-15T02:01:00.000Z',
    ]);
    expect(await reviewing()).toEqual(inAnyOrder(['idleEvaluator', 'lead']));
  });

  test('takes everybody from a unit when nobody is named', async () => {
    const { data, errors } = await assign([], ['evaluator']);
    expect(errors).toBeUndefined();
    expect(data.assignEvaluators).toEqual([]);
    expect(await reviewing()).toEqual([]);
  });

  test('touches neither other units, nor the kabupaten’s own worksheet, nor other months', async () => {
    const august = await planMonth(desk.world, desk.bekasi, 8);
    await assign(['idleEvaluator'], [], { unitId: undefined });
    await assign(['evaluator', 'lead'], [], { unitId: education });
    await assign(['lead'], [], { periodId: august });
    await assign(['lead'], ['evaluator']);
    expect(await reviewing(null)).toEqual(idsOf(['idleEvaluator']));
    expect(await reviewing(education)).toEqual(inAnyOrder(['evaluator', 'lead']));
    expect(await reviewing(health, august)).toEqual(idsOf(['lead']));
    expect(await reviewing()).toEqual(idsOf(['lead']));
    await assign([], ['idleEvaluator'], { unitId: null });
    expect(await reviewing(null)).toEqual([]);
    expect(await reviewing(education)).toHaveLength(2);
  });

  test('assigns somebody who is named twice once, in whatever case the id is written', async () => {
    const [id = ''] = idsOf(['idleEvaluator']);
    const { errors } = await assign([], ['evaluator'], { evaluatorIds: [id, id.toUpperCase()] });
    expect(errors).toBeUndefined();
    expect(await reviewing()).toEqual([id]);
  });

  test('asks whom the caller saw, not in which order', async () => {
    const both = idsOf(['evaluator', 'idleEvaluator']);
    await assign(['evaluator', 'idleEvaluator'], ['evaluator']);
    for (const seenEvaluatorIds of [both, both.toReversed(), both.map((id) => id.toUpperCase())]) {
      const { errors } = await assign(['evaluator', 'idleEvaluator'], [], { seenEvaluatorIds });
      expect(errors).toBeUndefined();
    }
  });

  test('keeps whoever is no evaluator any more, as long as nobody takes them away', async () => {
    await desk.sql(`update person set active = false where id = $1`, idsOf(['evaluator']));
    expect((await assign(['evaluator', 'lead'], ['evaluator'])).errors).toBeUndefined();
    expect((await assign(['lead'], ['evaluator', 'lead'])).errors).toBeUndefined();
    expect(await assign(['evaluator'], ['lead'])).toMatchObject({
      code: 'NOT_FOUND',
      field: 'evaluatorIds',
    });
    await desk.sql(`update person set active = true where id = $1`, idsOf(['evaluator']));
  });

  test('leaves a trace of who came and who went, and none of who stayed', async () => {
    await assign(['evaluator', 'idleEvaluator'], ['evaluator']);
    const since = await lastEvent(desk);
    const before = await desk.sql<{ id: string; evaluator_id: string }>('select * from assignment');
    const rowOf = (name: PersonName) =>
      before.find(({ evaluator_id }) => evaluator_id === desk.bekasi.people[name].id)!.id;
    const { data } = await assign(['idleEvaluator', 'lead'], ['evaluator', 'idleEvaluator']);
    const added = data.assignEvaluators[1].id as string;
    const [actor_id] = idsOf(['lead']);
    const common = { entity: 'Assignment', actor_id };
    const [evaluator] = idsOf(['evaluator']);
    expect(await traceOf(desk, rowOf('evaluator'), since)).toMatchObject([
      { ...common, action: 'delete', before: { unit: health, evaluator }, after: null },
    ]);
    expect(await traceOf(desk, added, since)).toMatchObject([
      { ...common, action: 'create', before: null, after: { unit: health, evaluator: actor_id } },
    ]);
    expect(await traceOf(desk, rowOf('idleEvaluator'), since)).toEqual([]);
  });
});

describe('what an evaluator sees', () => {
  const unitsOf = async (client: Client) => {
    const { data } = await client.send('{ worksheets { totalCount nodes { unit { id } } } }');
    return data.worksheets as object;
  };

  test('is there from the assignment on, and gone with it, without signing in anew', async () => {
    const client = await desk.world.as(desk.bekasi.people.idleEvaluator);
    await desk.submitted();
    const read = async () => {
      const { code } = await client.send('query ($id: ID!) { worksheet(id: $id) { id } }', {
        id: desk.worksheetId,
      });
      const { data } = await client.send('{ reviewQueue { totalCount } }');
      return { code, waiting: data.reviewQueue.totalCount as number, list: await unitsOf(client) };
    };
    const nothing = { code: 'NOT_FOUND', waiting: 0, list: { totalCount: 0, nodes: [] } };
    expect(await read()).toEqual(nothing);
    await assign(['evaluator', 'idleEvaluator'], ['evaluator']);
    expect(await read()).toEqual({
      code: undefined,
      waiting: 5,
      list: { totalCount: 1, nodes: [{ unit: { id: health } }] },
    });
    await assign(['evaluator'], ['evaluator', 'idleEvaluator']);
    expect(await read()).toEqual(nothing);
  });

  test('is one month: an assignment of September shows nothing of July', async () => {
    const september = await planMonth(desk.world, desk.bekasi, 9);
    await assign(['idleEvaluator'], [], { periodId: september });
    const client = await desk.world.as(desk.bekasi.people.idleEvaluator);
    expect(await unitsOf(client)).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('what somebody judged before they were replaced', () => {
  test('stays, for whoever reviews the unit now', async () => {
    await desk.submitted();
    await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
    await desk.evaluate('U.I.1.i.b', aReturn);
    const answers = await desk.sql('select * from answer order by id');
    await assign(['idleEvaluator'], ['evaluator']);
    expect(await desk.sql('select * from answer order by id')).toEqual(answers);
    const next = await desk.world.as(desk.bekasi.people.idleEvaluator);
    const { data } = await next.send(
      `query ($id: ID!) { worksheet(id: $id) { answers { state evaluations { verdict current evaluator { id } } } } }`,
      { id: desk.worksheetId },
    );
    const [evaluator] = idsOf(['evaluator']).map((id) => ({ id }));
    expect(data.worksheet.answers.slice(0, 2)).toEqual([
      { state: 'ACCEPTED', evaluations: [{ verdict: 'ACCEPTED', current: true, evaluator }] },
      { state: 'RETURNED', evaluations: [{ verdict: 'RETURNED', current: true, evaluator }] },
    ]);
  });

  test('is not theirs to take back or to change any more', async () => {
    await desk.submitted();
    const { data } = await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
    const { id } = data.evaluateAnswer.evaluations[0];
    await assign(['idleEvaluator'], ['evaluator']);
    expect(await desk.evaluator.send(WITHDRAW, { id })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'id',
    });
    expect(await desk.evaluate('U.I.1.i.a', aReturn)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'answerId',
    });
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ state: 'ACCEPTED' });
  });
});

describe('two who assign at once', () => {
  test('one is told of it, and what the other chose is there', async () => {
    const admin = await desk.world.as(desk.bekasi.people.admin);
    await assign([], ['evaluator']);
    const chosen: readonly (readonly PersonName[])[] = [['idleEvaluator'], ['lead', 'evaluator']];
    for (const unitId of [health, health, null, null]) {
      const answers = await Promise.all([
        assign(chosen[0]!, [], { unitId }),
        assign(chosen[1]!, [], { unitId }, admin),
      ]);
      const won = answers.findIndex(({ errors }) => errors === undefined);
      expect(answers[1 - won]).toMatchObject({ code: 'CONFLICT', field: 'seenEvaluatorIds' });
      expect(await reviewing(unitId)).toEqual(inAnyOrder(chosen[won]!));
      expect((await assign([], chosen[won]!, { unitId })).errors).toBeUndefined();
    }
  });

  test('both succeed where they assign different units', async () => {
    const answers = await Promise.all([
      assign(['lead'], ['evaluator']),
      assign(['lead'], [], { unitId: education }),
    ]);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  });

  test('nobody is assigned in a period that is being closed', async () => {
    const closing = await desk.world.db.pool.connect();
    await closing.query('begin');
    await closing.query(`update period set status = 'CLOSED' where id = $1`, [
      desk.bekasi.period.id,
    ]);
    let answered = false;
    const answer = assign(['lead'], ['evaluator']).finally(() => (answered = true));
    const waits = async () =>
      (await desk.sql(`select from pg_stat_activity where wait_event_type = 'Lock'
        and datname = current_database()`)) as object[];
    await vi.waitUntil(async () => answered || (await waits()).length > 0, { timeout: 45_000 });
    await closing.query('commit');
    closing.release();
    expect(await answer).toMatchObject({ code: 'PERIOD_CLOSED', field: 'periodId' });
    expect(await reviewing()).toEqual(idsOf(['evaluator']));
  });
});

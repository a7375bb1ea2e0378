import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runSchedule } from '../../server/period/schedule.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';
import { approved } from './formula.drafts.js';
import { cardsOf, closeJuly, fillHealth, queryIn } from './period.july.js';

let world: World;

/** A world for one test, since what is closed stays closed, or for those that go on from each other. */
const inWorld = () => buildOwnWorld((built) => (world = built));

const query = queryIn(() => world);
const cards = () => cardsOf(world);

describe('a closed period never changes', () => {
  beforeAll(inWorld);
  beforeAll(async () => {
    await fillHealth(world);
    await closeJuly(world);
  });

  const READ = `{ reportCards { nodes { id points grade rank claimedPoints sha256 unit { name } period { name dueAt }
    formula { revision title } nodes { code name points weight medianPoints } raises { indicatorCode points } } } }`;

  test('a unit that gets another name, a new formula and later answers leave it as it was', async () => {
    const leader = await world.as(world.bekasi.people.leader);
    const before = await leader.send(READ);
    const sealed = await cards();

    await query(`update unit set name = 'Dinas Lain', code = 'lain' where code = 'dinkes'`);
    await query(`update answer set option_key = 'TIDAK' where indicator_code = 'U.I.1.i.a'`);
    await query(`delete from evaluation`);
    const team = await world.as(world.bekasi.people.team);
    const { data } = await team.send(
      `mutation ($id: ID!) { draftFormula(instrumentId: $id) { id version title gradeBasis
         nodes { code weight weightStatus aggregation } missing { unanswered notApplicable divideByZero }
         gradeBands { grade predicate lower lowerInclusive inferred } } }`,
      { id: world.bekasi.instrument.id },
    );
    const swapped: Readonly<Record<string, string>> = {
      'U.I.1': '6',
      'U.I.1.i': '6',
      'U.I.2': '4',
      'U.I.2.i': '4',
    };
    const nodes = data.draftFormula.nodes.map((node: { code: string; weight: string }) => ({
      ...node,
      weight: swapped[node.code] ?? node.weight,
    }));
    const saved = await team.send(
      `mutation ($input: SaveFormulaInput!) { saveFormula(input: $input) { formula { version } diagnostics { code } } }`,
      { input: { ...data.draftFormula, nodes } },
    );
    const ready = await approved(world, team, {
      id: data.draftFormula.id,
      version: saved.data.saveFormula.formula.version,
    });
    const published = await team.send(
      `mutation ($input: PublishFormulaInput!) { publishFormula(input: $input) { status revision } }`,
      {
        input: {
          id: data.draftFormula.id,
          version: ready.version,
          reason: 'Bobot baru',
        },
      },
    );
    expect(published.data.publishFormula).toEqual({ status: 'PUBLISHED', revision: 2 });

    expect((await leader.send(READ)).data).toEqual(before.data);
    expect(await cards()).toEqual(sealed);
  });

  test('the database itself refuses to change, delete or empty its report cards', async () => {
    const sealed = await cards();
    for (const statement of [
      'update report_card set points = 10',
      'delete from report_card',
      'truncate report_card cascade',
    ]) {
      await expect(query(statement)).rejects.toThrow(/never changed/);
    }
    expect(await cards()).toEqual(sealed);
  });
});

describe('a refusal of a closed period', () => {
  beforeEach(inWorld);

  const MOVE = `mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { id } }`;
  const move = async () => {
    const admin = await world.as(world.bekasi.people.admin);
    const input = {
      id: world.bekasi.period.id,
      version: 2,
      opensAt: '2022-06-30T17:00:00.000Z',
      dueAt: '2022-07-31T09:00:00.000Z',
      closesAt: '2022-08-05T09:00:00.000Z',
    };
    const { errors } = await admin.send(MOVE, { input });
    return errors?.[0]?.extensions;
  };
  const save = async () => {
    const agent = await world.as(world.bekasi.people.agent);
    const [answer] = await query<{ id: string; version: number }>(
      `select id, version from answer where worksheet_id = $1 and indicator_code = 'U.I.1.i.a'`,
      [world.bekasi.worksheets.health.id],
    );
    const { errors } = await agent.send(
      `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { id } }`,
      {
        input: {
          answerId: answer!.id,
          version: answer!.version,
          optionKey: 'YA',
          explanation: '',
          counts: [],
        },
      },
    );
    return errors?.[0]?.extensions;
  };
  const refusal = {
    code: 'PERIOD_CLOSED',
    periodId: expect.any(String),
    closesAt: '2022-08-05T09:00:00.000Z',
    ask: 'ADMIN',
  };

  test('says who closed it and since when, and whom to ask, wherever it is refused', async () => {
    await closeJuly(world);
    const byAdmin = {
      ...refusal,
      since: '2022-07-15T02:00:00.000Z',
      closedById: world.bekasi.people.admin.id,
      bySchedule: false,
    };
    expect(await move()).toEqual({ ...byAdmin, field: 'id' });
    expect(await save()).toEqual({ ...byAdmin, field: 'answerId' });
  });

  test('says so where the schedule did it', async () => {
    await query(`update period set closes_by_schedule = true, closes_at = '2022-07-15T01:00:00Z'`);
    await runSchedule(world.app.services, world.app.fastify.log);
    expect(await save()).toMatchObject({
      code: 'PERIOD_CLOSED',
      since: '2022-07-15T02:00:00.000Z',
      closedById: null,
      bySchedule: true,
    });
  });

  test('says so of what the schedule closed and stays closed while the period is open again', async () => {
    await query(`update period set closes_by_schedule = true, closes_at = '2022-07-15T01:00:00Z'`);
    await runSchedule(world.app.services, world.app.fastify.log);
    const admin = await world.as(world.bekasi.people.admin);
    const { errors } = await admin.send(
      `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id } }`,
      {
        input: {
          id: world.bekasi.period.id,
          version: 2,
          reason: 'Nilai keliru dicatat.',
          closesAt: '2022-08-20T09:00:00Z',
          unitIds: [world.bekasi.units.education.id],
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(await save()).toMatchObject({
      code: 'PERIOD_CLOSED',
      since: '2022-07-15T02:00:00.000Z',
      closedById: null,
      bySchedule: true,
    });
  });

  test('says so where nobody has closed it yet and its time is over', async () => {
    world.setNow(new Date('2022-08-05T09:00:00.000Z'));
    expect(await save()).toEqual({
      ...refusal,
      field: 'answerId',
      since: '2022-08-05T09:00:00.000Z',
      closedById: null,
      bySchedule: false,
    });
  });

  test('who closed it can be read by everybody who knows the calendar', async () => {
    const READ = `query ($id: ID!) { period(id: $id) { closedAt closedBy { id name } } }`;
    const { id } = world.bekasi.period;
    const agent = await world.as(world.bekasi.people.agent);
    expect((await agent.send(READ, { id })).data['period']).toEqual({
      closedAt: null,
      closedBy: null,
    });
    await closeJuly(world);
    const { admin } = world.bekasi.people;
    expect((await agent.send(READ, { id })).data['period']).toEqual({
      closedAt: '2022-07-15T02:00:00.000Z',
      closedBy: { id: admin.id, name: admin.name },
    });
  });
});

describe('the progress of a period', () => {
  beforeAll(inWorld);
  beforeAll(() => fillHealth(world));

  const PROGRESS = `query ($id: ID!) { period(id: $id) { progress {
    worksheets submitted answered indicators accepted returned waiting } } }`;
  const seenBy = async (name: 'admin' | 'agent' | 'otherAgent' | 'leader') => {
    const client = await world.as(world.bekasi.people[name]);
    return (await client.send(PROGRESS, { id: world.bekasi.period.id })).data.period.progress;
  };
  const own = { worksheets: 1, submitted: 1, answered: 5, indicators: 5, accepted: 3, returned: 1 };

  test('is live while it is open: of all for whoever closes it, of what they see for others', async () => {
    const all = { ...own, worksheets: 2, indicators: 10, waiting: 1 };
    expect(await seenBy('admin')).toEqual(all);
    expect(await seenBy('leader')).toEqual(all);
    expect(await seenBy('agent')).toEqual({ ...own, waiting: 1 });
    expect(await seenBy('otherAgent')).toMatchObject({ worksheets: 1, answered: 0, waiting: 0 });
  });

  test('is what the report cards say once it is closed', async () => {
    await closeJuly(world);
    await query(`update answer set state = 'DRAFT', option_key = null`);
    expect(await seenBy('admin')).toEqual({ ...own, worksheets: 2, indicators: 10, waiting: 0 });
    expect(await seenBy('agent')).toEqual({ ...own, waiting: 0 });
  });
});

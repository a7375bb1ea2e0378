import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPEN } from '../builders/months.js';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { meetingAt } from '../setup/held-rows.js';
import { countStatements } from '../setup/statements.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const FIELDS = `id kind year month name opensAt dueAt closesAt status version abilities
  instruments { instrument { code } formula { revision status } }`;
const CREATE = `mutation ($input: CreatePeriodInput!) { createPeriod(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { ${FIELDS} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { removePeriod(id: $id, version: $version) }`;
const PERIOD = `query ($id: ID!) { period(id: $id) { ${FIELDS} } }`;

const admin = () => world.as(world.bekasi.people.admin);

const newPeriod = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'MONTHLY',
  year: 2022,
  month: 8,
  opensAt: '2022-07-31T17:00:00.000Z',
  dueAt: '2022-08-31T09:00:00.000Z',
  closesAt: '2022-09-05T09:00:00.000Z',
  instruments: [{ instrumentId: world.bekasi.instrument.id, formulaId: world.bekasi.formula.id }],
  ...overrides,
});

describe('planning a period', () => {
  test('a month has its dates, its instruments with their formulas, and can be opened', async () => {
    const { data, errors } = await (await admin()).send(CREATE, { input: newPeriod() });
    expect(errors).toBeUndefined();
    expect(data.createPeriod).toEqual({
      id: expect.any(String),
      kind: 'MONTHLY',
      year: 2022,
      month: 8,
      name: '2022-08',
      opensAt: '2022-07-31T17:00:00.000Z',
      dueAt: '2022-08-31T09:00:00.000Z',
      closesAt: '2022-09-05T09:00:00.000Z',
      status: 'PLANNED',
      version: 1,
      abilities: ['period.edit', 'period.open', 'period.remove'],
      instruments: [
        { instrument: { code: 'small-unit' }, formula: { revision: 1, status: 'PUBLISHED' } },
      ],
    });
  });

  test('a quarter is named by its last month, a year has none', async () => {
    const client = await admin();
    const name = async (overrides: object) => {
      const { data } = await client.send(CREATE, { input: newPeriod(overrides as never) });
      const { name, month } = data.createPeriod;
      return { name, month };
    };
    expect(await name({ kind: 'QUARTERLY', month: 9 })).toEqual({ name: '2022-Q3', month: 9 });
    expect(await name({ kind: 'ANNUAL', month: null })).toEqual({ name: '2022', month: null });
  });

  test('it may close at the very moment when it is due', async () => {
    const input = newPeriod({ year: 2023, closesAt: '2022-08-31T09:00:00.000Z' });
    expect((await (await admin()).send(CREATE, { input })).errors).toBeUndefined();
  });
});

describe('what a planned period goes on from', () => {
  test('is named while it is still open: opened now, it would begin without what is said there', async () => {
    const client = await admin();
    const before = async (overrides: Readonly<Record<string, unknown>>) => {
      const { data } = await client.send(
        `mutation ($input: CreatePeriodInput!) { createPeriod(input: $input) { id stillOpenBefore { name } } }`,
        { input: newPeriod(overrides) },
      );
      const { id, stillOpenBefore } = data.createPeriod;
      await world.db.pool.query('delete from period where id = $1', [id]);
      return stillOpenBefore?.name ?? null;
    };
    expect(await before({ month: 10 })).toBe('2022-07');
    expect(await before({ month: 6 })).toBeNull();
    expect(await before({ kind: 'QUARTERLY', year: 2023, month: 3 })).toBeNull();
    const range = { kind: 'CUSTOM', year: null, month: null, label: 'Pekan inovasi' };
    const days = { firstDay: '2022-07-20', lastDay: '2022-08-01' };
    expect(await before({ ...range, ...days })).toBe('2022-07');
    expect(await before({ ...range, ...days, lastDay: '2022-07-31' })).toBeNull();
    await world.db.pool.query('update period set revision = 2 where id = $1', [
      world.bekasi.period.id,
    ]);
    expect(await before({ month: 10 })).toBeNull();
    await world.db.pool.query('update period set revision = 1 where id = $1', [
      world.bekasi.period.id,
    ]);
  });
});

describe('taking a plan back', () => {
  test('leaves nothing but its trace: it does not open by itself, and may be planned anew', async () => {
    const client = await admin();
    const planned = { input: newPeriod({ month: 11, opensBySchedule: true }) };
    const { id } = (await client.send(CREATE, planned)).data.createPeriod;
    const { errors } = await client.send(
      `mutation ($input: AddPeriodWindowInput!) { addPeriodWindow(input: $input) { id } }`,
      {
        input: {
          periodId: id,
          stageKey: 'self',
          scope: 'ALL',
          opensAt: '2022-07-31T17:00:00.000Z',
          closesAt: '2022-08-20T09:00:00.000Z',
        },
      },
    );
    expect(errors).toBeUndefined();
    const removed = await client.send(REMOVE, { id, version: 1 });
    expect(removed.data).toEqual({ removePeriod: true });
    expect((await client.send(PERIOD, { id })).code).toBe('NOT_FOUND');
    const { rows } = await world.db.pool.query<{ entity: string; month: number | null }>(
      `select entity, (before->>'month')::int as month from audit_event
       where action = 'delete' and (entity_id = $1 or before->>'period' = $1::text) order by entity`,
      [id],
    );
    expect(rows).toEqual([
      { entity: 'Period', month: 11 },
      { entity: 'PeriodInstrument', month: null },
      { entity: 'PeriodWindow', month: null },
    ]);
    const again = await client.send(CREATE, planned);
    expect(again.errors).toBeUndefined();
    await client.send(REMOVE, { id: again.data.createPeriod.id, version: 1 });
  });

  test('of what somebody opens at the same moment is one of both', async () => {
    const client = await admin();
    const { id } = (await client.send(CREATE, { input: newPeriod({ month: 12 }) })).data
      .createPeriod;
    const answers = await meetingAt(
      world.db,
      ['select 1 from period where id = $1 for update', [id]],
      [() => client.send(OPEN, { id, version: 1 }), () => client.send(REMOVE, { id, version: 1 })],
    );
    const [opened, removed] = answers.map(({ code }) => code);
    expect([
      [undefined, 'CONFLICT'],
      ['NOT_FOUND', undefined],
    ]).toContainEqual([opened, removed]);
    await world.db.pool.query('delete from worksheet where period_id = $1', [id]);
    await world.db.pool.query('delete from period where id = $1', [id]);
  });
});

describe('moving the dates of a period', () => {
  const moved = (overrides: Readonly<Record<string, unknown>> = {}) => ({
    input: {
      id: world.karawang.period.id,
      version: 1,
      opensAt: '2022-06-30T17:00:00.000Z',
      dueAt: '2022-08-02T09:00:00.000Z',
      closesAt: '2022-08-09T09:00:00.000Z',
      ...overrides,
    },
  });

  test('an open period keeps being open, with a new version', async () => {
    const client = await world.as(world.karawang.people.admin);
    const { data } = await client.send(UPDATE, moved());
    expect(data.updatePeriod).toMatchObject({
      dueAt: '2022-08-02T09:00:00.000Z',
      status: 'OPEN',
      version: 2,
      abilities: ['period.edit', 'period.close'],
    });
  });

  test('of two who move it at once, one is told that it was changed', async () => {
    const client = await world.as(world.karawang.people.admin);
    const dates = (closesAt: string) => moved({ version: 2, closesAt });
    const answers = await Promise.all([
      client.send(UPDATE, dates('2022-08-10T09:00:00.000Z')),
      client.send(UPDATE, dates('2022-08-11T09:00:00.000Z')),
    ]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', undefined]);
  });
});

describe('periods', () => {
  test('everybody of the kabupaten knows the calendar; only the administrator may do something with it', async () => {
    const agent = await world.as(world.bekasi.people.agent);
    const { data } = await agent.send(
      `{ periods(filter: { status: OPEN, year: 2022 }, orderBy: [{ field: YEAR, direction: DESC }]) { totalCount nodes { name abilities } } }`,
    );
    expect(data.periods).toEqual({ totalCount: 1, nodes: [{ name: '2022-07', abilities: [] }] });
  });

  test('a period of another kabupaten is not there', async () => {
    for (const id of [world.karawang.period.id, randomUUID(), 'july']) {
      const { code, field } = await (await admin()).send(PERIOD, { id });
      expect({ code, field }).toEqual({ code: 'NOT_FOUND', field: 'id' });
    }
  });

  test('a list takes the same statements, however many periods there are', async () => {
    const client = await admin();
    const read = (first: number) =>
      client.send(
        `query ($first: Int!) { periods(first: $first) { nodes { ${FIELDS} progress { worksheets answered } } } }`,
        { first },
      );
    // What was never scored is scored at the first reading.
    await read(5);
    const one = await countStatements(() => read(5));
    await world.db.pool.query(
      `update period set status = 'OPEN' where kabupaten_id = $1 and status = 'PLANNED'`,
      [world.bekasi.kabupaten.id],
    );
    const many = await countStatements(() => read(5));
    expect(many.result.data.periods.nodes).toHaveLength(5);
    expect(many.count).toBe(one.count);
    // The periods, the worksheets of those that are open, their scores.
    expect(many.count).toBe(3);
  });
});

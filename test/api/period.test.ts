import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
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
      abilities: ['period.edit', 'period.open'],
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

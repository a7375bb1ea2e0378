import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorld, type World } from '../builders/world.js';
import { refuses } from '../builders/refusals.js';
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

  const bad = (overrides: Readonly<Record<string, unknown>>) => () => ({
    input: newPeriod({ year: 2024, ...overrides }),
  });
  const bound = (instrumentId: string, formulaId: string) => ({
    input: newPeriod({ year: 2024, instruments: [{ instrumentId, formulaId }] }),
  });
  // prettier-ignore
  refuses(() => world, CREATE, 'admin', [
    { what: 'a missing kind', variables: bad({ kind: undefined }), code: 'INVALID_INPUT', field: 'kind' },
    { what: 'a kind that does not exist', variables: bad({ kind: 'WEEKLY' }), code: 'INVALID_INPUT', field: 'kind' },
    { what: 'a word for a year', variables: bad({ year: 'next' }), code: 'INVALID_INPUT', field: 'year' },
    { what: 'a year before 2000', variables: bad({ year: 1999 }), code: 'INVALID_INPUT', field: 'year' },
    { what: 'a year after 2100', variables: bad({ year: 2101 }), code: 'INVALID_INPUT', field: 'year' },
    { what: 'a month without its number', variables: bad({ month: null }), code: 'INVALID_INPUT', field: 'month' },
    { what: 'a thirteenth month', variables: bad({ month: 13 }), code: 'INVALID_INPUT', field: 'month' },
    { what: 'a quarter that ends in August', variables: bad({ kind: 'QUARTERLY', month: 8 }), code: 'INVALID_INPUT', field: 'month' },
    { what: 'a year that ends in August', variables: bad({ kind: 'ANNUAL', month: 8 }), code: 'INVALID_INPUT', field: 'month' },
    { what: 'a missing date', variables: bad({ opensAt: undefined }), code: 'INVALID_INPUT', field: 'opensAt' },
    { what: 'a date without a zone', variables: bad({ opensAt: '2022-08-01T00:00:00' }), code: 'INVALID_INPUT', field: 'opensAt' },
    { what: 'to be due before it opens', variables: bad({ dueAt: '2022-07-31T17:00:00.000Z' }), code: 'INVALID_INPUT', field: 'dueAt' },
    { what: 'to close before it is due', variables: bad({ closesAt: '2022-08-31T08:59:59.999Z' }), code: 'INVALID_INPUT', field: 'closesAt' },
    { what: 'missing instruments', variables: bad({ instruments: undefined }), code: 'INVALID_INPUT', field: 'instruments' },
    { what: 'no instrument at all', variables: bad({ instruments: [] }), code: 'INVALID_INPUT', field: 'instruments' },
    { what: 'eleven instruments', variables: bad({ instruments: Array.from({ length: 11 }, () => ({ instrumentId: '', formulaId: '' })) }), code: 'INVALID_INPUT', field: 'instruments' },
    { what: 'an unknown instrument', variables: ({ bekasi }) => bound(randomUUID(), bekasi.formula.id), code: 'NOT_FOUND', field: 'instruments.0.instrumentId' },
    { what: 'a malformed instrument', variables: ({ bekasi }) => bound('small-unit', bekasi.formula.id), code: 'NOT_FOUND', field: 'instruments.0.instrumentId' },
    { what: 'an instrument of another kabupaten', variables: ({ karawang, bekasi }) => bound(karawang.instrument.id, bekasi.formula.id), code: 'NOT_FOUND', field: 'instruments.0.instrumentId' },
    { what: 'an unknown formula', variables: ({ bekasi }) => bound(bekasi.instrument.id, randomUUID()), code: 'NOT_FOUND', field: 'instruments.0.formulaId' },
    { what: 'a formula of another kabupaten', variables: ({ karawang, bekasi }) => bound(bekasi.instrument.id, karawang.formula.id), code: 'NOT_FOUND', field: 'instruments.0.formulaId' },
    {
      what: 'one instrument twice',
      variables: ({ bekasi }) => {
        const both = { instrumentId: bekasi.instrument.id, formulaId: bekasi.formula.id };
        return { input: newPeriod({ year: 2024, instruments: [both, both] }) };
      },
      code: 'DUPLICATE',
      field: 'instruments.1.instrumentId',
    },
    { what: 'a month that is there already', variables: () => ({ input: newPeriod({ month: 7 }) }), code: 'DUPLICATE', field: 'month' },
    { what: 'everybody but the administrator', as: 'lead', variables: bad({}), code: 'FORBIDDEN' },
  ]);

  test('a formula that is still a draft is refused', async () => {
    const team = await world.as(world.bekasi.people.team);
    const { data } = await team.send(
      `mutation ($id: ID!) { draftFormula(instrumentId: $id) { id } }`,
      { id: world.bekasi.instrument.id },
    );
    const { code, field } = await (
      await admin()
    ).send(CREATE, bound(world.bekasi.instrument.id, data.draftFormula.id));
    expect({ code, field }).toEqual({
      code: 'INVALID_INPUT',
      field: 'instruments.0.formulaId',
    });
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

  const own = (overrides: Readonly<Record<string, unknown>>) => () =>
    moved({ id: world.bekasi.period.id, ...overrides });
  // prettier-ignore
  refuses(() => world, UPDATE, 'admin', [
    { what: 'a missing version', variables: own({ version: undefined }), code: 'INVALID_INPUT', field: 'version' },
    { what: 'a number for a date', variables: own({ dueAt: 7 }), code: 'INVALID_INPUT', field: 'dueAt' },
    { what: 'dates out of order', variables: own({ closesAt: '2022-08-01T09:00:00.000Z' }), code: 'INVALID_INPUT', field: 'closesAt' },
    { what: 'a stale version', variables: own({ version: 9 }), code: 'CONFLICT', field: 'version' },
    { what: 'an unknown id', variables: own({ id: randomUUID() }), code: 'NOT_FOUND', field: 'id' },
    { what: 'a period of another kabupaten', variables: () => moved(), code: 'NOT_FOUND', field: 'id' },
    { what: 'the tim percepatan', as: 'team', variables: own({}), code: 'FORBIDDEN' },
  ]);

  test('a closed period is refused, whatever version is given', async () => {
    const { period } = world.bekasi;
    await world.db.pool.query(`update period set status = 'CLOSED' where id = $1`, [period.id]);
    const { code, field } = await (await admin()).send(UPDATE, own({ version: 9 })());
    expect({ code, field }).toEqual({ code: 'PERIOD_CLOSED', field: 'id' });
    await world.db.pool.query(`update period set status = 'OPEN' where id = $1`, [period.id]);
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

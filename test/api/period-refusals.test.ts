import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { CLOSE, OPEN, planMonth } from '../builders/months.js';
import { type Refusal, refuses } from '../builders/refusals.js';
import { buildWorld, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

let database: TestDatabase;
let world: World;
/** Months of Bekasi: July is open; those that are closed and planned, and one of Karawang's. */
let months: Readonly<Record<'open' | 'closed' | 'planned' | 'foreign', string>>;
let draftId: string;
let ownFormulaOfAnother: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { bekasi, karawang } = world;
  months = {
    open: bekasi.period.id,
    closed: await planMonth(world, bekasi, 5),
    planned: await planMonth(world, bekasi, 9),
    foreign: await planMonth(world, karawang, 9),
  };
  await sql(`update period set status = 'CLOSED', version = 3 where id = $1`, [months.closed]);
  draftId = await copyOfFormula(bekasi.instrument.id, 'DRAFT');
  ownFormulaOfAnother = await copyOfFormula(await copyOfInstrument(), 'PUBLISHED');
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const sql = (text: string, values: readonly unknown[]) => world.db.pool.query(text, [...values]);

async function copyOfFormula(instrumentId: string, status: string): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into formula (id, kabupaten_id, created_at, version, instrument_id, revision, title, status, definition, sha256)
     select $1, kabupaten_id, now(), 1, $2, 2, title, $3, definition, sha256 from formula where id = $4`,
    [id, instrumentId, status, world.bekasi.formula.id],
  );
  return id;
}

async function copyOfInstrument(): Promise<string> {
  const id = randomUUID();
  await sql(
    `insert into instrument select (jsonb_populate_record(i, jsonb_build_object('id', $1::text, 'code', 'other'))).*
     from instrument i where i.id = $2`,
    [id, world.bekasi.instrument.id],
  );
  return id;
}

const REMOVE = `mutation ($id: ID!, $version: Int!) { removePeriod(id: $id, version: $version) }`;

type Input = Readonly<Record<string, unknown>>;

const refusal = (
  what: string,
  variables: () => Input,
  code: string,
  field?: string,
  as?: Refusal['as'],
): Refusal => ({
  what,
  variables,
  code,
  ...(field === undefined ? {} : { field }),
  ...(as === undefined ? {} : { as }),
});

const others = ['agent', 'head', 'evaluator', 'lead', 'team', 'leader', 'analyst'] as const;
const august = {
  opensAt: '2022-07-31T17:00:00.000Z',
  dueAt: '2022-08-31T09:00:00.000Z',
  closesAt: '2022-09-05T09:00:00.000Z',
};

/** What is wrong with the dates of a new period is wrong with moved ones, too. */
const dates = (right: () => Input): readonly Refusal[] => {
  const bad = (what: string, wrong: Input, field: string) =>
    refusal(what, () => ({ input: { ...right(), ...august, ...wrong } }), 'INVALID_INPUT', field);
  return [
    ...['opensAt', 'dueAt', 'closesAt'].flatMap((date) => [
      bad(`a missing ${date}`, { [date]: undefined }, date),
      bad(`null for ${date}`, { [date]: null }, date),
      bad(`a number for ${date}`, { [date]: 1_659_312_000 }, date),
      bad(`a day without its hour for ${date}`, { [date]: '2022-08-01' }, date),
      bad(`an hour without its zone for ${date}`, { [date]: '2022-08-01T00:00:00' }, date),
      bad(`a day that no month has for ${date}`, { [date]: '2022-02-40T00:00:00Z' }, date),
      bad(`a year of five digits for ${date}`, { [date]: '+12022-08-01T00:00:00Z' }, date),
    ]),
    bad('to be due before it opens', { dueAt: '2022-07-31T16:59:59.999Z' }, 'dueAt'),
    bad('to be due when it opens', { dueAt: august.opensAt }, 'dueAt'),
    bad('to close before it is due', { closesAt: '2022-08-31T08:59:59.999Z' }, 'closesAt'),
  ];
};

// prettier-ignore
describe('planning', () => {
  const own = () => ({ instrumentId: world.bekasi.instrument.id, formulaId: world.bekasi.formula.id });
  const right = () => ({ kind: 'MONTHLY', year: 2022, month: 8, ...august, instruments: [own()] });
  const planning = (what: string, wrong: () => Input, code: string, field: string) =>
    refusal(what, () => ({ input: { ...right(), ...wrong() } }), code, field);
  const bound = (...wrong: readonly Input[]) => ({ instruments: wrong.map((one) => ({ ...own(), ...one })) });
  refuses(() => world, `mutation ($input: CreatePeriodInput!) { createPeriod(input: $input) { id } }`, 'admin', [
    ...dates(right),
    planning('a missing kind', () => ({ kind: undefined }), 'INVALID_INPUT', 'kind'),
    planning('a kind that there is not', () => ({ kind: 'WEEKLY' }), 'INVALID_INPUT', 'kind'),
    planning('a missing year', () => ({ year: undefined }), 'INVALID_INPUT', 'year'),
    planning('a word for a year', () => ({ year: 'next' }), 'INVALID_INPUT', 'year'),
    planning('half a year', () => ({ year: 2022.5 }), 'INVALID_INPUT', 'year'),
    planning('too early a year', () => ({ year: limits.yearMin - 1 }), 'INVALID_INPUT', 'year'),
    planning('too late a year', () => ({ year: limits.yearMax + 1 }), 'INVALID_INPUT', 'year'),
    planning('a month without its number', () => ({ month: null }), 'INVALID_INPUT', 'month'),
    planning('a name for a month', () => ({ month: 'August' }), 'INVALID_INPUT', 'month'),
    planning('month nought', () => ({ month: 0 }), 'INVALID_INPUT', 'month'),
    planning('a thirteenth month', () => ({ month: 13 }), 'INVALID_INPUT', 'month'),
    planning('a quarter without its last month', () => ({ kind: 'QUARTERLY', month: undefined }), 'INVALID_INPUT', 'month'),
    planning('a quarter that ends in August', () => ({ kind: 'QUARTERLY' }), 'INVALID_INPUT', 'month'),
    planning('a year that ends in August', () => ({ kind: 'ANNUAL' }), 'INVALID_INPUT', 'month'),
    planning('a month that is there already', () => ({ month: 7 }), 'DUPLICATE', 'month'),
    planning('a month that is closed already', () => ({ month: 5 }), 'DUPLICATE', 'month'),
    planning('missing instruments', () => ({ instruments: undefined }), 'INVALID_INPUT', 'instruments'),
    planning('no instrument at all', () => ({ instruments: [] }), 'INVALID_INPUT', 'instruments'),
    planning('too many instruments', () => bound(...Array.from({ length: limits.instrumentsPerPeriod + 1 }, () => ({}))), 'INVALID_INPUT', 'instruments'),
    planning('an instrument of the wrong type', () => ({ instruments: ['small-unit'] }), 'INVALID_INPUT', 'instruments'),
    planning('an instrument without its id', () => bound({ instrumentId: undefined }), 'INVALID_INPUT', 'instrumentId'),
    planning('an instrument without a formula', () => bound({ formulaId: undefined }), 'INVALID_INPUT', 'formulaId'),
    planning('an unknown instrument', () => bound({ instrumentId: randomUUID() }), 'NOT_FOUND', 'instruments.0.instrumentId'),
    planning('an instrument by its code', () => bound({ instrumentId: 'small-unit' }), 'NOT_FOUND', 'instruments.0.instrumentId'),
    planning('an instrument of another kabupaten', () => bound({ instrumentId: world.karawang.instrument.id }), 'NOT_FOUND', 'instruments.0.instrumentId'),
    planning('an unknown formula', () => bound({ formulaId: randomUUID() }), 'NOT_FOUND', 'instruments.0.formulaId'),
    planning('a formula that is no id', () => bound({ formulaId: '1' }), 'NOT_FOUND', 'instruments.0.formulaId'),
    planning('a formula of another kabupaten', () => bound({ formulaId: world.karawang.formula.id }), 'NOT_FOUND', 'instruments.0.formulaId'),
    planning('a formula of another instrument', () => bound({ formulaId: ownFormulaOfAnother }), 'INVALID_INPUT', 'instruments.0.formulaId'),
    planning('a formula that is still a draft', () => bound({ formulaId: draftId }), 'INVALID_INPUT', 'instruments.0.formulaId'),
    planning('one instrument twice', () => bound({}, {}), 'DUPLICATE', 'instruments.1.instrumentId'),
    planning('a status of its own', () => ({ status: 'OPEN' }), 'INVALID_INPUT', 'status'),
    ...others.map((name) => refusal(`the ${name}`, () => ({ input: right() }), 'FORBIDDEN', undefined, name)),
  ]);
});

// prettier-ignore
describe('moving the dates', () => {
  const right = () => ({ id: months.planned, version: 1, ...august });
  const moving = (what: string, wrong: () => Input, code: string, field: string) =>
    refusal(what, () => ({ input: { ...right(), ...wrong() } }), code, field);
  refuses(() => world, `mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { id } }`, 'admin', [
    ...dates(right),
    moving('a missing id', () => ({ id: undefined }), 'INVALID_INPUT', 'id'),
    moving('an id that is none', () => ({ id: 'august' }), 'NOT_FOUND', 'id'),
    moving('an unknown id', () => ({ id: randomUUID() }), 'NOT_FOUND', 'id'),
    moving('a period of another kabupaten', () => ({ id: months.foreign }), 'NOT_FOUND', 'id'),
    moving('a missing version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    moving('a word for a version', () => ({ version: 'one' }), 'INVALID_INPUT', 'version'),
    moving('a version that is gone', () => ({ version: 0 }), 'CONFLICT', 'version'),
    moving('a version that is yet to come', () => ({ version: 2 }), 'CONFLICT', 'version'),
    moving('a period that is closed', () => ({ id: months.closed, version: 3 }), 'PERIOD_CLOSED', 'id'),
    moving('a period that is closed, whatever version is given', () => ({ id: months.closed }), 'PERIOD_CLOSED', 'id'),
    moving('another month', () => ({ month: 10 }), 'INVALID_INPUT', 'month'),
    ...others.map((name) => refusal(`the ${name}`, () => ({ input: right() }), 'FORBIDDEN', undefined, name)),
  ]);
});

/** What opening and closing have in common: a period and the version that was seen. */
const steps = (id: () => string): readonly Refusal[] => {
  const step = (what: string, wrong: () => Input, code: string, field: string) =>
    refusal(what, () => ({ id: id(), version: 1, ...wrong() }), code, field);
  return [
    step('a missing id', () => ({ id: undefined }), 'INVALID_INPUT', 'id'),
    step('an id of the wrong type', () => ({ id: ['july'] }), 'INVALID_INPUT', 'id'),
    step('an id that is none', () => ({ id: 'july' }), 'NOT_FOUND', 'id'),
    step('an unknown id', () => ({ id: randomUUID() }), 'NOT_FOUND', 'id'),
    step('a period of another kabupaten', () => ({ id: months.foreign }), 'NOT_FOUND', 'id'),
    step('a missing version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    step('a version that is null', () => ({ version: null }), 'INVALID_INPUT', 'version'),
    step('a word for a version', () => ({ version: 'one' }), 'INVALID_INPUT', 'version'),
    step('a version that is gone', () => ({ version: 0 }), 'CONFLICT', 'version'),
    step('a version that is yet to come', () => ({ version: 2 }), 'CONFLICT', 'version'),
    step('a closed period', () => ({ id: months.closed, version: 3 }), 'PERIOD_CLOSED', 'id'),
    ...others.map((name) =>
      refusal(`the ${name}`, () => ({ id: id(), version: 1 }), 'FORBIDDEN', undefined, name),
    ),
  ];
};

describe('opening', () => {
  const opening = (what: string, variables: () => Input, code: string, field: string) =>
    refusal(what, variables, code, field);
  refuses(() => world, OPEN, 'admin', [
    ...steps(() => months.planned),
    opening('an open period', () => ({ id: months.open, version: 1 }), 'CONFLICT', 'version'),
  ]);

  // prettier-ignore
  describe('where there would be nothing to fill in', () => {
    beforeAll(() => sql('update unit set active = false where kabupaten_id = $1', [world.bekasi.kabupaten.id]));
    afterAll(() => sql('update unit set active = true where kabupaten_id = $1', [world.bekasi.kabupaten.id]));
    refuses(() => world, OPEN, 'admin', [
      opening('it', () => ({ id: months.planned, version: 1 }), 'PERIOD_INCOMPLETE', 'id'),
    ]);
  });
});

describe('taking a plan back', () => {
  refuses(() => world, REMOVE, 'admin', [
    ...steps(() => months.planned),
    refusal('an open period', () => ({ id: months.open, version: 1 }), 'CONFLICT', 'version'),
  ]);
});

describe('closing', () => {
  refuses(() => world, CLOSE, 'admin', [
    ...steps(() => months.open),
    refusal(
      'a period that is not open yet',
      () => ({ id: months.planned, version: 1 }),
      'PERIOD_NOT_OPEN',
      'id',
    ),
  ]);
});

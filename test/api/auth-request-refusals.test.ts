import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import { type Client, testPassword, type World } from '../builders/world.js';

let world: World;
let admin: Client;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  admin = await world.as(world.bekasi.people.admin);
});

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }`;
const CREATE_UNIT = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }`;
const CREATE_PERSON = `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }`;
const UNITS = `query ($first: Int, $filter: UnitFilter) { units(first: $first, filter: $filter) { nodes { id } } }`;
const SET_LOCALE = `mutation ($locale: Locale = en) { setLocale(locale: $locale) { id } }`;
/** Every variable has a property of this name in JavaScript, and no value. */
const CONSTRUCTOR = `query ($constructor: ID!) { unit(id: $constructor) { id } }`;

const account = { email: 'agent@bekasi.test', password: testPassword };
const unit = { code: 'dpmd', name: 'Dinas Pemberdayaan Masyarakat', kind: 'DINAS', assessed: true };
const person = { name: 'Siti', email: 'siti@bekasi.test', memberships: [{ role: 'ANALYST' }] };

/** Sends what is refused before anything runs; gives what the client is told. */
async function refused(client: Client, document: string, variables: Readonly<Record<string, unknown>> = {}) {
  const before = await contentsOf(world.db);
  const { status, code, field, errors, data } = await client.send(document, variables);
  expect(data ?? null).toBeNull();
  expect(await contentsOf(world.db)).toEqual(before);
  return { status, code, field, fault: errors?.[0]?.extensions['fault'] };
} // prettier-ignore

describe('variables that are not what the document declares are the client’s mistake', () => {
  // prettier-ignore
  const cases: readonly [string, string, Readonly<Record<string, unknown>>, string, string][] = [
    ['a field that there is not', SIGN_IN, { input: { ...account, oops: 1 } }, 'oops', 'UNKNOWN_OPTION'],
    ['a field that there is not, in a part of the input', CREATE_PERSON, { input: { ...person, memberships: [{ role: 'ADMIN', oops: 1 }] } }, 'oops', 'UNKNOWN_OPTION'],
    ['a field whose name no field can have', SIGN_IN, { input: { ...account, 'pass word': 'x' } }, 'input', 'UNKNOWN_OPTION'],
    ['a missing field', SIGN_IN, { input: { email: account.email } }, 'password', 'MISSING'],
    ['a field that is null', SIGN_IN, { input: { ...account, password: null } }, 'password', 'MISSING'],
    ['a field of the wrong type', SIGN_IN, { input: { ...account, password: 7 } }, 'password', 'WRONG_TYPE'],
    ['of two wrong fields the one that the schema has first', SIGN_IN, { input: { email: 1, password: 2 } }, 'email', 'WRONG_TYPE'],
    ['a word that the list of words does not have', CREATE_UNIT, { input: { ...unit, kind: 'TOKO' } }, 'kind', 'WRONG_TYPE'],
    ['a missing part of a list', CREATE_PERSON, { input: { ...person, memberships: [{ role: 'ADMIN' }, null] } }, 'memberships', 'MISSING'],
    ['more than fifty mistakes at once', CREATE_PERSON, { input: { ...person, memberships: Array.from({ length: 60 }, () => ({ role: 7 })) } }, 'role', 'WRONG_TYPE'],
    ['no input at all', SIGN_IN, {}, 'input', 'MISSING'],
    ['an input that is null', SIGN_IN, { input: null }, 'input', 'MISSING'],
    ['a text for an input', SIGN_IN, { input: 'agent' }, 'input', 'WRONG_TYPE'],
    ['a word for a number of rows', UNITS, { first: 'all' }, 'first', 'WRONG_TYPE'],
    ['a field that a filter does not have', UNITS, { filter: { colour: 'red' } }, 'colour', 'UNKNOWN_OPTION'],
    ['a null where the document has a value to stand in', SET_LOCALE, { locale: null }, 'locale', 'MISSING'],
    ['a missing value by the name of what every object has', CONSTRUCTOR, {}, 'constructor', 'MISSING'],
  ];
  for (const [what, document, variables, field, fault] of cases) {
    test(`${what}: 400, ${fault} at ${field}`, async () => {
      const expected = { status: 400, code: 'INVALID_INPUT', field, fault };
      expect(await refused(admin, document, variables)).toEqual(expected);
    });
  }

  test('nothing of what was typed comes back, not even from where it looks like our own words', async () => {
    const { errors } = await world.nobody().send(SIGN_IN, {
      input: { email: 'Field "rahasia" of required type', password: ['rahasia'], extra: 'rahasia' },
    });
    expect(JSON.stringify(errors)).not.toContain('rahasia');
    expect(errors?.[0]?.extensions['field']).toBe('password');
  });
});

test('what stands in for a value that is left out is used, wherever it is written down', async () => {
  const codes = async (document: string, variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await admin.send(document, variables);
    expect(errors).toBeUndefined();
    return data.units.nodes.map(({ code }: { code: string }) => code);
  };
  // In the schema: orders go upwards.
  const ordered = `query ($orderBy: [UnitOrder!]!) { units(orderBy: $orderBy) { nodes { code } } }`;
  expect(await codes(ordered, { orderBy: [{ field: 'CODE' }] })).toEqual(['dinkes', 'disdik']);
  expect(await codes(ordered, { orderBy: { field: 'CODE' } })).toEqual(['dinkes', 'disdik']);
  // In the document: one row, the last by name.
  const one = `query ($first: Int! = 1, $orderBy: [UnitOrder!]! = { field: NAME, direction: DESC }) {
    units(first: $first, orderBy: $orderBy) { nodes { code } } }`;
  expect(await codes(one, {})).toEqual(['disdik']);
  expect(await codes(one, { first: 2 })).toEqual(['disdik', 'dinkes']);
});

describe('texts that no database keeps', () => {
  // prettier-ignore
  const cases: readonly [string, string, Readonly<Record<string, unknown>>, string][] = [
    ['the character that no text has', CREATE_UNIT, { input: { ...unit, name: 'a\0b' } }, 'name'],
    ['half a character', CREATE_UNIT, { input: { ...unit, name: 'Dinas \ud83c' } }, 'name'],
    ['half a character in a list', CREATE_PERSON, { input: { ...person, memberships: [{ role: 'UNIT_HEAD', unitId: '\udfe5' }] } }, 'unitId'],
    ['the character that no text has, in the document', String.raw`mutation { createUnit(input: { code: "dpmd", name: "a\u0000b", kind: DINAS, assessed: true }) { id } }`, {}, 'name'],
  ];
  for (const [what, document, variables, field] of cases) {
    test(`${what} is refused at ${field} with 400`, async () => {
      const expected = { status: 400, code: 'INVALID_INPUT', field, fault: 'MALFORMED' };
      expect(await refused(admin, document, variables)).toEqual(expected);
    });
  }

  test('both halves of a character are a character', async () => {
    const { data, errors } = await admin.send(
      `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { name } }`,
      { input: { ...unit, code: 'flower', name: 'Dinas 🌸' } },
    );
    expect(errors).toBeUndefined();
    expect(data.createUnit.name).toBe('Dinas 🌸');
  });
});

describe('HTTP says of every refusal whose fault it is, and never that it is the service’s', () => {
  test('401 for nobody, 403 for somebody who has to change the password first', async () => {
    const nothing = { field: undefined, fault: undefined };
    expect(await refused(world.nobody(), '{ units { nodes { id } } }')).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      ...nothing,
    });
    const { spare } = world.bekasi.people;
    await world.db.pool.query('update person set must_change_password = true where id = $1', [
      spare.id,
    ]);
    const newcomer = await world.as(spare);
    expect(await refused(newcomer, '{ units { nodes { id } } }')).toEqual({
      status: 403,
      code: 'PASSWORD_CHANGE_REQUIRED',
      ...nothing,
    });
  });

  test('400 for a document that asks for too much', async () => {
    const wide = (count: number, field: string) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')} }`;
    // Each page of 200 units costs some 600: 250 of them are beyond 120.000.
    const costly = wide(250, 'units(first: 200) { nodes { id code name } }');
    expect(await refused(admin, costly)).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
    const long = wide(10_100, '__typename');
    expect(await refused(admin, long)).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
  });
});

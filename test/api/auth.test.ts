import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorld, testPassword, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

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

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { person { name email } kabupaten { name } abilities } }`;

describe('signing in', () => {
  test('somebody with the right password is who they say they are', async () => {
    const { data } = await world.nobody().send(SIGN_IN, {
      input: { email: 'Agent@Bekasi.test ', password: testPassword },
    });
    expect(data.signIn).toMatchObject({
      person: { email: 'agent@bekasi.test' },
      kabupaten: { name: 'Kabupaten Bekasi' },
    });
    expect(data.signIn.abilities).toContain('worksheet.list');
    expect(data.signIn.abilities).not.toContain('person.list');
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const wrong = await world.nobody().send(SIGN_IN, {
      input: { email: 'head@bekasi.test', password: 'not this one, no' },
    });
    const unknown = await world.nobody().send(SIGN_IN, {
      input: { email: 'stranger@bekasi.test', password: 'not this one, no' },
    });
    expect(wrong.code).toBe('WRONG_CREDENTIALS');
    expect(unknown.errors).toEqual(wrong.errors);
  });
});

test('a list of units is one page of the own kabupaten, counted when asked', async () => {
  const agent = await world.as(world.bekasi.people.agent);
  const { data, errors } = await agent.send(
    `{ units(first: 1) { totalCount nodes { code kind people { role person { name } } abilities } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.units.totalCount).toBe(2);
  const next = await agent.send(
    `query ($after: String) { units(after: $after) { nodes { code } } }`,
    {
      after: data.units.pageInfo.endCursor,
    },
  );
  expect(next.data.units.nodes).toEqual([{ code: 'disdik' }]);
});

test('nobody is told to sign in', async () => {
  const { code } = await world.nobody().send(`{ units { nodes { id } } }`);
  expect(code).toBe('UNAUTHENTICATED');
});

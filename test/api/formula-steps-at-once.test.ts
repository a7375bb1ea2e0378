import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorld, type Client, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { draftOf, PROPOSE } from './formula.drafts.js';

let database: TestDatabase;
let world: World;
let team: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  team = await world.as(world.bekasi.people.team);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

test('one of many proposals of a draft at once goes through, and the others are told', async () => {
  const { id, version } = await draftOf(world, team);
  const input = { id, version, reason: 'Rapat tim percepatan' };
  // More than there are connections to the database: who holds the draft needs no second one.
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => team.send(PROPOSE, { input })),
  );
  const codes = answers.map(({ code }) => code).toSorted();
  expect(codes).toEqual([...Array<string>(11).fill('FORMULA_PROPOSED'), undefined]);
  expect(await team.send('{ formulas { totalCount } }')).toMatchObject({ code: undefined });
});

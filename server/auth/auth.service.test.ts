import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorld, type World } from '../../test/builders/world.js';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db, { env: { EVIDENCE_MAX_MIB: '1.5' } });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

test('whoever is signed in is told how large a file may be, as it is set up here', async () => {
  const agent = await world.as(world.bekasi.people.agent);
  const { data } = await agent.send('{ viewer { uploadMaxBytes } }');
  expect(data.viewer.uploadMaxBytes).toBe(1_572_864);
});

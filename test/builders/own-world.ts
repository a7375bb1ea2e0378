import { createTestDatabase } from '../setup/database.js';
import { buildWorld, type World } from './world.js';

/**
 * A world in a database of its own: in `beforeEach` where what is done stays done, in `beforeAll` where tests leave it as
 * it was.
 *
 * @param use is given the world.
 * @returns ends it; the hook gives it on, so that it is ended when its tests are done.
 */
export async function buildOwnWorld(use: (world: World) => void): Promise<() => Promise<void>> {
  const database = await createTestDatabase();
  const world = await buildWorld(database.db);
  use(world);
  return async () => {
    await world.close();
    await database.drop();
  };
}

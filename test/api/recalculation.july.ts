import { expect } from 'vitest';
import { fill, halfReviewed } from '../builders/filled.js';
import { CLOSE, step } from '../builders/months.js';
import type { Client, World } from '../builders/world.js';
import { approved, draftOf, PUBLISH, saved, type ShownFormula } from './formula.drafts.js';

/**
 * Closes July. By hand: Dinas Kesehatan 3 of 4 and 1 of 6 points, 4 in all, 40 percent, C; Dinas Pendidikan
 * none of 4 and 2 + 1 of 6, 3 in all, 30 percent, and C begins above that: D.
 */
export async function sealJuly(world: World): Promise<void> {
  const { period, worksheets, people } = world.bekasi;
  const filling = (worksheetId: string) => ({
    db: world.db,
    worksheetId,
    evaluatorId: people.evaluator.id,
  });
  await fill(filling(worksheets.health.id), halfReviewed);
  await fill(filling(worksheets.education.id), {
    'U.I.2.i.a': { optionKey: 'A', state: 'ACCEPTED' },
    'U.I.2.i.b': { counts: { planned: 4, done: 2 }, state: 'ACCEPTED' },
  });
  await step(world, world.bekasi, CLOSE, period.id, 1);
}

/**
 * Two points of the first area go to the second. By hand: Dinas Kesehatan ¾ of 2 and 1/6 of 8 points,
 * 2.833… in all, D; Dinas Pendidikan ½ of 8, 4 in all, 40 percent, C.
 */
const heavierSecondArea = { 'U.I.1': '2', 'U.I.1.i': '2', 'U.I.2': '8', 'U.I.2.i': '8' };

/** A draft of the second revision with its second area heavier. */
export async function secondDraft(world: World, team: Client): Promise<ShownFormula> {
  const { formula } = await saved(team, await draftOf(world, team), heavierSecondArea);
  return formula!;
}

export async function publishSecond(world: World, team: Client): Promise<string> {
  const { id, version } = await approved(world, team, await secondDraft(world, team));
  const { errors } = await team.send(PUBLISH, { input: { id, version, reason: 'Rapat Juli' } });
  expect(errors).toBeUndefined();
  return id;
}

import { beforeAll, expect, test } from 'vitest';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { draftOf, PROPOSE } from './formula.drafts.js';

let world: World;
let team: Client;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  team = await world.as(world.bekasi.people.team);
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

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { fill } from '../builders/filled.js';
import { withOwnInstrument } from '../builders/own-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, PersonName, World } from '../builders/world.js';
import {
  approved,
  draftOf,
  proposed,
  PUBLISH,
  RETURN,
  saved,
  type ShownFormula,
} from './formula.drafts.js';
import { secondDraft, sealJuly } from './recalculation.july.js';

const SIMULATION = `query ($id: ID!) { formula(id: $id) { sha256 simulation { sha256 on {
  periodId periodName sealedRevision
  summary { sheets mean { before after } rising falling better worse } } } } }`;

let world: World;
let team: Client;

beforeAll(() => buildOwnWorld((own) => (world = own)));
// July is closed for all; whatever a test left of the formula, the next one begins with a draft.
beforeAll(async () => {
  team = await world.as(world.bekasi.people.team);
  await sealJuly(world);
});
beforeEach(async () => {
  const begun = await draftOf(world, team);
  if (begun.status !== 'DRAFT') await sendBack(begun);
});

const near = (value: number): number => expect.closeTo(value, 9) as number;
const read = async (id: string, person: PersonName = 'team') => {
  const client = await world.as(world.bekasi.people[person]);
  const { data, errors } = await client.send(SIMULATION, { id });
  expect(errors).toBeUndefined();
  return data['formula'];
};
const sendBack = async ({ id, version }: ShownFormula) =>
  (await team.send(RETURN, { input: { id, version, note: 'Lagi' } })).data[
    'returnFormula'
  ] as ShownFormula;

describe('a proposal', () => {
  test('keeps what it does to the last closed period, and the seal of what was simulated', async () => {
    const { id } = await proposed(team, await secondDraft(world, team));
    const { sha256, simulation } = await read(id);
    expect(simulation).toEqual({
      sha256,
      on: {
        periodId: world.bekasi.period.id,
        periodName: '2022-07',
        sealedRevision: 1,
        // By hand: 40 and 30 percent before, 28.33 and 40 after.
        summary: {
          sheets: 2,
          mean: { before: near(0.35), after: near(41 / 120) },
          rising: 1,
          falling: 1,
          better: 1,
          worse: 1,
        },
      },
    });
  });

  test('says so where no period is closed yet', async () => {
    // No period has it, so none that is closed.
    const { id } = await proposed(team, await secondDraft(await withOwnInstrument(world), team));
    const { sha256, simulation } = await read(id);
    expect(simulation).toEqual({ sha256, on: null });
  });

  test('says nothing before it is one, nor once it is sent back', async () => {
    const draft = await secondDraft(world, team);
    expect((await read(draft.id)).simulation).toBeNull();
    const { id } = await sendBack(await proposed(team, draft));
    expect((await read(id)).simulation).toBeNull();
  });

  test('is simulated anew when it is proposed anew', async () => {
    const draft = await sendBack(await proposed(team, await secondDraft(world, team)));
    const asBefore = { 'U.I.1': '4', 'U.I.1.i': '4', 'U.I.2': '6', 'U.I.2.i': '6' };
    const { formula } = await saved(team, draft, asBefore);
    const { id } = await proposed(team, formula!);
    const { sha256, simulation } = await read(id);
    expect(simulation.sha256).toBe(sha256);
    expect(simulation.on.summary).toMatchObject({ rising: 0, falling: 0, better: 0, worse: 0 });
  });

  test('tells it to who sees every unit alone: a mean of two gives away the other', async () => {
    const { id } = await proposed(team, await secondDraft(world, team));
    const told = async (person: PersonName) => (await read(id, person)).simulation !== null;
    for (const person of ['leader', 'lead', 'analyst'] as const) {
      expect([person, await told(person)]).toEqual([person, true]);
    }
    for (const person of ['agent', 'head', 'evaluator', 'admin'] as const) {
      expect([person, await told(person)]).toEqual([person, false]);
    }
  });
});

describe('the database itself', () => {
  test('lets nothing be proposed that was not simulated', async () => {
    // One that was never proposed: what was is simulated, and keeps that when it is sent back.
    const { id } = await secondDraft(await withOwnInstrument(world), team);
    const propose = world.db.pool.query(
      `update formula set status = 'PROPOSED', proposed_at = now() where id = $1`,
      [id],
    );
    await expect(propose).rejects.toThrow('not proposed without its simulation');
  });

  test('keeps the simulation as it was', async () => {
    const { id } = await proposed(team, await secondDraft(world, team));
    for (const value of ['null', `'{}'`]) {
      const change = world.db.pool.query(`update formula set simulation = ${value} where id = $1`, [id]); // prettier-ignore
      await expect(change).rejects.toThrow('never changed');
    }
  });
});

// What is published stays so: this comes last.
test('a proposal keeps its simulation while months go by, and once it is published and retired', async () => {
  const ready = await approved(world, team, await secondDraft(world, team));
  const before = await read(ready.id);
  const august = await planMonth(world, world.bekasi, 8);
  await step(world, world.bekasi, OPEN, august);
  const { units, people } = world.bekasi;
  await fill(
    {
      db: world.db,
      worksheetId: await worksheetOf(world, august, units.education.id),
      evaluatorId: people.evaluator.id,
    },
    { 'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' } },
  );
  await step(world, world.bekasi, CLOSE, august);
  expect(await read(ready.id)).toEqual(before);

  const publish = async ({ id, version }: ShownFormula) => {
    const { errors } = await team.send(PUBLISH, { input: { id, version, reason: 'Rapat' } });
    expect(errors).toBeUndefined();
  };
  await publish(ready);
  // July was opened again, until after August closed: it is the earlier of the two all the same.
  await world.db.pool.query(
    `update period set revision = 2, closes_at = '2022-12-01' where id = $1`,
    [world.bekasi.period.id],
  );
  const third = await approved(world, team, await secondDraft(world, team));
  expect((await read(third.id)).simulation.on.periodName).toBe('2022-08');
  await publish(third);
  expect(await read(ready.id)).toEqual(before);
});

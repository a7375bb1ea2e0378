import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withOwnInstrument } from '../builders/own-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import {
  APPROVE,
  approved,
  draftOf,
  FORMULA,
  inputOf,
  proposed,
  PUBLISH,
  RETURN,
  SAVE,
  secondOf,
  type ShownFormula,
} from './formula.drafts.js';
import { meetingAt } from '../setup/held-rows.js';

let built: World;
let world: World;
let team: Client;
let second: Client;

beforeAll(() => buildOwnWorld((own) => (built = own)));
beforeAll(async () => {
  team = await built.as(built.bekasi.people.team);
  second = await built.as(await secondOf(built.bekasi));
});
beforeEach(async () => {
  world = await withOwnInstrument(built);
});

const read = async (id: string, client = team) =>
  (await client.send<{ formula: ShownFormula }>(FORMULA, { id })).data.formula;
const sendBack = (
  client: Client,
  { id, version }: ShownFormula,
  note = 'Bobot U.I.1 terlalu besar',
) => client.send<{ returnFormula: ShownFormula }>(RETURN, { input: { id, version, note } });
/** What somebody is told to do with a formula. */
const tasksOf = async (client: Client, id: string) => {
  const { data } = await client.send('{ dashboard { tasks { code path } } }');
  const tasks = data['dashboard'].tasks as { code: string; path: string }[];
  return tasks.filter(({ path }) => path === `/formulas/${id}`).map(({ code }) => code);
};

describe('a proposal', () => {
  test('says who made it, when and why, and is offered to the others to approve', async () => {
    const { id } = await proposed(team, await draftOf(world, team));
    const mine = await read(id);
    expect(mine).toMatchObject({
      status: 'PROPOSED',
      version: 2,
      proposal: {
        at: '2022-07-15T02:00:00.000Z',
        by: { id: world.bekasi.people.team.id },
        reason: 'Hasil rapat',
      },
      approval: null,
      returned: null,
      abilities: ['formula.return'],
    });
    expect((await read(id, second)).abilities).toEqual(['formula.approve', 'formula.return']);
    expect((await read(id, await world.as(world.bekasi.people.leader))).abilities).toEqual([]);
  });

  test('can not be saved, and neither can what is approved', async () => {
    const proposal = await proposed(team, await draftOf(world, team));
    const save = async (formula: ShownFormula) => {
      const { code, field } = await team.send(SAVE, { input: inputOf(formula) });
      return { code, field };
    };
    expect(await save(proposal)).toEqual({ code: 'FORMULA_PROPOSED', field: 'id' });
    const { id, version } = proposal;
    const { data } = await second.send(APPROVE, { input: { id, version } });
    expect(await save(data['approveFormula'] as ShownFormula)).toEqual({
      code: 'FORMULA_PROPOSED',
      field: 'id',
    });
  });

  test('is what a second draft leads to: there is one on its way at a time', async () => {
    const proposal = await proposed(team, await draftOf(world, team));
    expect((await draftOf(world, second)).id).toBe(proposal.id);
    const ready = await approved(world, team, (await sendBack(team, proposal)).data.returnFormula);
    expect((await draftOf(world, second)).id).toBe(ready.id);
  });

  test('approved by two people at once is approved once', async () => {
    const { id, version } = await proposed(team, await draftOf(world, team));
    const codes = await meetingAt(
      world.db,
      ['select 1 from formula where id = $1 for update', [id]],
      [1, 2].map(() => async () => (await second.send(APPROVE, { input: { id, version } })).code),
    );
    expect(codes.toSorted()).toEqual(['FORMULA_NOT_PROPOSED', undefined]);
  });
});

describe('sending back', () => {
  test('makes a draft of a proposal again, with the note, until it is proposed once more', async () => {
    const proposal = await proposed(team, await draftOf(world, team));
    const { data } = await sendBack(second, proposal, '  Bobot U.I.1 terlalu besar ');
    expect(data.returnFormula).toMatchObject({
      status: 'DRAFT',
      proposal: null,
      returned: { reason: 'Bobot U.I.1 terlalu besar', at: '2022-07-15T02:00:00.000Z' },
      abilities: ['formula.edit', 'formula.propose'],
    });
    const { data: after } = await team.send(SAVE, { input: inputOf(data.returnFormula) });
    const again = await proposed(team, after['saveFormula'].formula as ShownFormula);
    expect(again).toMatchObject({ status: 'PROPOSED', returned: null });
  });

  test('takes an approval back as well: it has to be given anew', async () => {
    const ready = await approved(world, team, await draftOf(world, team));
    const { data } = await sendBack(team, ready);
    expect(data.returnFormula).toMatchObject({ status: 'DRAFT', approval: null, proposal: null });
    const { id, version } = data.returnFormula;
    const { code } = await team.send(PUBLISH, { input: { id, version, reason: 'Rapat' } });
    expect(code).toBe('FORMULA_NOT_APPROVED');
  });
});

test('each step leaves its trace, with who took it', async () => {
  const draft = await draftOf(world, team);
  const ready = await approved(world, team, draft);
  await sendBack(team, ready);
  const { rows } = await built.db.pool.query<{ status: string; actor: string }>(
    `select after ->> 'status' as status, actor_id as actor from audit_event
     where entity_id = $1 and action = 'update' order by id`,
    [draft.id],
  );
  const first = world.bekasi.people.team.id;
  const { id: other } = await secondOf(world.bekasi);
  expect(rows).toEqual([
    { status: 'PROPOSED', actor: first },
    { status: 'APPROVED', actor: other },
    { status: 'DRAFT', actor: first },
  ]);
});

test('each of the tim percepatan is told what waits for them, nobody to approve their own', async () => {
  const draft = await draftOf(world, team);
  const told = async () => [await tasksOf(team, draft.id), await tasksOf(second, draft.id)];
  expect(await told()).toEqual([['PROPOSE_FORMULA'], ['PROPOSE_FORMULA']]);
  const { id, version } = await proposed(team, draft);
  expect(await told()).toEqual([[], ['APPROVE_FORMULA']]);
  await second.send(APPROVE, { input: { id, version } });
  expect((await told())[0]).toEqual(['PUBLISH_FORMULA']);
});

test('a formula names the one that was in force before it', async () => {
  const draft = await draftOf(world, team);
  expect(draft.previousId).toBe(world.bekasi.formula.id);
  expect((await read(world.bekasi.formula.id)).previousId).toBeNull();
  const { id, version } = await approved(world, team, draft);
  await team.send(PUBLISH, { input: { id, version, reason: 'Rapat' } });
  expect((await draftOf(world, team)).previousId).toBe(id);
});

test('reading a formula with all its steps takes as many statements as reading the first', async () => {
  const { id } = await approved(world, team, await draftOf(world, team));
  await read(id);
  const plain = await countStatements(() => read(world.bekasi.formula.id));
  const full = await countStatements(() => read(id));
  expect([plain.count, full.count]).toEqual([1, 1]);
});

describe('the database itself', () => {
  const update = (text: string, id: string) =>
    built.db.pool.query(`update formula set ${text} where id = $1`, [id]);

  test('skips no step, whoever writes', async () => {
    const { id } = await draftOf(world, team);
    await expect(update(`status = 'PUBLISHED'`, id)).rejects.toThrow('DRAFT to PUBLISHED');
    await expect(update(`status = 'APPROVED'`, id)).rejects.toThrow('DRAFT to APPROVED');
  });

  test('keeps what is proposed as it was read, and lets nobody approve their own', async () => {
    const { id } = await proposed(team, await draftOf(world, team));
    await expect(update(`definition = '{}'`, id)).rejects.toThrow('never changed');
    await expect(
      update(`status = 'APPROVED', approved_by_id = proposed_by_id`, id),
    ).rejects.toThrow('of their own');
    await expect(built.db.pool.query('delete from formula where id = $1', [id])).rejects.toThrow(
      'never changed',
    );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDesk, type Desk, SAVE } from '../builders/desk.js';
import type { Client } from '../builders/world.js';

let desk: Desk;
let team: Client;

beforeAll(async () => {
  desk = await buildDesk();
  const admin = await desk.world.as(desk.bekasi.people.admin);
  const { errors } = await admin.send(
    `mutation ($input: AddStageInput!) { addStage(input: $input) { id } }`,
    {
      input: {
        key: 'second',
        kind: 'REVIEW',
        nameId: 'Reviu kedua',
        nameEn: 'Second review',
        scoredBy: 'ACCELERATION_TEAM',
        precedence: 5,
      },
    },
  );
  if (errors) throw new Error(`No stage: ${JSON.stringify(errors)}`);
});
afterAll(() => desk.close());

const code = 'U.I.1.i.a';
let answerId: string;

beforeEach(async () => {
  await desk.reset();
  await desk.submitted();
  desk.wait();
  await desk.evaluate(code, { verdict: 'ACCEPTED' });
  desk.wait();
  answerId = await desk.answer(code);
  team = await desk.world.as(desk.bekasi.people.team);
});

const changed = async () => {
  const { version } = await desk.row(code);
  const { errors } = await desk.agent.send(SAVE, {
    input: { answerId, version, optionKey: 'TIDAK', explanation: 'SK dicabut.', reopen: true },
  });
  expect(errors).toBeUndefined();
  desk.wait();
};
const recorded = async (optionKey: string) => {
  const { version } = await desk.row(code);
  const { errors } = await team.send(
    `mutation ($input: RecordStageValueInput!) { recordStageValue(input: $input) { id } }`,
    { input: { answerId, answerVersion: version, stageKey: 'second', optionKey, note: 'Dibaca.' } },
  );
  expect(errors).toBeUndefined();
  desk.wait();
};
const restored = async () => {
  const { version } = await desk.row(code);
  const { errors } = await desk.agent.send(
    `mutation ($input: RestoreAnswerInput!) { restoreAnswer(input: $input) { id } }`,
    { input: { answerId, version } },
  );
  expect(errors).toBeUndefined();
  desk.wait();
};
/** What the second review said, oldest first. */
const second = () =>
  desk.sql<{ id: string; option_key: string; current: boolean }>(
    `select id, option_key, current from evaluation where answer_id = $1 and stage_key = 'second'
     order by created_at`,
    [answerId],
  );

describe('going back to what was accepted, where a further review is recorded', () => {
  test('leaves what that said of what was accepted', async () => {
    await recorded('YA');
    // The row of the review comes last by now, where nobody says which is wanted.
    await desk.sql(`update evaluation set note = 'Ya' where stage_key = 'review'`);
    await changed();
    await restored();
    expect(await desk.row(code)).toMatchObject({ state: 'ACCEPTED', option_key: 'YA' });
    expect(await second()).toMatchObject([{ option_key: 'YA', current: true }]);
  });

  test('leaves what that said after an earlier change was given up', async () => {
    await changed();
    await restored();
    await recorded('YA');
    await changed();
    await restored();
    expect(await second()).toMatchObject([{ option_key: 'YA', current: true }]);
  });
});

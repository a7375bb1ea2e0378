import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDesk, type Desk, SAVE, WITHDRAW } from '../builders/desk.js';
import { CONTESTABLE, DECIDE, objectionsAt } from './objection.steps.js';

let desk: Desk;
let steps: ReturnType<typeof objectionsAt>;

const code = 'U.I.1.i.b';

beforeAll(async () => {
  desk = await buildDesk();
  steps = objectionsAt(desk);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  await desk.submitted();
  desk.wait();
  // Claimed B.
  await desk.evaluate(code, { verdict: 'ACCEPTED', optionKey: 'C' });
  desk.wait();
});

const save = async () => {
  const { id: answerId, version } = await desk.row(code);
  return desk.agent.send(SAVE, {
    input: { answerId, version, optionKey: 'A', explanation: 'Lebih.', reopen: true },
  });
};
async function changedAndGivenBack(): Promise<void> {
  expect((await save()).errors).toBeUndefined();
  desk.wait();
  const { id: answerId, version } = await desk.row(code);
  const { errors } = await desk.agent.send(
    `mutation ($input: RestoreAnswerInput!) { restoreAnswer(input: $input) { id } }`,
    { input: { answerId, version } },
  );
  expect(errors).toBeUndefined();
  desk.wait();
}

describe('an acceptance that stands again after a change was given up', () => {
  test('can be objected to', async () => {
    await changedAndGivenBack();
    const { data } = await desk.head.send(CONTESTABLE, { worksheetId: desk.worksheetId });
    expect(data.contestableVerdicts).toMatchObject([{ answerId: await desk.answer(code) }]);
    await steps.raised(code);
  });

  test('is judged anew where the objection from before is upheld', async () => {
    const objection = await steps.raised(code);
    await changedAndGivenBack();
    const lead = await desk.world.as(desk.bekasi.people.lead);
    const { errors } = await lead.send(DECIDE, {
      input: { ...objection, state: 'UPHELD', reason: 'Bukti memadai.' },
    });
    expect(errors).toBeUndefined();
    expect(await desk.row(code)).toMatchObject({ state: 'SUBMITTED', option_key: 'B' });
  });
});

test('a verdict after an upheld objection, taken back, leaves the answer with the evaluators', async () => {
  await steps.decided(code, 'UPHELD');
  await desk.evaluate(code, { verdict: 'ACCEPTED' });
  desk.wait();
  const { errors } = await desk.evaluator.send(WITHDRAW, { id: await steps.verdictOn(code) });
  expect(errors).toBeUndefined();
  expect(await desk.row(code)).toMatchObject({ state: 'SUBMITTED', reopened: false });
  expect((await save()).code).toBe('ANSWER_LOCKED');
});

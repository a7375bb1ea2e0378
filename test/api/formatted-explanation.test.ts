import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatMark } from '../../schema/formatted-text/index.js';
import { limits } from '../../schema/limits.js';
import { buildDesk, complete, type Desk, SAVE, SUBMIT } from '../builders/desk.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';

let desk: Desk;
let answerId: string;

beforeAll(async () => {
  desk = await buildDesk();
  answerId = await desk.answer(code);
  await desk.filled(complete);
});
afterAll(() => desk.close());

const code = 'U.I.1.i.a';
const formatted = `${formatMark}**SK Tim RB** terbit:\n- _halaman 2_, lihat [berita](https://bekasikab.go.id/sk)\n1. Notula \\*`;
const plain =
  'SK Tim RB terbit:\n- halaman 2, lihat berita (https://bekasikab.go.id/sk)\n1. Notula *';
const before = '2 * 3 * 4, a_b_c, **)\n1. SK\n- SK';

const save = (version: number, explanation: string, reopen = false) =>
  desk.agent.send(SAVE, { input: { answerId, version, optionKey: 'YA', explanation, reopen } });
const READ = `query ($id: ID!) { answer(id: $id) { explanation explanationText version
  evaluations { seen { explanation } } } }`;
const read = async (client = desk.agent, id = answerId) =>
  (await client.send(READ, { id })).data.answer;

// One month in the life of an answer: each step begins where the one before it ended.
describe('an explanation with formatting is the same string, to the letter', () => {
  test('where there was none before, every letter stays what it is', async () => {
    expect((await save(1, before)).data.saveAnswer.explanation).toBe(before);
    expect(await read()).toMatchObject({ explanation: before, explanationText: before });
  });

  test('when it is saved and read, by whoever may; and as text without its marks', async () => {
    const { data } = await save(2, formatted);
    expect(data.saveAnswer.explanation).toBe(formatted);
    for (const client of [desk.agent, desk.head, desk.evaluator]) {
      expect(await read(client)).toMatchObject({
        explanation: formatted,
        explanationText: plain,
      });
    }
  });

  test('the mark counts towards what there is room for', async () => {
    const room = limits.explanationLength;
    expect((await save(3, formatMark + 'a'.repeat(room))).code).toBe('INVALID_INPUT');
    expect(await read()).toMatchObject({ explanation: formatted, version: 3 });
  });

  test('in the verdict that was given in view of it, and when that is gone back to', async () => {
    const { errors } = await desk.head.send(SUBMIT, {
      input: { worksheetId: desk.worksheetId, version: 1 },
    });
    expect(errors).toBeUndefined();
    await desk.evaluate(code, { verdict: 'ACCEPTED' });
    await save(3, 'Ralat', true);
    const { explanation, version, evaluations } = await read();
    expect(explanation).toBe('Ralat');
    expect(evaluations).toEqual([{ seen: { explanation: formatted } }]);
    await desk.agent.send(
      'mutation ($input: RestoreAnswerInput!) { restoreAnswer(input: $input) { id } }',
      { input: { answerId, version } },
    );
    expect((await read()).explanation).toBe(formatted);
  });

  test('in the next month', async () => {
    const { world, bekasi } = desk;
    await step(world, bekasi, CLOSE, bekasi.period.id, 1);
    const august = await planMonth(world, bekasi, 8);
    await step(world, bekasi, OPEN, august);
    const worksheet = await worksheetOf(world, august, bekasi.units.health.id);
    expect(await read(desk.agent, await desk.answer(code, worksheet))).toMatchObject({
      explanation: formatted,
      explanationText: plain,
    });
  });
});

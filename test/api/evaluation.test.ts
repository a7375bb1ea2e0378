import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aReturn,
  ATTACH_URL,
  buildDesk,
  type Desk,
  EVALUATE,
  lastEvent,
  RESUBMIT,
  SAVE,
  traceOf,
  WITHDRAW,
} from '../builders/desk.js';
import type { Client } from '../builders/world.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  await desk.submitted();
});

const yesNo = 'U.I.1.i.a';
const percent = 'U.I.2.i.b';

const standing = (code: string) =>
  desk.sql<{ verdict: string; option_key: string | null; answer_version: number }>(
    `select e.verdict, e.option_key, e.answer_version from evaluation e join answer a on a.id = e.answer_id
     where a.indicator_code = $1 and e.current`,
    [code],
  );

/** The unit mends what was returned and sends it back. */
async function mendAndResubmit(code: string): Promise<void> {
  const { id, version } = await desk.row(code);
  await desk.agent.send(SAVE, {
    input: { answerId: id, version, optionKey: 'TIDAK', explanation: '' },
  });
  const [sheet] = await desk.sql<{ version: number }>(
    'select version from worksheet where id = $1',
    [desk.worksheetId],
  );
  const { errors } = await desk.agent.send(RESUBMIT, {
    input: { worksheetId: desk.worksheetId, answerIds: [id], version: sheet!.version },
  });
  expect(errors).toBeUndefined();
}

describe('accepting', () => {
  test('confirms what the unit claims, when nothing else is said', async () => {
    const { data, errors } = await desk.evaluate(percent, {
      verdict: 'ACCEPTED',
      note: ' Sesuai ',
    });
    expect(errors).toBeUndefined();
    expect(data.evaluateAnswer).toMatchObject({
      state: 'ACCEPTED',
      version: 1,
      abilities: ['evaluation.give'],
    });
    const [evaluation] = data.evaluateAnswer.evaluations;
    expect(evaluation).toEqual({
      id: expect.any(String) as string,
      stage: 'REVIEW',
      verdict: 'ACCEPTED',
      optionKey: null,
      value: null,
      counts: expect.arrayContaining([
        { key: 'planned', count: 4 },
        { key: 'done', count: 3 },
      ]) as object[],
      reason: null,
      note: 'Sesuai',
      evaluator: { id: desk.bekasi.people.evaluator.id },
      answerVersion: 1,
      createdAt: '2022-07-15T02:00:00.000Z',
      current: true,
    });
  });

  test('may count another value; the claim stays as the unit made it', async () => {
    await desk.evaluate(yesNo, { verdict: 'ACCEPTED', optionKey: 'TIDAK' });
    expect(await standing(yesNo)).toEqual([
      { verdict: 'ACCEPTED', option_key: 'TIDAK', answer_version: 1 },
    ]);
    expect(await desk.row(yesNo)).toMatchObject({ option_key: 'YA', version: 1 });
  });

  test('leaves a trace on the verdict and on the answer', async () => {
    const since = await lastEvent(desk);
    const { data } = await desk.evaluate(yesNo, { verdict: 'ACCEPTED' });
    const { id, evaluations } = data.evaluateAnswer;
    const actor_id = desk.bekasi.people.evaluator.id;
    expect(await traceOf(desk, id, since)).toMatchObject([
      {
        action: 'evaluateAnswer',
        actor_id,
        before: { state: 'SUBMITTED' },
        after: { state: 'ACCEPTED' },
      },
    ]);
    expect(await traceOf(desk, evaluations[0].id, since)).toMatchObject([
      { action: 'create', entity: 'Evaluation', actor_id, after: { verdict: 'ACCEPTED' } },
    ]);
  });
});

describe('returning', () => {
  test('gives one answer back to the unit, with why; the others stay submitted', async () => {
    const { data } = await desk.evaluate(yesNo, aReturn);
    expect(data.evaluateAnswer).toMatchObject({
      state: 'RETURNED',
      version: 1,
      evaluations: [
        { verdict: 'RETURNED', optionKey: 'YA', reason: aReturn.reason, note: aReturn.note },
      ],
    });
    expect(await desk.row('U.I.1.i.b')).toMatchObject({ state: 'SUBMITTED' });
  });

  test('lets the unit edit it, and attach to it', async () => {
    await desk.returned(yesNo);
    const { data } = await desk.agent.send(
      `query ($id: ID!) { worksheet(id: $id) { abilities answers { indicatorCode abilities } } }`,
      { id: desk.worksheetId },
    );
    expect(data.worksheet.abilities).toEqual([
      'answer.edit',
      'worksheet.resubmit',
      'evidence.download',
    ]);
    expect(data.worksheet.answers.slice(0, 2)).toEqual([
      { indicatorCode: yesNo, abilities: ['answer.edit', 'evidence.attach'] },
      { indicatorCode: 'U.I.1.i.b', abilities: [] },
    ]);
  });
});

describe('a verdict', () => {
  test('can be changed while the unit has not gone on; the earlier one stays on record', async () => {
    await desk.evaluate(yesNo, { verdict: 'ACCEPTED' });
    desk.wait();
    const { data, errors } = await desk.evaluate(yesNo, aReturn);
    expect(errors).toBeUndefined();
    expect(
      data.evaluateAnswer.evaluations.map(
        ({ verdict, current }: { verdict: string; current: boolean }) => [verdict, current],
      ),
    ).toEqual([
      ['ACCEPTED', false],
      ['RETURNED', true],
    ]);
    desk.wait();
    expect((await desk.evaluate(yesNo, { verdict: 'ACCEPTED' })).data.evaluateAnswer.state).toBe(
      'ACCEPTED',
    );
  });

  test('is not given on what the unit is mending: by a new text', async () => {
    await desk.returned(yesNo);
    const { id, version } = await desk.row(yesNo);
    await desk.agent.send(SAVE, {
      input: { answerId: id, version, optionKey: 'TIDAK', explanation: '' },
    });
    expect((await desk.evaluate(yesNo, { verdict: 'ACCEPTED' })).errors?.[0]?.extensions).toEqual({
      code: 'ANSWER_NOT_SUBMITTED',
      field: 'answerId',
      state: 'RETURNED',
    });
  });

  test('is not given on what the unit is mending: by new evidence', async () => {
    await desk.returned(yesNo);
    desk.wait();
    await desk.agent.send(ATTACH_URL, {
      input: { answerId: await desk.answer(yesNo), url: 'https://bekasikab.go.id/sk' },
    });
    expect((await desk.evaluate(yesNo, { verdict: 'ACCEPTED' })).code).toBe('ANSWER_NOT_SUBMITTED');
    const { data } = await desk.evaluator.send(
      `query ($id: ID!) { answer(id: $id) { abilities } }`,
      { id: await desk.answer(yesNo) },
    );
    expect(data.answer.abilities).toEqual([]);
  });

  test('on what came back again is given on the new version alone', async () => {
    const { version: seen, id } = await desk.row(yesNo);
    await desk.returned(yesNo);
    desk.wait();
    await mendAndResubmit(yesNo);
    const stale = await desk.evaluator.send(EVALUATE, {
      input: { answerId: id, answerVersion: seen, stage: 'REVIEW', verdict: 'ACCEPTED' },
    });
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      field: 'answerVersion',
      expected: seen,
      actual: seen + 2,
    });
    const { data } = await desk.evaluate(yesNo, { verdict: 'ACCEPTED' });
    expect(data.evaluateAnswer).toMatchObject({ state: 'ACCEPTED', version: seen + 2 });
  });

  test('counts as a change of the worksheet, not as a version of the answer', async () => {
    const revision = async () =>
      (
        await desk.sql<{ revision: string }>('select revision from worksheet where id = $1', [
          desk.worksheetId,
        ])
      )[0]!.revision;
    const before = Number(await revision());
    await desk.evaluate(yesNo, { verdict: 'ACCEPTED' });
    expect(Number(await revision())).toBe(before + 1);
    expect(await desk.row(yesNo)).toMatchObject({ version: 1 });
  });

  describe('by two evaluators', () => {
    const given = async (who: Client, input: Readonly<Record<string, unknown>> = {}) =>
      who.send(EVALUATE, {
        input: {
          answerId: await desk.answer(yesNo),
          answerVersion: 1,
          stage: 'REVIEW',
          verdict: 'ACCEPTED',
          ...input,
        },
      });
    const both = (work: (second: Client) => Promise<void>) =>
      desk.withAssignment('idleEvaluator', async () =>
        work(await desk.world.as(desk.bekasi.people.idleEvaluator)),
      );
    const unseen = { code: 'CONFLICT', field: 'seenEvaluationId' };

    test('at the same time is the one that came first; the others hear that there is one', async () => {
      await both(async (second) => {
        const answers = await Promise.all(
          [desk.evaluator, second, desk.evaluator, second].map((client) => given(client)),
        );
        const refused = answers.filter(({ errors }) => errors);
        expect(refused).toHaveLength(3);
        for (const one of refused) expect(one).toMatchObject(unseen);
        expect(await standing(yesNo)).toHaveLength(1);
      });
    });

    test('is replaced by who has seen it, and by nobody who saw none or one from before', async () => {
      await both(async (second) => {
        const { data } = await given(desk.evaluator);
        const first = data.evaluateAnswer.evaluations[0].id as string;
        expect(await given(second, aReturn)).toMatchObject(unseen);
        expect(await given(second, { ...aReturn, seenEvaluationId: randomUUID() })).toMatchObject(unseen); // prettier-ignore
        desk.wait();
        const again = await given(second, { ...aReturn, seenEvaluationId: first });
        expect(again.errors).toBeUndefined();
        expect(await given(desk.evaluator, { seenEvaluationId: first })).toMatchObject(unseen);
        expect(await desk.row(yesNo)).toMatchObject({ state: 'RETURNED' });
      });
    });

    test('that was seen and taken back since is not there to be replaced', async () => {
      await both(async (second) => {
        const { data } = await given(desk.evaluator);
        const id = data.evaluateAnswer.evaluations[0].id as string;
        await desk.evaluator.send(WITHDRAW, { id });
        expect(await given(second, { seenEvaluationId: id })).toMatchObject(unseen);
        expect((await given(second)).errors).toBeUndefined();
      });
    });

    test('on an answer that was sent in again need not name the one from before', async () => {
      await desk.returned(yesNo);
      desk.wait();
      await mendAndResubmit(yesNo);
      const { version } = await desk.row(yesNo);
      expect((await given(desk.evaluator, { answerVersion: version })).errors).toBeUndefined();
    });
  });
});

describe('taking a verdict back', () => {
  const withdraw = (id: string, client: Client = desk.evaluator) => client.send(WITHDRAW, { id });
  const given = async (input: Readonly<Record<string, unknown>>): Promise<string> => {
    desk.wait();
    const { data } = await desk.evaluate(yesNo, input);
    return data.evaluateAnswer.evaluations.find(({ current }: { current: boolean }) => current).id;
  };

  test('lets the answer wait for a review again, and shows the verdict no more', async () => {
    const id = await given({ verdict: 'ACCEPTED' });
    const { data, errors } = await withdraw(id);
    expect(errors).toBeUndefined();
    expect(data.withdrawEvaluation).toMatchObject({
      state: 'SUBMITTED',
      version: 1,
      evaluations: [],
    });
  });

  test('lets the one before count again', async () => {
    const first = await given({ verdict: 'ACCEPTED' });
    const second = await given(aReturn);
    const { data } = await withdraw(second);
    expect(data.withdrawEvaluation).toMatchObject({
      state: 'ACCEPTED',
      evaluations: [{ id: first, verdict: 'ACCEPTED', current: true }],
    });
    expect((await withdraw(first)).data.withdrawEvaluation.state).toBe('SUBMITTED');
  });

  test('never brings back one that was taken back itself', async () => {
    const first = await given({ verdict: 'ACCEPTED' });
    await withdraw(first);
    const second = await given(aReturn);
    expect((await withdraw(second)).data.withdrawEvaluation.state).toBe('SUBMITTED');
  });

  test('of what came back again leaves it waiting, not returned', async () => {
    await given(aReturn);
    desk.wait();
    await mendAndResubmit(yesNo);
    const second = await given({ verdict: 'ACCEPTED' });
    expect((await withdraw(second)).data.withdrawEvaluation.state).toBe('SUBMITTED');
  });

  test('is refused once the unit has gone on', async () => {
    const id = await given(aReturn);
    desk.wait();
    const { id: answerId, version } = await desk.row(yesNo);
    await desk.agent.send(SAVE, {
      input: { answerId, version, optionKey: 'TIDAK', explanation: '' },
    });
    expect((await withdraw(id)).errors?.[0]?.extensions).toMatchObject({
      code: 'ANSWER_LOCKED',
      field: 'id',
    });
    expect(await desk.row(yesNo)).toMatchObject({ state: 'RETURNED' });
  });

  test('leaves a trace', async () => {
    const id = await given({ verdict: 'ACCEPTED' });
    const since = await lastEvent(desk);
    await withdraw(id);
    expect(await traceOf(desk, await desk.answer(yesNo), since)).toMatchObject([
      {
        action: 'withdrawEvaluation',
        before: { state: 'ACCEPTED' },
        after: { state: 'SUBMITTED' },
      },
    ]);
    const [event] = await traceOf(desk, id, since);
    expect(event).toMatchObject({ action: 'update', after: { current: false } });
  });
});

describe('nobody reviews their own work', () => {
  test('not who answered', async () => {
    await desk.sql('update answer set updated_by_id = $2 where id = $1', [
      await desk.answer(yesNo),
      desk.bekasi.people.evaluator.id,
    ]);
    expect(await desk.evaluate(yesNo, { verdict: 'ACCEPTED' })).toMatchObject({
      code: 'OWN_WORK',
      field: 'answerId',
    });
    expect(
      (await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED' })).errors,
      'another answer of the worksheet',
    ).toBeUndefined();
  });

  test('not who answered before others did', async () => {
    const code = 'U.I.2.i.a';
    const save = async (client: Client) => {
      const { id, version } = await desk.row(code);
      return client.send(SAVE, {
        input: { answerId: id, version, optionKey: 'D', explanation: '' },
      });
    };
    await desk.reset();
    await desk.withRole('evaluator', 'CHANGE_AGENT', async () => {
      expect((await save(desk.evaluator)).errors).toBeUndefined();
    });
    expect((await save(desk.agent)).errors).toBeUndefined();
    await desk.submitted();
    expect(await desk.evaluate(code, { verdict: 'ACCEPTED' })).toMatchObject({
      code: 'OWN_WORK',
      field: 'answerId',
    });
  });

  test('not who submitted', async () => {
    await desk.sql('update worksheet set submitted_by_id = $2 where id = $1', [
      desk.worksheetId,
      desk.bekasi.people.evaluator.id,
    ]);
    expect(await desk.evaluate(yesNo, { verdict: 'ACCEPTED' })).toMatchObject({
      code: 'OWN_WORK',
      field: 'answerId',
    });
  });

  test('not who gave it a value in another stage', async () => {
    const code = 'U.I.1.i.b';
    await desk.sql(
      `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, stage_key, verdict, counts,
         evaluator_id, answer_version, current)
       values (gen_random_uuid(), $1, now(), $2, 'REVIEW', 'reviu-inspektorat', 'ACCEPTED', '{}', $3, 1, true)`,
      [desk.bekasi.kabupaten.id, await desk.answer(code), desk.bekasi.people.evaluator.id],
    );
    expect(await desk.evaluate(code, { verdict: 'ACCEPTED' })).toMatchObject({
      code: 'OWN_WORK',
      field: 'answerId',
    });
    expect(
      (await desk.evaluate(yesNo, { verdict: 'ACCEPTED' })).errors,
      'another answer of the worksheet',
    ).toBeUndefined();
  });

  test('and who works for the unit by now does not take back what they said of it before', async () => {
    await desk.returned(yesNo);
    const [given] = await desk.sql<{ id: string }>('select id from evaluation');
    await desk.withRole('evaluator', 'UNIT_HEAD', async () => {
      expect(await desk.evaluator.send(WITHDRAW, { id: given!.id })).toMatchObject({
        code: 'OWN_WORK',
        field: 'id',
      });
    });
    expect(await desk.row(yesNo)).toMatchObject({ state: 'RETURNED' });
  });

  test('not who works for the unit, and it is not offered', async () => {
    await desk.withRole('evaluator', 'UNIT_HEAD', async () => {
      expect(await desk.evaluate(yesNo, { verdict: 'ACCEPTED' })).toMatchObject({
        code: 'OWN_WORK',
        field: 'answerId',
      });
      const { data } = await desk.evaluator.send(
        `query ($id: ID!) { answer(id: $id) { abilities } }`,
        { id: await desk.answer(yesNo) },
      );
      expect(data.answer.abilities).toEqual([]);
    });
  });
});

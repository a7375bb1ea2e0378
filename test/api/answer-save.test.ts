import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aReturn, buildDesk, type Desk, lastEvent, SAVE, traceOf } from '../builders/desk.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let answerId: string;

beforeAll(async () => {
  desk = await buildDesk();
  answerId = await desk.answer('U.I.1.i.a');
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const save = (input: Readonly<Record<string, unknown>>) =>
  desk.agent.send(SAVE, { input: { answerId, version: 1, explanation: '', ...input } });

const revision = async () => {
  const [row] = await desk.sql<{ revision: string }>(
    'select revision from worksheet where id = $1',
    [desk.worksheetId],
  );
  return Number(row!.revision);
};

describe('saving an answer', () => {
  test('keeps option, explanation, who and when, and says what can be done next', async () => {
    const { data, errors } = await save({ optionKey: 'YA', explanation: ' SK 12/2022 \n' });
    expect(errors).toBeUndefined();
    expect(data.saveAnswer).toEqual({
      id: answerId,
      worksheetId: desk.worksheetId,
      indicatorCode: 'U.I.1.i.a',
      optionKey: 'YA',
      value: null,
      counts: [],
      explanation: ' SK 12/2022 \n',
      state: 'DRAFT',
      unchanged: false,
      version: 2,
      updatedAt: '2022-07-15T02:00:00.000Z',
      updatedBy: { id: desk.bekasi.people.agent.id, name: 'agent Kabupaten Bekasi' },
      abilities: ['answer.edit', 'evidence.attach'],
    });
  });

  test('what it answers with is what is read afterwards', async () => {
    const id = await desk.answer('U.I.2.i.b');
    const counts = [
      { key: 'planned', count: 8 },
      { key: 'done', count: 6 },
    ];
    const saved = await save({ answerId: id, counts });
    const read = await desk.agent.send(
      `query ($id: ID!) { answer(id: $id) { id worksheetId indicatorCode optionKey value
        counts { key count } explanation state unchanged version updatedAt updatedBy { id name }
        abilities } }`,
      { id },
    );
    const sorted = (answer: { counts: { key: string }[] }) => ({
      ...answer,
      counts: answer.counts.toSorted((a, b) => a.key.localeCompare(b.key)),
    });
    expect(sorted(saved.data.saveAnswer)).toEqual(sorted(read.data.answer));
  });

  test('replaces the whole content: what is left out is taken off', async () => {
    const id = await desk.answer('U.I.2.i.c');
    await save({ answerId: id, value: 81.5, explanation: 'Survei Juli' });
    await save({ answerId: id, version: 2 });
    expect(await desk.row('U.I.2.i.c')).toMatchObject({
      value: null,
      explanation: '',
      version: 3,
    });
  });

  test('evidence and verdicts come along when asked for', async () => {
    await desk.filled({ 'U.I.1.i.a': { optionKey: 'TIDAK', evidence: ['a'.repeat(64)] } });
    const { data } = await desk.agent.send(
      `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) {
         optionKey version evidence { evidence { title unit { code } } } evaluations { id } } }`,
      { input: { answerId, version: 1, optionKey: 'YA', explanation: '' } },
    );
    expect(data.saveAnswer).toEqual({
      optionKey: 'YA',
      version: 2,
      evidence: [{ evidence: { title: 'Bukti', unit: { code: 'dinkes' } } }],
      evaluations: [],
    });
  });

  test('takes off the mark of "as last month", even where nothing else changes', async () => {
    await desk.sql(`update answer set unchanged = true, option_key = 'YA' where id = $1`, [
      answerId,
    ]);
    await save({ optionKey: 'YA' });
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ unchanged: false, option_key: 'YA' });
  });

  test('counts as a change of the worksheet', async () => {
    const before = await revision();
    await save({ optionKey: 'YA' });
    expect(await revision()).toBe(before + 1);
  });

  test('leaves one trace, with what was there before', async () => {
    await save({ optionKey: 'TIDAK', explanation: 'Belum' });
    const since = await lastEvent(desk);
    await save({ version: 2, optionKey: 'YA', explanation: 'Sudah' });
    expect(await traceOf(desk, answerId, since)).toMatchObject([
      {
        action: 'saveAnswer',
        entity: 'Answer',
        actor_id: desk.bekasi.people.agent.id,
        before: { optionKey: 'TIDAK', explanation: 'Belum', version: 2 },
        after: { optionKey: 'YA', explanation: 'Sudah', version: 3 },
      },
    ]);
  });

  test('is one statement', async () => {
    await save({ optionKey: 'YA' });
    const { result, statements } = await countStatements(() => save({ version: 2 }));
    expect(result.errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });

  test('of what was returned is right with the version from before the return', async () => {
    await desk.submitted();
    const { version } = await desk.row('U.I.1.i.a');
    await desk.returned('U.I.1.i.a');
    const { data, errors } = await save({ version, optionKey: 'TIDAK' });
    expect(errors).toBeUndefined();
    expect(data.saveAnswer).toMatchObject({ state: 'RETURNED', version: version + 1 });
  });
});

describe('two people on one answer', () => {
  test('with the same version at the same time: exactly one is kept, the other is told', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `Penjelasan ${index}`);
    const answers = await Promise.all(
      texts.map((explanation) => save({ optionKey: 'YA', explanation })),
    );
    const kept = answers.flatMap(({ data }) => (data?.saveAnswer ? [data.saveAnswer] : []));
    expect(kept).toHaveLength(1);
    expect(await desk.row('U.I.1.i.a')).toMatchObject({
      version: 2,
      explanation: kept[0].explanation,
    });
    const others = answers.filter(({ errors }) => errors);
    for (const { errors } of others) {
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        field: 'version',
        expected: 1,
        actual: 2,
      });
    }
    expect(others).toHaveLength(texts.length - 1);
  });

  test('on different answers of one worksheet never collide', async () => {
    const codes = ['U.I.1.i.a', 'U.I.1.i.b', 'U.I.2.i.a', 'U.I.2.i.b', 'U.I.2.i.c'];
    const ids = await Promise.all(codes.map((code) => desk.answer(code)));
    const answers = await Promise.all(
      ids.map((id) => save({ answerId: id, explanation: 'bersamaan' })),
    );
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  });
});

describe('when an answer can be saved', () => {
  const details = async () => (await save({})).errors?.[0]?.extensions;

  test('from the opening moment on, until the moment before the closing', async () => {
    await desk.goTo('2022-06-30T17:00:00.000Z');
    expect((await save({})).errors).toBeUndefined();
    await desk.goTo('2022-08-05T08:59:59.999Z');
    expect((await save({ version: 2 })).errors).toBeUndefined();
  });

  test('not before, and it says from when on', async () => {
    await desk.goTo('2022-06-30T16:59:59.999Z');
    expect(await details()).toMatchObject({
      code: 'PERIOD_NOT_OPEN',
      field: 'answerId',
      opensAt: '2022-06-30T17:00:00.000Z',
    });
  });

  test('not from the closing on, and it says since when', async () => {
    await desk.goTo('2022-08-05T09:00:00.000Z');
    expect(await details()).toMatchObject({
      code: 'PERIOD_CLOSED',
      field: 'answerId',
      closesAt: '2022-08-05T09:00:00.000Z',
    });
  });

  test('not while the evaluators have it, and it says since when and until when', async () => {
    await desk.submitted();
    expect(await details()).toMatchObject({
      code: 'ANSWER_LOCKED',
      field: 'answerId',
      reason: 'SUBMITTED',
      since: '2022-07-15T02:00:00.000Z',
      until: '2022-08-05T09:00:00.000Z',
    });
  });

  test('not once it was accepted, while another one of the worksheet was returned', async () => {
    await desk.submitted();
    await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
    await desk.evaluate('U.I.1.i.b', aReturn);
    expect(await details()).toMatchObject({ code: 'ANSWER_LOCKED', reason: 'ACCEPTED' });
    const other = await desk.answer('U.I.1.i.b');
    expect((await save({ answerId: other, optionKey: 'C' })).errors).toBeUndefined();
  });
});

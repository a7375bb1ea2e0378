import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ATTACH_URL,
  buildDesk,
  complete,
  type Desk,
  lastEvent,
  RESUBMIT,
  SAVE,
  SUBMIT,
  traceOf,
} from '../builders/desk.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const submit = (version = 1) =>
  desk.head.send(SUBMIT, { input: { worksheetId: desk.worksheetId, version } });

const save = async (code: string, content: Readonly<Record<string, unknown>>) => {
  const { id, version } = await desk.row(code);
  const { errors } = await desk.agent.send(SAVE, {
    input: { answerId: id, version, explanation: '', ...content },
  });
  expect(errors).toBeUndefined();
};

const worksheetVersion = async () => {
  const [row] = await desk.sql<{ version: number }>('select version from worksheet where id = $1', [
    desk.worksheetId,
  ]);
  return row!.version;
};

const resubmit = async (codes: readonly string[], client = desk.agent) => {
  const answerIds = await Promise.all(codes.map((code) => desk.answer(code)));
  const version = await worksheetVersion();
  return client.send(RESUBMIT, { input: { worksheetId: desk.worksheetId, answerIds, version } });
};

describe('submitting a worksheet', () => {
  test('hands every answer to the evaluators, once it is complete and proven', async () => {
    await desk.filled(complete);
    const { data, errors } = await submit();
    expect(errors).toBeUndefined();
    const { answers, ...worksheet } = data.submitWorksheet;
    expect(worksheet).toEqual({
      id: desk.worksheetId,
      status: 'SUBMITTED',
      version: 2,
      submittedAt: '2022-07-15T02:00:00.000Z',
      submittedBy: { id: desk.bekasi.people.head.id },
      abilities: ['worksheet.resubmit', 'unit.remind', 'evidence.download'],
    });
    expect(answers.map(({ indicatorCode }: { indicatorCode: string }) => indicatorCode)).toEqual(
      Object.keys(complete),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({ state: 'SUBMITTED', version: 1, abilities: [] });
    }
  });

  test('is late after the due day, not refused', async () => {
    await desk.filled(complete);
    await desk.goTo('2022-08-03T00:00:00Z');
    expect((await submit()).data.submitWorksheet.submittedAt).toBe('2022-08-03T00:00:00.000Z');
  });

  test('leaves a trace on the worksheet and on each answer', async () => {
    await desk.filled(complete);
    const since = await lastEvent(desk);
    await submit();
    expect(await traceOf(desk, desk.worksheetId, since)).toMatchObject([
      {
        entity: 'Worksheet',
        actor_id: desk.bekasi.people.head.id,
        before: { status: 'FILLING' },
        after: { status: 'SUBMITTED' },
      },
    ]);
    expect(await traceOf(desk, await desk.answer('U.I.2.i.c'), since)).toMatchObject([
      {
        action: 'submitWorksheet',
        actor_id: desk.bekasi.people.head.id,
        before: { state: 'DRAFT' },
        after: { state: 'SUBMITTED' },
      },
    ]);
  });

  test('names the indicators that nobody has answered, in the order of the instrument', async () => {
    const { 'U.I.1.i.b': _b, 'U.I.2.i.c': _c, ...rest } = complete;
    await desk.filled(rest);
    // Half of a ratio is no answer.
    await desk.filled({ 'U.I.2.i.b': { counts: { planned: 4 } } });
    expect((await submit()).errors?.[0]?.extensions).toEqual({
      code: 'WORKSHEET_INCOMPLETE',
      field: 'worksheetId',
      indicatorCodes: ['U.I.1.i.b', 'U.I.2.i.b', 'U.I.2.i.c'],
      count: 3,
    });
  });

  test('names the answers that earn points and that nothing proves', async () => {
    await desk.filled({
      ...complete,
      'U.I.1.i.a': { optionKey: 'YA' },
      'U.I.2.i.c': { value: 0.5 },
    });
    await desk.sql('delete from evidence_link where answer_id = any($1)', [
      [await desk.answer('U.I.1.i.a'), await desk.answer('U.I.2.i.c')],
    ]);
    expect((await submit()).errors?.[0]?.extensions).toEqual({
      code: 'EVIDENCE_REQUIRED',
      field: 'worksheetId',
      indicatorCodes: ['U.I.1.i.a', 'U.I.2.i.c'],
      count: 2,
    });
  });

  test('asks for no evidence of what earns nothing', async () => {
    await desk.filled({
      'U.I.1.i.a': { optionKey: 'TIDAK' },
      'U.I.1.i.b': { optionKey: 'C' },
      'U.I.2.i.a': { optionKey: 'D' },
      'U.I.2.i.b': { counts: { planned: 4, done: 0 } },
      'U.I.2.i.c': { value: 0 },
    });
    expect((await submit()).errors).toBeUndefined();
  });

  test('twice is refused, and says since when', async () => {
    await desk.submitted();
    expect((await submit(2)).errors?.[0]?.extensions).toMatchObject({
      code: 'WORKSHEET_SUBMITTED',
      field: 'worksheetId',
      submittedAt: '2022-07-15T02:00:00.000Z',
    });
  });

  test('twice at the same time happens once', async () => {
    await desk.filled(complete);
    const answers = await Promise.all([submit(), submit(), submit()]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual([
      'WORKSHEET_SUBMITTED',
      'WORKSHEET_SUBMITTED',
      'done',
    ]);
  });

  test('sends no more statements however many answers there are', async () => {
    await desk.filled(complete);
    const { count } = await countStatements(() => submit());
    expect(count).toBeLessThanOrEqual(16);
  });
});

describe('sending returned answers back', () => {
  beforeEach(async () => {
    await desk.submitted();
    await desk.returned('U.I.1.i.a');
    await desk.returned('U.I.1.i.b');
    desk.wait();
  });

  test('hands over those that were mended, as a version to be looked at anew; others stay', async () => {
    await save('U.I.1.i.a', { optionKey: 'TIDAK' });
    const { version } = await desk.row('U.I.1.i.a');
    const { data, errors } = await resubmit(['U.I.1.i.a']);
    expect(errors).toBeUndefined();
    expect(data.resubmitAnswers.version).toBe(3);
    expect(data.resubmitAnswers.answers.slice(0, 2)).toEqual([
      { indicatorCode: 'U.I.1.i.a', state: 'SUBMITTED', version: version + 1 },
      { indicatorCode: 'U.I.1.i.b', state: 'RETURNED', version: 1 },
    ]);
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ resubmitted: true });
  });

  test('is for the head as well', async () => {
    await save('U.I.1.i.a', { optionKey: 'TIDAK' });
    expect((await resubmit(['U.I.1.i.a'], desk.head)).errors).toBeUndefined();
  });

  test('takes new evidence as a change', async () => {
    const { errors } = await desk.agent.send(ATTACH_URL, {
      input: { answerId: await desk.answer('U.I.1.i.a'), url: 'https://bekasikab.go.id/sk' },
    });
    expect(errors).toBeUndefined();
    expect((await resubmit(['U.I.1.i.a'])).errors).toBeUndefined();
  });

  test('takes evidence that was taken away as a change', async () => {
    const answerId = await desk.answer('U.I.1.i.a');
    const attached = await desk.agent.send(ATTACH_URL, {
      input: { answerId, url: 'https://bekasikab.go.id/sk' },
    });
    expect((await resubmit(['U.I.1.i.a'])).errors).toBeUndefined();
    await desk.returned('U.I.1.i.a');
    desk.wait();
    expect((await resubmit(['U.I.1.i.a'])).code).toBe('ANSWER_NOT_MENDED');
    await desk.agent.send(`mutation ($id: ID!) { detachEvidence(linkId: $id) { id } }`, {
      id: attached.data.attachEvidence.id,
    });
    expect((await resubmit(['U.I.1.i.a'])).errors).toBeUndefined();
  });

  test('leaves a trace on each answer', async () => {
    await save('U.I.1.i.a', { optionKey: 'TIDAK' });
    const since = await lastEvent(desk);
    await resubmit(['U.I.1.i.a']);
    expect(await traceOf(desk, await desk.answer('U.I.1.i.a'), since)).toMatchObject([
      {
        action: 'resubmitAnswers',
        actor_id: desk.bekasi.people.agent.id,
        before: { state: 'RETURNED' },
        after: { state: 'SUBMITTED' },
      },
    ]);
  });

  test('is refused for what is as it was, by name, and then for all of them', async () => {
    await save('U.I.1.i.a', { optionKey: 'TIDAK' });
    const { errors } = await resubmit(['U.I.1.i.a', 'U.I.1.i.b']);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'ANSWER_NOT_MENDED',
      field: 'answerIds',
      indicatorCodes: ['U.I.1.i.b'],
      count: 1,
    });
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ state: 'RETURNED' });
  });

  test('is refused for what was emptied or is no longer proven', async () => {
    await save('U.I.1.i.a', {});
    expect((await resubmit(['U.I.1.i.a'])).errors?.[0]?.extensions).toMatchObject({
      code: 'WORKSHEET_INCOMPLETE',
      field: 'answerIds',
      indicatorCodes: ['U.I.1.i.a'],
    });
    await save('U.I.1.i.a', { optionKey: 'YA' });
    await desk.sql('delete from evidence_link where answer_id = $1', [
      await desk.answer('U.I.1.i.a'),
    ]);
    expect((await resubmit(['U.I.1.i.a'])).errors?.[0]?.extensions).toMatchObject({
      code: 'EVIDENCE_REQUIRED',
      field: 'answerIds',
    });
  });

  test('is refused for what was not returned', async () => {
    expect((await resubmit(['U.I.2.i.a'])).errors?.[0]?.extensions).toMatchObject({
      code: 'ANSWER_LOCKED',
      field: 'answerIds',
      indicatorCodes: ['U.I.2.i.a'],
    });
  });

  test('twice at the same time happens once', async () => {
    await save('U.I.1.i.a', { optionKey: 'TIDAK' });
    const answers = await Promise.all([resubmit(['U.I.1.i.a']), resubmit(['U.I.1.i.a'])]);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });
});

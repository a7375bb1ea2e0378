import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { buildDesk, complete, type Desk, lastEvent, SAVE, traceOf } from '../builders/desk.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
const codes = ['U.I.1.i.a', 'U.I.1.i.b', 'U.I.2.i.b'];
let ids: string[];

beforeAll(async () => {
  desk = await buildDesk();
  ids = await Promise.all(codes.map((code) => desk.answer(code)));
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  await desk.filled(complete);
  await desk.sql('update answer set unchanged = true where worksheet_id = $1', [desk.worksheetId]);
});

const CONFIRM = `mutation ($input: ConfirmUnchangedInput!) { confirmUnchanged(input: $input) {
  id answers { indicatorCode unchanged version optionKey updatedBy { id } } } }`;
const confirm = (given = ids, version = 1, client: Client = desk.agent) =>
  client.send(CONFIRM, {
    input: {
      worksheetId: desk.worksheetId,
      answers: given.map((answerId) => ({ answerId, version })),
    },
  });
const rows = async () =>
  Promise.all(codes.map(async (code) => (({ unchanged, version }) => ({ unchanged, version }))(await desk.row(code)))); // prettier-ignore
const untouched = codes.map(() => ({ unchanged: true, version: 1 }));

describe('confirming many answers as those of last month', () => {
  test('is a saving of each as it is, by whoever did it', async () => {
    const since = await lastEvent(desk);
    const { data, errors } = await confirm();
    expect(errors).toBeUndefined();
    const by = { id: desk.bekasi.people.agent.id };
    const confirmed = data.confirmUnchanged.answers.filter((one: { indicatorCode: string }) =>
      codes.includes(one.indicatorCode),
    );
    expect(confirmed).toHaveLength(3);
    for (const one of confirmed) {
      expect(one).toMatchObject({ unchanged: false, version: 2, updatedBy: by });
    }
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ option_key: 'YA', state: 'DRAFT' });
    expect(await desk.row('U.I.2.i.a')).toMatchObject({ unchanged: true, version: 1 });
    for (const id of ids) {
      expect(await traceOf(desk, id, since)).toMatchObject([
        {
          action: 'saveAnswer',
          actor_id: by.id,
          before: { unchanged: true, version: 1 },
          after: { unchanged: false, version: 2 },
        },
      ]);
    }
  });

  test('takes as many statements for three as for one', async () => {
    await desk.agent.send('{ viewer { person { id } } }');
    const one = await countStatements(() => confirm([ids[0]!]));
    const more = await countStatements(() => confirm(ids.slice(1)));
    expect(more.result.errors).toBeUndefined();
    expect(more.count).toBe(one.count);
  });

  test('changes none where one was changed in between, and names that one', async () => {
    const input = { answerId: ids[1], version: 1, optionKey: 'C', explanation: '' };
    expect((await desk.agent.send(SAVE, { input })).errors).toBeUndefined();
    const { code, errors } = await confirm();
    expect(code).toBe('CONFLICT');
    expect(errors?.[0]?.extensions).toMatchObject({ field: 'answers', indicatorCodes: [codes[1]] });
    expect((await rows())[0]).toEqual({ unchanged: true, version: 1 });
  });

  test('nor of what is no longer unchanged, though nobody typed in it', async () => {
    await desk.sql('update answer set unchanged = false where id = $1', [ids[2]]);
    const { errors } = await confirm();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', indicatorCodes: [codes[2]] });
  });

  test('is refused of what the indicator would not take, as saving it is', async () => {
    await desk.sql(`update answer set option_key = 'Z' where id = $1`, [ids[0]]);
    const { code, field, errors } = await confirm();
    expect([code, field]).toEqual(['INVALID_INPUT', 'answers']);
    expect(errors?.[0]?.extensions['indicatorCodes']).toEqual([codes[0]]);
    expect(await rows()).toEqual(untouched);
  });
});

describe('it is refused, and changes nothing', () => {
  test('once the worksheet was submitted, and after the closing', async () => {
    await desk.head.send(
      'mutation ($input: SubmitWorksheetInput!) { submitWorksheet(input: $input) { id } }',
      { input: { worksheetId: desk.worksheetId, version: 1 } },
    );
    expect((await confirm()).code).toBe('ANSWER_LOCKED');
    await desk.goTo('2022-08-05T09:00:00.000Z');
    expect((await confirm()).code).toBe('PERIOD_CLOSED');
    expect(await rows()).toEqual(untouched);
  });

  test('to everybody but the unit’s own agent', async () => {
    const as = async (name: 'otherAgent' | 'evaluator' | 'lead') =>
      (await confirm(ids, 1, await desk.world.as(desk.bekasi.people[name]))).code;
    expect(await as('otherAgent')).toBe('NOT_FOUND');
    expect(await as('evaluator')).toBe('FORBIDDEN');
    expect(await as('lead')).toBe('FORBIDDEN');
    expect((await confirm(ids, 1, desk.head)).code).toBe('FORBIDDEN');
    expect(await rows()).toEqual(untouched);
  });

  test('with an answer of another worksheet among them, with none, or with too many', async () => {
    const foreign = await desk.answer('U.I.1.i.a', desk.bekasi.worksheets.education.id);
    expect((await confirm([...ids, foreign])).code).toBe('NOT_FOUND');
    expect((await confirm([])).code).toBe('INVALID_INPUT');
    const many = Array.from({ length: limits.idsPerRequest + 1 }, () => ids[0]!);
    expect((await confirm(many)).code).toBe('INVALID_INPUT');
    expect((await confirm(['no id'])).code).toBe('NOT_FOUND');
    expect(await rows()).toEqual(untouched);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDesk, type Desk, lastEvent, traceOf } from '../builders/desk.js';
import type { Client, PersonName } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let answerId: string;

beforeAll(async () => {
  desk = await buildDesk();
  answerId = await desk.answer('U.I.1.i.a');
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const COMMENT = `id answerId author { name } text mentions { id } createdAt editedAt removedAt version abilities`;
const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) { ${COMMENT} } }`;
const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { ${COMMENT} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { removeComment(id: $id, version: $version) { ${COMMENT} } }`;
const THREAD = `query ($answerId: ID!, $last: Int) { commentThread(answerId: $answerId, last: $last) {
  comments { ${COMMENT} } hasEarlier abilities } }`;
const MENTIONABLE = `query ($answerId: ID!) { mentionablePeople(answerId: $answerId) { id name } }`;
const TOLD = `{ notifications { nodes { kind readAt author { name } answers { indicatorCode } } } }`;

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly abilities: readonly string[];
}

const person = (name: PersonName | 'spare') => desk.bekasi.people[name];
const as = (name: PersonName) => desk.world.as(person(name));

async function say(client: Client, text: string, mentions: readonly string[] = []) {
  const { data, errors } = await client.send<{ addComment: Shown }>(ADD, {
    input: { answerId, text, mentions },
  });
  expect(errors).toBeUndefined();
  return data.addComment;
}

async function thread(client: Client, last?: number) {
  const { data, errors } = await client.send<{
    commentThread: { comments: Shown[]; hasEarlier: boolean; abilities: string[] };
  }>(THREAD, { answerId, last });
  expect(errors).toBeUndefined();
  return data.commentThread;
}

async function toldTo(client: Client) {
  const { data } = await client.send<{ notifications: { nodes: object[] } }>(TOLD);
  return data.notifications.nodes;
}

describe('a comment', () => {
  test('is read by everybody who may read the answer, with who wrote it and when', async () => {
    await say(desk.agent, '  Mohon dicek.\r\nSK-nya baru.  ');
    for (const name of ['head', 'evaluator', 'lead', 'leader', 'team', 'analyst'] as const) {
      expect((await thread(await as(name))).comments).toMatchObject([
        {
          answerId,
          author: { name: person('agent').name },
          text: 'Mohon dicek.\nSK-nya baru.',
          mentions: [],
          createdAt: '2022-07-15T02:00:00.000Z',
          editedAt: null,
          removedAt: null,
          version: 1,
          abilities: [],
        },
      ]);
    }
    const own = await thread(desk.agent);
    expect(own.comments[0]?.abilities).toEqual(['comment.edit', 'comment.remove']);
    expect(own.abilities).toEqual(['comment.write']);
    expect((await thread(await as('leader'))).abilities).toEqual([]);
  });

  test('is written by who fills in, answers for or reviews the answer, while it is with whomever', async () => {
    await say(desk.agent, 'satu');
    desk.wait();
    await say(desk.head, 'dua');
    await desk.submitted();
    desk.wait();
    await say(desk.evaluator, 'tiga');
    desk.wait();
    await say(desk.agent, 'empat');
    const { comments } = await thread(desk.agent);
    expect(comments.map(({ text }) => text)).toEqual(['satu', 'dua', 'tiga', 'empat']);
  });

  test('gives the latest of a long thread, oldest first, and says that there are earlier ones', async () => {
    for (const text of ['satu', 'dua', 'tiga']) {
      await say(desk.agent, text);
      desk.wait();
    }
    const { comments, hasEarlier } = await thread(desk.agent, 2);
    expect(comments.map(({ text }) => text)).toEqual(['dua', 'tiga']);
    expect(hasEarlier).toBe(true);
    expect((await thread(desk.agent, 3)).hasEarlier).toBe(false);
  });

  test('takes as many statements to read a hundred as one', async () => {
    await say(desk.agent, 'satu', [person('head').id]);
    await thread(desk.agent, 200);
    const one = await countStatements(() => thread(desk.agent, 200));
    await desk.sql(`insert into comment (id, kabupaten_id, created_at, answer_id, author_id, text, mentions)
      select gen_random_uuid(), kabupaten_id, created_at, answer_id, author_id, text, mentions
      from comment, generate_series(1, 99)`);
    const hundred = await countStatements(() => thread(desk.agent, 200));
    expect(hundred.result.comments).toHaveLength(100);
    expect(hundred.count).toBe(one.count);
  });

  test('is counted by indicator, in one statement however many there are; a removed one is not', async () => {
    const counts = async () => {
      const { data } = await desk.head.send(
        'query ($id: ID!) { commentCounts(worksheetId: $id) { indicatorCode count } }',
        { id: desk.worksheetId },
      );
      return data.commentCounts as object[];
    };
    expect(await counts()).toEqual([]);
    await say(desk.agent, 'satu');
    const { id, version } = await say(desk.agent, 'dua');
    await desk.agent.send(ADD, {
      input: { answerId: await desk.answer('U.I.2.i.b'), text: 'tiga', mentions: [] },
    });
    const one = await countStatements(counts);
    expect(one.result).toEqual([
      { indicatorCode: 'U.I.1.i.a', count: 2 },
      { indicatorCode: 'U.I.2.i.b', count: 1 },
    ]);
    expect(one.statements.filter((text) => text.includes('comment c'))).toHaveLength(1);
    await desk.agent.send(REMOVE, { id, version });
    expect(await counts()).toContainEqual({ indicatorCode: 'U.I.1.i.a', count: 1 });
  });

  test('may be changed by who wrote it, and says so', async () => {
    const { id, version } = await say(desk.agent, 'Mohon dicek');
    desk.wait();
    const { data } = await desk.agent.send(EDIT, {
      input: { id, version, text: 'Sudah benar', mentions: [] },
    });
    expect(data.editComment).toMatchObject({
      text: 'Sudah benar',
      version: 2,
      createdAt: '2022-07-15T02:00:00.000Z',
      editedAt: '2022-07-15T02:01:00.000Z',
    });
  });

  test('that is removed leaves that there was one; what it said is in the trace alone', async () => {
    const since = await lastEvent(desk);
    const { id, version } = await say(desk.agent, 'Rahasia', [person('head').id]);
    const { data } = await desk.agent.send(REMOVE, { id, version });
    expect(data.removeComment).toMatchObject({
      text: '',
      mentions: [],
      removedAt: '2022-07-15T02:00:00.000Z',
      abilities: [],
    });
    expect((await thread(desk.head)).comments).toMatchObject([{ text: '' }]);
    expect(await traceOf(desk, id, since)).toMatchObject([
      { action: 'create', after: { text: 'Rahasia' } },
      { action: 'update', before: { text: 'Rahasia' }, after: { text: '' } },
    ]);
  });
});

describe('a mention', () => {
  test('is offered of those who may read the answer, and of nobody else', async () => {
    const { data } = await desk.agent.send(MENTIONABLE, { answerId });
    expect(data.mentionablePeople.map(({ name }: { name: string }) => name)).toEqual(
      (['analyst', 'evaluator', 'head', 'lead', 'leader', 'spare', 'team'] as const).map(
        (name) => person(name).name,
      ),
    );
  });

  test('tells whom it names, once, with who said it; not who wrote it', async () => {
    await say(desk.agent, '@head, tolong', [person('head').id, person('agent').id]);
    expect(await toldTo(desk.head)).toEqual([
      {
        kind: 'MENTIONED',
        readAt: null,
        author: { name: person('agent').name },
        answers: [{ indicatorCode: 'U.I.1.i.a' }],
      },
    ]);
    expect(await toldTo(desk.agent)).toEqual([]);
    expect(await toldTo(desk.evaluator)).toEqual([]);
  });

  test('that is added later tells then, and who is no longer named is told no more', async () => {
    const { id, version } = await say(desk.agent, '@head', [person('head').id]);
    await desk.agent.send(EDIT, {
      input: { id, version, text: '@evaluator', mentions: [person('evaluator').id] },
    });
    expect(await toldTo(desk.head)).toEqual([]);
    expect(await toldTo(desk.evaluator)).toHaveLength(1);
  });

  test('in a comment that is removed is told no more', async () => {
    const { id, version } = await say(desk.agent, '@head', [person('head').id]);
    await desk.agent.send(REMOVE, { id, version });
    expect(await toldTo(desk.head)).toEqual([]);
  });
});

describe('is refused', () => {
  const add = (client: Client, input: object) =>
    client.send(ADD, { input: { answerId, text: 'Halo', mentions: [], ...input } });
  const nobody = '00000000-0000-4000-8000-000000000000';

  test.each([
    ['without a text', { text: ' \n ' }, 'INVALID_INPUT', 'text'],
    ['with a text of 2,001 letters', { text: 'x'.repeat(2_001) }, 'INVALID_INPUT', 'text'],
    ['on an answer that there is not', { answerId: nobody }, 'NOT_FOUND', 'answerId'],
    ['on what is no id', { answerId: 'x' }, 'NOT_FOUND', 'answerId'],
    ['with a mention of nobody', { mentions: [nobody] }, 'INVALID_INPUT', 'mentions'],
    ['with a mention of no id', { mentions: ['x'] }, 'INVALID_INPUT', 'mentions'],
    ['with 21 mentions', { mentions: Array(21).fill(nobody) }, 'INVALID_INPUT', 'mentions'],
  ])('%s', async (_, input, code, field) => {
    expect(await add(desk.agent, input)).toMatchObject({ code, field });
    expect((await thread(desk.agent)).comments).toEqual([]);
  });

  test('with a mention of somebody who may not read the answer, of the other kabupaten too', async () => {
    for (const { id } of [person('otherAgent'), person('admin'), desk.karawang.people.head]) {
      expect(await add(desk.agent, { mentions: [id] })).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'mentions',
      });
    }
    expect(await desk.sql('select 1 from notification')).toEqual([]);
  });

  test('from who may read the answer but has no part in it', async () => {
    for (const name of ['lead', 'leader', 'team', 'analyst'] as const) {
      expect(await add(await as(name), {})).toMatchObject({ code: 'FORBIDDEN' });
      expect(await (await as(name)).send(MENTIONABLE, { answerId })).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  test('from who may not read the answer: to them there is none', async () => {
    const others = [
      ...(await Promise.all((['otherAgent', 'idleEvaluator', 'admin'] as const).map(as))),
      await desk.world.as(desk.karawang.people.agent),
    ];
    for (const client of others) {
      for (const [document, variables] of [
        [ADD, { input: { answerId, text: 'Halo', mentions: [] } }],
        [THREAD, { answerId }],
        [MENTIONABLE, { answerId }],
      ] as const) {
        expect(await client.send(document, variables)).toMatchObject({ code: 'NOT_FOUND' });
      }
    }
  });

  test('a change of somebody else’s, of one that was seen otherwise, or of a removed one', async () => {
    const { id, version } = await say(desk.agent, 'Halo');
    const input = { id, version, text: 'Lain', mentions: [] };
    expect(await desk.head.send(EDIT, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await desk.head.send(REMOVE, { id, version })).toMatchObject({ code: 'FORBIDDEN' });
    for (const client of [
      await as('otherAgent'),
      await desk.world.as(desk.karawang.people.agent),
    ]) {
      expect(await client.send(EDIT, { input })).toMatchObject({ code: 'NOT_FOUND' });
    }
    await desk.agent.send(EDIT, { input });
    expect(await desk.agent.send(EDIT, { input })).toMatchObject({
      code: 'CONFLICT',
      field: 'version',
    });
    expect(await desk.agent.send(REMOVE, { id, version })).toMatchObject({ code: 'CONFLICT' });
    await desk.agent.send(REMOVE, { id, version: 2 });
    expect(await desk.agent.send(EDIT, { input: { ...input, version: 3 } })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'id',
    });
    for (const other of [nobody, 'x']) {
      expect(await desk.agent.send(EDIT, { input: { ...input, id: other } })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  test('when the period is closed: what was said is read, and nothing is offered', async () => {
    const { id, version } = await say(desk.agent, 'Halo');
    await desk.goTo('2022-08-05T09:00:00Z');
    expect(await add(desk.agent, {})).toMatchObject({ code: 'PERIOD_CLOSED', field: 'answerId' });
    expect(
      await desk.agent.send(EDIT, { input: { id, version, text: 'Lain', mentions: [] } }),
    ).toMatchObject({ code: 'PERIOD_CLOSED', field: 'id' });
    expect(await desk.agent.send(REMOVE, { id, version })).toMatchObject({
      code: 'PERIOD_CLOSED',
      field: 'id',
    });
    expect(await thread(desk.agent)).toMatchObject({
      comments: [{ text: 'Halo', abilities: [] }],
      abilities: [],
    });
  });

  test('a thread of none, or of too many', async () => {
    expect(await desk.agent.send(THREAD, { answerId, last: 0 })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'last',
    });
    expect(await desk.agent.send(THREAD, { answerId, last: 201 })).toMatchObject({
      code: 'PAGE_TOO_LARGE',
      field: 'last',
    });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../server/app.js';
import { type Database, openDatabase } from '../../server/db/orm.js';
import { channel } from '../../server/live/announcement.js';
import { streamsPerSession } from '../../server/live/hub.js';
import { buildDesk, type Desk, SAVE } from '../builders/desk.js';
import { type Client, testNow } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { listening, type Reader, readStream } from './live.streams.js';

let desk: Desk;
let first: string;
/** Another server on the same database. */
let other: App;
let otherDb: Database;
let second: string;
let readers: Reader[] = [];

beforeAll(async () => {
  desk = await buildDesk();
  first = await listening(desk.world.app);
  const { config, db } = desk.world;
  otherDb = await openDatabase({ url: db.url, poolSize: 2 });
  other = await createApp({ config, db: otherDb, now: () => testNow });
  second = await listening(other);
});
afterAll(async () => {
  await other.close();
  await otherDb.close();
  await desk.close();
});
beforeEach(() => desk.reset());
afterEach(async () => {
  for (const reader of readers) reader.leave();
  await Promise.all(readers.map(({ ended }) => ended));
  readers = [];
  await untilNobodyIsThere();
});
/** A server hears later than the reader that it left: whoever comes next is not to find those of before. */
const untilNobodyIsThere = () => expect.poll(() => desk.sql('select id from presence')).toEqual([]);

const read = async (address: string, who: Client, more = '', worksheetId = desk.worksheetId) => {
  const reader = await readStream(address, who, `worksheet=${worksheetId}${more}`);
  readers.push(reader);
  return reader;
};
/** A reader who is entered: what happens from now on is heard, and nothing from before. */
const entered = async (address: string, who: Client, more = '') => {
  const reader = await read(address, who, more);
  const own = (await reader.next('entered')) as { id: string; revision: number };
  // What is announced comes in its order: with this, all that was before has come.
  const answer = randomUUID();
  const mark = { kind: 'comments', worksheet: desk.worksheetId, answer };
  await desk.sql('select pg_notify($1, $2)', [channel, JSON.stringify(mark)]);
  await reader.next('comments', (data) => data.answer === answer);
  reader.forget('answers', 'comments', 'worksheet');
  return { reader, ...own };
};
const save = async (input: Readonly<Record<string, unknown>> = {}) => {
  const answerId = await desk.answer('U.I.1.i.a');
  const sent = { answerId, version: 1, optionKey: 'YA', explanation: 'SK rahasia', ...input };
  const { errors } = await desk.agent.send(SAVE, { input: sent });
  expect(errors).toBeUndefined();
  return answerId;
};

describe('a worksheet that two people have open, each at a server of their own', () => {
  test('an answer saved at one is announced at the other, by id and version alone', async () => {
    const { reader } = await entered(second, desk.head);
    const answerId = await save();
    expect(await reader.next('answers')).toEqual({ answers: [[answerId, 2]] });
    expect(JSON.stringify(reader.heard)).not.toContain('rahasia');
  });

  test('a comment is announced by its answer alone, also when it is removed', async () => {
    const { reader } = await entered(second, desk.head);
    const answerId = await desk.answer('U.I.1.i.a');
    const { data } = await desk.agent.send(
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { id version } }',
      { input: { answerId, text: 'Rahasia', mentions: [] } },
    );
    expect(await reader.next('comments')).toEqual({ answer: answerId });
    await desk.agent.send(
      'mutation ($id: ID!, $version: Int!) { removeComment(id: $id, version: $version) { id } }',
      data.addComment as object as Record<string, unknown>,
    );
    expect(await reader.next('comments')).toEqual({ answer: answerId });
    expect(JSON.stringify(reader.heard)).not.toContain('Rahasia');
  });

  test('saving stays one statement, whoever listens', async () => {
    await save();
    const { reader } = await entered(second, desk.head);
    const answerId = await desk.answer('U.I.1.i.a');
    const input = { answerId, version: 2, optionKey: 'TIDAK', explanation: '' };
    const { statements } = await countStatements(() => desk.agent.send(SAVE, { input }));
    expect(statements.filter((one) => /answer/.test(one))).toHaveLength(1);
    await reader.next('answers');
  });

  test('the stream begins with the revision of what there is to read', async () => {
    const before = await entered(second, desk.head);
    await save();
    const after = await entered(first, desk.head);
    expect(after.revision).toBe(before.revision + 1);
    const { data } = await desk.head.send('query ($id: ID!) { worksheet(id: $id) { revision } }', {
      id: desk.worksheetId,
    });
    expect(data.worksheet.revision).toBe(after.revision);
  });

  test('they see each other, what each does there and which indicator is looked at', async () => {
    const agent = await entered(first, desk.agent, '&indicator=U.I.1.i.a');
    const head = await entered(second, desk.head);
    const ofAgent = {
      personId: desk.bekasi.people.agent.id,
      name: 'agent Kabupaten Bekasi',
      role: 'CHANGE_AGENT',
    };
    expect(await head.reader.next('present')).toEqual([
      { ...ofAgent, indicatorCodes: ['U.I.1.i.a'] },
    ]);
    await agent.reader.next('present', (there) => there[0]?.role === 'UNIT_HEAD');

    // At the server that does not hold the stream: any of them may be asked.
    expect(await move(other, desk.agent, agent.id, 'U.I.2.i.c')).toBe(204);
    await head.reader.next('present', (there) => there[0]?.indicatorCodes[0] === 'U.I.2.i.c');
    agent.reader.leave();
    await head.reader.next('present', (there) => there.length === 0);
  });

  test('the evaluator is shown, but only to other evaluators with what they look at', async () => {
    const head = await entered(first, desk.head);
    await entered(second, desk.evaluator, '&indicator=U.I.1.i.b');
    const [there] = await head.reader.next('present', (all) => all.length > 0);
    expect(there).toMatchObject({ role: 'EVALUATOR', indicatorCodes: [] });
    await desk.withAssignment('idleEvaluator', async () => {
      const colleague = await entered(first, await desk.world.as(desk.bekasi.people.idleEvaluator));
      const all = await colleague.reader.next('present');
      expect(all).toMatchObject([
        { role: 'UNIT_HEAD' },
        { role: 'EVALUATOR', indicatorCodes: ['U.I.1.i.b'] },
      ]);
    });
  });

  test('who only reads is shown to nobody', async () => {
    await entered(first, await desk.world.as(desk.bekasi.people.leader));
    const head = await entered(second, desk.head);
    expect(await head.reader.next('present')).toEqual([]);
  });

  test('one person at two screens is one person, and not shown to themselves', async () => {
    await entered(first, desk.agent, '&indicator=U.I.1.i.a');
    const again = await entered(second, desk.agent, '&indicator=U.I.1.i.b');
    expect(await again.reader.next('present')).toEqual([]);
    const head = await entered(first, desk.head);
    expect(await head.reader.next('present')).toMatchObject([
      { role: 'CHANGE_AGENT', indicatorCodes: ['U.I.1.i.a', 'U.I.1.i.b'] },
    ]);
  });

  test('submitting and closing are announced', async () => {
    const { reader } = await entered(second, desk.agent);
    await desk.submitted();
    await reader.next('worksheet');
    await desk.sql(`update period set status = 'CLOSED' where id = $1`, [desk.bekasi.period.id]);
    await reader.next('worksheet');
  });

  test('a verdict is announced without a version: the content is what it was', async () => {
    await desk.submitted();
    const { reader } = await entered(second, desk.head);
    await desk.returned('U.I.1.i.a');
    expect(await reader.next('answers')).toEqual({
      answers: [[await desk.answer('U.I.1.i.a'), null]],
    });
  });

  test('more answers at once than are worth naming are announced as many', async () => {
    const { reader } = await entered(second, desk.head);
    await desk.sql(
      `insert into answer (id, kabupaten_id, created_at, worksheet_id, indicator_code, counts)
       select gen_random_uuid(), $1, now(), $2, 'X.' || n, '{}' from generate_series(1, 51) n`,
      [desk.bekasi.kabupaten.id, desk.worksheetId],
    );
    await desk.sql(`update answer set state = 'SUBMITTED' where indicator_code like 'X.%'`);
    expect(await reader.next('answers')).toEqual({ answers: null });
    await desk.sql(`delete from answer where indicator_code like 'X.%'`);
  });
});

describe('nobody hears what is not theirs', () => {
  const status = async (who: Client, worksheetId?: string) =>
    (await read(first, who, '', worksheetId)).status;

  test('who is not signed in is refused', async () => {
    expect(await status(desk.world.nobody())).toBe(401);
  });

  test('another unit, an evaluator who is not assigned and another kabupaten find nothing', async () => {
    const { people } = desk.bekasi;
    for (const person of [people.otherAgent, people.otherHead, people.idleEvaluator, people.admin])
      expect(await status(await desk.world.as(person))).toBe(404);
    const stranger = await desk.world.as(desk.karawang.people.leader);
    expect(await status(stranger)).toBe(404);
    expect(await status(desk.agent, desk.bekasi.worksheets.education.id)).toBe(404);
    expect(await status(desk.agent, 'not-an-id')).toBe(404);
  });

  test('what happens at another worksheet is not heard', async () => {
    const { reader } = await entered(second, desk.head);
    await desk.sql(`update answer set version = version + 1 where worksheet_id = $1`, [
      desk.bekasi.worksheets.education.id,
    ]);
    const answerId = await save();
    expect(await reader.next('answers')).toEqual({ answers: [[answerId, 2]] });
  });

  test('a stream that is somebody else’s can not be moved, nor to what is no code', async () => {
    const { id } = await entered(first, desk.agent);
    expect(await move(other, desk.head, id, 'U.I.1.i.a')).toBe(404);
    expect(await move(other, desk.agent, id, 'Halo, Bu!')).toBe(400);
    expect(await move(other, desk.agent, id, 'U'.repeat(41))).toBe(400);
    expect(await move(other, desk.agent, 'not-an-id', 'U.I.1.i.a')).toBe(404);
    expect(await move(other, desk.agent, id, 'U.I.1.i.a', {})).toBe(403);
    expect(await move(other, desk.world.nobody(), id, 'U.I.1.i.a')).toBe(401);
  });

  test('more streams than a person can look at are refused, and one given up makes room', async () => {
    const all = await Promise.all(
      Array.from({ length: streamsPerSession }, () => entered(first, desk.agent)),
    );
    expect(await status(desk.agent)).toBe(429);
    const head = await entered(first, desk.head);
    all.slice(1).forEach(({ reader }) => reader.leave());
    await head.reader.next('present');
    await expect.poll(() => status(desk.agent)).toBe(200);
  });
});

describe('a stream ends with the right to it', () => {
  test('signing out ends it, at whichever server it is', async () => {
    const agent = await desk.world.as(desk.bekasi.people.agent);
    const { reader } = await entered(second, agent);
    await agent.send('mutation { signOut }');
    await reader.next('refused');
    await reader.ended;
  });

  test('so does the end of a role', async () => {
    const { reader } = await entered(second, desk.head);
    const id = desk.bekasi.people.head.id;
    const [role] = await desk.sql<{ id: string }>(
      'update membership set unit_id = $2 where person_id = $1 returning id',
      [id, desk.bekasi.units.education.id],
    );
    await reader.next('refused');
    await desk.sql('update membership set unit_id = $2 where id = $1', [
      role!.id,
      desk.bekasi.units.health.id,
    ]);
    desk.world.app.services.sessions.forget();
  });
});

describe('what breaks mends itself', () => {
  test('a lost connection to the database is said, and afterwards that all is to be read anew', async () => {
    const { reader } = await entered(second, desk.head);
    const { reader: elsewhere } = await entered(first, desk.evaluator);
    await desk.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'ungkit live' and datname = current_database()`,
    );
    for (const each of [reader, elsewhere]) {
      await each.next('interrupted');
      await each.next('reread');
    }
    const answerId = await save();
    expect(await reader.next('answers')).toEqual({ answers: [[answerId, 2]] });
  });

  test('who was at a server that died is gone as soon as another looks around', async () => {
    const { reader } = await entered(second, desk.head);
    await desk.sql(
      `insert into presence (id, kabupaten_id, created_at, worksheet_id, person_id, session_id,
         server_id, role, seen_at)
       values (gen_random_uuid(), $1, now(), $2, $3, gen_random_uuid(), gen_random_uuid(),
         'CHANGE_AGENT', now() - interval '21 seconds')`,
      [desk.bekasi.kabupaten.id, desk.worksheetId, desk.bekasi.people.agent.id],
    );
    // The next to come is one who looks around.
    await entered(first, desk.head);
    await reader.next('present', (there) => there.length === 0);
    expect(
      await desk.sql(`select 1 from presence where seen_at < now() - interval '20 seconds'`),
    ).toEqual([]);
  });

  test('a server that stops ends its streams in order and takes its people with it', async () => {
    const { config, db } = desk.world;
    const third = await createApp({ config, db, now: () => testNow });
    const { reader } = await entered(await listening(third), desk.agent);
    const head = await entered(first, desk.head);
    await head.reader.next('present', (there) => there.length === 1);
    await third.close();
    await reader.ended;
    await head.reader.next('present', (there) => there.length === 0);
  });
});

async function move(
  app: App,
  who: Client,
  id: string,
  indicator: string,
  headers: Readonly<Record<string, string>> = { 'x-ungkit-request': '1' },
): Promise<number> {
  const { statusCode } = await app.fastify.inject({
    method: 'PUT',
    url: `/live/${id}?indicator=${encodeURIComponent(indicator)}`,
    headers: { ...headers, ...(who.cookie ? { cookie: who.cookie } : {}) },
  });
  return statusCode;
}

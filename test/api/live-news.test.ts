import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../server/app.js';
import { type Database, openDatabase } from '../../server/db/orm.js';
import { channel } from '../../server/live/announcement.js';
import type { NewsPace } from '../../server/live/news.js';
import { transaction } from '../../server/support/transaction.js';
import { SAVE } from '../builders/desk.js';
import { planMonth } from '../builders/months.js';
import type { Client, PersonName } from '../builders/world.js';
import { testNow } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { listening, type Reader, readStream } from './live.streams.js';
import { buildPanelDesk, REMOVE, SIGN, UNDO, type PanelDesk } from './panel.desk.js';

// One world for all of it: what a panel signs stays signed, and comes last.

const atOnce = { collectMs: 1, everyMs: 1, readsPerSecond: 1_000 };
const pace: NewsPace = {
  notifications: atOnce,
  queue: atOnce,
  dashboard: atOnce,
  panels: atOnce,
};

let desk: PanelDesk;
/** Two servers on one database, and neither of them is the one that changes are made at. */
let apps: App[];
let otherDb: Database;
let first: string;
let second: string;
let readers: Reader[] = [];
const people = {} as Record<PersonName, Client>;
let stranger: Client;

beforeAll(async () => {
  desk = await buildPanelDesk();
  const { config, db } = desk.world;
  otherDb = await openDatabase({ url: db.url, poolSize: 2 });
  apps = [
    await createApp({ config, db, now: () => testNow, pace }),
    await createApp({ config, db: otherDb, now: () => testNow, pace }),
  ];
  first = await listening(apps[0]!);
  second = await listening(apps[1]!);
  for (const name of Object.keys(desk.bekasi.people) as PersonName[]) {
    people[name] = await desk.world.as(desk.bekasi.people[name]);
  }
  stranger = await desk.world.as(desk.karawang.people.lead);
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await otherDb.close();
  await desk.close();
});
afterEach(async () => {
  for (const reader of readers) reader.leave();
  await Promise.all(readers.map(({ ended }) => ended));
  readers = [];
});

const read = async (address: string, who: Client, query = '') => {
  const reader = await readStream(address, who, query);
  readers.push(reader);
  return reader;
};
const entered = async (address: string, who: Client, query = '') => {
  const reader = await read(address, who, query);
  await reader.next('entered');
  return reader;
};
const heard = (reader: Reader, event: string) =>
  reader.heard.filter((one) => one.event === event).length;
/** What was asked of the database meanwhile, but for what servers say of their streams when they like. */
const asked = async (work: () => Promise<unknown>) =>
  (await countStatements(work)).statements.filter((text) => !text.includes('presence'));

/** Something to know for somebody, as if it had come about. */
const notify = (personId: string, occasion: string) =>
  desk.sql(
    `insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion, answers,
       happened_at)
     select gen_random_uuid(), kabupaten_id, now(), id, 'DUE_SOON', $2, $3, '[]', now()
     from person where id = $1`,
    [personId, desk.worksheetId, occasion],
  );
const touched = (worksheetId: string) =>
  desk.sql('update worksheet set revision = revision + 1 where id = $1', [worksheetId]);
const putBack = (code: string) =>
  desk.sql(
    `update answer set state = case state when 'SUBMITTED' then 'ACCEPTED' else 'SUBMITTED' end
     where worksheet_id = $1 and indicator_code = $2`,
    [desk.worksheetId, code],
  );

describe('what somebody should know', () => {
  test('rings at every screen of theirs, at whichever server, and says nothing of what it is', async () => {
    const here = await entered(first, people.agent);
    const there = await entered(second, people.agent, 'follows=dashboard');
    await notify(desk.bekasi.people.agent.id, 'rahasia 1');
    for (const reader of [here, there]) {
      expect(Object.keys(await reader.next('notifications'))).toEqual(['withinMs']);
      expect(JSON.stringify(reader.heard)).not.toMatch(/rahasia|DUE_SOON/);
    }
  });

  test('rings again where it is read at another screen, and where it is taken back', async () => {
    const reader = await entered(second, people.agent);
    await notify(desk.bekasi.people.agent.id, '2');
    await reader.next('notifications');
    await people.agent.send(
      'mutation ($until: DateTimeISO!) { markNotificationsRead(until: $until) }',
      {
        until: '2100-01-01T00:00:00Z',
      },
    );
    await reader.next('notifications');
    await desk.sql(`delete from notification where occasion = '2'`);
    await reader.next('notifications');
  });

  test('is heard by nobody else, whatever they do and wherever they are', async () => {
    const others = await Promise.all([
      ...Object.entries(people)
        .filter(([name]) => name !== 'agent')
        .map(async ([name, client], place) => ({
          id: desk.bekasi.people[name as PersonName].id,
          reader: await entered(place % 2 ? first : second, client),
        })),
      entered(second, stranger).then((reader) => ({ id: desk.karawang.people.lead.id, reader })),
    ]);
    await notify(desk.bekasi.people.agent.id, '3');
    for (const { id, reader } of others) {
      await notify(id, '3');
      await reader.next('notifications');
    }
    // What was theirs is all that they heard.
    expect(others.map(({ reader }) => heard(reader, 'notifications'))).toEqual(others.map(() => 1));
    expect(others).toHaveLength(12);
  });

  test('costs no statement to be told, however many screens there are', async () => {
    const all = await Promise.all(
      [first, second, first, second].map((address) => entered(address, people.head)),
    );
    const statements = await asked(async () => {
      await notify(desk.bekasi.people.head.id, '4');
      await Promise.all(all.map((reader) => reader.next('notifications')));
    });
    expect(statements).toEqual([expect.stringMatching(/^\s*insert into notification/)]);
  });

  test('ends with the session, at whichever server', async () => {
    const client = await desk.world.as(desk.bekasi.people.agent);
    const reader = await entered(second, client);
    await client.send('mutation { signOut }');
    await reader.next('refused');
    await reader.ended;
    expect((await read(first, client)).status).toBe(401);
  });
});

describe('who follows the queue', () => {
  test('hears of answers that are sent in or judged where they review or oversee, and of no others', async () => {
    const evaluator = await entered(first, people.evaluator, 'follows=queue');
    const lead = await entered(second, people.lead, 'follows=queue');
    const idle = await entered(second, people.idleEvaluator, 'follows=queue');
    const elsewhere = await entered(first, stranger, 'follows=queue');
    await putBack('U.I.1.i.a');
    await evaluator.next('changed');
    await lead.next('changed');
    await desk.withAssignment('idleEvaluator', async () => {
      // That it is theirs now is news as well.
      await idle.next('changed');
      await putBack('U.I.1.i.a');
      await idle.next('changed');
    });
    await desk.sql(`update period set due_at = due_at + interval '1 hour' where id = $1`, [
      desk.karawang.period.id,
    ]);
    await elsewhere.next('changed');
    expect(heard(elsewhere, 'changed')).toBe(1);
    expect(Object.keys(lead.heard.find(({ event }) => event === 'changed')!.data)).toEqual([
      'withinMs',
    ]);
  });

  test('hears nothing of what is typed in a draft', async () => {
    const lead = await entered(first, people.lead, 'follows=queue');
    const leader = await entered(first, people.leader, 'follows=dashboard');
    const answerId = await desk.answer('U.I.1.i.a', desk.bekasi.worksheets.education.id);
    const input = { answerId, version: 1, optionKey: 'YA', explanation: 'rahasia' };
    expect((await people.otherAgent.send(SAVE, { input })).errors).toBeUndefined();
    await leader.next('changed');
    await putBack('U.I.1.i.a');
    await lead.next('changed');
    expect(heard(lead, 'changed')).toBe(1);
    expect(JSON.stringify(leader.heard)).not.toContain('rahasia');
    await putBack('U.I.1.i.a');
  });

  test('sees which answers colleagues have on the desk, where they judge or assign themselves', async () => {
    const lead = await entered(first, people.lead, 'follows=queue');
    const idle = await entered(second, people.idleEvaluator, 'follows=queue');
    const place = `worksheet=${desk.worksheetId}&indicator=U.I.1.i.b`;
    const evaluator = await entered(second, people.evaluator, place);
    const theirs = {
      worksheetId: desk.worksheetId,
      indicatorCode: 'U.I.1.i.b',
      personId: desk.bekasi.people.evaluator.id,
      name: desk.bekasi.people.evaluator.name,
    };
    expect(await lead.next('reviewing', (all) => all.length > 0)).toEqual([theirs]);
    const own = await entered(first, people.evaluator, 'follows=queue');
    expect(await own.next('reviewing')).toEqual([]);
    evaluator.leave();
    await lead.next('reviewing', (all) => all.length === 0);
    await idle.next('reviewing');
    expect(
      idle.heard.filter(({ event, data }) => event === 'reviewing' && data.length > 0),
    ).toEqual([]);
  });
});

describe('who looks at the first screen', () => {
  test('hears of what it is made of, each of their own, and all of it who sees all', async () => {
    const { health, education } = desk.bekasi.worksheets;
    const follow = (who: Client, address = second) => entered(address, who, 'follows=dashboard');
    const [head, otherHead, leader, evaluator, admin, elsewhere] = await Promise.all([
      follow(people.head),
      follow(people.otherHead),
      follow(people.leader, first),
      follow(people.evaluator),
      // Who closes periods counts all of it.
      follow(people.admin, first),
      follow(stranger),
    ]);
    await touched(health.id);
    await Promise.all([head, leader, evaluator, admin].map((reader) => reader!.next('changed')));
    await touched(education.id);
    await otherHead!.next('changed');
    await leader!.next('changed');
    await admin!.next('changed');
    await touched(desk.karawang.worksheets.health.id);
    await elsewhere!.next('changed');
    expect(
      [head, otherHead, evaluator, elsewhere].map((reader) => heard(reader!, 'changed')),
    ).toEqual([1, 1, 1, 1]);
  });

  test('hears that a month was planned, and that the plan was taken back', async () => {
    const admin = await entered(second, people.admin, 'follows=dashboard');
    const elsewhere = await entered(first, stranger, 'follows=dashboard');
    const month = await planMonth(desk.world, desk.bekasi, 12);
    await admin.next('changed');
    await desk.sql('delete from period where id = $1', [month]);
    await admin.next('changed');
    await touched(desk.karawang.worksheets.health.id);
    await elsewhere.next('changed');
    expect(heard(elsewhere, 'changed')).toBe(1);
  });

  test('is told without a statement', async () => {
    const all = await Promise.all(
      [first, second, first, second].map((address) =>
        entered(address, people.leader, 'follows=dashboard'),
      ),
    );
    const statements = await asked(async () => {
      await touched(desk.worksheetId);
      await Promise.all(all.map((reader) => reader.next('changed')));
    });
    expect(statements).toHaveLength(1);
  });

  test('cannot follow what there is not, nor be at two places', async () => {
    const status = async (query: string) => (await read(first, people.lead, query)).status;
    expect(await status('follows=everything')).toBe(400);
    expect(await status('follows=queue&follows=dashboard')).toBe(400);
    expect(await status(`worksheet=${desk.worksheetId}&panel=${desk.worksheetId}`)).toBe(400);
    expect(await status('worksheet=')).toBe(404);
  });
});

describe('who looks at the list of panels', () => {
  const follow = (who: Client, address = first) => entered(address, who, 'follows=panels');
  const remove = async (panel: { id: string; version: number }) => {
    const { errors } = await people.lead.send(REMOVE, { id: panel.id, version: panel.version });
    expect(errors).toBeUndefined();
  };

  test('hears that one was opened, decided on and removed, at whichever server, and nothing of what', async () => {
    const all = [await follow(people.leader), await follow(people.lead, second)];
    const elsewhere = await follow(stranger);
    const hear = () => Promise.all(all.map((reader) => reader.next('changed')));
    const panel = await desk.openPanel();
    await hear();
    const decided = await desk.decide(panel, 'U.I.1.i.b', { optionKey: 'B', reason: 'rahasia' });
    await hear();
    const { answerId, decision } = decided.data.decidePanelItem.items.find(
      ({ indicatorCode }: { readonly indicatorCode: string }) => indicatorCode === 'U.I.1.i.b',
    );
    const { data, errors } = await people.lead.send(UNDO, {
      input: { panelId: panel.id, answerId, version: decision.version },
    });
    expect(errors).toBeUndefined();
    await hear();
    await remove(data.undoPanelDecision as { id: string; version: number });
    await hear();
    for (const reader of all) {
      expect(JSON.stringify(reader.heard)).not.toMatch(/rahasia|U\.I/);
      expect(JSON.stringify(reader.heard)).not.toContain(panel.id);
    }
    expect(heard(elsewhere, 'changed')).toBe(0);
  });

  test('is who may read panels; others are refused', async () => {
    const status = async (who: Client) => (await read(second, who, 'follows=panels')).status;
    for (const name of ['agent', 'head', 'evaluator', 'admin'] as const) {
      expect(await status(people[name])).toBe(404);
    }
    expect(await status(people.lead)).toBe(200);
  });

  test('is told nothing more once it is not theirs any more; nor is who follows something else', async () => {
    const leader = await follow(people.leader);
    const queue = await entered(first, people.lead, 'follows=queue');
    let former: Reader;
    await desk.withRole('agent', 'LEADERSHIP', async () => {
      for (const { services } of apps) services.sessions.forget();
      former = await follow(people.agent, second);
    });
    // Their rights are others now: they come back for what is still theirs.
    await former!.next('refused');
    await former!.ended;
    const panel = await desk.openPanel();
    await leader.next('changed');
    expect(former!.heard.at(-1)?.event).toBe('refused');
    await remove(panel);
    await leader.next('changed');
    await notify(desk.bekasi.people.lead.id, 'sesudah itu');
    await queue.next('notifications');
    expect(heard(queue, 'changed')).toBe(0);
  });

  test('is told without a statement', async () => {
    const all = await Promise.all([first, second, first].map((at) => follow(people.leader, at)));
    const panel = await desk.openPanel();
    await Promise.all(all.map((reader) => reader.next('changed')));
    const { count } = await countStatements(async () => {
      await desk.sql('update panel set version = version + 1 where id = $1', [panel.id]);
      await Promise.all(all.map((reader) => reader.next('changed')));
    });
    expect(count).toBe(1);
    await remove({ id: panel.id, version: panel.version + 1 });
  });
});

describe('who comes while something happens', () => {
  /** Does something in a transaction that ends only after somebody has come. */
  const around = async (change: string, come: () => Promise<void>) => {
    await transaction(otherDb.pool, async (client) => {
      await client.query(change);
      await come();
    });
  };
  /** Of those who left, a server hears later than they do. */
  const untilNobodyIsThere = () =>
    expect.poll(() => desk.sql('select id from presence')).toEqual([]);
  beforeEach(() => untilNobodyIsThere());

  const sheet = () => `worksheet=${desk.worksheetId}`;
  const own = () => `where id = '${desk.worksheetId}'`;
  const judged = () =>
    `where worksheet_id = '${desk.worksheetId}' and indicator_code = 'U.I.1.i.a'`;
  const ofMonth = () => `update period set due_at = due_at where id = '${desk.bekasi.period.id}'`;

  test.each([
    ['dashboard', 'changed', () => `update worksheet set revision = revision + 1 ${own()}`],
    ['queue', 'changed', () => `update answer set submitted_at = now() ${judged()}`],
    ['queue', 'changed', ofMonth],
    ['worksheet', 'answers', () => `update answer set state = state ${judged()}`],
    ['worksheet', 'worksheet', () => `update worksheet set window_revision = 1 ${own()}`],
    ['worksheet', 'worksheet', ofMonth],
  ])('a %s hears of what was begun before and ended after: %s', async (what, event, change) => {
    let reader: Reader;
    await around(change(), async () => {
      const query = what === 'worksheet' ? sheet() : `follows=${what}`;
      reader = await entered(first, people.evaluator, query);
    });
    await reader!.next(event);
    await desk.sql('update worksheet set window_revision = 0 where window_revision > 0');
  });

  test('so does who should know of it, who reads comments, and who looks at panels', async () => {
    const { id: agentId } = desk.bekasi.people.agent;
    let reader: Reader;
    await around(
      `insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion, answers,
         happened_at)
       select gen_random_uuid(), kabupaten_id, now(), id, 'DUE_SOON', '${desk.worksheetId}', 'sudah dimulai', '[]', now()
       from person where id = '${agentId}'`,
      async () => void (reader = await entered(first, people.agent)),
    );
    await reader!.next('notifications');
    await around(
      `insert into comment (id, kabupaten_id, created_at, answer_id, author_id, text, mentions)
       select gen_random_uuid(), kabupaten_id, now(), id, '${agentId}', 'Sudah', '[]' from answer ${judged()}`,
      async () => void (reader = await entered(first, people.head, sheet())),
    );
    await reader!.next('comments');
    const panel = await desk.openPanel();
    const counted = (version: number) =>
      `update panel set version = ${version} where id = '${panel.id}'`;
    await around(
      counted(2),
      async () => void (reader = await entered(first, people.leader, 'follows=panels')),
    );
    await reader!.next('changed');
    await around(
      counted(3),
      async () => void (reader = await entered(first, people.leader, `panel=${panel.id}`)),
    );
    await reader!.next('panel');
    await desk.sql('delete from panel where id = $1', [panel.id]);
  });

  test('is told for how long nothing of theirs has happened', async () => {
    const leader = await entered(first, people.leader, sheet());
    /** What is announced comes in its order: with this, all that was before has come. */
    const heardAll = async () => {
      const answer = randomUUID();
      const mark = { kind: 'comments', worksheet: desk.worksheetId, answer };
      await desk.sql('select pg_notify($1, $2)', [channel, JSON.stringify(mark)]);
      await leader.next('comments', (data) => data.answer === answer);
    };
    await heardAll();
    const come = async () => {
      const reader = await read(first, people.head, 'follows=dashboard');
      return (await reader.next('entered')).quietMs as number;
    };
    const before = performance.now();
    await touched(desk.worksheetId);
    await heardAll();
    const happened = performance.now();
    expect(await come()).toBeLessThan(performance.now() - before);
    // What others have is nothing to them.
    await touched(desk.bekasi.worksheets.education.id);
    await heardAll();
    const quietSince = performance.now() - happened;
    expect(await come()).toBeGreaterThan(quietSince - 1);
  });
});

describe('a panel that several have open', () => {
  test('is for who may read it: a unit, an evaluator and another kabupaten find nothing', async () => {
    const panel = await desk.openPanel();
    const status = async (who: Client) => (await read(second, who, `panel=${panel.id}`)).status;
    for (const name of ['agent', 'head', 'evaluator', 'admin'] as const) {
      expect(await status(people[name])).toBe(404);
    }
    expect(await status(stranger)).toBe(404);
    expect(await status(people.leader)).toBe(200);
    await people.lead.send(REMOVE, { id: panel.id, version: panel.version });
  });

  test('is announced when it is removed', async () => {
    const panel = await desk.openPanel();
    const reader = await entered(second, people.leader, `panel=${panel.id}`);
    await people.lead.send(REMOVE, { id: panel.id, version: panel.version });
    expect(await reader.next('panel')).toEqual({ version: null });
  });

  test('is announced when it decides, undoes and signs, and shows who leads it and at what', async () => {
    const panel = await desk.openPanel();
    const reader = await entered(second, people.leader, `panel=${panel.id}&follows=queue`);
    const answerId = await desk.answer('U.I.1.i.b');
    const lead = await entered(first, people.lead, `panel=${panel.id}&indicator=${answerId}`);
    const shown = (codes: readonly string[]) => [
      {
        personId: desk.bekasi.people.lead.id,
        name: desk.bekasi.people.lead.name,
        role: 'LEAD_EVALUATOR',
        indicatorCodes: codes,
      },
    ];
    expect(await reader.next('present', (there) => there.length > 0)).toEqual(shown([]));
    await desk.withRole('team', 'LEAD_EVALUATOR', async () => {
      const colleague = await entered(second, people.team, `panel=${panel.id}`);
      expect(await colleague.next('present')).toEqual(shown([answerId]));
    });
    await lead.next('present');

    const decided = await desk.decide(panel, 'U.I.1.i.b', { optionKey: 'B', reason: 'rahasia' });
    expect(await reader.next('panel')).toEqual({ version: 2 });
    const { version: before } = decided.data.decidePanelItem.items.find(
      (item: { readonly answerId: string }) => item.answerId === answerId,
    ).decision;
    const undone = await people.lead.send(UNDO, {
      input: { panelId: panel.id, answerId, version: before },
    });
    expect(undone.errors).toBeUndefined();
    await reader.next('panel');
    let latest = decided.data.decidePanelItem;
    for (const code of ['U.I.1.i.b', 'U.I.2.i.a']) {
      latest = (await desk.decide({ ...latest, items: panel.items }, code, { optionKey: 'B' })).data
        .decidePanelItem;
      await reader.next('panel');
    }
    const { id, version, basis } = latest;
    const input = { id, version, basis, participantIds: [] };
    const signed = await people.lead.send(SIGN, { input });
    expect(signed.errors).toBeUndefined();
    await reader.next('panel');
    expect(JSON.stringify(reader.heard)).not.toContain('rahasia');
  });
});

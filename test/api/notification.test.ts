import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aReturn, buildDesk, type Desk, RESUBMIT, SAVE, WITHDRAW } from '../builders/desk.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  await desk.submitted();
});

const LIST = `query ($first: Int) { notifications(first: $first) { totalCount nodes { id kind happenedAt readAt worksheetId
  unit { code } period { name } answers { indicatorCode reason } days dueAt } } unreadNotifications }`;
const READ = `mutation ($id: ID!) { markNotificationRead(id: $id) { id readAt } }`;
const READ_ALL = `mutation ($until: DateTimeISO!) { markNotificationsRead(until: $until) }`;

async function told(client: Client) {
  const { data, errors } = await client.send(LIST, {});
  expect(errors).toBeUndefined();
  return data as {
    unreadNotifications: number;
    notifications: {
      totalCount: number;
      nodes: { id: string; happenedAt: string; answers: object[] }[];
    };
  };
}

/** Codes of the answers in each notification. */
const codes = async (client: Client) =>
  (await told(client)).notifications.nodes.map(({ answers }) =>
    (answers as { indicatorCode: string }[]).map(({ indicatorCode }) => indicatorCode),
  );

interface Evaluated {
  readonly evaluateAnswer: {
    readonly evaluations: readonly { readonly id: string; readonly current: boolean }[];
  };
}

const evaluationIn = ({ evaluateAnswer }: Evaluated): string =>
  evaluateAnswer.evaluations.find(({ current }) => current)!.id;

describe('a return', () => {
  test('is told to who fills in and who submits for the unit, and to nobody else', async () => {
    await desk.returned('U.I.1.i.a');
    const expected = {
      kind: 'RETURNED',
      happenedAt: '2022-07-15T02:00:00.000Z',
      readAt: null,
      worksheetId: desk.worksheetId,
      unit: { code: 'dinkes' },
      period: { name: '2022-07' },
      answers: [{ indicatorCode: 'U.I.1.i.a', reason: aReturn.reason }],
      days: null,
      dueAt: null,
    };
    for (const client of [desk.agent, desk.head]) {
      const { notifications, unreadNotifications } = await told(client);
      expect(notifications).toMatchObject({ totalCount: 1, nodes: [expected] });
      expect(unreadNotifications).toBe(1);
    }
    const { world, bekasi, karawang } = desk;
    const others = [
      ...(['otherAgent', 'otherHead', 'evaluator', 'lead', 'admin'] as const).map(
        (name) => bekasi.people[name],
      ),
      karawang.people.agent,
    ];
    for (const person of others) {
      expect((await told(await world.as(person))).notifications.totalCount).toBe(0);
    }
  });

  test('joins those of the same day: twelve in ten minutes are one thing to look at', async () => {
    await desk.returned('U.I.1.i.a');
    desk.wait(3);
    await desk.returned('U.I.2.i.b');
    expect(await codes(desk.agent)).toEqual([['U.I.1.i.a', 'U.I.2.i.b']]);
    const { notifications, unreadNotifications } = await told(desk.agent);
    expect(notifications.nodes[0]?.happenedAt).toBe('2022-07-15T02:03:00.000Z');
    expect(unreadNotifications).toBe(1);
  });

  test('of the next day in Jakarta is told by itself, latest first', async () => {
    await desk.goTo('2022-07-15T16:59:00Z');
    await desk.returned('U.I.1.i.a');
    await desk.goTo('2022-07-15T17:01:00Z');
    await desk.returned('U.I.2.i.b');
    expect(await codes(desk.agent)).toEqual([['U.I.2.i.b'], ['U.I.1.i.a']]);
  });

  test('makes what was read unread again, since there is more', async () => {
    await desk.returned('U.I.1.i.a');
    const [first] = (await told(desk.agent)).notifications.nodes;
    await desk.agent.send(READ, { id: first!.id });
    expect((await told(desk.agent)).unreadNotifications).toBe(0);
    await desk.returned('U.I.2.i.b');
    expect((await told(desk.agent)).unreadNotifications).toBe(1);
  });

  test('that the evaluator takes back at once is told no more', async () => {
    const { data } = await desk.evaluate('U.I.1.i.a', aReturn);
    await desk.returned('U.I.2.i.b');
    await desk.evaluator.send(WITHDRAW, { id: evaluationIn(data as Evaluated) });
    expect(await codes(desk.agent)).toEqual([['U.I.2.i.b']]);
  });

  test('that was the only one, and is taken back, leaves nothing', async () => {
    const { data } = await desk.evaluate('U.I.1.i.a', aReturn);
    await desk.evaluator.send(WITHDRAW, { id: evaluationIn(data as Evaluated) });
    expect(await told(desk.agent)).toEqual({
      notifications: { totalCount: 0, nodes: [] },
      unreadNotifications: 0,
    });
  });

  test('given a second time with another reason is told once, with the later one', async () => {
    await desk.returned('U.I.1.i.a');
    await desk.evaluate('U.I.1.i.a', { ...aReturn, reason: 'EVIDENCE_MISSING' });
    const { notifications } = await told(desk.agent);
    expect(notifications.nodes[0]?.answers).toEqual([
      { indicatorCode: 'U.I.1.i.a', reason: 'EVIDENCE_MISSING' },
    ]);
  });

  test('that is accepted after all before the unit mended it is told no more', async () => {
    await desk.returned('U.I.1.i.a');
    await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
    expect((await told(desk.agent)).notifications.totalCount).toBe(0);
  });

  test('that the unit has mended stays told when it is accepted', async () => {
    await desk.returned('U.I.1.i.a');
    const { id, version } = await desk.row('U.I.1.i.a');
    desk.wait();
    await desk.agent.send(SAVE, {
      input: { answerId: id, version, optionKey: 'TIDAK', explanation: '' },
    });
    const [sheet] = await desk.sql<{ version: number }>(
      'select version from worksheet where id = $1',
      [desk.worksheetId],
    );
    await desk.agent.send(RESUBMIT, {
      input: { worksheetId: desk.worksheetId, answerIds: [id], version: sheet!.version },
    });
    const { errors } = await desk.evaluate('U.I.1.i.a', { verdict: 'ACCEPTED' });
    expect(errors).toBeUndefined();
    expect(await codes(desk.agent)).toEqual([['U.I.1.i.a']]);
  });

  test('that is refused tells nobody', async () => {
    await desk.evaluate('U.I.1.i.a', { verdict: 'RETURNED', reason: 'OTHER', note: '' });
    expect((await told(desk.agent)).notifications.totalCount).toBe(0);
  });
});

describe('reading', () => {
  test('marks one, and keeps the moment at which it was first read', async () => {
    await desk.returned('U.I.1.i.a');
    const [first] = (await told(desk.agent)).notifications.nodes;
    const read = await desk.agent.send(READ, { id: first!.id });
    desk.wait(5);
    const again = await desk.agent.send(READ, { id: first!.id });
    for (const { data } of [read, again]) {
      expect(data.markNotificationRead.readAt).toBe('2022-07-15T02:00:00.000Z');
    }
    // The head's own is the head's to read.
    expect((await told(desk.head)).unreadNotifications).toBe(1);
  });

  test('marks all until the latest on the screen; what came in since stays unread', async () => {
    await desk.returned('U.I.1.i.a');
    await desk.goTo('2022-07-16T02:00:00Z');
    await desk.returned('U.I.2.i.b');
    const { data } = await desk.agent.send(READ_ALL, { until: '2022-07-15T02:00:00.000Z' });
    expect(data.markNotificationsRead).toBe(1);
    expect((await told(desk.agent)).unreadNotifications).toBe(1);
    expect((await told(desk.head)).unreadNotifications).toBe(2);
  });

  test('refuses what is somebody else’s, of another kabupaten, unknown or no id', async () => {
    await desk.returned('U.I.1.i.a');
    const [first] = (await told(desk.agent)).notifications.nodes;
    const { world, karawang } = desk;
    for (const [client, id] of [
      [desk.head, first!.id],
      [await world.as(karawang.people.agent), first!.id],
      [desk.agent, '00000000-0000-4000-8000-000000000000'],
      [desk.agent, 'the first'],
    ] as const) {
      expect(await client.send(READ, { id })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    }
    expect((await told(desk.agent)).unreadNotifications).toBe(1);
  });

  test('shows nothing of a unit that somebody has left', async () => {
    const person = await desk.world.as(desk.bekasi.people.idleEvaluator);
    await desk.withRole('idleEvaluator', 'CHANGE_AGENT', async () => {
      await desk.returned('U.I.1.i.a');
      expect((await told(person)).unreadNotifications).toBe(1);
    });
    expect(await told(person)).toEqual({
      notifications: { totalCount: 0, nodes: [] },
      unreadNotifications: 0,
    });
  });

  test('takes as many statements for twenty as for one', async () => {
    await desk.returned('U.I.1.i.a');
    await told(desk.agent);
    const one = await countStatements(() => told(desk.agent));
    await desk.sql(`insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion,
      answers, happened_at) select gen_random_uuid(), kabupaten_id, created_at, person_id, kind, worksheet_id,
      occasion || n, answers, happened_at from notification, generate_series(1, 20) n`);
    const twenty = await countStatements(() => told(desk.agent));
    expect(twenty.result.notifications.totalCount).toBe(21);
    expect(twenty.count).toBe(one.count);
  });
});

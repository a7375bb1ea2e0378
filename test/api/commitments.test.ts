import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remindOfFollowUps } from '../../server/follow-up/follow-up.notices.js';
import { CLOSE, OPEN, planMonth, step } from '../builders/months.js';
import { buildWorld, type Client, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';
import {
  type Action,
  CANCEL,
  completed,
  CONFIRM,
  CREATE,
  done,
  PROGRESS,
  RETURN,
  TAKE_BACK,
} from './follow-up.steps.js';

let database: TestDatabase;
let world: World;
const cards: Record<'july' | 'august' | 'september', string> = {
  july: '',
  august: '',
  september: '',
};
let sealedJuly: string;

const as = (name: PersonName): Promise<Client> => world.as(world.bekasi.people[name]);
const moment = (text: string) => world.setNow(new Date(text));

const create = async (more: object = {}, name: PersonName = 'leader') =>
  done(await as(name), CREATE, {
    input: {
      unitId: world.bekasi.units.health.id,
      periodId: world.bekasi.period.id,
      source: 'COMMITMENT',
      title: 'Menetapkan SK Tim RB',
      ownerId: world.bekasi.people.agent.id,
      dueDay: '2022-08-20',
      ...more,
    },
  });

const cardOf = async (periodId: string, unitId: string): Promise<string> => {
  const { rows } = await world.db.pool.query<{ id: string }>(
    'select id from report_card where period_id = $1 and unit_id = $2',
    [periodId, unitId],
  );
  return rows[0]!.id;
};
const snapshotOf = async (id: string) =>
  (await world.db.pool.query('select snapshot, sha256 from report_card where id = $1', [id])).rows;

// July gives commitments; August says what came of them; September says the rest.
beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { period, units, people } = world.bekasi;
  moment('2022-08-05T10:00:00Z');
  await step(world, world.bekasi, CLOSE, period.id, 1);
  cards.july = await cardOf(period.id, units.health.id);
  sealedJuly = JSON.stringify(await snapshotOf(cards.july));

  await create({ title: 'Ditepati' });
  await create({ title: 'Terlambat selesai' });
  await create({ title: 'Terlambat, belum selesai', dueDay: '2022-08-31' });
  await create({ title: 'Masih berjalan', dueDay: '2022-09-30' });
  await create({ title: 'Dibatalkan', dueDay: '2022-08-31' });
  await create({
    title: 'Unit lain',
    unitId: units.education.id,
    ownerId: people.otherAgent.id,
  });
  const august = await planMonth(world, world.bekasi, 8);
  await step(world, world.bekasi, OPEN, august);
  await create({ title: 'Dari bulan ini', periodId: august }, 'team');

  moment('2022-08-20T10:00:00Z');
  await completed(await as('agent'), await byTitle('Ditepati'));
  moment('2022-08-21T10:00:00Z');
  await completed(await as('agent'), await byTitle('Terlambat selesai'));
  const { id, version } = await byTitle('Dibatalkan');
  await done(await as('leader'), CANCEL, { input: { id, version, reason: 'Anggaran dipotong' } });

  moment('2022-09-05T10:00:00Z');
  await step(world, world.bekasi, CLOSE, august);
  cards.august = await cardOf(august, units.health.id);
  const september = await planMonth(world, world.bekasi, 9);
  await step(world, world.bekasi, OPEN, september);
  moment('2022-09-20T10:00:00Z');
  const late = await byTitle('Terlambat, belum selesai');
  await completed(await as('agent'), late);
  const kept = await byTitle('Ditepati');
  await done(await as('lead'), CONFIRM, { input: { id: kept.id, version: kept.version } });
  moment('2022-10-05T10:00:00Z');
  await step(world, world.bekasi, CLOSE, september);
  cards.september = await cardOf(september, units.health.id);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const byTitle = async (search: string): Promise<Action> => {
  const { data } = await (
    await as('leader')
  ).send(
    `query ($search: String) { followUpActions(filter: { search: $search }) { nodes { id version title } } }`,
    { search },
  );
  const found = (data['followUpActions'].nodes as Action[]).find(({ title }) => title === search);
  if (!found) throw new Error(search);
  return found;
};

const COMMITMENTS = `query ($id: ID!) { reportCard(id: $id) { commitments {
  title outcome state progress doneAt dueDay periodName cancelReason owner { name } sha256 } } }`;
const commitments = async (id: string, name: PersonName = 'head') => {
  const { data, errors } = await (await as(name)).send(COMMITMENTS, { id });
  expect(errors).toBeUndefined();
  return data['reportCard'].commitments as { title: string; outcome: string; doneAt: string }[];
};
const outcomes = async (id: string) =>
  (await commitments(id)).map(({ title, outcome }) => [title, outcome]);

describe('a report card', () => {
  test('begins with what the unit had promised: kept, late, open or given up, the first due first', async () => {
    expect(await outcomes(cards.august)).toEqual([
      ['Ditepati', 'KEPT'],
      ['Terlambat selesai', 'LATE'],
      ['Dibatalkan', 'CANCELLED'],
      ['Terlambat, belum selesai', 'LATE'],
      ['Masih berjalan', 'OPEN'],
    ]);
    expect((await commitments(cards.august))[0]).toMatchObject({
      state: 'DONE',
      progress: 100,
      doneAt: '2022-08-20T10:00:00.000Z',
      periodName: '2022-07',
      owner: { name: 'agent Kabupaten Bekasi' },
    });
  });

  test('does not say again what an earlier one has said to be done or given up', async () => {
    // "Ditepati" was confirmed since: that makes it no other promise.
    expect(await outcomes(cards.september)).toEqual([
      ['Dari bulan ini', 'LATE'],
      ['Terlambat, belum selesai', 'LATE'],
      ['Masih berjalan', 'LATE'],
    ]);
  });

  test('stays as it was closed, whatever becomes of the promises', async () => {
    const before = await commitments(cards.august);
    expect(before.find(({ title }) => title === 'Terlambat, belum selesai')).toMatchObject({
      state: 'OPEN',
      doneAt: null,
    });
    await expect(
      world.db.pool.query(`update commitment_record set outcome = 'KEPT'`),
    ).rejects.toThrow('never changed');
    await expect(world.db.pool.query('delete from commitment_record')).rejects.toThrow(
      'never changed',
    );
    expect(JSON.stringify(await snapshotOf(cards.july))).toBe(sealedJuly);
  });

  test('of the first month has none, nor has that of a unit that promised nothing since', async () => {
    expect(await commitments(cards.july)).toEqual([]);
  });

  test('tells nobody what another unit promised', async () => {
    const { code } = await (await as('otherHead')).send(COMMITMENTS, { id: cards.august });
    expect(code).toBe('NOT_FOUND');
    const titles = (await commitments(cards.august, 'leader')).map(({ title }) => title);
    expect(titles).not.toContain('Unit lain');
  });

  test('costs one statement more with its promises, however many cards ask', async () => {
    const leader = await as('leader');
    const ask = (field: string) =>
      countStatements(() => leader.send(`{ reportCards { nodes { id ${field} } } }`));
    await ask('commitments { title }');
    const [bare, full] = [await ask('sha256'), await ask('commitments { title }')];
    expect(full.count).toBe(bare.count + 1);
  });

  test('refuses to show what is no longer what was sealed', async () => {
    const client = await world.db.pool.connect();
    try {
      await client.query('begin');
      await client.query('alter table commitment_record disable trigger commitment_record_frozen');
      await client.query(
        `update commitment_record set snapshot = replace(snapshot, '"LATE"', '"KEPT"') where period_id =
           (select period_id from report_card where id = $1)`,
        [cards.september],
      );
      await client.query('alter table commitment_record enable trigger commitment_record_frozen');
      await client.query('commit');
    } finally {
      client.release();
    }
    expect((await (await as('head')).send(COMMITMENTS, { id: cards.september })).code).toBe(
      'SEAL_BROKEN',
    );
  });
});

describe('what is told of', () => {
  const told = async (name: PersonName, { id }: Action) => {
    const { data, errors } = await (
      await as(name)
    ).send(
      '{ notifications(first: 200) { nodes { kind days author { name } followUp { id title } worksheetId } } }',
    );
    expect(errors).toBeUndefined();
    const nodes = data['notifications'].nodes as {
      kind: string;
      followUp: { id: string } | null;
      days: number;
    }[];
    return nodes
      .filter(({ followUp }) => followUp?.id === id)
      .map(({ kind, days }) => (days ? `${kind} ${days}` : kind));
  };
  let action: Action;
  beforeAll(async () => {
    moment('2022-10-10T02:00:00Z');
    action = await create({ title: 'Diingatkan', dueDay: '2022-10-31' });
  });

  test('is that somebody answers for an action, to them alone; and not what one wrote down oneself', async () => {
    expect(await told('agent', action)).toEqual(['FOLLOW_UP_ASSIGNED']);
    expect(await told('head', action)).toEqual([]);
    const own = await create({ source: 'OWN', dueDay: '2022-12-31' }, 'agent');
    expect(await told('agent', own)).toEqual([]);
  });

  test('is that it is due in seven, three and one days, and once that it was, whichever server is first', async () => {
    const remindAt = async (text: string) => {
      moment(text);
      await Promise.all([1, 2].map(() => remindOfFollowUps(world.db.pool, new Date(text))));
    };
    for (const day of ['23', '24', '25', '28', '29', '30', '31']) {
      await remindAt(`2022-10-${day}T00:00:00Z`);
    }
    await remindAt('2022-11-01T00:00:00Z');
    await remindAt('2022-11-02T00:00:00Z');
    const reminders = [
      'FOLLOW_UP_OVERDUE',
      'FOLLOW_UP_DUE_SOON 1',
      'FOLLOW_UP_DUE_SOON 3',
      'FOLLOW_UP_DUE_SOON 7',
    ];
    expect(await told('agent', action)).toEqual([...reminders, 'FOLLOW_UP_ASSIGNED']);
    // The head hears of what is late, and of nothing before.
    expect(await told('head', action)).toEqual(['FOLLOW_UP_OVERDUE']);
    expect(await told('otherHead', action)).toEqual([]);
  });

  test('is that it came back or was confirmed, to who answers for it; and no more once that is undone', async () => {
    moment('2022-11-03T02:00:00Z');
    let { version } = await byTitle('Diingatkan');
    const head = await as('head');
    const lead = await as('lead');
    const progressed = await done(head, PROGRESS, {
      input: { id: action.id, version, progress: 80 },
    });
    let reported = await completed(head, progressed);
    ({ version } = reported);
    await done(lead, RETURN, { input: { id: action.id, version, reason: 'Belum sah' } });
    expect((await told('agent', action))[0]).toBe('FOLLOW_UP_RETURNED');
    expect((await told('head', action))[0]).toBe('FOLLOW_UP_RETURNED');
    ({ version } = await byTitle('Diingatkan'));
    reported = await done(
      head,
      'mutation ($input: FollowUpStepInput!) { completeFollowUp(input: $input) { id version } }',
      {
        input: { id: action.id, version },
      },
    );
    moment('2022-11-03T03:00:00Z');
    const confirmed = await done(lead, CONFIRM, {
      input: { id: action.id, version: reported.version },
    });
    expect((await told('agent', action))[0]).toBe('FOLLOW_UP_CONFIRMED');
    await done(lead, TAKE_BACK, { id: action.id, version: confirmed.version });
    expect(await told('agent', action)).not.toContain('FOLLOW_UP_CONFIRMED');
  });

  test('is no more told to who has left the unit: what is due is told to its heads instead', async () => {
    const { agent } = world.bekasi.people;
    moment('2022-11-10T02:00:00Z');
    const left = await create({ title: 'Ditinggalkan', dueDay: '2022-11-30' });
    await world.db.pool.query('delete from membership where person_id = $1', [agent.id]);
    world.app.services.sessions.forget();
    expect(await told('agent', action)).toEqual([]);
    for (const day of ['23', '27', '29']) {
      await remindOfFollowUps(world.db.pool, new Date(`2022-11-${day}T00:00:00Z`));
    }
    expect(await told('head', left)).toEqual([
      'FOLLOW_UP_DUE_SOON 1',
      'FOLLOW_UP_DUE_SOON 3',
      'FOLLOW_UP_DUE_SOON 7',
    ]);
    const { rows } = await world.db.pool.query<{ kind: string }>(
      'select kind from notification where person_id = $1 and follow_up_id = $2',
      [agent.id, left.id],
    );
    expect(rows).toEqual([{ kind: 'FOLLOW_UP_ASSIGNED' }]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { readConfig } from '../../server/config.js';
import { runSchedule } from '../../server/period/schedule.js';
import { createServices } from '../../server/services.js';
import { ATTACH_URL } from '../builders/desk.js';
import { fill, halfReviewed } from '../builders/filled.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { readCard } from '../builders/papers.js';
import { pdfText } from '../builders/pdf-text.js';
import { refuses } from '../builders/refusals.js';
import { buildWorld, type PersonName, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { meetingAt } from '../setup/held-rows.js';
import { CREATE as FOLLOW_UP, done } from './follow-up.steps.js';

/*
 * July is closed, with 4 points for Dinas Kesehatan; August is a month that somebody opens when the range of days, from
 * 10 August to 15 September, is planned already. Each part goes on from the one before it.
 */
let database: TestDatabase;
let world: World;
let range: { id: string; version: number };
let august: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  const { worksheets, people, period } = world.bekasi;
  const evaluatorId = people.evaluator.id;
  await fill({ db: world.db, worksheetId: worksheets.health.id, evaluatorId }, halfReviewed);
  await step(world, world.bekasi, CLOSE, period.id, 1);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const FIELDS = `id kind year month name label firstDay lastDay status version`;
const CREATE = `mutation ($input: CreatePeriodInput!) { createPeriod(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { ${FIELDS} } }`;

type Input = Readonly<Record<string, unknown>>;

const dates = {
  opensAt: '2022-08-09T17:00:00.000Z',
  dueAt: '2022-09-15T09:00:00.000Z',
  closesAt: '2022-09-20T09:00:00.000Z',
};
const planned = (wrong: Input = {}) => ({
  kind: 'CUSTOM',
  label: 'Pekan inovasi',
  firstDay: '2022-08-10',
  lastDay: '2022-09-15',
  ...dates,
  instruments: [{ instrumentId: world.bekasi.instrument.id, formulaId: world.bekasi.formula.id }],
  ...wrong,
});
const as = (person: PersonName) => world.as(world.bekasi.people[person]);
const query = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
  (await world.db.pool.query<Row>(text, [...values])).rows;
const create = async (wrong: Input = {}) =>
  (await as('admin')).send(CREATE, { input: planned(wrong) });
const update = async (wrong: Input, { id, version } = range) =>
  (await as('admin')).send(UPDATE, { input: { id, version, ...dates, ...wrong } });
const healthOf = (periodId: string) => worksheetOf(world, periodId, world.bekasi.units.health.id);

describe('planning a range of days', () => {
  const planning = (what: string, wrong: Input, field: string, code = 'INVALID_INPUT') => ({
    what,
    variables: () => ({ input: planned(wrong) }),
    code,
    field,
  });
  refuses(() => world, CREATE, 'admin', [
    planning('no name', { label: undefined }, 'label'),
    planning('a name of spaces', { label: '   ' }, 'label'),
    planning('too long a name', { label: 'x'.repeat(limits.periodLabelLength + 1) }, 'label'),
    planning('a name of two lines', { label: 'Pekan\ninovasi' }, 'label'),
    planning('no first day', { firstDay: null }, 'firstDay'),
    planning('no last day', { lastDay: undefined }, 'lastDay'),
    planning('a moment for a day', { firstDay: '2022-08-10T00:00:00Z' }, 'firstDay'),
    planning('a day that there is not', { lastDay: '2022-09-31' }, 'lastDay'),
    planning('a last day before the first', { lastDay: '2022-08-09' }, 'lastDay'),
    planning('367 days', { firstDay: '2023-01-01', lastDay: '2024-01-02' }, 'lastDay'),
    planning('too early a year', { firstDay: `${limits.yearMin - 1}-12-31` }, 'firstDay'),
    planning('a year besides', { year: 2022 }, 'year'),
    planning('a month besides', { month: 9 }, 'month'),
    planning(
      'a name for a month',
      { kind: 'MONTHLY', year: 2022, month: 9, firstDay: null, lastDay: null },
      'label',
    ),
    {
      what: 'the lead evaluator',
      as: 'lead',
      variables: () => ({ input: planned() }),
      code: 'FORBIDDEN',
    },
  ]);

  test('it is named by its days and what it is called, and has no month', async () => {
    const { data, errors } = await create({ label: '  Pekan inovasi ' });
    expect(errors).toBeUndefined();
    range = data.createPeriod;
    expect(data.createPeriod).toMatchObject({
      kind: 'CUSTOM',
      year: 2022,
      month: null,
      name: '2022-08-10--2022-09-15 Pekan inovasi',
      label: 'Pekan inovasi',
      firstDay: '2022-08-10',
      lastDay: '2022-09-15',
      status: 'PLANNED',
    });
  });

  test('one day is a range, and so is a leap year', async () => {
    const one = await create({ firstDay: '2022-11-01', lastDay: '2022-11-01' });
    expect(one.data.createPeriod.name).toBe('2022-11-01--2022-11-01 Pekan inovasi');
    const leap = await create({ firstDay: '2024-01-01', lastDay: '2024-12-31' });
    expect(leap.data.createPeriod.lastDay).toBe('2024-12-31');
    await query('delete from period where first_day >= $1', ['2022-11-01']);
  });

  test.each([
    ['its first day alone', '2022-07-01', '2022-08-10'],
    ['its last day alone', '2022-09-15', '2022-09-15'],
    ['all of it', '2022-08-01', '2022-09-30'],
  ])('no other has %s', async (_, firstDay, lastDay) => {
    const { code, field } = await create({ firstDay, lastDay });
    expect({ code, field }).toEqual({ code: 'DUPLICATE', field: 'firstDay' });
  });

  test('of two who plan the same days at once, one is told so', async () => {
    const days = { firstDay: '2022-12-01', lastDay: '2022-12-05' };
    const admin = await as('admin');
    const answers = await meetingAt(
      world.db,
      ['select 1 from kabupaten where id = $1 for update', [world.bekasi.kabupaten.id]],
      [days, { ...days, firstDay: '2022-12-05' }].map(
        (wrong) => () => admin.send(CREATE, { input: planned(wrong) }),
      ),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['DUPLICATE', undefined]);
    await query('delete from period where first_day >= $1', ['2022-12-01']);
  });

  test('waits for nobody who adds what belongs to the kabupaten, as opening a month does', async () => {
    const held = await world.db.pool.connect();
    await held.query('begin');
    await held.query('select 1 from kabupaten where id = $1 for key share', [
      world.bekasi.kabupaten.id,
    ]);
    const { errors } = await create({ firstDay: '2022-12-01', lastDay: '2022-12-05' });
    await held.query('rollback');
    held.release();
    expect(errors).toBeUndefined();
    await query('delete from period where first_day >= $1', ['2022-12-01']);
  });

  test('another may follow on the next day and end in the same month; and so may a month of the same days', async () => {
    const next = await create({ label: 'Lanjutan', firstDay: '2022-09-16', lastDay: '2022-09-30' });
    expect(next.errors).toBeUndefined();
    august = await planMonth(world, world.bekasi, 8);
    const { data } = await (
      await as('admin')
    ).send(
      `{ periods(orderBy: [{ field: YEAR, direction: ASC }]) { nodes { name firstDay lastDay } } }`,
    );
    expect(data.periods.nodes).toEqual([
      { name: '2022-07', firstDay: '2022-07-01', lastDay: '2022-07-31' },
      { name: '2022-08', firstDay: '2022-08-01', lastDay: '2022-08-31' },
      expect.objectContaining({ name: '2022-08-10--2022-09-15 Pekan inovasi' }),
      expect.objectContaining({ name: '2022-09-16--2022-09-30 Lanjutan' }),
    ]);
  });

  test.each([
    ['a month with a name', `label = 'Juli'`],
    ['a month with days of its own', `first_day = '2022-08-02', last_day = '2022-08-03'`],
    [
      'a range without a name',
      `kind = 'CUSTOM', first_day = '2022-08-02', last_day = '2022-08-03'`,
    ],
    [
      'a range that ends before it begins',
      `kind = 'CUSTOM', label = 'x', first_day = '2022-08-04', last_day = '2022-08-03'`,
    ],
  ])('the table itself takes no %s', async (_, wrong) => {
    await expect(query(`update period set ${wrong} where id = $1`, [august])).rejects.toThrow(
      /violates check constraint/,
    );
  });
});

describe('changing it', () => {
  test('its name and days move while it is planned', async () => {
    const { data } = await update({ label: 'Pekan SAKIP', firstDay: '2022-08-09' });
    expect(data.updatePeriod).toMatchObject({
      name: '2022-08-09--2022-09-15 Pekan SAKIP',
      version: 2,
    });
    const back = await update(
      { label: 'Pekan inovasi', firstDay: '2022-08-10' },
      data.updatePeriod,
    );
    range = back.data.updatePeriod;
    expect(range).toMatchObject({ name: '2022-08-10--2022-09-15 Pekan inovasi', version: 3 });
  });

  test('what is not said stays', async () => {
    const { data } = await update({});
    range = data.updatePeriod;
    expect(range).toMatchObject({ name: '2022-08-10--2022-09-15 Pekan inovasi' });
  });

  test('not into the days of another, nor out of order, nor a month into a range', async () => {
    expect(await update({ lastDay: '2022-09-16' })).toMatchObject({
      code: 'DUPLICATE',
      field: 'firstDay',
    });
    expect(await update({ lastDay: '2022-08-01' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'lastDay',
    });
    expect(await update({ label: 'Agustus' }, { id: august, version: 1 })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'label',
    });
  });
});

describe('a range of days by schedule, by the clock of Jakarta', () => {
  const runAt = (moment: string) =>
    runSchedule(
      createServices(readConfig({ LOG_LEVEL: 'silent' }), world.db, () => new Date(moment)),
      world.app.fastify.log,
    );
  const statusOf = async () =>
    (await query<{ status: string }>('select status from period where id = $1', [range.id]))[0]
      ?.status;

  test('opens on its first day at midnight and no second earlier, though the month around it is still open', async () => {
    await step(world, world.bekasi, OPEN, august);
    await query('update period set opens_by_schedule = true where id = $1', [range.id]);
    await runAt('2022-08-09T16:59:59Z');
    expect(await statusOf()).toBe('PLANNED');
    await runAt('2022-08-09T17:00:00Z');
    expect(await statusOf()).toBe('OPEN');
  });

  test('begins with what was said in the latest closed period that ended before it, of whatever kind', async () => {
    const carried = await query<{ code: string; value: string | null }>(
      `select indicator_code as code, option_key as value from answer
       where worksheet_id = $1 and unchanged order by indicator_code`,
      [await healthOf(range.id)],
    );
    expect(carried).toHaveLength(5);
    expect(carried[0]).toEqual({ code: 'U.I.1.i.a', value: 'YA' });
    expect(
      await query('select evaluator_id as id from assignment where period_id = $1', [range.id]),
    ).toEqual([{ id: world.bekasi.people.evaluator.id }]);
  });

  test('its days stay once it is open, and its name can still be put right', async () => {
    const { id, version } = range;
    const opened = { id, version: version + 1 };
    expect(await update({ lastDay: '2022-09-14' }, opened)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'lastDay',
    });
    const { data } = await update({ label: 'Pekan inovasi I' }, opened);
    expect(data.updatePeriod.name).toBe('2022-08-10--2022-09-15 Pekan inovasi I');
  });

  test.each([
    [
      'ended the day before its first',
      { coversTo: '2022-08-09T00:00:00+07:00' },
      'EVIDENCE_OUTSIDE_PERIOD',
    ],
    ['ended on its first day', { coversTo: '2022-08-10T00:00:00+07:00' }, undefined],
    ['begins on its last day', { coversFrom: '2022-09-15T00:00:00+07:00' }, undefined],
    [
      'begins the day after',
      { coversFrom: '2022-09-16T00:00:00+07:00' },
      'EVIDENCE_OUTSIDE_PERIOD',
    ],
  ])('evidence that %s: %o gives %s', async (what, span, code) => {
    const [answer] = await query<{ id: string }>(
      `select id from answer where worksheet_id = $1 and indicator_code = 'U.I.1.i.b'`,
      [await healthOf(range.id)],
    );
    world.setNow(new Date('2022-08-15T02:00:00Z'));
    const attached = await (
      await as('agent')
    ).send(ATTACH_URL, {
      input: { answerId: answer!.id, url: `https://jdih.test/${encodeURI(what)}`, ...span },
    });
    expect(attached.code).toBe(code);
  });

  test('closes at its time and no second earlier', async () => {
    await query(
      `update worksheet set status = 'SUBMITTED', submitted_at = '2022-09-15T09:00:00Z' where id = $1`,
      [await healthOf(range.id)],
    );
    await query('update period set closes_by_schedule = true where id = $1', [range.id]);
    await runAt('2022-09-20T08:59:59Z');
    expect(await statusOf()).toBe('OPEN');
    await runAt('2022-09-20T09:00:00Z');
    expect(await statusOf()).toBe('CLOSED');
    expect(await update({}, { id: range.id, version: 6 })).toMatchObject({ code: 'PERIOD_CLOSED' });
  });
});

describe('what was sealed of a range of days', () => {
  const name = 'Pekan inovasi I (10 Agu – 15 Sep 2022)';
  const cardOf = async (periodId: string) => {
    const [card] = await query<{ id: string; snapshot: string }>(
      `select c.id, c.snapshot from report_card c join unit u on u.id = c.unit_id
       where c.period_id = $1 and u.code = 'dinkes'`,
      [periodId],
    );
    return card!;
  };
  const get = async (url: string) =>
    world.app.fastify.inject({ url, headers: { cookie: (await as('leader')).cookie ?? '' } });

  test('is its days and what it was called; of a month, what it always was', async () => {
    const { snapshot } = await cardOf(range.id);
    expect(JSON.parse(snapshot).period).toEqual({
      kind: 'CUSTOM',
      year: 2022,
      month: 9,
      label: 'Pekan inovasi I',
      firstDay: '2022-08-10',
      lastDay: '2022-09-15',
      ...dates,
    });
    const july = await cardOf(world.bekasi.period.id);
    expect(Object.keys(JSON.parse(july.snapshot).period).sort()).toEqual(
      ['closesAt', 'dueAt', 'kind', 'month', 'opensAt', 'year'], // prettier-ignore
    );
  });

  test('is told on paper and on the page that checks the seal', async () => {
    const { id } = await cardOf(range.id);
    const paper = await get(`/report-cards/${id}/card.pdf`);
    expect(await pdfText(paper.rawPayload)).toContain(name);
    expect(paper.headers['content-disposition']).toContain(
      'rapor-2022-08-10--2022-09-15-dinkes.pdf',
    );
    const { verificationPath } = await readCard(world, world.bekasi, id);
    const { body } = await get(verificationPath);
    expect(body).toContain('Sesuai');
    expect(body).toContain(name);
  });

  test('counts for whoever was on time, and stands in no line of months', async () => {
    await step(world, world.bekasi, CLOSE, august);
    const client = await as('lead');
    const { data } = await client.send(
      `query ($range: ID!, $month: ID!) {
        units { nodes { code onTime { due onTime } } }
        range: dashboard(periodId: $range) { trend { name month } }
        month: dashboard(periodId: $month) { trend { name month } } }`,
      { range: range.id, month: august },
    );
    // July and August were not sent in at all.
    expect(data.units.nodes[0]).toEqual({ code: 'dinkes', onTime: { due: 3, onTime: 1 } });
    expect(data.range.trend).toEqual([
      { name: '2022-08-10--2022-09-15 Pekan inovasi I', month: null },
    ]);
    expect(data.month.trend).toEqual([
      { name: '2022-07', month: 7 },
      { name: '2022-08', month: 8 },
    ]);
  });

  test('and August stand in no way of each other: they are of two kinds', async () => {
    const { data } = await (
      await as('admin')
    ).send(`{ periods { nodes { label month abilities followedBy { name } } } }`);
    const closed = (data.periods.nodes as { label: string | null; month: number | null }[]).filter(
      ({ label, month }) => label === 'Pekan inovasi I' || month === 8,
    );
    expect(closed).toEqual([
      { label: 'Pekan inovasi I', month: null, abilities: ['period.reopen'], followedBy: null },
      { label: null, month: 8, abilities: ['period.reopen'], followedBy: null },
    ]);
  });

  test('is what the next range begins with, and no month', async () => {
    const change = `update answer set explanation = $2 where indicator_code = 'U.I.1.i.a' and worksheet_id = $1`;
    const september = await planMonth(world, world.bekasi, 9);
    await query(`update worksheet set status = 'FILLING' where period_id = any($1::uuid[])`, [
      [range.id, august],
    ]);
    await query(change, [await healthOf(range.id), 'dari rentang']);
    await query(change, [await healthOf(august), 'dari Agustus']);
    const [next] = await query<{ id: string }>(`select id from period where label = 'Lanjutan'`);
    await step(world, world.bekasi, OPEN, next!.id);
    await step(world, world.bekasi, OPEN, september);
    const said = async (periodId: string) =>
      (
        await query<{ explanation: string }>(
          `select explanation from answer where indicator_code = 'U.I.1.i.a' and worksheet_id = $1`,
          [await healthOf(periodId)],
        )
      )[0]?.explanation;
    expect(await said(next!.id)).toBe('dari rentang');
    expect(await said(september)).toBe('dari Agustus');
  });

  test('keeps its name while it is open again: cards are sealed with it; when it closes can still be said', async () => {
    const versionOf = async () =>
      (await query<{ version: number }>('select version from period where id = $1', [range.id]))[0]!
        .version;
    await query(`update worksheet set status = 'CLOSED' where period_id = $1`, [range.id]);
    const { errors } = await (
      await as('admin')
    ).send(`mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id } }`, {
      input: {
        id: range.id,
        version: await versionOf(),
        reason: 'Nilai keliru dicatat.',
        closesAt: '2022-12-01T09:00:00Z',
      },
    });
    expect(errors).toBeUndefined();
    const change = async (input: Input) =>
      update(input, { id: range.id, version: await versionOf() });
    const renamed = await change({ label: 'Pekan inovasi II', closesAt: '2022-12-05T09:00:00Z' });
    expect(renamed).toMatchObject({ code: 'INVALID_INPUT', field: 'label' });
    const [kept] = await query('select label, closes_at from period where id = $1', [range.id]);
    expect(kept).toEqual({ label: 'Pekan inovasi I', closes_at: '2022-12-01 09:00:00+00' });
    const moved = await change({ label: ' Pekan inovasi I ', closesAt: '2022-12-05T09:00:00Z' });
    expect(moved.data['updatePeriod']).toMatchObject({ label: 'Pekan inovasi I' });
  });

  test('is spoken of by whatever closes next, whether or not another range ever follows', async () => {
    const { units, people } = world.bekasi;
    await done(await as('leader'), FOLLOW_UP, {
      input: {
        unitId: units.health.id,
        periodId: range.id,
        source: 'COMMITMENT',
        title: 'Menetapkan SK Tim RB',
        ownerId: people.agent.id,
        dueDay: '2099-10-10',
      },
    });
    const [september] = await query<{ id: string; version: number }>(
      `select id, version from period where kind = 'MONTHLY' and month = 9 and status = 'OPEN'
         and kabupaten_id = $1`,
      [world.bekasi.kabupaten.id],
    );
    await step(world, world.bekasi, CLOSE, september!.id, september!.version);
    const { id } = await cardOf(september!.id);
    const { data } = await (
      await as('head')
    ).send(
      `query ($id: ID!) { reportCard(id: $id) { commitments { title periodName outcome } } }`,
      {
        id,
      },
    );
    expect(data.reportCard.commitments).toEqual([
      {
        title: 'Menetapkan SK Tim RB',
        periodName: '2022-08-10--2022-09-15 Pekan inovasi I',
        outcome: 'OPEN',
      },
    ]);
  });
});

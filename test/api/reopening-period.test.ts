import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { readConfig } from '../../server/config.js';
import { runSchedule } from '../../server/period/schedule.js';
import { createServices } from '../../server/services.js';
import { type Desk, SAVE } from '../builders/desk.js';
import { CLOSE, planMonth, step, worksheetOf } from '../builders/months.js';
import { pdfText } from '../builders/pdf-text.js';
import { refuses } from '../builders/refusals.js';
import type { PersonName } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { reopeningAt, sentJuly } from './reopening.july.js';

const REOPEN = `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) {
  id status revision version closedAt closesAt closesBySchedule abilities closing { fault }
  reopenings { revision reason reopenedAt reopenedBy { name } closedAt closedBy { name } isWhole withKabupaten
    units { code } } } }`;
const CARDS = `query ($filter: ReportCardFilter) { reportCards(filter: $filter) { nodes {
  id revision points grade rank sha256 verificationPath pdfPath unit { code }
  supersededBy { reportCardId revision sealedAt }
  reopening { revision reason reopenedAt reopenedBy { name } units { code } }
  revisions { revision points pointsBefore difference gradeBefore rankBefore wasOpen }
  trend { name points } } } }`;
const REVISIONS = `query ($periodId: ID!) { periodRevisions(periodId: $periodId) {
  revision sealedAt index indexGrade indexDifference
  cards { unit { code } points pointsBefore difference rank rankBefore wasOpen } } }`;
const reason = 'Nilai Dinas Kesehatan keliru dicatat.';

let desk: Desk;
let july: string;
let august: string;
let education: string;
/** The rows of the first closing, as text: what must never change. */
let sealed: readonly string[];
let first: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test names what it reads

const sealedRows = async () => {
  const found = await desk.sql<{ row: string }>(
    `select to_jsonb(c)::text as row from report_card c where c.period_id = $1 and c.revision = 1
     union all select to_jsonb(k)::text from kabupaten_index k where k.period_id = $1 and k.revision = 1
     union all select to_jsonb(o)::text from commitment_record o where o.period_id = $1 order by 1`,
    [july],
  );
  return found.map(({ row }) => row);
};
const { as, versionOf, close, statusesIn } = reopeningAt(() => desk);
const cards = async (name: PersonName, filter: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await (await as(name)).send(CARDS, { filter: { periodId: july, ...filter } }); // prettier-ignore
  expect(errors).toBeUndefined();
  return data['reportCards'].nodes as any[]; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
};
const healthCard = async (filter: Readonly<Record<string, unknown>> = {}) =>
  (await cards('leader', filter)).find(({ unit }) => unit?.code === 'dinkes');
const inputOf = async (change: Readonly<Record<string, unknown>> = {}) => ({
  input: {
    id: july,
    version: await versionOf(july),
    reason,
    closesAt: '2022-08-20T09:00:00Z',
    ...change,
  },
});
const reopen = async (change: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await (await as('admin')).send(REOPEN, await inputOf(change));
  expect(errors).toBeUndefined();
  return data['reopenPeriod'];
};
const page = async (path: string) => {
  const { body } = await desk.world.app.fastify.inject({ url: path });
  return body.replace(/<style>.*?<\/style>/s, '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '); // prettier-ignore
};

// It closed on 6 August; on the 10th it turns out that the evaluators should have accepted option A of the work plan.
beforeAll(async () => {
  desk = await sentJuly();
  const { bekasi, world } = desk;
  july = bekasi.period.id;
  education = bekasi.worksheets.education.id;
  // Filling in had a window of its own, which is long over.
  const [admin] = [bekasi.people.admin.id];
  await desk.sql(
    `insert into period_window (id, kabupaten_id, created_at, version, period_id, stage_key, scope, opens_at, closes_at, set_by_id)
     values ($1, $2, now(), 1, $3, 'self', 'ALL', '2022-07-01', '2022-07-20', $4)`,
    [randomUUID(), bekasi.kabupaten.id, july, admin],
  );
  await desk.sql('update worksheet set window_revision = 1 where period_id = $1', [july]);
  await desk.sql('update period set closes_by_schedule = true where id = $1', [july]);
  august = await planMonth(world, bekasi, 8);
  await desk.goTo('2022-08-06T02:00:00Z');
  await close(july);
  sealed = await sealedRows();
  await desk.goTo('2022-08-10T02:00:00Z');
  first = await healthCard();
});
afterAll(() => desk.close());

describe('opening a closed period again is refused', () => {
  refuses(
    () => desk.world,
    REOPEN,
    'admin',
    (
      [
        ['to who does not close periods', {}, 'FORBIDDEN', undefined, 'lead'],
        ['without a reason', { reason: ' \n ' }, 'REASON_REQUIRED', 'reason'],
        ['for a reason of two words', { reason: 'Salah nilai' }, 'INVALID_INPUT', 'reason'],
        [
          'for a reason that is too long',
          { reason: 'a b '.repeat(limits.reasonLength / 4 + 1) },
          'INVALID_INPUT',
          'reason',
        ],
        [
          'until a moment that is over',
          { closesAt: '2022-08-10T02:00:00Z' },
          'INVALID_INPUT',
          'closesAt',
        ],
        ['of a version that was not the last', { version: 99 }, 'CONFLICT', 'version'],
        ['of one that there is not', { id: randomUUID() }, 'NOT_FOUND', 'id'],
        ['of one that is no id', { id: 'juli' }, 'NOT_FOUND', 'id'],
        ['for no unit at all', { unitIds: [] }, 'INVALID_INPUT', 'unitIds'],
        ['for a unit that there is not', { unitIds: [randomUUID()] }, 'NOT_FOUND', 'unitIds'],
      ] as const
    ).map(([what, change, code, field, person]) => ({
      what,
      ...(person ? { as: person } : {}),
      variables: () => inputOf(change),
      code,
      ...(field ? { field } : {}),
    })),
  );
  refuses(() => desk.world, REOPEN, 'admin', [
    {
      what: 'of another kabupaten',
      variables: () => inputOf({ id: desk.karawang.period.id }),
      code: 'NOT_FOUND',
      field: 'id',
    },
    {
      what: 'of one that was never opened',
      variables: () => inputOf({ id: august, version: 1 }),
      code: 'PERIOD_NOT_CLOSED',
      field: 'id',
    },
    {
      what: 'for another kabupaten’s unit',
      variables: () => inputOf({ unitIds: [desk.karawang.units.health.id] }),
      code: 'NOT_FOUND',
      field: 'unitIds',
    },
  ]);
});

describe('while July is open again for Dinas Kesehatan', () => {
  let reopened: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above

  beforeAll(async () => {
    await desk.sql(
      `insert into period_closing (id, kabupaten_id, created_at, period_id, person_id, seen_at, phase, done, total, fault)
       values ($1, $2, now(), $3, null, now(), 'WAITING', 0, 0, 'INTERNAL')`,
      [randomUUID(), desk.bekasi.kabupaten.id, july],
    );
    reopened = await reopen({ unitIds: [desk.bekasi.units.health.id] });
  });

  test('the period says since when, by whom, why and for whom', () => {
    expect(reopened).toMatchObject({
      status: 'OPEN',
      revision: 2,
      closedAt: null,
      closesAt: '2022-08-20T09:00:00.000Z',
      closesBySchedule: false,
      abilities: ['period.edit', 'period.close', 'period.widen'],
      closing: null,
    });
    expect(reopened.reopenings).toEqual([
      {
        revision: 2,
        reason,
        reopenedAt: '2022-08-10T02:00:00.000Z',
        reopenedBy: { name: 'admin Kabupaten Bekasi' },
        closedAt: '2022-08-06T02:00:00.000Z',
        closedBy: { name: 'admin Kabupaten Bekasi' },
        isWhole: false,
        withKabupaten: false,
        units: [{ code: 'dinkes' }],
      },
    ]);
  });

  test('the units are named to those alone who may read their worksheets', async () => {
    const seen = async (name: PersonName) => {
      const { data } = await (
        await as(name)
      ).send(
        `query ($id: ID!) { period(id: $id) { reopenings { reason units { code } } units { code } } }`,
        { id: july },
      );
      return data['period'];
    };
    expect(await seen('otherHead')).toEqual({
      reopenings: [{ reason, units: [] }],
      units: [{ code: 'disdik' }],
    });
    expect((await seen('agent')).reopenings[0].units).toEqual([{ code: 'dinkes' }]);
    expect((await seen('admin')).units).toEqual([{ code: 'dinkes' }, { code: 'disdik' }]);
  });

  test('its worksheet is with the evaluators as before, the others stay closed', async () => {
    expect(await statusesIn(july)).toEqual({
      dinkes: 'SUBMITTED',
      disdik: 'CLOSED',
      kabupaten: 'CLOSED',
    });
  });

  test('what was sealed stays byte for byte, and the database refuses to change it', async () => {
    expect(await sealedRows()).toEqual(sealed);
    for (const table of ['report_card', 'kabupaten_index', 'period_reopening']) {
      await expect(desk.sql(`update ${table} set revision = 7`)).rejects.toThrow('never changed');
      await expect(desk.sql(`delete from ${table}`)).rejects.toThrow('never changed');
    }
  });

  test('the report card is the same, and says that its period is open again', async () => {
    const card = await healthCard();
    expect(card).toMatchObject({ id: first.id, revision: 1, points: 4, supersededBy: null });
    expect(card.reopening).toEqual({
      revision: 2,
      reason,
      reopenedAt: '2022-08-10T02:00:00.000Z',
      reopenedBy: { name: 'admin Kabupaten Bekasi' },
      units: [{ code: 'dinkes' }],
    });
    expect(first.reopening).toBeNull();
  });

  test('whoever scans the paper reads that it is genuine and may be replaced, but not why', async () => {
    const text = await page(first.verificationPath);
    expect(text).toContain('✓ Sesuai');
    expect(text).toContain('periodenya dibuka kembali sejak 10 Agu 2022, 09.00 WIB');
    for (const hidden of [reason, 'admin Kabupaten', 'Pendidikan']) expect(text).not.toContain(hidden); // prettier-ignore
  });

  test('dashboard and index show what was sealed until it is sealed anew', async () => {
    const { data } = await (
      await as('leader')
    ).send(
      `query ($id: ID!) { dashboard(periodId: $id) { rows { unitName points reportCardId } trend { index } }
        kabupatenIndex(periodId: $id) { index sha256 } }`,
      { id: july },
    );
    expect(data['dashboard'].rows).toEqual([
      { unitName: 'Dinas Kesehatan', points: 4, reportCardId: first.id },
      expect.objectContaining({ unitName: 'Dinas Pendidikan', points: 2 }),
    ]);
    expect(data['dashboard'].trend).toEqual([{ index: 5 }]);
    expect(data['kabupatenIndex']).toEqual({ index: 5, sha256: expect.stringMatching(/^\w{64}$/) });
  });

  test('those who fill it in and review it are told, nobody else', async () => {
    const told = await desk.sql<{ name: string; place: string }>(
      `select x.name, case when n.worksheet_id is null then 'period' else 'worksheet' end as place
       from notification n join person x on x.id = n.person_id where n.kind = 'PERIOD_REOPENED' order by x.name`,
    );
    expect(told).toEqual([
      { name: 'agent Kabupaten Bekasi', place: 'worksheet' },
      { name: 'evaluator Kabupaten Bekasi', place: 'period' },
      { name: 'head Kabupaten Bekasi', place: 'worksheet' },
    ]);
    const { data } = await (
      await as('evaluator')
    ).send('{ notifications { nodes { kind period { name revision } dueAt author { name } } } }');
    expect(data['notifications'].nodes[0]).toEqual({
      kind: 'PERIOD_REOPENED',
      period: { name: '2022-07', revision: 2 },
      dueAt: '2022-08-20T09:00:00.000Z',
      author: { name: 'admin Kabupaten Bekasi' },
    });
  });

  test('the trace says who opened what, and why', async () => {
    const events = await desk.sql<{ entity: string; before: object; after: object }>(
      `select entity, before, after from audit_event where action = 'reopen' order by id`,
    );
    expect(events).toEqual([
      {
        entity: 'Period',
        before: expect.objectContaining({ status: 'CLOSED', revision: 1 }),
        after: expect.objectContaining({ status: 'OPEN', revision: 2, reason, whole: false }),
      },
      {
        entity: 'Worksheet',
        before: { status: 'CLOSED' },
        after: expect.objectContaining({ status: 'SUBMITTED', unit: desk.bekasi.units.health.id }),
      },
    ]);
  });

  test('its unit mends an accepted answer though its window is over, another unit does not', async () => {
    const other = await desk.answer('U.I.1.i.a', education);
    const { errors: refusals } = await (
      await as('otherAgent')
    ).send(SAVE, {
      input: { answerId: other, version: 1, optionKey: 'TIDAK', counts: [], explanation: '', reopen: true }, // prettier-ignore
    });
    // It has been closed since the first closing, whose administrator did it; not from a day that is still to come.
    expect(refusals?.[0]?.extensions).toMatchObject({
      code: 'PERIOD_CLOSED',
      field: 'answerId',
      since: '2022-08-06T02:00:00.000Z',
      closedById: desk.bekasi.people.admin.id,
      bySchedule: false,
    });
    const { version } = await desk.row('U.I.1.i.b');
    const { errors } = await desk.agent.send(SAVE, {
      input: {
        answerId: await desk.answer('U.I.1.i.b'),
        version,
        optionKey: 'A',
        counts: [],
        explanation: 'Lihat rencana kerja',
        reopen: true,
      },
    });
    expect(errors).toBeUndefined();
    const accepted = await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED', optionKey: 'A' });
    expect(accepted.errors).toBeUndefined();
    expect(await sealedRows()).toEqual(sealed);
  });

  test('a panel is of what is open alone', async () => {
    const lead = await as('lead');
    const OPEN_PANEL = `mutation ($input: OpenPanelInput!) { openPanel(input: $input) { id version worksheetCount } }`;
    const refused = await lead.send(OPEN_PANEL, {
      input: { periodId: july, worksheetIds: [education] },
    });
    expect(refused.code).toBe('PERIOD_CLOSED');
    const { data } = await lead.send(OPEN_PANEL, { input: { periodId: july } });
    expect(data['openPanel'].worksheetCount).toBe(1);
    await lead.send(`mutation ($id: ID!, $version: Int!) { removePanel(id: $id, version: $version) }`, data['openPanel']); // prettier-ignore
  });

  test('who was on time cannot be moved with it, only when it closes', async () => {
    const UPDATE = `mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { closesAt } }`;
    const dates = {
      id: july,
      version: await versionOf(july),
      opensAt: '2022-06-30T17:00:00Z',
      dueAt: '2022-07-31T09:00:00Z',
      closesAt: '2022-08-25T09:00:00Z',
    };
    const admin = await as('admin');
    const later = { ...dates, dueAt: '2022-08-20T09:00:00Z' };
    expect(await admin.send(UPDATE, { input: later })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'dueAt',
    });
    expect((await admin.send(UPDATE, { input: dates })).errors).toBeUndefined();
  });

  test('the schedule leaves it open, and opens August beside it with what July says now', async () => {
    await desk.sql('update period set opens_by_schedule = true where id = $1', [august]);
    const at = new Date('2022-08-28T02:00:00Z');
    const services = createServices(readConfig({ LOG_LEVEL: 'silent' }), desk.world.db, () => at);
    await runSchedule(services, desk.world.app.fastify.log);
    const states = await desk.sql('select status, revision from period where id = any($1::uuid[]) order by month', [[july, august]]); // prettier-ignore
    expect(states).toEqual([
      { status: 'OPEN', revision: 2 },
      { status: 'OPEN', revision: 1 },
    ]);
    const worksheetId = await worksheetOf(desk.world, august, desk.bekasi.units.health.id);
    const carried = await desk.sql(`select option_key, unchanged from answer where worksheet_id = $1 and indicator_code = 'U.I.1.i.b'`, [worksheetId]); // prettier-ignore
    expect(carried).toEqual([{ option_key: 'A', unchanged: true }]);
  });

  test('August cannot close before July is closed again', async () => {
    const { code, field } = await close(august);
    expect({ code, field }).toEqual({ code: 'EARLIER_PERIOD_REOPENED', field: 'id' });
  });
});

describe('when July is closed again', () => {
  let second: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above

  beforeAll(async () => {
    // What a unit is called and what stages count is as it was.
    await desk.sql(
      `update unit set name = 'Dinas Kesehatan Baru', kind = 'BADAN' where code = 'dinkes'`,
    );
    await close(july);
    second = await healthCard();
  });

  test('the first revision is still there, byte for byte', async () => {
    expect(await sealedRows()).toEqual(sealed);
  });

  test('Dinas Kesehatan has a second card with what was mended, by the name of then', async () => {
    // By hand: 2 for the decree, 2 for the plan at A instead of 1, 1 for half of the policies.
    expect(second).toMatchObject({ revision: 2, points: 5, grade: 'C', rank: 1, reopening: null });
    const [kept] = await desk.sql<{ snapshot: string }>(
      'select snapshot from report_card where id = $1',
      [second.id],
    );
    const { period, unit } = JSON.parse(kept!.snapshot);
    expect(period).toMatchObject({ revision: 2, closesAt: '2022-08-25T09:00:00.000Z' });
    expect(unit).toMatchObject({ name: 'Dinas Kesehatan', kind: 'DINAS' });
    expect(second.revisions).toEqual([
      expect.objectContaining({ revision: 1, points: 4, pointsBefore: null, difference: null, wasOpen: false }),
      { revision: 2, points: 5, pointsBefore: 4, difference: 1, gradeBefore: 'C', rankBefore: 1, wasOpen: true },
    ]); // prettier-ignore
  });

  test('who stayed closed comes out the same', async () => {
    const [of] = (await cards('leader')).filter(({ unit }) => unit?.code === 'disdik');
    expect(of).toMatchObject({ revision: 2, points: 2, rank: 2 });
    expect(of.revisions[1]).toMatchObject({ difference: 0, wasOpen: false });
  });

  test('lists, trend, ranking and index take the second revision; the first is read where it is asked for', async () => {
    expect((await cards('leader')).map(({ revision }) => revision)).toEqual([2, 2, 2]);
    expect(second.trend).toEqual([{ name: '2022-07', points: 5 }]);
    const old = await healthCard({ revision: 1 });
    expect(old).toMatchObject({ id: first.id, sha256: first.sha256, points: 4 });
    expect(old.supersededBy).toEqual({
      reportCardId: second.id,
      revision: 2,
      sealedAt: second.revisions[1].sealedAt ?? expect.any(String),
    });
    expect(old.trend).toEqual([{ name: '2022-07', points: 4 }]);
    expect(await healthCard({ ids: [first.id] })).toMatchObject({ revision: 1 });
    const { data } = await (
      await as('leader')
    ).send(
      `query ($id: ID!) { dashboard(periodId: $id) { rows { points reportCardId } trend { meanAchievement } } }`,
      { id: july },
    );
    expect(data['dashboard'].rows).toEqual([
      { points: 5, reportCardId: second.id },
      expect.objectContaining({ points: 2 }),
    ]);
    // (5 + 2) / 2 of 10 points.
    expect(data['dashboard'].trend).toEqual([{ meanAchievement: 0.35 }]);
  });

  test('what changed is told to each of what they may see, and to the administrator no figure', async () => {
    const told = async (name: PersonName) =>
      (await (await as(name)).send(REVISIONS, { periodId: july })).data['periodRevisions'];
    expect((await told('leader'))[1]).toEqual({
      revision: 2,
      sealedAt: expect.any(String),
      index: 5,
      indexGrade: 'C',
      indexDifference: 0,
      cards: [
        { unit: null, points: 5, pointsBefore: 5, difference: 0, rank: null, rankBefore: null, wasOpen: false },
        { unit: { code: 'dinkes' }, points: 5, pointsBefore: 4, difference: 1, rank: 1, rankBefore: 1, wasOpen: true },
        { unit: { code: 'disdik' }, points: 2, pointsBefore: 2, difference: 0, rank: 2, rankBefore: 2, wasOpen: false },
      ],
    }); // prettier-ignore
    const own = await told('otherHead');
    expect(own.map(({ index, cards: [card] }: Record<string, any>) => [index, card.unit.code])).toEqual([ // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
      [null, 'disdik'],
      [null, 'disdik'],
    ]); // prettier-ignore
    expect((await told('admin'))[1]).toMatchObject({ index: null, cards: [] });
    const { code, field } = await (
      await as('leader')
    ).send(REVISIONS, {
      periodId: desk.karawang.period.id,
    });
    expect({ code, field }).toEqual({ code: 'NOT_FOUND', field: 'periodId' });
  });

  test('both papers are verified: the first as replaced, without what replaced it', async () => {
    const old = await page(first.verificationPath);
    expect(old).toContain('✓ Sesuai');
    expect(old).toContain('tidak berlaku lagi');
    expect(old).toContain('revisi 2 menggantikannya sejak 10 Agu 2022, 09.00 WIB');
    expect(old).not.toContain('5,00 ');
    const now = await page(second.verificationPath);
    expect(now).toContain('✓ Sesuai');
    expect(now).toContain('Juli 2022 · Revisi 2');
    expect(now).not.toContain('tidak berlaku lagi');
  });

  test('the paper says its revision and what the figure was before', async () => {
    const { cookie } = await as('leader');
    const print = async (url: string) =>
      pdfText(
        (await desk.world.app.fastify.inject({ url, headers: { cookie: cookie ?? '' } }))
          .rawPayload,
      );
    const now = await print(second.pdfPath);
    expect(now).toContain('Juli 2022 · Revisi 2');
    expect(now).toContain('Nilai di revisi 1: 4,00 (C); selisih +1,00 poin.');
    const old = await print(first.pdfPath);
    expect(old).not.toContain('Revisi 1');
    expect(old).toContain('digantikan oleh revisi 2 sejak 10 Agu 2022');
  });

  test('the trace has the seals of the second revision alone, once', async () => {
    const [created] = await desk.sql<{ count: number }>(
      `select count(*)::int as count from audit_event e join report_card c on c.id = e.entity_id
       where e.action = 'create' and e.entity = 'ReportCard' and c.period_id = $1`,
      [july],
    );
    expect(created!.count).toBe(6);
  });
});

describe('once August is closed, too', () => {
  beforeAll(async () => {
    await step(desk.world, desk.bekasi, CLOSE, august, await versionOf(august));
  });

  test('July stays closed, and says what stands in its way', async () => {
    const { code, field } = await (await as('admin')).send(REOPEN, await inputOf());
    expect({ code, field }).toEqual({ code: 'LATER_PERIOD_CLOSED', field: 'id' });
    const { data } = await (
      await as('admin')
    ).send('query ($id: ID!) { period(id: $id) { abilities followedBy { name } } }', { id: july });
    expect(data['period']).toEqual({ abilities: [], followedBy: { name: '2022-08' } });
  });

  test('August opened again for all lets July be opened again: a third revision, in as many statements', async () => {
    const few = await countStatements(() => reopen({ id: august, version: 3 }));
    const many = await countStatements(() => reopen());
    expect(many.count).toBe(few.count);
    expect(many.result).toMatchObject({ revision: 3 });
    expect(many.result.reopenings[1]).toMatchObject({
      revision: 3,
      isWhole: true,
      withKabupaten: true,
    });
    expect(Object.values(await statusesIn(july))).toEqual(['SUBMITTED', 'SUBMITTED', 'SUBMITTED']);
    expect((await healthCard()).reopening).toMatchObject({ revision: 3 });
    // The second revision replaced the first: it is not what was opened again.
    expect((await healthCard({ revision: 1 })).reopening).toBeNull();
    await close(july);
    const [counts] = await desk.sql(
      `select count(*)::int as cards, count(distinct worksheet_id)::int as sheets, max(revision) as revision
       from report_card where period_id = $1`,
      [july],
    );
    expect(counts).toEqual({ cards: 9, sheets: 3, revision: 3 });
    expect(await sealedRows()).toEqual(sealed);
  });
});

test('of two who open it again at once, one does and the other is told that it is open', async () => {
  const [admin, input] = [await as('admin'), await inputOf()];
  const answers = await Promise.all([1, 2].map(() => admin.send(REOPEN, input)));
  expect(answers.map(({ code }) => code).sort()).toEqual(['PERIOD_NOT_CLOSED', undefined]);
});

test('minutes that nobody signed keep their worksheets together', async () => {
  const lead = await as('lead');
  await lead.send(`mutation ($input: OpenPanelInput!) { openPanel(input: $input) { id } }`, {
    input: { periodId: july },
  });
  await close(july);
  const only = await inputOf({ unitIds: [desk.bekasi.units.health.id] });
  const { code, field } = await (await as('admin')).send(REOPEN, only);
  expect({ code, field }).toEqual({ code: 'PANEL_OPEN', field: 'unitIds' });
  expect(await reopen()).toMatchObject({ status: 'OPEN' });
});

test('of a closing of before there was an index, the kabupaten’s report card says it', async () => {
  await desk.sql('alter table kabupaten_index disable trigger all');
  await desk.sql('delete from kabupaten_index where period_id = $1 and revision = 1', [july]);
  const { data } = await (await as('leader')).send(REVISIONS, { periodId: july });
  expect(data['periodRevisions'].slice(0, 2)).toMatchObject([
    { index: 5, indexDifference: null },
    { index: 5, indexDifference: 0 },
  ]);
});

test('a card that was replaced goes on standing beside what counted until then', async () => {
  const sealAnew = (periodId: string, at: string, points: number) =>
    desk.sql(
      `insert into report_card select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
         'revision', c.revision + 1, 'created_at', $2::text, 'points', $3::float8))).*
       from report_card c where c.period_id = $1 and c.unit_id = $4
       order by c.revision desc limit 1`,
      [periodId, at, points, desk.bekasi.units.health.id],
    );
  const trendOf = async (revision?: number) => {
    const filter = { periodId: august, ...(revision === undefined ? {} : { revision }) };
    return (await healthCard(filter)).trend;
  };
  await sealAnew(august, '2022-09-20T02:00:00Z', 7);
  const before = await trendOf(1);
  expect(before.map(({ name }: { name: string }) => name)).toEqual(['2022-07', '2022-08']);
  await sealAnew(july, '2022-09-21T02:00:00Z', 9);
  expect(await trendOf(1)).toEqual(before);
  expect(await trendOf()).toEqual([
    { name: '2022-07', points: 9 },
    { name: '2022-08', points: 7 },
  ]);
});

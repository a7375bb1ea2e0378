import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../builders/desk.js';
import { fill } from '../builders/filled.js';
import { CLOSE, planMonth } from '../builders/months.js';
import { pdfText } from '../builders/pdf-text.js';
import { refuses } from '../builders/refusals.js';
import type { Answered } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { reopeningAt, sentJuly } from './reopening.july.js';
import { meetingAt, waitingIn } from '../setup/held-rows.js';

const REOPEN = `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { version } }`;
const WIDEN = `mutation ($input: WidenReopeningInput!) { widenReopening(input: $input) {
  status revision abilities reopenings { reason units { code } withKabupaten
    widenings { reason widenedAt widenedBy { name } withKabupaten units { code } } } } }`;
const reason = 'Nilai Dinas Kesehatan keliru dicatat.';
const further = 'Dinas Pendidikan memakai SK yang sama.';

let desk: Desk;
let july: string;
let august: string;
let education: string;

const { as, versionOf, close, statusesIn } = reopeningAt(() => desk);
const inputOf = async (change: Readonly<Record<string, unknown>> = {}) => ({
  input: {
    id: july,
    version: await versionOf(july),
    reason: further,
    unitIds: [desk.bekasi.units.education.id],
    ...change,
  },
});
const widen = async (change: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await (await as('admin')).send(WIDEN, await inputOf(change));
  expect(errors).toBeUndefined();
  return data['widenReopening'];
};
const reopen = async () => {
  const { errors } = await (
    await as('admin')
  ).send(REOPEN, {
    input: {
      id: july,
      version: await versionOf(july),
      reason,
      closesAt: '2022-08-20T09:00:00Z',
      unitIds: [desk.bekasi.units.health.id],
    },
  });
  expect(errors).toBeUndefined();
};

// Closed on 6 August and opened again for Dinas Kesehatan on the 10th; on the 11th it turns out that it is not alone.
beforeAll(async () => {
  desk = await sentJuly();
  const { bekasi, world } = desk;
  july = bekasi.period.id;
  education = bekasi.worksheets.education.id;
  august = await planMonth(world, bekasi, 8);
  await desk.goTo('2022-08-06T02:00:00Z');
  await close(july);
});
afterAll(() => desk.close());

describe('opening further units is refused', () => {
  test('where the period is closed, and where it never was', async () => {
    const admin = await as('admin');
    const closed = await admin.send(WIDEN, await inputOf());
    expect([closed.code, closed.field]).toEqual(['PERIOD_CLOSED', 'id']);
    const planned = await admin.send(WIDEN, await inputOf({ id: august, version: 1 }));
    expect([planned.code, planned.field]).toEqual(['PERIOD_NOT_CLOSED', 'id']);
    await desk.goTo('2022-08-10T02:00:00Z');
    await reopen();
    await desk.goTo('2022-08-11T02:00:00Z');
  });

  refuses(
    () => desk.world,
    WIDEN,
    'admin',
    (
      [
        ['to who does not close periods', {}, 'FORBIDDEN', undefined, 'lead'],
        ['without a reason of its own', { reason: ' \n ' }, 'REASON_REQUIRED', 'reason'],
        ['for a reason of two words', { reason: 'Juga salah' }, 'INVALID_INPUT', 'reason'],
        ['of a version that was not the last', { version: 99 }, 'CONFLICT', 'version'],
        ['of a period that there is not', { id: randomUUID() }, 'NOT_FOUND', 'id'],
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
  refuses(() => desk.world, WIDEN, 'admin', [
    {
      what: 'for a unit that is open already, also beside one that is not',
      variables: () =>
        inputOf({ unitIds: [desk.bekasi.units.health.id, desk.bekasi.units.education.id] }),
      code: 'DUPLICATE',
      field: 'unitIds',
    },
    {
      what: 'for another kabupaten’s unit',
      variables: () => inputOf({ unitIds: [desk.karawang.units.health.id] }),
      code: 'NOT_FOUND',
      field: 'unitIds',
    },
    {
      what: 'of another kabupaten’s period',
      variables: () => inputOf({ id: desk.karawang.period.id }),
      code: 'NOT_FOUND',
      field: 'id',
    },
  ]);

  test('while somebody closes the period: not waited for', async () => {
    await desk.sql(
      `insert into period_closing (id, kabupaten_id, created_at, period_id, seen_at, phase, done, total)
       values ($1, $2, now(), $3, clock_timestamp() + interval '1 hour', 'SCORING', 1, 3)`,
      [randomUUID(), desk.bekasi.kabupaten.id, july],
    );
    const { code, field } = await (await as('admin')).send(WIDEN, await inputOf());
    expect([code, field]).toEqual(['PERIOD_CLOSING', 'id']);
    await desk.sql('delete from period_closing');
    expect(await statusesIn(july)).toEqual({
      dinkes: 'SUBMITTED',
      disdik: 'CLOSED',
      kabupaten: 'CLOSED',
    });
  });

  test('from the moment on that the period is planned to close, until that is moved', async () => {
    const closesAt = (moment: string) =>
      desk.sql('update period set closes_at = $2 where id = $1', [july, moment]);
    await closesAt('2022-08-11T02:00:00Z');
    const { code, field } = await (await as('admin')).send(WIDEN, await inputOf());
    expect([code, field]).toEqual(['INVALID_INPUT', 'closesAt']);
    expect((await statusesIn(july))['disdik']).toBe('CLOSED');
    const told = await desk.sql(`select from notification where worksheet_id = $1`, [education]);
    expect(told).toEqual([]);
    await closesAt('2022-08-20T09:00:00Z');
  });
});

describe('once Dinas Pendidikan is opened, too', () => {
  let few = 0;
  let opened: unknown;

  beforeAll(async () => {
    ({ count: few, result: opened } = await countStatements(() => widen()));
  });

  test('the period says by whom, when and why, beside what was opened at first', () => {
    expect(opened).toEqual({
      status: 'OPEN',
      revision: 2,
      abilities: ['period.edit', 'period.close', 'period.widen'],
      reopenings: [
        {
          reason,
          units: [{ code: 'dinkes' }],
          withKabupaten: false,
          widenings: [
            {
              reason: further,
              widenedAt: '2022-08-11T02:00:00.000Z',
              widenedBy: { name: 'admin Kabupaten Bekasi' },
              withKabupaten: false,
              units: [{ code: 'disdik' }],
            },
          ],
        },
      ],
    });
  });

  test('its worksheet is as before closing, and what was open stays open', async () => {
    expect(await statusesIn(july)).toEqual({
      dinkes: 'SUBMITTED',
      disdik: 'SUBMITTED',
      kabupaten: 'CLOSED',
    });
  });

  test('it cannot be opened a second time', async () => {
    const { code, field } = await (await as('admin')).send(WIDEN, await inputOf());
    expect([code, field]).toEqual(['DUPLICATE', 'unitIds']);
  });

  test('those of Dinas Pendidikan are told, those of the unit before are not told again', async () => {
    const told = await desk.sql<{ name: string; count: number }>(
      `select x.name, count(*)::int as count from notification n join person x on x.id = n.person_id
       where n.kind = 'PERIOD_REOPENED' group by x.name order by x.name`,
    );
    expect(told).toEqual([
      { name: 'agent Kabupaten Bekasi', count: 1 },
      { name: 'evaluator Kabupaten Bekasi', count: 1 },
      { name: 'head Kabupaten Bekasi', count: 1 },
      { name: 'otheragent Kabupaten Bekasi', count: 1 },
      { name: 'otherhead Kabupaten Bekasi', count: 1 },
    ]);
  });

  test('a unit reads why, and the names of others stay hidden from it', async () => {
    const { data } = await (
      await as('otherHead')
    ).send(
      `query ($id: ID!) { period(id: $id) { abilities reopenings { units { code }
         widenings { reason units { code } } } } }`,
      { id: july },
    );
    expect(data['period']).toEqual({
      abilities: [],
      reopenings: [{ units: [], widenings: [{ reason: further, units: [{ code: 'disdik' }] }] }],
    });
  });

  test('the trace says who, what and why; the database lets nobody change it', async () => {
    const events = await desk.sql(
      `select entity, after->>'reason' as reason, after->>'status' as status from audit_event
       where at = '2022-08-11T02:00:00Z' and entity in ('Period', 'Worksheet') order by id`,
    );
    expect(events).toEqual([
      { entity: 'Period', reason: further, status: null },
      { entity: 'Worksheet', reason: null, status: 'SUBMITTED' },
    ]);
    for (const change of [
      'delete from period_widening',
      `update period_widening set reason = ''`,
    ]) {
      await expect(desk.sql(change)).rejects.toThrow('never changed');
    }
  });

  test('all the rest takes as many statements, and then nothing is left', async () => {
    await desk.goTo('2022-08-11T03:00:00Z');
    const { count, result } = await countStatements(() => widen({ unitIds: null }));
    expect(count).toBe(few);
    expect(result.abilities).toEqual(['period.edit', 'period.close']);
    expect(result.reopenings[0].widenings[1]).toMatchObject({ withKabupaten: true, units: [] });
    const { code, field } = await (await as('admin')).send(WIDEN, await inputOf({ unitIds: null }));
    expect([code, field]).toEqual(['INVALID_INPUT', 'unitIds']);
  });
});

describe('closed again', () => {
  const book = async (query: string) => {
    const { cookie } = await as('leader');
    return desk.world.app.fastify.inject({
      url: `/periods/${july}/report-cards.pdf${query}`,
      headers: { cookie: cookie ?? '' },
    });
  };

  beforeAll(async () => {
    // Dinas Pendidikan was mended: YA and a work plan at A, 4 points in place of 2.
    await desk.sql(`delete from evaluation where answer_id in (select id from answer where worksheet_id = $1)`, [education]); // prettier-ignore
    await fill(
      { db: desk.world.db, worksheetId: education, evaluatorId: desk.bekasi.people.evaluator.id },
      {
        'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' },
        'U.I.1.i.b': { optionKey: 'A', state: 'ACCEPTED' },
      },
    );
    await desk.goTo('2022-08-12T02:00:00Z');
    await close(july);
  });

  test('what was added counts as opened for this revision', async () => {
    const { data } = await (
      await as('leader')
    ).send(
      `query ($id: ID!) { periodRevisions(periodId: $id) { revision cards { unit { code } wasOpen difference } } }`,
      { id: july },
    );
    const { cards } = data['periodRevisions'][1];
    expect(cards.map(({ wasOpen }: { wasOpen: boolean }) => wasOpen)).toEqual([true, true, true]);
  });

  test('the book of all report cards has a page that says what changed, why and by whom', async () => {
    const answer = await book('');
    // The list, the page, and three report cards.
    expect(answer.headers['x-page-count']).toBe('5');
    expect(answer.headers['content-disposition']).toContain('rapor-2022-07-revisi-2.pdf');
    const text = await pdfText(answer.rawPayload);
    for (const said of [
      'Rapor reformasi birokrasi Juli 2022 · Revisi 2 3 rapor',
      'Yang berubah di revisi 2 Juli 2022 · Revisi 2',
      'Dibuka kembali 10 Agu 2022, 09.00 WIB oleh admin Kabupaten Bekasi.',
      `Alasan: ${reason}`,
      'Yang dibuka: Dinas Kesehatan.',
      'Ditambah 11 Agu 2022, 09.00 WIB oleh admin Kabupaten Bekasi: Dinas Pendidikan.',
      `Alasan: ${further}`,
      'LKE tingkat kabupaten.',
      'Ditutup lagi dan dibekukan 12 Agu 2022, 09.00 WIB. Revisi sebelumnya, yang dibekukan 6 Agu 2022, 09.00 WIB, tetap tersimpan tanpa berubah.',
      'Perangkat daerah Sebelum Sesudah Selisih Peringkat',
      'Indeks kabupaten, Kabupaten Bekasi 5,00 (C) 5,00 (C) 0,00',
      'Dinas Pendidikan · dibuka kembali 2,00 (D) 4,00 (C) +2,00',
      'Nilai, kategori, dan peringkat 2 rapor lainnya tidak berubah.',
    ]) {
      expect(text).toContain(said);
    }
    // The kabupaten's own stands first, after the list and this page.
    expect(text).toMatch(/– Kabupaten Bekasi 5,00 C 3/);
    const english = await pdfText((await book('?lang=en')).rawPayload);
    expect(english).toContain('What revision 2 changed');
    expect(english).toContain('Opened again 10 Aug 2022, 09:00 WIB by admin Kabupaten Bekasi.');
  });

  test('the book of the first revision has no such page, and is still there', async () => {
    const answer = await book('?revision=1');
    expect(answer.headers['x-page-count']).toBe('4');
    expect(answer.headers['content-disposition']).toContain('rapor-2022-07.pdf');
    const text = await pdfText(answer.rawPayload);
    expect(text).toContain('Dinas Pendidikan 2,00 D');
    expect(text).not.toContain('Yang berubah');
    for (const none of ['?revision=3', '?revision=0', '?revision=satu', '?revision=1&revision=2']) {
      expect((await book(none)).statusCode).toBe(404);
    }
  });
});

describe('closed while somebody opens further units', () => {
  const holdingJuly = () => ['select 1 from period where id = $1 for update', [july]] as const;
  /** Begun, and not waited for. */
  const begin = async (): Promise<() => Promise<Answered<Record<string, unknown>>>> => {
    const [admin, version] = [await as('admin'), await versionOf(july)];
    return () => admin.send(CLOSE, { id: july, version });
  };

  beforeAll(async () => {
    await desk.goTo('2022-08-13T02:00:00Z');
    await reopen();
  });

  test('whoever was first has opened them, and the closing is of what was seen before', async () => {
    const [admin, input, closeIt] = [await as('admin'), await inputOf(), await begin()];
    let closing: ReturnType<typeof closeIt> | undefined;
    const [widened] = await meetingAt(
      desk.world.db,
      holdingJuly(),
      [() => admin.send(WIDEN, input)],
      async () => {
        closing = closeIt();
        await expect.poll(() => waitingIn(desk.world.db)).toBe(2);
      },
    );
    expect(widened?.errors).toBeUndefined();
    expect((await closing)?.code).toBe('CONFLICT');
    expect(await statusesIn(july)).toMatchObject({ dinkes: 'SUBMITTED', disdik: 'SUBMITTED' });
  });

  test('whoever closes first is not disturbed: the widening is refused at once', async () => {
    const [admin, closeIt] = [await as('admin'), await begin()];
    const input = await inputOf({ unitIds: [], withKabupaten: true });
    let refused: Answered<Record<string, unknown>> | undefined;
    const [closed] = await meetingAt(desk.world.db, holdingJuly(), [closeIt], async () => {
      refused = await admin.send(WIDEN, input);
    });
    expect([refused?.code, refused?.field]).toEqual(['PERIOD_CLOSING', 'id']);
    expect(closed?.errors).toBeUndefined();
  });

  test('what was opened at first or later counts as opened, and what stayed closed does not', async () => {
    const { data } = await (
      await as('leader')
    ).send(
      `query ($id: ID!) { periodRevisions(periodId: $id) { revision cards { unit { code } wasOpen } } }`,
      { id: july },
    );
    const { revision, cards } = data['periodRevisions'][2];
    expect(revision).toBe(3);
    const wasOpen = cards.map((card: { unit: { code: string } | null; wasOpen: boolean }) => [
      card.unit?.code ?? 'kabupaten',
      card.wasOpen,
    ]);
    expect(Object.fromEntries(wasOpen)).toEqual({ dinkes: true, disdik: true, kabupaten: false });
  });
});

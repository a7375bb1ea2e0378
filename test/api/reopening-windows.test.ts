import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDesk, type Desk, SAVE } from '../builders/desk.js';
import { addKabupatenSheet } from '../builders/kabupaten-sheet.js';
import { CLOSE } from '../builders/months.js';
import type { PersonName } from '../builders/world.js';
import { reopeningAt } from './reopening.july.js';
import { ADD } from './window.steps.js';

const REOPEN = `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { id } }`;
const WIDEN = `mutation ($input: WidenReopeningInput!) { widenReopening(input: $input) { id } }`;
const RECORD = `mutation ($input: RecordStageValueInput!) { recordStageValue(input: $input) { id } }`;
const WRITING = `query ($id: ID!) { worksheet(id: $id) { writing { open scope until } } }`;
const OPENINGS = `query ($periodId: ID!) { periodOpenings(periodId: $periodId) {
  openable { id } exceptions { worksheetId } requests { worksheetId abilities } } }`;
const OF_WORKSHEET = `query ($worksheetId: ID!) { worksheetOpenings(worksheetId: $worksheetId) {
  abilities proposedExpiry } }`;
const RELEASES = `query ($periodId: ID!) { periodWindows(periodId: $periodId) {
  release { isWhole units { id } withKabupaten } } }`;
const reason = 'Nilai keliru dicatat semula.';
/** When July is planned to close again, each time. */
const end = '2022-08-31T09:00:00.000Z';

let desk: Desk;
let july: string;
let health: string;
let education: string;
let kabupaten: string;

/** Done by somebody of Bekasi; it succeeds. */
async function done(person: PersonName, operation: string, variables: object) {
  const client = await desk.world.as(desk.bekasi.people[person]);
  const { data, errors } = await client.send(operation, { ...variables });
  expect(errors).toBeUndefined();
  return data;
}
const { versionOf } = reopeningAt(() => desk);
const seen = async () => ({ id: july, version: await versionOf(july) });
const close = async () => done('admin', CLOSE, await seen());
const reopen = async (whom: object) =>
  done('admin', REOPEN, { input: { ...(await seen()), reason, closesAt: end, ...whom } });
const widen = async (whom: object) =>
  done('admin', WIDEN, { input: { ...(await seen()), reason, ...whom } });
const window = (opensAt: string, closesAt: string) =>
  done('admin', ADD, {
    input: { periodId: july, stageKey: 'self', scope: 'ALL', opensAt, closesAt },
  });
/** Whom each window binds no more, in the order of windows. */
const releases = async () =>
  (await done('lead', RELEASES, { periodId: july }))['periodWindows'].map(
    ({ release }: { release: object | null }) => release,
  );
/** Whether a worksheet may be filled in, or what locks it; and until when. */
async function writingOf(worksheetId: string) {
  const data = await done('lead', WRITING, { id: worksheetId });
  const { open, scope, until } = data['worksheet'].writing;
  return [open ? 'open' : scope, until];
}

/* July in Bekasi never had a window. It closed on 6 August and is open again for Dinas Kesehatan from the 10th on. */
beforeAll(async () => {
  desk = await buildDesk();
  july = desk.bekasi.period.id;
  health = desk.worksheetId;
  education = desk.bekasi.worksheets.education.id;
  kabupaten = await addKabupatenSheet(desk.world);
  await desk.goTo('2022-08-06T02:00:00Z');
  await close();
  await desk.goTo('2022-08-10T02:00:00Z');
  await reopen({ unitIds: [desk.bekasi.units.health.id] });
  await window('2022-08-10T00:00:00Z', '2022-08-12T09:00:00Z');
  await window('2022-08-14T00:00:00Z', '2022-08-18T09:00:00Z');
  await desk.goTo('2022-08-13T02:00:00Z');
  await widen({ unitIds: [desk.bekasi.units.education.id] });
});
afterAll(() => desk.close());

describe('what stays closed while its period is open again', () => {
  test('is not offered to be opened for a while, nor is what was granted or asked for it before', async () => {
    const both = [[health, kabupaten], desk.bekasi.kabupaten.id, desk.bekasi.people.admin.id];
    await desk.sql(
      `insert into lock_exception (id, kabupaten_id, created_at, worksheet_id, stage_key, reason, expires_at, author_id)
       select gen_random_uuid(), $2, now(), id, 'self', 'Bukti', '2022-08-20', $3 from unnest($1::uuid[]) id`,
      both,
    );
    await desk.sql(
      `insert into opening_request (id, kabupaten_id, created_at, version, worksheet_id, stage_key, reason, requested_by_id, state, decision_reason)
       select gen_random_uuid(), $2, now(), 1, id, 'self', 'Bukti', $3, 'OPEN', '' from unnest($1::uuid[]) id`,
      both,
    );
    const { periodOpenings } = await done('lead', OPENINGS, { periodId: july });
    const { openable, exceptions, requests } = periodOpenings;
    expect(openable.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [health, education].toSorted(),
    );
    expect(exceptions).toEqual([{ worksheetId: health }]);
    expect(requests).toHaveLength(2);
    expect(requests).toEqual(
      expect.arrayContaining([
        { worksheetId: health, abilities: ['opening.decide'] },
        { worksheetId: kabupaten, abilities: [] },
      ]),
    );
    await desk.sql('delete from lock_exception');
    await desk.sql('delete from opening_request');
  });
});

describe('windows that were set while a worksheet stayed closed', () => {
  test('bind it once it is opened, too, as they bind who was open all the time', async () => {
    const locked = ['ALL', '2022-08-14T00:00:00.000Z'];
    expect(await writingOf(education)).toEqual(locked);
    expect(await writingOf(health)).toEqual(locked);
    await desk.goTo('2022-08-15T02:00:00Z');
    const open = ['open', '2022-08-18T09:00:00.000Z'];
    expect(await writingOf(education)).toEqual(open);
    expect(await writingOf(health)).toEqual(open);
  });

  test('refuse what comes when they are over', async () => {
    await desk.goTo('2022-08-19T02:00:00Z');
    const agent = await desk.world.as(desk.bekasi.people.otherAgent);
    const { code } = await agent.send(SAVE, {
      input: { answerId: await desk.answer('U.I.1.i.a', education), version: 1, explanation: 'Baru' }, // prettier-ignore
    });
    expect(code).toBe('WINDOW_CLOSED');
  });

  test('do not bind it where they were over when it was opened: it was opened to be mended', async () => {
    await widen({ unitIds: [], withKabupaten: true });
    expect(await writingOf(kabupaten)).toEqual(['open', end]);
    expect(await writingOf(health)).toEqual(['ALL', null]);
  });

  test('say whom they bind no more', async () => {
    expect(await releases()).toEqual([
      // Closed on the 12th, and on the 18th.
      { isWhole: false, units: [{ id: desk.bekasi.units.education.id }], withKabupaten: true },
      { isWhole: false, units: [], withKabupaten: true },
    ]);
  });
});

describe('opened again a second time', () => {
  beforeAll(async () => {
    await close();
    await desk.goTo('2022-08-21T02:00:00Z');
    await reopen({ unitIds: [desk.bekasi.units.health.id] });
    await window('2022-08-21T00:00:00Z', '2022-08-23T09:00:00Z');
    await window('2022-08-26T00:00:00Z', '2022-08-28T09:00:00Z');
  });

  test('they say that they bind nobody who is open any more, and the later ones nothing', async () => {
    const units = [{ id: desk.bekasi.units.health.id }];
    const whole = { isWhole: true, units, withKabupaten: false };
    expect(await releases()).toEqual([whole, whole, null, null]);
  });

  test('nobody is asked to ask for a worksheet that stays closed, whatever its windows say', async () => {
    await desk.goTo('2022-08-24T02:00:00Z');
    const asks = async (person: PersonName, worksheetId: string) =>
      (await done(person, OF_WORKSHEET, { worksheetId }))['worksheetOpenings'];
    expect(await asks('otherAgent', education)).toEqual({ abilities: [], proposedExpiry: null });
    expect((await asks('agent', health)).abilities).toEqual(['opening.request']);
  });

  test('who had windows before is bound as who had none: by what was not over when it was opened', async () => {
    await desk.goTo('2022-08-22T02:00:00Z');
    expect(await writingOf(health)).toEqual(['open', '2022-08-23T09:00:00.000Z']);
    // After the first of them, and after the second.
    await desk.goTo('2022-08-24T02:00:00Z');
    await widen({ unitIds: [desk.bekasi.units.education.id] });
    expect(await writingOf(education)).toEqual(['ALL', '2022-08-26T00:00:00.000Z']);
    await desk.goTo('2022-08-29T02:00:00Z');
    expect(await writingOf(education)).toEqual(['ALL', null]);
    await widen({ unitIds: [], withKabupaten: true });
    expect(await writingOf(kabupaten)).toEqual(['open', end]);
  });
});

describe('a window of one reopening that ends after the next', () => {
  test('binds also who is opened by that one alone', async () => {
    // As if there had never been one.
    await desk.sql('delete from period_window');
    await desk.sql('update worksheet set window_revision = 0');
    await close();
    await reopen({ unitIds: [desk.bekasi.units.health.id] });
    await window('2022-08-29T00:00:00Z', '2022-08-30T09:00:00Z');
    await close();
    await desk.goTo('2022-08-29T05:00:00Z');
    await reopen({ unitIds: [desk.bekasi.units.education.id] });
    expect(await writingOf(education)).toEqual(['open', '2022-08-30T09:00:00.000Z']);
    await desk.goTo('2022-08-30T10:00:00Z');
    expect(await writingOf(education)).toEqual(['ALL', null]);
  });
});

describe('what comes from outside', () => {
  test('is bound by a window that was set when all was closed', async () => {
    const { people, period, worksheets } = desk.karawang;
    await desk.sql(`update period set status = 'CLOSED' where id = $1`, [period.id]);
    await desk.sql(`update worksheet set status = 'CLOSED' where period_id = $1`, [period.id]);
    const answerId = await desk.answer('U.I.1.i.b', worksheets.health.id);
    await desk.sql(`update answer set state = 'SUBMITTED' where id = $1`, [answerId]);
    const [admin, lead] = [await desk.world.as(people.admin), await desk.world.as(people.lead)];
    const { errors } = await admin.send(ADD, {
      input: {
        periodId: period.id,
        stageKey: 'external',
        scope: 'ALL',
        opensAt: '2022-10-01T00:00:00Z',
        closesAt: '2022-12-01T00:00:00Z',
      },
    });
    expect(errors).toBeUndefined();
    const input = {
      answerId,
      answerVersion: 1,
      stageKey: 'external',
      optionKey: 'C',
      note: 'LHE',
    };
    expect((await lead.send(RECORD, { input })).code).toBe('WINDOW_CLOSED');
    await desk.goTo('2022-10-02T02:00:00Z');
    const later = await desk.world.as(people.lead);
    expect((await later.send(RECORD, { input })).errors).toBeUndefined();
  });
});

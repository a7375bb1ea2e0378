import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storeKnownHolidays } from '../../server/calendar/store-known.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let world: World;
let admin: Client;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  admin = await world.as(world.bekasi.people.admin);
});
beforeEach(() => world.db.pool.query('delete from holiday'));

const HOLIDAYS = `query ($year: Int!) { holidays(year: $year) {
  year holidays { id date name kind version } known { sources missing } } }`;
const ADD = `mutation ($input: AddHolidayInput!) { addHoliday(input: $input) { id date name kind version } }`;
const UPDATE = `mutation ($input: UpdateHolidayInput!) { updateHoliday(input: $input) { id date name kind version } }`;
const REMOVE = `mutation ($input: RemoveHolidayInput!) { removeHoliday(input: $input) { id date name kind version } }`;
const IMPORT = `mutation ($year: Int!) { importHolidays(year: $year) { holidays { date name kind } known { missing } } }`;

interface HolidayRow {
  readonly id: string;
  readonly date: string;
  readonly name: string;
  readonly kind: string;
  readonly version: number;
}

const anniversary = { date: '2022-08-15', name: 'Hari Jadi Kabupaten Bekasi', kind: 'LOCAL' };
const add = async (input: object = anniversary): Promise<HolidayRow> => {
  const { data, errors } = await admin.send(ADD, { input });
  expect(errors).toBeUndefined();
  return data.addHoliday as HolidayRow;
};
const holidaysOf = async (year: number, client = admin) => {
  const { data } = await client.send(HOLIDAYS, { year });
  return data.holidays as {
    holidays: HolidayRow[];
    known: { sources: string[]; missing: number } | null;
  };
};

describe('the calendar', () => {
  test('of a kabupaten is empty until somebody fills it in, and says what was decreed', async () => {
    const { holidays, known } = await holidaysOf(2022);
    expect(holidays).toEqual([]);
    // 16 national holidays and 4 days of joint leave, after the second amendment.
    expect(known?.missing).toBe(20);
    expect(known?.sources[0]).toContain('963/2021');
  });

  test('knows no decree of 2027', async () => {
    expect(await holidaysOf(2027)).toMatchObject({ holidays: [], known: null });
  });

  test('takes over a year as it was decreed', async () => {
    const { data } = await admin.send(IMPORT, { year: 2022 });
    expect(data.importHolidays.known.missing).toBe(0);
    const { holidays } = await holidaysOf(2022);
    expect(holidays).toHaveLength(20);
    expect(holidays.filter(({ date }) => date > '2022-04-28' && date < '2022-05-07')).toMatchObject(
      [
        { date: '2022-04-29', kind: 'JOINT_LEAVE' },
        { date: '2022-05-01', kind: 'NATIONAL', name: 'Hari Buruh Internasional' },
        { date: '2022-05-02', kind: 'NATIONAL', name: 'Hari Raya Idul Fitri 1443 Hijriah' },
        { date: '2022-05-03', kind: 'NATIONAL' },
        { date: '2022-05-04', kind: 'JOINT_LEAVE' },
        { date: '2022-05-05', kind: 'JOINT_LEAVE' },
        { date: '2022-05-06', kind: 'JOINT_LEAVE' },
      ],
    );
  });

  test('keeps what somebody wrote when a year is taken over, and takes it over only once', async () => {
    await add({ date: '2022-08-17', name: 'Dirgahayu RI', kind: 'LOCAL' });
    await admin.send(IMPORT, { year: 2022 });
    await admin.send(IMPORT, { year: 2022 });
    const { holidays } = await holidaysOf(2022);
    expect(holidays).toHaveLength(20);
    expect(holidays.find(({ date }) => date === '2022-08-17')).toMatchObject({
      name: 'Dirgahayu RI',
      kind: 'LOCAL',
    });
  });

  test('is taken over once by two administrators at once', async () => {
    const both = await Promise.all([1, 2].map(() => admin.send(IMPORT, { year: 2023 })));
    expect(both.map(({ code }) => code)).toEqual([undefined, undefined]);
    expect((await holidaysOf(2023)).holidays).toHaveLength(27);
  });

  test('lists a year by date, and nothing of the years around it', async () => {
    await add({ ...anniversary, date: '2023-01-01' });
    await add({ ...anniversary, date: '2022-12-31' });
    await add({ ...anniversary, date: '2022-01-01' });
    await add({ ...anniversary, date: '2021-12-31' });
    const { holidays } = await holidaysOf(2022);
    expect(holidays.map(({ date }) => date)).toEqual(['2022-01-01', '2022-12-31']);
  });

  test('of whoever installed before has what was decreed, and what they wrote', async () => {
    await add({ date: '2022-08-17', name: 'Dirgahayu RI', kind: 'LOCAL' });
    // What the migration does; a second time changes nothing.
    await world.db.pool.query(storeKnownHolidays);
    await world.db.pool.query(storeKnownHolidays);
    const { holidays, known } = await holidaysOf(2022);
    expect([holidays.length, known?.missing]).toEqual([20, 0]);
    expect(holidays.map(({ name }) => name)).toContain('Dirgahayu RI');
    const theirs = await holidaysOf(2026, await world.as(world.karawang.people.admin));
    expect(theirs.holidays).toHaveLength(25);
  });

  test('is read in one statement', async () => {
    await admin.send(IMPORT, { year: 2022 });
    await admin.send('{ viewer { person { id } } }');
    const { statements } = await countStatements(() => admin.send(HOLIDAYS, { year: 2022 }));
    expect(statements).toHaveLength(1);
  });

  test('is each kabupaten’s own', async () => {
    await add();
    const theirs = await world.as(world.karawang.people.admin);
    expect((await holidaysOf(2022, theirs)).holidays).toEqual([]);
  });
});

describe('a holiday', () => {
  test('is added, renamed and removed, and is on record each time', async () => {
    const added = await add({ ...anniversary, name: '  Hari Jadi  ' });
    expect(added).toMatchObject({ ...anniversary, name: 'Hari Jadi', version: 1 });
    const { data } = await admin.send(UPDATE, {
      input: { id: added.id, version: 1, name: 'Hari Jadi ke-72', kind: 'LOCAL' },
    });
    expect(data.updateHoliday).toMatchObject({ name: 'Hari Jadi ke-72', version: 2 });
    const removed = await admin.send(REMOVE, { input: { id: added.id, version: 2 } });
    expect(removed.data.removeHoliday).toMatchObject({
      date: anniversary.date,
      name: 'Hari Jadi ke-72',
    });
    expect((await holidaysOf(2022)).holidays).toEqual([]);

    const { rows } = await world.db.pool.query(
      `select action, actor_id, before->>'name' as before, after->>'name' as after
       from audit_event where entity = 'Holiday' and entity_id = $1 order by id`,
      [added.id],
    );
    const actor_id = world.bekasi.people.admin.id;
    expect(rows).toEqual([
      { action: 'create', actor_id, before: null, after: 'Hari Jadi' },
      { action: 'update', actor_id, before: 'Hari Jadi', after: 'Hari Jadi ke-72' },
      { action: 'delete', actor_id, before: 'Hari Jadi ke-72', after: null },
    ]);
  });

  test('that was removed is there again when it is added as it was', async () => {
    const { id, version } = await add();
    const { data } = await admin.send(REMOVE, { input: { id, version } });
    const { date, name, kind } = data.removeHoliday as HolidayRow;
    expect(await add({ date, name, kind })).toMatchObject(anniversary);
  });
});

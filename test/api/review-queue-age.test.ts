import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { knownYears, workingDaysBetween } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import { olderThan, workingDays } from '../../server/calendar/working-days.sql.js';
import { rows, sql } from '../../server/support/sql.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fillQueue, placesOf, readQueue } from '../builders/queue.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let lead: Client;

beforeAll(async () => {
  desk = await buildDesk();
  await fillQueue(desk);
  lead = await desk.world.as(desk.bekasi.people.lead);
});
afterAll(() => desk.close());
beforeEach(() => desk.sql('delete from holiday'));

const holiday = (date: string, tenant = desk.bekasi) =>
  desk.sql(
    `insert into holiday (id, kabupaten_id, created_at, date, name, kind)
     values (gen_random_uuid(), $1, now(), $2, 'Libur', 'NATIONAL')`,
    [tenant.kabupaten.id, date],
  );

const AGES = `query ($filter: ReviewFilter) { reviewQueue(filter: $filter) {
  totalCount nodes { unit { code } indicatorCode waitingDays } } }`;

/** Working days by place. */
const ages = async (client = lead) => {
  const { data } = await client.send(AGES, {});
  const nodes = data.reviewQueue.nodes as Parameters<typeof placesOf>[0]['nodes'];
  const days = (data.reviewQueue.nodes as { waitingDays: number | null }[]).map(
    ({ waitingDays }) => waitingDays,
  );
  return Object.fromEntries(placesOf({ nodes }).map((place, index) => [place, days[index]]));
};
const over = async (waitingOver: number) =>
  placesOf(await readQueue(lead, { filter: { waitingOver } }));

// It is Friday, 15 July 2022. Since Saturday the 9th: 11th to 15th; since Sunday the 10th as well;
// since Monday the 11th: four; since Tuesday: three; since Wednesday: two.
const byHand = {
  'disdik I.2.i.c': 5,
  'dinkes I.1.i.a': 5,
  'disdik I.1.i.a': 4,
  'kabupaten I.1.i.a': 3,
  'dinkes I.2.i.b': 2,
};

describe('how long an answer waits', () => {
  test('is told in working days, and not of what does not wait', async () => {
    expect(await ages()).toEqual({
      ...byHand,
      'dinkes I.1.i.b': null,
      'dinkes I.2.i.a': null,
    });
  });

  test('leaves out the kabupaten’s holidays, and no other one’s', async () => {
    await holiday('2022-07-13');
    await holiday('2022-07-10');
    await holiday('2022-07-14', desk.karawang);
    expect(await ages()).toMatchObject({
      'dinkes I.1.i.a': 4,
      'kabupaten I.1.i.a': 2,
      'dinkes I.2.i.b': 2,
    });
  });

  test('filters: more than so many working days', async () => {
    expect(await over(5)).toEqual([]);
    expect(await over(4)).toEqual(['disdik I.2.i.c', 'dinkes I.1.i.a']);
    expect(await over(3)).toEqual(['disdik I.2.i.c', 'dinkes I.1.i.a', 'disdik I.1.i.a']);
    expect(await over(0)).toHaveLength(5);
    await holiday('2022-07-15');
    expect(await over(3)).toEqual(['disdik I.2.i.c', 'dinkes I.1.i.a']);
  });

  test('sorts, those that do not wait at the end', async () => {
    const sorted = async (direction: 'ASC' | 'DESC') =>
      placesOf(
        await readQueue(lead, {
          orderBy: [
            { field: 'WAITING_DAYS', direction },
            { field: 'UNIT_NAME', direction: 'ASC' },
          ],
        }),
      );
    const waiting = Object.keys(byHand);
    expect((await sorted('DESC')).slice(0, 5)).toEqual(waiting);
    expect((await sorted('ASC')).slice(2)).toEqual(waiting.toReversed());
  });

  test('goes on over pages', async () => {
    const orderBy = [{ field: 'WAITING_DAYS', direction: 'DESC' }];
    const first = await readQueue(lead, { orderBy, first: 2 });
    const next = await readQueue(lead, { orderBy, after: first.pageInfo.endCursor });
    const all = await readQueue(lead, { orderBy });
    expect([...placesOf(first), ...placesOf(next)]).toEqual(placesOf(all));
  });

  test.each([-1, limits.waitingDaysMax + 1])('can not be filtered by %i days', async (days) => {
    expect(await lead.send(AGES, { filter: { waitingOver: days } })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'waitingOver',
    });
  });

  test('takes no statement more', async () => {
    await lead.send('{ viewer { person { id } } }');
    const { statements } = await countStatements(() =>
      lead.send(`{ reviewQueue(filter: { waitingOver: 1 }) { nodes { waitingDays } } }`),
    );
    expect(statements).toHaveLength(1);
  });
});

describe('in SQL and in the browser', () => {
  const decreed = knownYears.flatMap((known) => known.holidays.map(({ date }) => date));
  const dates = new Set(decreed);
  /** From the first day of 2022 to some days into 2027, at any second; always the same ones. */
  const moments = Array.from(
    { length: 500 },
    (_, index) => new Date(Date.UTC(2022, 0, 1) + ((index * 104_729_017) % 158_000_000) * 1000),
  );

  beforeEach(async () => {
    await desk.sql(
      `insert into holiday (id, kabupaten_id, created_at, date, name, kind)
       select gen_random_uuid(), $1, now(), unnest($2::date[]), 'Libur', 'NATIONAL'`,
      [desk.bekasi.kabupaten.id, decreed],
    );
  });

  test('working days between two moments are the same number', async () => {
    const pairs = moments.map((from, index) => ({ from, to: moments[(index * 7 + 1) % 500]! }));
    const found = await rows<{ days: number }>(
      desk.world.db.pool,
      sql`select ${workingDays(desk.bekasi.kabupaten.id, sql`n."from"`, sql`n."to"`)} as days
          from jsonb_to_recordset(${JSON.stringify(pairs)}) as n ("from" timestamptz, "to" timestamptz)`,
    );
    expect(found.map(({ days }) => days)).toEqual(
      pairs.map(({ from, to }) => workingDaysBetween(from, to, dates)),
    );
  });

  test('whatever began before the moment of a filter, and nothing else, is older than its days', async () => {
    const now = new Date('2022-05-17T16:59:59.999Z');
    for (const days of [0, 1, 3, 5, 10]) {
      const [found] = await rows<{ began: string }>(
        desk.world.db.pool,
        sql`select ${olderThan(desk.bekasi.kabupaten.id, sql`${now}::timestamptz`, days)} as began`,
      );
      const began = Date.parse(found!.began);
      const age = (moment: number) => workingDaysBetween(new Date(moment), now, dates);
      expect([age(began - 1), age(began)], `${days} days`).toEqual([days + 1, days]);
    }
  });
});

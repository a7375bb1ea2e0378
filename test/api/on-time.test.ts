import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import type { PersonName } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let june: string;

const UNITS = `{ units { nodes { code onTime { due onTime rate } } } }`;

/** In April, May and June Dinas Kesehatan submits at the due moment, a second later, and not at all; the other on time. */
beforeAll(async () => {
  desk = await buildDesk();
  const { world, bekasi } = desk;
  for (const [month, healthAt] of [
    [4, '2022-04-28T00:00:00Z'],
    [5, '2022-05-28T00:00:01Z'],
    [6, null],
  ] as const) {
    const id = await planMonth(world, bekasi, month);
    june = id;
    await step(world, bekasi, OPEN, id);
    for (const [unit, at] of [
      [bekasi.units.health, healthAt],
      [bekasi.units.education, `2022-0${month}-20T00:00:00Z`],
    ] as const) {
      await desk.sql(
        `update worksheet set status = case when $2::text is null then 'FILLING' else 'SUBMITTED' end,
           submitted_at = $2::timestamptz where id = $1`,
        [await worksheetOf(world, id, unit.id), at],
      );
    }
    await step(world, bekasi, CLOSE, id);
  }
});
afterAll(() => desk.close());

const ratesFor = async (person: PersonName) => {
  const client = await desk.world.as(desk.bekasi.people[person]);
  const { data } = await client.send(UNITS);
  return Object.fromEntries(
    data.units.nodes.map(({ code, onTime }: { code: string; onTime: unknown }) => [code, onTime]),
  );
};
const health = { due: 3, onTime: 1, rate: 1 / 3 };
const education = { due: 3, onTime: 3, rate: 1 };

test('a unit is on time up to the due moment, over closed periods alone', async () => {
  expect(await ratesFor('lead')).toEqual({ dinkes: health, disdik: education });
  expect(await ratesFor('admin')).toEqual({ dinkes: health, disdik: education });
});

test('a unit sees its own rate and nobody else’s', async () => {
  expect(await ratesFor('agent')).toEqual({ dinkes: health, disdik: null });
});

test('a period says how many were on time, closed as it was sealed and open as it stands', async () => {
  const { data } = await (
    await desk.world.as(desk.bekasi.people.admin)
  ).send(
    `query ($june: ID!, $july: ID!) {
      june: period(id: $june) { progress { worksheets submitted onTime } }
      july: period(id: $july) { progress { worksheets submitted onTime } } }`,
    { june, july: desk.bekasi.period.id },
  );
  expect(data.june.progress).toEqual({ worksheets: 2, submitted: 1, onTime: 1 });
  expect(data.july.progress).toEqual({ worksheets: 2, submitted: 0, onTime: 0 });
});

test('is read with one statement more for all units, and with none where nobody asks', async () => {
  const lead = await desk.world.as(desk.bekasi.people.lead);
  const without = '{ units { nodes { code } } }';
  await lead.send(without);
  const plain = await countStatements(() => lead.send(without));
  const rated = await countStatements(() => lead.send(UNITS));
  expect(rated.count).toBe(plain.count + 1);
});

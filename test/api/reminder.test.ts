import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aReturn, buildDesk, type Desk } from '../builders/desk.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const REMINDER = `query ($periodId: ID!, $unitId: ID) { unitReminder(periodId: $periodId, unitId: $unitId) {
  unit { code } period { name dueAt } worksheets { worksheetId status unanswered unproven
    returned { indicatorCode reason } } } }`;

const remind = (client: Client, given: object = {}) =>
  client.send(REMINDER, {
    periodId: desk.bekasi.period.id,
    unitId: desk.bekasi.units.health.id,
    ...given,
  });

test('says how much is not answered and not proven while the unit fills in', async () => {
  // Of five: one proven, one that needs no evidence, one without the evidence it needs.
  await desk.filled({
    'U.I.1.i.a': { optionKey: 'YA', evidence: ['a'.repeat(64)] },
    'U.I.1.i.b': { optionKey: 'B' },
    'U.I.2.i.a': { optionKey: 'D' },
  });
  const { data, errors } = await remind(desk.head);
  expect(errors).toBeUndefined();
  expect(data.unitReminder).toEqual({
    unit: { code: 'dinkes' },
    period: { name: '2022-07', dueAt: '2022-07-31T09:00:00.000Z' },
    worksheets: [
      {
        worksheetId: desk.worksheetId,
        status: 'FILLING',
        unanswered: 2,
        unproven: 1,
        returned: [],
      },
    ],
  });
});

test('says what came back and why once it is submitted, by code, and names nobody', async () => {
  await desk.submitted();
  await desk.returned('U.I.2.i.b');
  await desk.returned('U.I.1.i.a');
  for (const client of [desk.head, await desk.world.as(desk.bekasi.people.admin)]) {
    const { data } = await remind(client);
    expect(data.unitReminder.worksheets).toMatchObject([
      {
        status: 'SUBMITTED',
        unanswered: 0,
        unproven: 0,
        returned: [
          { indicatorCode: 'U.I.1.i.a', reason: aReturn.reason },
          { indicatorCode: 'U.I.2.i.b', reason: aReturn.reason },
        ],
      },
    ]);
  }
});

test('has nothing left once the period is closed', async () => {
  await desk.sql(`update period set status = 'CLOSED'`);
  expect((await remind(desk.head)).data.unitReminder.worksheets).toEqual([]);
});

test('has nothing left of a worksheet that stays closed while the period is open again', async () => {
  await desk.sql(`update worksheet set status = 'CLOSED' where id = $1`, [desk.worksheetId]);
  expect((await remind(desk.head)).data.unitReminder.worksheets).toEqual([]);
});

test('takes as many statements whatever came back', async () => {
  await desk.submitted();
  await desk.returned('U.I.1.i.a');
  await remind(desk.head);
  const one = await countStatements(() => remind(desk.head));
  await desk.returned('U.I.2.i.b');
  await remind(desk.head);
  const two = await countStatements(() => remind(desk.head));
  expect(two.count).toBe(one.count);
});

test('is refused to other units, and of what there is not or is another kabupaten’s', async () => {
  const { otherHead, agent, evaluator, lead } = desk.bekasi.people;
  for (const person of [otherHead, agent, evaluator]) {
    expect(await remind(await desk.world.as(person))).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await remind(await desk.world.as(desk.karawang.people.lead))).toMatchObject({
    code: 'NOT_FOUND',
  });
  const client = await desk.world.as(lead);
  const nobody = '00000000-0000-4000-8000-000000000000';
  for (const [given, field] of [
    [{ unitId: nobody }, 'unitId'],
    [{ unitId: 'x' }, 'unitId'],
    [{ unitId: null }, 'unitId'],
    [{ periodId: nobody }, 'unitId'],
    [{ periodId: 'x' }, 'periodId'],
  ] as const) {
    expect(await remind(client, given)).toMatchObject({ code: 'NOT_FOUND', field });
  }
});

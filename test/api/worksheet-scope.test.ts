import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fillSheets, readSheets, type Sheets, titlesOf } from '../builders/sheets.js';
import type { Client, PersonName } from '../builders/world.js';

let desk: Desk;
let sheets: Sheets;
/** By title, Bekasi's six worksheets. */
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  desk = await buildDesk();
  sheets = await fillSheets(desk);
  ids = {
    'kabupaten 07': sheets.july.kabupaten,
    'badan arsip 07': sheets.july.archive,
    'Dinas Kesehatan 07': sheets.july.health,
    'Dinas Pendidikan 07': sheets.july.education,
    'Dinas Kesehatan 06': sheets.june.health,
    'Dinas Pendidikan 06': sheets.june.education,
  };
});
afterAll(() => desk.close());

const WORKSHEET = `query ($id: ID!) { worksheet(id: $id) {
  id unit { name } period { name } status version evaluators { id }
  answers { indicatorCode optionKey state abilities } } }`;

const ofHealth = ['Dinas Kesehatan 06', 'Dinas Kesehatan 07'];
const ofEducation = ['Dinas Pendidikan 06', 'Dinas Pendidikan 07'];
const everything = [...ofHealth, ...ofEducation, 'badan arsip 07', 'kabupaten 07'];

/** That somebody's list, its count and its single worksheets are these, and no other is there for them. */
async function expectScope(client: Client, titles: readonly string[]): Promise<void> {
  const list = await readSheets(client);
  expect(titlesOf(list).toSorted()).toEqual(titles.toSorted());
  expect(list.totalCount).toBe(titles.length);
  for (const [title, id] of Object.entries(ids)) {
    const { code, field, data } = await client.send(WORKSHEET, { id });
    if (titles.includes(title)) expect(data.worksheet.id, title).toBe(id);
    else expect({ code, field }, title).toEqual({ code: 'NOT_FOUND', field: 'id' });
    const narrowed = await readSheets(client, { filter: { ids: [id] } });
    expect(narrowed.totalCount, title).toBe(titles.includes(title) ? 1 : 0);
  }
}

const as = (person: PersonName) => desk.world.as(desk.bekasi.people[person]);

describe('who sees which worksheets', () => {
  test('the agents and heads see those of their own unit, of every month', async () => {
    await expectScope(await as('agent'), ofHealth);
    await expectScope(await as('head'), ofHealth);
    await expectScope(await as('otherAgent'), ofEducation);
    await expectScope(await as('otherHead'), ofEducation);
  });

  test('the agent of the kabupaten’s own worksheet sees that one', async () => {
    await desk.sql(
      `insert into membership (id, kabupaten_id, created_at, person_id, role, unit_id)
       values (gen_random_uuid(), $1, now(), $2, 'CHANGE_AGENT', null)`,
      [desk.bekasi.kabupaten.id, desk.bekasi.people.idleEvaluator.id],
    );
    await expectScope(await as('idleEvaluator'), ['kabupaten 07']);
    await desk.sql(`delete from membership where person_id = $1 and role = 'CHANGE_AGENT'`, [
      desk.bekasi.people.idleEvaluator.id,
    ]);
    desk.world.app.services.sessions.forget();
  });

  test('an evaluator sees those that they review, in the month in which they do', async () => {
    await expectScope(await as('evaluator'), ['Dinas Kesehatan 07']);
    await expectScope(await as('idleEvaluator'), []);
    await desk.withAssignment('idleEvaluator', async () => {
      await expectScope(await as('idleEvaluator'), ['Dinas Kesehatan 07']);
    });
  });

  test('somebody in two roles sees what either of them sees', async () => {
    await desk.withRole('evaluator', 'UNIT_HEAD', async () => {
      await expectScope(await as('evaluator'), ofHealth);
    });
    await desk.withAssignment('otherAgent', async () => {
      await expectScope(await as('otherAgent'), ofEducation);
    });
  });

  test('the lead evaluator, the tim percepatan, the leadership and the analysts see all', async () => {
    for (const person of ['lead', 'team', 'leader', 'analyst'] as const) {
      await expectScope(await as(person), everything);
    }
  });

  test('the administrator sees none', async () => {
    const admin = await as('admin');
    for (const id of [...Object.values(ids), randomUUID()]) {
      expect((await admin.send(WORKSHEET, { id })).code).toBe('FORBIDDEN');
    }
  });

  test('nobody sees one of another kabupaten, whatever they are', async () => {
    const { karawang } = desk;
    const theirs = [karawang.worksheets.health.id, karawang.worksheets.education.id];
    for (const person of [
      'agent',
      'head',
      'evaluator',
      'lead',
      'team',
      'leader',
      'analyst',
    ] as const) {
      const client = await as(person);
      for (const id of theirs) {
        expect(await client.send(WORKSHEET, { id }), person).toMatchObject({
          code: 'NOT_FOUND',
          field: 'id',
        });
      }
      for (const filter of [
        { ids: theirs },
        { unitId: karawang.units.health.id },
        { periodId: karawang.period.id },
      ]) {
        expect(await readSheets(client, { filter }), person).toMatchObject({
          totalCount: 0,
          nodes: [],
        });
      }
    }
    const list = await readSheets(await desk.world.as(karawang.people.leader));
    expect(list.nodes.map(({ id }) => id).toSorted()).toEqual(theirs.toSorted());
  });
});

describe('one worksheet', () => {
  test('has its answers in the order of the instrument', async () => {
    const { data } = await (await as('leader')).send(WORKSHEET, { id: sheets.july.health });
    expect(data.worksheet).toEqual({
      id: sheets.july.health,
      unit: { name: 'Dinas Kesehatan' },
      period: { name: '2022-07' },
      status: 'SUBMITTED',
      version: 1,
      evaluators: [{ id: desk.bekasi.people.evaluator.id }],
      answers: [
        { indicatorCode: 'U.I.1.i.a', optionKey: 'YA', state: 'ACCEPTED', abilities: [] },
        { indicatorCode: 'U.I.1.i.b', optionKey: 'A', state: 'ACCEPTED', abilities: [] },
        { indicatorCode: 'U.I.2.i.a', optionKey: 'B', state: 'RETURNED', abilities: [] },
        { indicatorCode: 'U.I.2.i.b', optionKey: null, state: 'ACCEPTED', abilities: [] },
        { indicatorCode: 'U.I.2.i.c', optionKey: null, state: 'SUBMITTED', abilities: [] },
      ],
    });
  });

  test('offers each what they may do with it now', async () => {
    const offered = async (person: PersonName, id: string) => {
      const client = await as(person);
      const { data } = await client.send(`query ($id: ID!) { worksheet(id: $id) { abilities } }`, {
        id,
      });
      return data.worksheet.abilities as string[];
    };
    const { health, education } = sheets.july;
    const download = 'evidence.download';
    expect(await offered('otherAgent', education)).toEqual(['answer.edit', download]);
    expect(await offered('otherHead', education)).toEqual([
      'worksheet.submit',
      'unit.remind',
      download,
    ]);
    expect(await offered('agent', health)).toEqual(['answer.edit', 'worksheet.resubmit', download]);
    expect(await offered('head', health)).toEqual(['worksheet.resubmit', 'unit.remind', download]);
    expect(await offered('evaluator', health)).toEqual(['evaluation.give', download]);
    expect(await offered('lead', health)).toEqual(['unit.remind', download]);
    expect(await offered('team', health)).toEqual([]);
    expect(await offered('analyst', health)).toEqual([]);
    expect(await offered('agent', sheets.june.health), 'closed').toEqual([download]);
  });

  test('is not there under an id that is unknown, none at all or somebody else’s', async () => {
    const leader = await as('leader');
    const answerId = await desk.answer('U.I.1.i.a');
    for (const id of [randomUUID(), 'dinkes', '', desk.bekasi.units.health.id, answerId]) {
      expect(await leader.send(WORKSHEET, { id }), id).toMatchObject({
        code: 'NOT_FOUND',
        field: 'id',
      });
    }
  });

  test('is found under its id in whatever case that is written', async () => {
    const { data } = await (
      await as('leader')
    ).send(WORKSHEET, {
      id: sheets.july.health.toUpperCase(),
    });
    expect(data.worksheet.id).toBe(sheets.july.health);
  });
});

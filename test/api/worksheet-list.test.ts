import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fill } from '../builders/filled.js';
import {
  fillSheets,
  readSheets,
  type SheetQuestion,
  type Sheets,
  titlesOf,
} from '../builders/sheets.js';
import type { Client } from '../builders/world.js';

let desk: Desk;
let sheets: Sheets;
let leader: Client;
let july: string;

beforeAll(async () => {
  desk = await buildDesk();
  sheets = await fillSheets(desk);
  july = desk.bekasi.period.id;
  leader = await desk.world.as(desk.bekasi.people.leader);
});
afterAll(() => desk.close());

const own = 'kabupaten 07';
const archive = 'badan arsip 07';
const health = 'Dinas Kesehatan 07';
const education = 'Dinas Pendidikan 07';
const juneHealth = 'Dinas Kesehatan 06';
const juneEducation = 'Dinas Pendidikan 06';

describe('worksheets are narrowed', () => {
  /** Titles in no order, and how many there are in all. */
  const found = async (filter: SheetQuestion['filter']) => {
    const page = await readSheets(leader, filter ? { filter } : {});
    return { rows: titlesOf(page).toSorted(), total: page.totalCount };
  };
  const these = (...titles: readonly string[]) => ({
    rows: titles.toSorted(),
    total: titles.length,
  });

  test('by nothing: all that the viewer may read, of every month', async () => {
    expect(await found(undefined)).toEqual(
      these(own, archive, health, education, juneHealth, juneEducation),
    );
  });

  test('to a period', async () => {
    expect(await found({ periodId: july })).toEqual(these(own, archive, health, education));
    expect(await found({ periodId: sheets.june.id })).toEqual(these(juneHealth, juneEducation));
    expect(await found({ periodId: randomUUID() })).toEqual(these());
  });

  test('to a unit', async () => {
    expect(await found({ unitId: desk.bekasi.units.health.id })).toEqual(these(health, juneHealth));
    expect(await found({ unitId: sheets.units.archive })).toEqual(these(archive));
    expect(await found({ unitId: randomUUID() })).toEqual(these());
  });

  test('to a status', async () => {
    expect(await found({ status: 'FILLING' })).toEqual(these(archive, education));
    expect(await found({ status: 'SUBMITTED' })).toEqual(these(own, health));
    expect(await found({ status: 'CLOSED' })).toEqual(these(juneHealth, juneEducation));
  });

  test('to those of units, or the kabupaten’s own', async () => {
    expect(await found({ level: 'KABUPATEN' })).toEqual(these(own));
    expect(await found({ level: 'UNIT', periodId: july })).toEqual(
      these(archive, health, education),
    );
  });

  test('to ids, of which others’ and those that are none find nothing', async () => {
    const { karawang } = desk;
    const ids = [sheets.july.health, sheets.june.education, karawang.worksheets.health.id];
    expect(await found({ ids: [...ids, randomUUID(), 'x', ''] })).toEqual(
      these(health, juneEducation),
    );
    expect(await found({ ids: [sheets.july.health, sheets.july.health] })).toEqual(these(health));
    expect(await found({ ids: [] })).toEqual(these());
  });

  test('by all of it together', async () => {
    const filter = {
      ids: [sheets.july.health, sheets.july.education],
      periodId: july,
      unitId: desk.bekasi.units.health.id,
      status: 'SUBMITTED',
      level: 'UNIT',
    };
    expect(await found(filter)).toEqual(these(health));
    expect(await found({ ...filter, status: 'FILLING' })).toEqual(these());
  });

  test('not by a condition that is null', async () => {
    const filter = { ids: null, periodId: null, unitId: null, status: null, level: null };
    expect((await found(filter)).total).toBe(6);
  });
});

describe('worksheets are ordered', () => {
  const ordered = async (
    orderBy: readonly (readonly [string, 'ASC' | 'DESC'])[],
    filter: SheetQuestion['filter'] = { periodId: july },
  ) =>
    titlesOf(
      await readSheets(leader, {
        filter,
        orderBy: orderBy.map(([field, direction]) => ({ field, direction })),
      }),
    );
  const byName = [own, archive, health, education];

  test('by the unit’s name, in whatever case it is written, the kabupaten’s own first', async () => {
    expect(titlesOf(await readSheets(leader, { filter: { periodId: july } }))).toEqual(byName);
    expect(await ordered([['UNIT_NAME', 'ASC']])).toEqual(byName);
    expect(await ordered([['UNIT_NAME', 'DESC']])).toEqual(byName.toReversed());
  });

  test('by how far they are', async () => {
    const order = (direction: 'ASC' | 'DESC') =>
      ordered([
        ['COMPLETION', direction],
        ['UNIT_NAME', 'ASC'],
      ]);
    // 0, 0, 2 of 5, 3 of 5.
    expect(await order('ASC')).toEqual([own, archive, health, education]);
    expect(await order('DESC')).toEqual([education, health, own, archive]);
  });

  test('by what they earned', async () => {
    const byPoints = [archive, own, education, health];
    expect(await ordered([['POINTS', 'ASC']])).toEqual(byPoints);
    expect(await ordered([['POINTS', 'DESC']])).toEqual(byPoints.toReversed());
  });

  test('by what they earned as it is now: what was saved since moves them', async () => {
    const choose = (optionKey: string | null) =>
      fill(
        {
          db: desk.world.db,
          worksheetId: sheets.july.archive,
          evaluatorId: desk.bekasi.people.evaluator.id,
        },
        { 'U.I.2.i.a': optionKey === null ? {} : { optionKey } },
      );
    // 1 × 2 for badan arsip, which had nothing.
    await choose('A');
    expect(await ordered([['POINTS', 'DESC']])).toEqual([health, education, archive, own]);
    await choose(null);
    expect(await ordered([['POINTS', 'DESC']])).toEqual([health, education, own, archive]);
  });

  test('a closed one by what was accepted, not by what was claimed', async () => {
    const order = await ordered([['POINTS', 'DESC']], {});
    // 8.44, 3, 2 (of the 4 that were claimed), 1.
    expect(order.slice(0, 4)).toEqual([health, education, juneHealth, own]);
  });

  test('by whose turn it is', async () => {
    const order = (direction: 'ASC' | 'DESC') =>
      ordered(
        [
          ['STATUS', direction],
          ['UNIT_NAME', 'ASC'],
        ],
        {},
      );
    const [filling, submitted, closed] = [
      [archive, education],
      [own, health],
      [juneHealth, juneEducation],
    ] as const;
    expect(await order('ASC')).toEqual([...filling, ...submitted, ...closed]);
    expect(await order('DESC')).toEqual([...closed, ...submitted, ...filling]);
  });

  test('by when they were submitted, with what never was at the end', async () => {
    const order = await ordered([
      ['SUBMITTED_AT', 'ASC'],
      ['UNIT_NAME', 'ASC'],
    ]);
    expect(order).toEqual([health, own, archive, education]);
    const downwards = await ordered(
      [
        ['SUBMITTED_AT', 'DESC'],
        ['UNIT_NAME', 'DESC'],
      ],
      { status: 'SUBMITTED' },
    );
    expect(downwards).toEqual([own, health]);
  });
});

describe('a row of the list', () => {
  const ROW = `query ($ids: [ID!]) { worksheets(filter: { ids: $ids }) { nodes {
    id period { id status } unit { id } instrument { code level } formula { revision } level status submittedAt
    version evaluators { id } abilities reportCardId
    progress { indicators answered evidenced submitted returned accepted completion }
    score { points maximum achievement grade predicate areaPoints missing } } } }`;
  const rowOf = async (id: string) => {
    const { data, errors } = await leader.send(ROW, { ids: [id] });
    expect(errors).toBeUndefined();
    return data.worksheets.nodes[0];
  };

  test('of an open month says what the unit claims, and whose turn the answers are', async () => {
    const { score, ...row } = await rowOf(sheets.july.health);
    expect(row).toEqual({
      id: sheets.july.health,
      period: { id: july, status: 'OPEN' },
      unit: { id: desk.bekasi.units.health.id },
      instrument: { code: 'small-unit', level: 'UNIT' },
      formula: { revision: 1 },
      level: 'UNIT',
      status: 'SUBMITTED',
      submittedAt: '2022-07-10T00:00:00.000Z',
      version: 1,
      evaluators: [{ id: desk.bekasi.people.evaluator.id }],
      abilities: ['evidence.download'],
      reportCardId: null,
      progress: {
        indicators: 5,
        answered: 5,
        evidenced: 2,
        submitted: 1,
        returned: 1,
        accepted: 3,
        completion: 0.4,
      },
    });
    expect(score).toMatchObject({ maximum: 10, grade: 'A', predicate: 'Memuaskan', missing: 0 });
    // 2 + 2 and 0.67 × 2 + ¾ × 2 + 0.8 × 2.
    expect(score.points).toBeCloseTo(8.44, 9);
    expect(score.achievement).toBeCloseTo(0.844, 9);
    expect(score.areaPoints[0]).toBeCloseTo(4, 9);
    expect(score.areaPoints[1]).toBeCloseTo(4.44, 9);
  });

  test('of a closed month says what its report card says', async () => {
    const { score, progress, ...row } = await rowOf(sheets.june.health);
    expect(row).toMatchObject({
      status: 'CLOSED',
      submittedAt: '2022-06-20T00:00:00.000Z',
      reportCardId: expect.any(String) as string,
    });
    expect(score).toEqual({
      points: 2,
      maximum: 10,
      achievement: 0.2,
      grade: 'D',
      predicate: 'Sangat Kurang',
      areaPoints: [2, 0],
      missing: 4,
    });
    expect(progress).toMatchObject({ indicators: 5, answered: 2, evidenced: 2, accepted: 1 });
  });

  test('of the kabupaten’s own has no unit', async () => {
    expect(await rowOf(sheets.july.kabupaten)).toMatchObject({
      unit: null,
      level: 'KABUPATEN',
      instrument: { code: 'small-kabupaten' },
      evaluators: [],
    });
  });
});

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addUnits, CLOSE, OPEN, planMonth, step } from '../builders/months.js';
import { contentsOf } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { publishSecond, sealJuly } from './recalculation.july.js';

const RECALCULATION = `query ($periodId: ID!, $formulaId: ID!) {
  recalculation(periodId: $periodId, formulaId: $formulaId) {
    period { id name status } instrument { id code }
    sealedBy { id revision status sha256 } formula { id revision status sha256 }
    summary { sheets mean { before after } rising falling better worse }
    cards { reportCardId worksheetId unit { id name } unitKind sha256
      before { points achievement rank grade } after { points achievement rank grade }
      points places grade components { code parentCode name before after points } } } }`;

interface Sealed {
  readonly id: string;
  readonly snapshot: string;
  readonly sha256: string;
  readonly whole: string;
}

let world: World;
let team: Client;
let second: string;
/** The report cards of July before there was a second revision. */
let sealed: readonly Sealed[];

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  team = await world.as(world.bekasi.people.team);
  await sealJuly(world);
  sealed = await cards();
  second = await publishSecond(world, team);
});

const cards = async () =>
  (
    await world.db.pool.query<Sealed>(
      `select id, snapshot, sha256, c::text as whole from report_card c where period_id = $1
       order by rank`,
      [world.bekasi.period.id],
    )
  ).rows;
const read = async (formulaId = second, client = team, periodId = world.bekasi.period.id) => {
  const { data, errors } = await client.send(RECALCULATION, { periodId, formulaId });
  expect(errors).toBeUndefined();
  return data['recalculation'];
};
const near = (value: number): number => expect.closeTo(value, 9) as number;

describe('a closed month by the second revision', () => {
  test('says by which formula it was sealed, and by which it was recalculated', async () => {
    const { period, instrument, sealedBy, formula } = await read();
    expect(period).toEqual({ id: world.bekasi.period.id, name: '2022-07', status: 'CLOSED' });
    expect(instrument).toEqual({ id: world.bekasi.instrument.id, code: 'small-unit' });
    expect(sealedBy).toEqual({
      id: world.bekasi.formula.id,
      revision: 1,
      status: 'RETIRED',
      sha256: JSON.parse(sealed[0]!.snapshot).formula.sha256,
    });
    expect(formula).toMatchObject({ id: second, revision: 2, status: 'PUBLISHED' });
  });

  test('has each sealed result beside what the other formula makes of the same answers', async () => {
    const { cards: found, summary } = await read();
    const { units, worksheets } = world.bekasi;
    const [health, education] = found;
    const { components: _of, ...first } = health;
    expect(first).toEqual({
      reportCardId: sealed[0]!.id,
      worksheetId: worksheets.health.id,
      unit: { id: units.health.id, name: 'Dinas Kesehatan' },
      unitKind: 'DINAS',
      sha256: sealed[0]!.sha256,
      before: { points: 4, achievement: 0.4, rank: 1, grade: 'C' },
      after: { points: near(17 / 6), achievement: near(17 / 60), rank: 2, grade: 'D' },
      points: near(-7 / 6),
      places: -1,
      grade: -1,
    });
    expect(education).toMatchObject({
      unit: { id: units.education.id },
      before: { points: near(3), achievement: near(0.3), rank: 2, grade: 'D' },
      after: { points: near(4), achievement: near(0.4), rank: 1, grade: 'C' },
      points: near(1),
      places: 1,
      grade: 1,
    });
    expect(summary).toEqual({
      sheets: 2,
      mean: { before: near(0.35), after: near(41 / 120) },
      rising: 1,
      falling: 1,
      better: 1,
      worse: 1,
    });
  });

  test('names the components that moved a unit, the strongest of a family first', async () => {
    const { components } = (await read()).cards[0];
    const moved = (
      code: string,
      parentCode: string | null,
      name: string,
      from: number,
      to: number,
    ) =>
      // prettier-ignore
      ({ code, parentCode, name, before: near(from), after: near(to), points: near(to - from) });
    expect(components).toEqual([
      moved('U.I', null, 'Pemenuhan', 4, 17 / 6),
      moved('U.I.1', 'U.I', 'Manajemen Perubahan', 3, 1.5),
      moved('U.I.1.i', 'U.I.1', 'Tim Reformasi Birokrasi', 3, 1.5),
      moved('U.I.2', 'U.I', 'Deregulasi Kebijakan', 1, 4 / 3),
      moved('U.I.2.i', 'U.I.2', 'Harmonisasi', 1, 4 / 3),
    ]);
  });

  test('moves nobody by the formula that sealed it', async () => {
    const { cards: found, summary } = await read(world.bekasi.formula.id);
    for (const { before, after, points, places, grade, components } of found) {
      expect(after).toEqual(before);
      expect({ points, places, grade, components }).toEqual({
        points: 0,
        places: 0,
        grade: 0,
        components: [],
      });
    }
    expect(summary).toMatchObject({ rising: 0, falling: 0, better: 0, worse: 0 });
  });

  test('is the same for everybody who sees every unit', async () => {
    const mine = await read();
    for (const name of ['leader', 'lead', 'analyst'] as const) {
      expect(await read(second, await world.as(world.bekasi.people[name]))).toEqual(mine);
    }
  });
});

describe('the report cards of a closed month', () => {
  test('are byte for byte what they were, after publishing and after recalculating', async () => {
    await read();
    expect(await cards()).toEqual(sealed);
    for (const { snapshot, sha256 } of sealed) {
      expect(createHash('sha256').update(snapshot).digest('hex')).toBe(sha256);
    }
  });

  test('are read alone: nothing is written anywhere', async () => {
    const before = await contentsOf(world.db);
    await read();
    expect(await contentsOf(world.db)).toEqual(before);
  });

  test('are what a recalculation rests on, whatever becomes of the rows that they were made of', async () => {
    const before = await read();
    const { pool } = world.db;
    await pool.query(`update answer set option_key = 'YA', counts = '{}' where worksheet_id = $1`, [
      world.bekasi.worksheets.health.id,
    ]);
    await pool.query(`update evaluation set current = false`);
    await pool.query(`update unit set name = 'Dinas Lain' where id = $1`, [
      world.bekasi.units.health.id,
    ]);
    expect(await read()).toEqual(before);
  });
});

test('many units take as many statements as two', async () => {
  await read();
  const two = await countStatements(() => read());
  await addUnits(world, world.bekasi, 20);
  const august = await planMonth(world, world.bekasi, 8);
  await step(world, world.bekasi, OPEN, august);
  await step(world, world.bekasi, CLOSE, august);
  // Opening a month makes everybody's session be read anew.
  await read();
  const many = await countStatements(() => read(second, team, august));
  expect(many.result.cards).toHaveLength(22);
  expect([two.count, many.count]).toEqual([3, 3]);
});

import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RollupRule } from '../../schema/formula/index.js';
import { fill } from '../builders/filled.js';
import { addWorksheet } from '../builders/crowd.js';
import { addUnits } from '../builders/months.js';
import { addInstrument } from '../builders/own-instrument.js';
import { addKabupatenSheet, send } from '../builders/kabupaten-sheet.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { cardsOf, closeJuly, fillHealth, queryIn } from './period.july.js';

let world: World;

/** A world for one test, since what is closed stays closed, or for several that leave it as it was. */
const inWorld = () => buildOwnWorld((built) => (world = built));

const query = queryIn(() => world);

const INDEX = `query ($periodId: ID!) { kabupatenIndex(periodId: $periodId) {
  worksheetId index maximum absence grade predicate distanceToNextGrade { grade points } ownPoints unitPoints
  method kabupatenShare missingUnits weighsUnits formula { revision title status } sha256
  parts { code name unitCode points maximum ownPoints unitPoints unitMaximum unitMean }
  counted { code name } missing { code name } } }`;

interface Shown {
  readonly index: number | null;
  readonly sha256: string | null;
  readonly parts: readonly { readonly points: number }[];
  readonly [field: string]: unknown;
}

async function read(periodId = world.bekasi.period.id): Promise<Shown | null> {
  const leader = await world.as(world.bekasi.people.leader);
  const { data, errors } = await leader.send<{ kabupatenIndex: Shown | null }>(INDEX, { periodId });
  expect(errors).toBeUndefined();
  return data.kabupatenIndex;
}

async function refusal(): Promise<string | undefined> {
  const leader = await world.as(world.bekasi.people.leader);
  const { code } = await leader.send(INDEX, { periodId: world.bekasi.period.id });
  return code;
}

/** Three of the four points for the team come from the units. */
const split: RollupRule = {
  method: 'SPLIT',
  unitInstrument: 'small-unit',
  nodes: [{ code: 'U.I.1', unitCode: 'U.I.1', points: '3' }],
  missingUnits: 'EXCLUDE',
};

/** Dinas Kesehatan sent its worksheet, Dinas Pendidikan did not, the kabupaten did. */
async function fillJuly(rollup?: RollupRule): Promise<string> {
  await fillHealth(world);
  const worksheetId = await addKabupatenSheet(world, rollup ? { rollup } : {});
  await send(world, worksheetId);
  return worksheetId;
}

describe('the index of a closed period', () => {
  let worksheetId: string;
  beforeAll(inWorld);
  beforeAll(async () => {
    worksheetId = await fillJuly(split);
    await closeJuly(world);
  });

  test('is made of what was accepted, and says of which parts', async () => {
    // Dinas Kesehatan has 3 of 4 for its team: (4 - 3) x 1 + 3 x 0.75, and 1 for the survey.
    expect(await read()).toEqual({
      worksheetId,
      index: 4.25,
      maximum: 10,
      absence: null,
      grade: 'C',
      predicate: 'Kurang',
      distanceToNextGrade: { grade: 'B', points: 1.75 },
      ownPoints: 2,
      unitPoints: 2.25,
      method: 'SPLIT',
      kabupatenShare: null,
      missingUnits: 'EXCLUDE',
      weighsUnits: false,
      formula: { revision: 1, title: 'Indeks kabupaten', status: 'PUBLISHED' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      parts: [
        { code: 'U.I.1', name: 'Manajemen Perubahan', unitCode: 'U.I.1', points: 3.25, maximum: 4, ownPoints: 1, unitPoints: 2.25, unitMaximum: 3, unitMean: 0.75 },
        { code: 'U.I.2', name: 'Deregulasi Kebijakan', unitCode: null, points: 1, maximum: 6, ownPoints: 1, unitPoints: 0, unitMaximum: 0, unitMean: null },
      ],
      counted: [{ code: 'dinkes', name: 'Dinas Kesehatan' }],
      missing: [{ code: 'disdik', name: 'Dinas Pendidikan' }],
    }); // prettier-ignore
  });

  test('is told by the trace, and by the trend of the dashboard', async () => {
    const events = await query<{ after: { index: number; sha256: string } }>(
      `select after from audit_event where entity = 'KabupatenIndex'`,
    );
    const { sha256 } = (await read())!;
    expect(events.map(({ after }) => [after.index, after.sha256])).toEqual([[4.25, sha256]]);

    const leader = await world.as(world.bekasi.people.leader);
    const { data } = await leader.send<{ dashboard: object }>('{ dashboard { trend { index } } }');
    expect(data.dashboard).toEqual({ trend: [{ index: 4.25 }] });
  });

  test('that is not what was sealed is not shown, whoever changed it', async () => {
    await goneAround(
      [`update kabupaten_index set snapshot = replace(snapshot, '"index":4.25', '"index":5')`],
      async () => expect(await refusal()).toBe('SEAL_BROKEN'),
    );
  });
});

describe('the index of a closed period whose formula says nothing of units', () => {
  beforeAll(inWorld);
  beforeAll(async () => {
    await fillJuly();
    await closeJuly(world);
  });

  test('is the kabupaten’s own total', async () => {
    expect(await read()).toMatchObject({ index: 5, method: 'KABUPATEN_ONLY', unitPoints: 0, counted: [] }); // prettier-ignore
    const own = (await cardsOf(world)).find(({ unit_id }) => unit_id === null);
    expect(own?.points).toBe(5);
  });

  test('of before there was one is what the kabupaten’s report card says', async () => {
    const sealed = await read();
    await goneAround(['delete from kabupaten_index'], async () => {
      const { parts, ...rest } = (await read())!;
      expect(rest).toEqual({ ...sealed, sha256: null, parts: undefined });
      expect(parts).toEqual(sealed!.parts);
    });
  });

  test('of before there was one is not shown either where the report card is another', async () => {
    const another = `update report_card set snapshot = replace(snapshot, '"points":', '"points":1')`;
    await goneAround(['delete from kabupaten_index', another], async () =>
      expect(await refusal()).toBe('SEAL_BROKEN'),
    );
  });
});

describe('the index of a closed period that the kabupaten has two worksheets in', () => {
  beforeAll(inWorld);
  beforeAll(async () => {
    await fillJuly();
    // Another regime side by side, with nothing in it: later by its code.
    const { db, bekasi } = world;
    const other = await addInstrument(db, bekasi, { code: 'z-second', level: 'KABUPATEN' });
    await db.pool.query(
      `insert into period_instrument (id, kabupaten_id, created_at, period_id, instrument_id, formula_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
      [bekasi.kabupaten.id, bekasi.period.id, other.instrument.id, other.formula.id],
    );
    await send(world, await addWorksheet(world, { ...bekasi, ...other }, null));
    await closeJuly(world);
  });

  test('is the first one’s, in the trend and among the revisions as on its own', async () => {
    expect((await read())?.index).toBe(5);
    const leader = await world.as(world.bekasi.people.leader);
    const { data } = await leader.send<{ dashboard: object; periodRevisions: object }>(
      `query ($id: ID!) { dashboard { trend { index } } periodRevisions(periodId: $id) { index indexGrade } }`,
      { id: world.bekasi.period.id },
    );
    expect(data).toEqual({
      dashboard: { trend: [{ index: 5 }] },
      periodRevisions: [{ index: 5, indexGrade: (await read())!.grade }],
    });
  });
});

describe('the index that a period is closed with', () => {
  beforeEach(inWorld);

  test('never changes: neither with names and formulas of today, nor by a statement', async () => {
    await fillJuly(split);
    await closeJuly(world);
    const before = await read();
    await query(`update unit set name = 'Dinas Lain', active = false`);
    await query(`update formula set status = 'RETIRED', title = 'Lain'`);
    await query(`update instrument set title = 'Lain'`);
    expect(await read()).toEqual({ ...before, formula: { ...(before!['formula'] as object), status: 'RETIRED' } }); // prettier-ignore

    for (const statement of [
      'update kabupaten_index set index = 100',
      'delete from kabupaten_index',
      'truncate kabupaten_index',
    ]) {
      await expect(query(statement)).rejects.toThrow(/never changed/);
    }
    const [row] = await query<{ snapshot: string; sha256: string }>('select * from kabupaten_index'); // prettier-ignore
    expect(createHash('sha256').update(row!.snapshot).digest('hex')).toBe(row!.sha256);
    expect(row!.sha256).toBe(before!.sha256);
  });

  // prettier-ignore
  test.each<[string, RollupRule, boolean, string, readonly string[]]>([
    ['the kabupaten did not send its worksheet', split, false, 'KABUPATEN_NOT_SUBMITTED', []],
    ['a unit is missing and the formula lets that through', { ...split, missingUnits: 'PROPAGATE' }, true, 'UNITS_MISSING', ['disdik']],
    ['a unit has no weight', { ...split, unitWeights: { disdik: '4' } }, true, 'UNIT_WITHOUT_WEIGHT', ['dinkes']],
    ['no unit fills in that instrument', { ...split, unitInstrument: 'another' }, true, 'NO_UNITS', []],
  ])('there is none where %s, and that is sealed, too', async (_title, rollup, isSent, absence, missing) => {
    await fillHealth(world);
    const worksheetId = await addKabupatenSheet(world, { rollup });
    if (isSent) await send(world, worksheetId);
    await closeJuly(world);
    const found = await read();
    expect(found).toMatchObject({ index: null, grade: null, predicate: null, absence, parts: [] });
    expect((found!['missing'] as { code: string }[]).map(({ code }) => code)).toEqual(missing);
    expect(found!.sha256).not.toBeNull();
  });
});

describe('the index of a running period', () => {
  beforeEach(inWorld);

  test('is made of what is claimed so far, and not sealed', async () => {
    await fillJuly(split);
    // Dinas Kesehatan claims 4 of 4 for its team.
    expect(await read()).toMatchObject({ index: 5, ownPoints: 2, unitPoints: 3, sha256: null });
  });

  test('counts what a unit sends meanwhile', async () => {
    await fillJuly({ ...split, missingUnits: 'ZERO' });
    expect(await read()).toMatchObject({ index: 3.5, unitPoints: 1.5 });
    const { worksheets, people } = world.bekasi;
    const worksheetId = worksheets.education.id;
    await fill(
      { db: world.db, worksheetId, evaluatorId: people.evaluator.id },
      { 'U.I.1.i.a': { optionKey: 'YA', state: 'SUBMITTED' } },
    );
    expect(await read()).toMatchObject({ index: 3.5 });
    await send(world, worksheetId);
    // It claims 2 of 4 for its team: 1 + 3 x (1 + 0.5) / 2, and 1 for the survey.
    expect(await read()).toMatchObject({ index: 4.25, missing: [] });
  });

  test('weighs units as the formula says', async () => {
    await fillJuly({ ...split, missingUnits: 'ZERO', unitWeights: { dinkes: '3', disdik: '1' } });
    // 1 + 3 x (3 x 1 + 1 x 0) / 4, and 1 for the survey.
    expect(await read()).toMatchObject({ index: 4.25, weighsUnits: true });
  });

  test('is nothing where the kabupaten fills in nothing', async () => {
    expect(await read()).toBeNull();
  });

  test('of another kabupaten is not found, and of an unknown period neither', async () => {
    const leader = await world.as(world.bekasi.people.leader);
    for (const periodId of [
      world.karawang.period.id,
      '00000000-0000-4000-8000-000000000000',
      'x',
    ]) {
      const { code, data } = await leader.send(INDEX, { periodId });
      expect([code, data['kabupatenIndex'] ?? null]).toEqual(['NOT_FOUND', null]);
    }
  });

  test('takes the same statements for two units as for thirty, running or closed', async () => {
    await fillJuly(split);
    await read();
    const few = await countStatements(() => read());
    await addUnits(world, world.bekasi, 28);
    await query(
      `insert into worksheet (id, kabupaten_id, created_at, version, period_id, unit_id, instrument_id, formula_id, status, submitted_at, revision)
       select gen_random_uuid(), u.kabupaten_id, now(), 1, $1, u.id, $2, $3, 'SUBMITTED', now(), 0
       from unit u where u.code like 'more-%'`,
      [world.bekasi.period.id, world.bekasi.instrument.id, world.bekasi.formula.id],
    );
    const many = await countStatements(() => read());
    expect((many.result!['counted'] as unknown[]).length).toBe(29);
    expect(many.statements).toHaveLength(few.count);
    await closeJuly(world);
    const closed = await countStatements(() => read());
    expect(closed.count).toBeLessThan(many.count);
  });
});

/** While whoever owns the database has gone around what guards it. */
async function goneAround(statements: readonly string[], work: () => Promise<void>): Promise<void> {
  const tables = ['kabupaten_index', 'report_card'];
  for (const table of tables) {
    await query(`create table ${table}_kept as table ${table}`);
    await query(`alter table ${table} disable trigger all`);
  }
  try {
    for (const statement of statements) await query(statement);
    await work();
  } finally {
    for (const table of tables) {
      await query(`delete from ${table}`);
      await query(`insert into ${table} select * from ${table}_kept`);
      await query(`alter table ${table} enable trigger all`);
      await query(`drop table ${table}_kept`);
    }
  }
}

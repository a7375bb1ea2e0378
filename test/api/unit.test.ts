import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { meetingAt } from '../setup/held-rows.js';

let world: World;
let admin: Client;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  admin = await world.as(world.bekasi.people.admin);
});
// The units that the kabupaten had in the beginning, as they were.
beforeEach(async () => {
  const { pool } = world.db;
  const units = [world.bekasi, world.karawang].flatMap((tenant) => Object.values(tenant.units));
  await pool.query('update unit set parent_id = null');
  await pool.query('delete from unit where id <> all($1)', [units.map(({ id }) => id)]);
  await pool.query(
    `update unit set code = 'dinkes', name = 'Dinas Kesehatan', abbreviation = null, kind = 'DINAS',
       region_code = null, assessed = true, active = true, version = 1
     where id = $1`,
    [world.bekasi.units.health.id],
  );
});

const FIELDS = `id code name abbreviation kind parent { code } regionCode assessed active position note version abilities
  people { role person { name } }`;
const CREATE = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { ${FIELDS} } }`;
const UNIT = `query ($id: ID!) { unit(id: $id) { ${FIELDS} } }`;

const puskesmas = {
  code: 'pkm-cikarang',
  name: 'Puskesmas Cikarang',
  kind: 'DINAS',
  assessed: false,
};

/** Adds a unit; gives it as `updateUnit` takes it. */
async function added(input: Readonly<Record<string, unknown>>) {
  const { data, errors } = await admin.send(CREATE, { input: { ...puskesmas, ...input } });
  expect(errors).toBeUndefined();
  const { id, version, active } = data.createUnit;
  return { ...puskesmas, ...input, id: id as string, version: version as number, active };
}

/** Dinas Kesehatan as `updateUnit` takes it. */
const health = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  id: world.bekasi.units.health.id,
  version: 1,
  code: 'dinkes',
  name: 'Dinas Kesehatan',
  kind: 'DINAS',
  assessed: true,
  active: true,
  ...overrides,
});
const update = async (input: object) => admin.send(UPDATE, { input });

async function traceOf(id: string) {
  const { rows } = await world.db.pool.query<Record<string, unknown>>(
    'select action, actor_id, before, after from audit_event where entity_id = $1 order by id',
    [id],
  );
  return rows;
}

describe('a new unit', () => {
  test('comes last, is active, and has everything that it was given', async () => {
    const { data } = await admin.send(CREATE, {
      input: {
        code: 'kec-cikarang-utara',
        name: '  Kecamatan Cikarang Utara ',
        abbreviation: ' Cikut ',
        kind: 'KECAMATAN',
        regionCode: ' 32.16.09 ',
        parentId: world.bekasi.units.health.id,
        assessed: true,
      },
    });
    expect(data.createUnit).toEqual({
      id: expect.any(String),
      code: 'kec-cikarang-utara',
      name: 'Kecamatan Cikarang Utara',
      abbreviation: 'Cikut',
      kind: 'KECAMATAN',
      parent: { code: 'dinkes' },
      regionCode: '32.16.09',
      assessed: true,
      active: true,
      // After Dinas Kesehatan and Dinas Pendidikan.
      position: 2,
      note: null,
      version: 1,
      abilities: ['unit.edit'],
      people: [],
    });
    const read = await admin.send(UNIT, { id: data.createUnit.id });
    expect(read.data.unit).toEqual(data.createUnit);
  });

  test('has nothing where nothing, or only spaces, was given', async () => {
    const bare = { parent: null, abbreviation: null, regionCode: null };
    const first = await admin.send(CREATE, { input: puskesmas });
    expect(first.data.createUnit).toMatchObject(bare);
    const second = await admin.send(CREATE, {
      input: { ...puskesmas, code: 'x', abbreviation: '  ', regionCode: '', parentId: null },
    });
    expect(second.data.createUnit).toMatchObject(bare);
  });

  test('may have a code of forty letters, and one that another kabupaten has', async () => {
    expect(await added({ code: 'a'.repeat(40) })).toMatchObject({ version: 1 });
    const karawang = await world.as(world.karawang.people.admin);
    await added({ code: 'satpol-pp' });
    const { errors } = await karawang.send(CREATE, { input: { ...puskesmas, code: 'satpol-pp' } });
    expect(errors).toBeUndefined();
  });

  test('the trace says who added it', async () => {
    const { id } = await added({});
    expect(await traceOf(id)).toEqual([
      {
        action: 'create',
        actor_id: world.bekasi.people.admin.id,
        before: null,
        after: expect.objectContaining({ code: 'pkm-cikarang', name: 'Puskesmas Cikarang' }),
      },
    ]);
  });

  test('of two with one code at once, one is there and the other is told', async () => {
    const answers = await Promise.all([1, 2].map(() => admin.send(CREATE, { input: puskesmas })));
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['DUPLICATE', undefined]);
  });
});

describe('changing a unit', () => {
  test('gives it another name, code, kind and abbreviation, and keeps who works there', async () => {
    const { data } = await update(
      health({ code: 'dkes', name: ' Dinas Kesehatan dan KB ', abbreviation: 'DKKB', kind: 'BADAN', regionCode: '32.16' }),
    ); // prettier-ignore
    expect(data.updateUnit).toMatchObject({
      code: 'dkes',
      name: 'Dinas Kesehatan dan KB',
      abbreviation: 'DKKB',
      kind: 'BADAN',
      regionCode: '32.16',
      position: 0,
      version: 2,
      people: [
        { role: 'CHANGE_AGENT', person: { name: 'agent Kabupaten Bekasi' } },
        { role: 'UNIT_HEAD', person: { name: 'head Kabupaten Bekasi' } },
      ],
    });
  });

  test('takes away what is left out: the input is the unit as it shall be', async () => {
    await update(health({ abbreviation: 'Dinkes', regionCode: '32.16' }));
    const { data } = await update(health({ version: 2 }));
    expect(data.updateUnit).toMatchObject({ abbreviation: null, regionCode: null, version: 3 });
  });

  test('the trace says what was there before, and what is now', async () => {
    await update(health({ name: 'Dinas Kesehatan dan KB' }));
    expect(await traceOf(world.bekasi.units.health.id)).toContainEqual({
      action: 'update',
      actor_id: world.bekasi.people.admin.id,
      before: { name: 'Dinas Kesehatan' },
      after: { name: 'Dinas Kesehatan dan KB' },
    });
  });

  test('with what it is already is no new version and leaves no trace', async () => {
    const before = await traceOf(world.bekasi.units.health.id);
    const { data } = await update(health());
    expect(data.updateUnit.version).toBe(1);
    expect(await traceOf(world.bekasi.units.health.id)).toEqual(before);
  });

  test('it can stop being assessed, be retired, and come back', async () => {
    const flags = async (version: number, assessed: boolean, active: boolean) => {
      const { data } = await update(health({ version, assessed, active }));
      return data.updateUnit;
    };
    expect(await flags(1, false, true)).toMatchObject({ assessed: false, active: true });
    expect(await flags(2, true, false)).toMatchObject({ assessed: true, active: false });
    expect(await flags(3, true, true)).toMatchObject({ assessed: true, active: true, version: 4 });
  });

  test('what a retired unit has filled in stays where it is', async () => {
    await update(health({ active: false }));
    const agent = await world.as(world.bekasi.people.agent);
    const { data } = await agent.send('{ worksheets { nodes { unit { code } } } }');
    expect(data.worksheets.nodes).toEqual([{ unit: { code: 'dinkes' } }]);
  });

  test('of two who change it at once, one is told that it was changed', async () => {
    const { id } = health();
    const answers = await meetingAt(
      world.db,
      ['select 1 from unit where id = $1 for update', [id]],
      ['Satu', 'Dua'].map((name) => () => update(health({ name }))),
    );
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['CONFLICT', undefined]);
  });
});

describe('the tree of units', () => {
  test('a unit is a part of one, moves to another, and stands alone again', async () => {
    const { health: dinkes, education } = world.bekasi.units;
    const part = await added({ parentId: dinkes.id });
    const move = async (version: number, parentId: string | null) =>
      (await update({ ...part, version, parentId })).data.updateUnit.parent;
    expect(await move(1, education.id)).toEqual({ code: 'disdik' });
    expect(await move(2, null)).toBeNull();
  });

  test('whatever hangs from a unit moves with it', async () => {
    const { education } = world.bekasi.units;
    const middle = await added({ code: 'middle' });
    const leaf = await added({ code: 'leaf', parentId: middle.id });
    await update({ ...middle, parentId: education.id });
    const { data } = await admin.send(UNIT, { id: leaf.id });
    expect(data.unit.parent).toEqual({ code: 'middle' });
  });

  test('a part may change places with its whole, one step after the other', async () => {
    const top = await added({ code: 'top' });
    const part = await added({ code: 'part', parentId: top.id });
    const early = await update({ ...top, parentId: part.id });
    expect(early).toMatchObject({ code: 'INVALID_INPUT', field: 'parentId' });
    expect((await update({ ...part, parentId: null })).errors).toBeUndefined();
    const { data } = await update({ ...top, parentId: part.id });
    expect(data.updateUnit.parent).toEqual({ code: 'part' });
  });

  test('two units that move into each other at once do not both succeed', async () => {
    const [one, two] = [await added({ code: 'one' }), await added({ code: 'two' })];
    const both = ['select 1 from unit where id = any($1) for update', [[one.id, two.id]]] as const;
    const answers = await meetingAt(world.db, both, [
      () => update({ ...one, parentId: two.id }),
      () => update({ ...two, parentId: one.id }),
    ]);
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['INVALID_INPUT', undefined]);
  });
});

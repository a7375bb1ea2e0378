import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildWorld, type Client, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

let database: TestDatabase;
let world: World;
let team: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(async () => {
  team = await world.as(world.bekasi.people.team);
});

interface Shown {
  id: string;
  revision: number;
  status: string;
  version: number;
  title: string;
  sha256: string;
  abilities: string[];
  reason: string | null;
  nodes: { code: string; weight: string; weightStatus: string; aggregation: string }[];
  missing: { unanswered: string; notApplicable: string; divideByZero: string };
  gradeBasis: string;
  gradeBands: {
    grade: string;
    predicate: string;
    lower: string;
    lowerInclusive: boolean;
    inferred: boolean;
  }[];
}

const SHOWN = `id revision status version title sha256 abilities reason
  nodes { code weight weightStatus aggregation }
  missing { unanswered notApplicable divideByZero } gradeBasis
  gradeBands { grade predicate lower lowerInclusive inferred }`;
const DRAFT = `mutation ($id: ID!) { draftFormula(instrumentId: $id) { ${SHOWN} } }`;
const SAVE = `mutation ($input: SaveFormulaInput!) { saveFormula(input: $input) {
  formula { ${SHOWN} } diagnostics { code nodeCode field params { key value } } } }`;
const PUBLISH = `mutation ($input: PublishFormulaInput!) { publishFormula(input: $input) { ${SHOWN} } }`;

const draft = async (client: Client = team): Promise<Shown> => {
  const { data, errors } = await client.send<{ draftFormula: Shown }>(DRAFT, {
    id: world.bekasi.instrument.id,
  });
  expect(errors).toBeUndefined();
  return data.draftFormula;
};

const inputOf = (
  { id, version, title, nodes, missing, gradeBasis, gradeBands }: Shown,
  weights: Readonly<Record<string, string>> = {},
) => ({
  input: {
    id,
    version,
    title,
    missing,
    gradeBasis,
    gradeBands,
    nodes: nodes.map((node) => ({ ...node, weight: weights[node.code] ?? node.weight })),
  },
});

/** What the database holds of the instrument's formulas. */
const stored = async () => {
  const { rows } = await database.db.pool.query<{
    revision: number;
    status: string;
    version: number;
    definition: { nodes: Record<string, { weight: string }> };
  }>(
    'select revision, status, version, definition from formula where instrument_id = $1 order by 1',
    [world.bekasi.instrument.id],
  );
  return rows;
};

describe('a draft', () => {
  test('begins as a copy of what is published, and is the same one for everybody', async () => {
    const first = await draft();
    const second = await draft();
    expect(first).toMatchObject({ revision: 2, status: 'DRAFT' });
    expect(first.abilities).toEqual(['formula.edit', 'formula.publish']);
    expect(second.id).toBe(first.id);
    expect(first.nodes.map(({ code, weight }) => `${code} ${weight}`)).toEqual([
      'U.I 10',
      'U.I.1 4',
      'U.I.1.i 4',
      'U.I.2 6',
      'U.I.2.i 6',
    ]);
  });

  test('is saved while its weights do not add up yet, and says where', async () => {
    const begun = await draft();
    const { data } = await team.send(SAVE, inputOf(begun, { 'U.I.1': '5' }));
    expect(data['saveFormula'].formula.version).toBe(begun.version + 1);
    expect(data['saveFormula'].diagnostics).toEqual([
      {
        code: 'weights_off_parent',
        nodeCode: 'U.I',
        field: 'weight',
        params: [
          { key: 'sum', value: '11' },
          { key: 'expected', value: '10' },
        ],
      },
      {
        code: 'weights_off_parent',
        nodeCode: 'U.I.1',
        field: 'weight',
        params: [
          { key: 'sum', value: '4' },
          { key: 'expected', value: '5' },
        ],
      },
    ]);
  });

  test('is not saved while a weight cannot be read', async () => {
    const begun = await draft();
    const before = await stored();
    const { data } = await team.send(SAVE, inputOf(begun, { 'U.I.1': '4-' }));
    expect(data['saveFormula'].formula).toBeNull();
    expect(data['saveFormula'].diagnostics[0]).toMatchObject({
      code: 'weight_malformed',
      nodeCode: 'U.I.1',
    });
    expect(await stored()).toEqual(before);
  });

  test('saved by two editors at once is a conflict for the second', async () => {
    const begun = await draft();
    await team.send(SAVE, inputOf(begun));
    const second = await team.send(SAVE, inputOf(begun, { 'U.I.1': '5' }));
    expect(second).toMatchObject({ code: 'CONFLICT', field: 'version' });
  });
});

describe('publishing', () => {
  test('needs a reason', async () => {
    const { id, version } = await draft();
    const refused = await team.send(PUBLISH, { input: { id, version, reason: '  ' } });
    expect(refused).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
  });

  test('is refused while a sum is wrong', async () => {
    const begun = await draft();
    const { data } = await team.send(SAVE, inputOf(begun, { 'U.I.1': '5', 'U.I.1.i': '5' }));
    const { id, version } = data['saveFormula'].formula as Shown;
    const refused = await team.send(PUBLISH, { input: { id, version, reason: 'Rapat 12 Juli' } });
    expect(refused).toMatchObject({ code: 'FORMULA_INVALID', field: 'nodes' });
    expect((await stored()).map(({ status }) => status)).toEqual(['PUBLISHED', 'DRAFT']);
  });

  test('retires the one before, which bound periods keep, and freezes the new one', async () => {
    const begun = await draft();
    const weights = { 'U.I.1': '5', 'U.I.1.i': '5', 'U.I.2': '5', 'U.I.2.i': '5' };
    const { data } = await team.send(SAVE, inputOf(begun, weights));
    const { id, version } = data['saveFormula'].formula as Shown;
    const published = await team.send<{ publishFormula: Shown }>(PUBLISH, {
      input: { id, version, reason: 'Rapat 12 Juli' },
    });
    expect(published.data.publishFormula).toMatchObject({
      status: 'PUBLISHED',
      reason: 'Rapat 12 Juli',
    });
    expect((await stored()).map(({ status }) => status)).toEqual(['RETIRED', 'PUBLISHED']);
    const { rows } = await database.db.pool.query(
      'select formula_id from period_instrument where period_id = $1',
      [world.bekasi.period.id],
    );
    expect(rows).toEqual([{ formula_id: world.bekasi.formula.id }]);

    const late = published.data.publishFormula;
    const edited = await team.send(SAVE, inputOf(late, { 'U.I.1': '6' }));
    expect(edited).toMatchObject({ code: 'FORMULA_PUBLISHED' });
    await expect(
      database.db.pool.query(`update formula set definition = '{}' where id = $1`, [id]),
    ).rejects.toThrow('never changed');
  });
});

describe('bad input', () => {
  const good = async () => inputOf(await draft()).input;
  const cases: [string, (input: Awaited<ReturnType<typeof good>>) => object, string, string][] = [
    ['a missing title', ({ title: _title, ...rest }) => rest, 'INVALID_INPUT', 'title'],
    ['a title that is too long', (input) => ({ ...input, title: 'x'.repeat(201) }), 'INVALID_INPUT', 'title'],
    ['a weight of the wrong type', (input) => ({ ...input, nodes: [{ ...input.nodes[0], weight: 4 }] }), 'INVALID_INPUT', 'weight'],
    ['a weight that is a word', (input) => ({ ...input, nodes: [{ ...input.nodes[0], weight: 'four' }] }), 'INVALID_INPUT', 'nodes.0.weight'],
    ['a node named twice', (input) => ({ ...input, nodes: [...input.nodes, input.nodes[0]] }), 'INVALID_INPUT', 'nodes'],
    ['an unknown id', (input) => ({ ...input, id: crypto.randomUUID() }), 'NOT_FOUND', 'id'],
    ['an id that is none', (input) => ({ ...input, id: '1' }), 'NOT_FOUND', 'id'],
    ['another kabupaten’s formula', (input) => ({ ...input, id: world.karawang.formula.id }), 'NOT_FOUND', 'id'],
    ['a stale version', (input) => ({ ...input, version: input.version + 7 }), 'CONFLICT', 'version'],
  ]; // prettier-ignore
  for (const [name, change, code, field] of cases) {
    test(`${name} is refused at ${field} and writes nothing`, async () => {
      const input = await good();
      const before = await stored();
      const refused = await team.send(SAVE, { input: change(input) });
      expect(refused).toMatchObject({ code, field });
      expect(await stored()).toEqual(before);
    });
  }

  test('an analyst reads formulas and changes none', async () => {
    const analyst = await world.as(world.bekasi.people.analyst);
    const list = await analyst.send(`{ formulas { totalCount nodes { abilities } } }`);
    expect(list.data['formulas'].totalCount).toBeGreaterThan(0);
    expect(list.data['formulas'].nodes.flatMap((node: Shown) => node.abilities)).toEqual([]);
    const refused = await analyst.send(DRAFT, { id: world.bekasi.instrument.id });
    expect(refused.code).toBe('FORBIDDEN');
  });
});

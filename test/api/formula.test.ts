import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withOwnInstrument } from '../builders/own-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import {
  approved,
  draftOf,
  FORMULA,
  inputOf,
  PUBLISH,
  SAVE,
  saved,
  type SavedFormula,
  type ShownFormula,
} from './formula.drafts.js';
import { meetingAt } from '../setup/held-rows.js';

/** Its instrument is bound to July, and its two worksheets are scored by its formula. */
let built: World;
let world: World;
let team: Client;

beforeAll(() => buildOwnWorld((own) => (built = own)));
beforeAll(async () => {
  team = await built.as(built.bekasi.people.team);
});
beforeEach(async () => {
  world = await withOwnInstrument(built);
});

/** What the database holds of the instrument's formulas. */
const stored = async ({ bekasi } = world) => {
  const { rows } = await built.db.pool.query<{ revision: number; status: string }>(
    'select revision, status from formula where instrument_id = $1 order by 1',
    [bekasi.instrument.id],
  );
  return rows;
};
const read = async (id: string) =>
  (await team.send<{ formula: ShownFormula }>(FORMULA, { id })).data.formula;
const weightsOf = ({ nodes }: ShownFormula) =>
  nodes.map(({ code, weight }) => `${code} ${weight}`).join(', ');
/** Sound, and not the regulation's: both areas weigh the same. */
const halves = { 'U.I.1': '5', 'U.I.1.i': '5', 'U.I.2': '5', 'U.I.2.i': '5' };

describe('a draft', () => {
  test('begins as a copy of what is published, and is the same one for everybody', async () => {
    const first = await draftOf(world, team);
    const second = await draftOf(world, team);
    expect(first).toMatchObject({ revision: 2, status: 'DRAFT', title: 'Menurut peraturan' });
    expect(first.abilities).toEqual(['formula.edit', 'formula.propose']);
    expect(second.id).toBe(first.id);
    expect(weightsOf(first)).toBe('U.I 10, U.I.1 4, U.I.1.i 4, U.I.2 6, U.I.2.i 6');
  });

  test('begun by two people at once is one draft', async () => {
    const both = await Promise.all([draftOf(world, team), draftOf(world, team)]);
    expect(both[0].id).toBe(both[1].id);
    expect(await stored()).toHaveLength(2);
  });

  test('keeps everything that was changed, with a new seal', async () => {
    const begun = await draftOf(world, team);
    const input = {
      ...inputOf(begun, halves),
      title: '  Bobot sama ',
      missing: { unanswered: 'PROPAGATE', notApplicable: 'ZERO', divideByZero: 'ZERO' },
      gradeBasis: 'POINTS',
      gradeBands: [
        { ...begun.gradeBands[0], lower: '6', grade: 'Baik' },
        { ...begun.gradeBands[3], predicate: 'Cukup', inferred: true },
      ],
    };
    const { data } = await team.send<{ saveFormula: SavedFormula }>(SAVE, { input });
    expect(data.saveFormula.diagnostics).toEqual([]);
    const kept = await read(begun.id);
    expect(kept).toEqual({
      ...begun,
      ...input,
      title: 'Bobot sama',
      version: 2,
      sha256: expect.not.stringMatching(begun.sha256),
    });
  });

  test('is saved while its weights do not add up yet, and says where', async () => {
    const { formula, diagnostics } = await saved(team, await draftOf(world, team), {
      'U.I.1': '5',
    });
    expect(formula?.version).toBe(2);
    expect(diagnostics).toEqual([
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

  test('of a node that the instrument does not have is not saved', async () => {
    const begun = await draftOf(world, team);
    const input = inputOf(begun);
    const nodes = [...input.nodes, { ...input.nodes[0], code: 'U.II' }];
    const { data } = await team.send(SAVE, { input: { ...input, nodes } });
    expect(data.saveFormula.formula).toBeNull();
    expect(data.saveFormula.diagnostics).toEqual([
      { code: 'node_unknown', nodeCode: 'U.II', field: 'code', params: [] },
    ]);
    expect(await read(begun.id)).toEqual(begun);
  });

  test('saved by two editors at once is a conflict for the second', async () => {
    const begun = await draftOf(world, team);
    const codes = await meetingAt(
      world.db,
      ['select 1 from formula where id = $1 for update', [begun.id]],
      [halves, { 'U.I.1': '5' }].map((weights) => async () => {
        const { code, field } = await team.send(SAVE, { input: inputOf(begun, weights) });
        return code && `${code} ${field}`;
      }),
    );
    expect(codes.toSorted()).toEqual(['CONFLICT version', undefined]);
  });
});

describe('a weight that cannot be read', () => {
  // prettier-ignore
  const typed: readonly [string, string, string][] = [
    ['letters', 'abc', 'weight_malformed'],
    ['a decimal comma', '4,5', 'weight_malformed'],
    ['half a fraction', '4/', 'weight_malformed'],
    ['a share of nothing', '4/0', 'weight_malformed'],
    ['nothing', '', 'weight_malformed'],
    ['more digits than a weight has', '4'.repeat(41), 'weight_malformed'],
    ['eighty signs', 'x'.repeat(80), 'weight_malformed'],
  ];
  for (const [what, weight, code] of typed) {
    test(`${what}: the draft keeps it and says so at the node`, async () => {
      const begun = await draftOf(world, team);
      const { formula, diagnostics } = await saved(team, begun, { 'U.I.1': weight });
      expect(diagnostics).toEqual([
        { code, nodeCode: 'U.I.1', field: 'weight', params: [{ key: 'weight', value: weight }] },
      ]);
      expect(formula).toMatchObject({ version: 2, status: 'DRAFT' });
      expect(weightsOf(await read(begun.id))).toBe(
        `U.I 10, U.I.1 ${weight}, U.I.1.i 4, U.I.2 6, U.I.2.i 6`,
      );
    });
  }

  test('a weight that is less than nothing is kept and told as well', async () => {
    const begun = await draftOf(world, team);
    const { formula, diagnostics } = await saved(team, begun, { 'U.I.2.i': '-6' });
    expect(diagnostics).toEqual([
      {
        code: 'weight_negative',
        nodeCode: 'U.I.2.i',
        field: 'weight',
        params: [{ key: 'weight', value: '-6' }],
      },
    ]);
    expect(weightsOf(formula!)).toBe('U.I 10, U.I.1 4, U.I.1.i 4, U.I.2 6, U.I.2.i -6');
  });

  test('a weight that is not there yet is no reason to lose the others', async () => {
    const begun = await draftOf(world, team);
    const nodes = begun.nodes.filter(({ code }) => code !== 'U.I.1.i');
    const { diagnostics } = await saved(team, { ...begun, nodes }, { 'U.I.2': '7' });
    // U.I's parts come to 11 now, which is told first.
    expect(diagnostics[1]).toEqual({
      code: 'weight_missing',
      nodeCode: 'U.I.1.i',
      field: 'weight',
      params: [],
    });
    expect(weightsOf(await read(begun.id))).toBe('U.I 10, U.I.1 4, U.I.2 7, U.I.2.i 6');
  });

  test('the bound of a grade is kept as it was typed, too', async () => {
    const begun = await draftOf(world, team);
    const gradeBands = begun.gradeBands.map((band, n) => (n === 1 ? { ...band, lower: 'enam puluh' } : band)); // prettier-ignore
    const { diagnostics } = await saved(team, { ...begun, gradeBands });
    expect(diagnostics).toEqual([
      {
        code: 'band_bound_malformed',
        nodeCode: null,
        field: 'gradeBands.1.lower',
        params: [
          { key: 'grade', value: 'B' },
          { key: 'lower', value: 'enam puluh' },
        ],
      },
    ]);
    expect((await read(begun.id)).gradeBands).toEqual(gradeBands);
  });

  test('can be mended, and then be published', async () => {
    const begun = await draftOf(world, team);
    const { formula } = await saved(team, begun, { 'U.I.1': 'abc' });
    const mended = await saved(team, formula!, halves);
    expect(mended.diagnostics).toEqual([]);
    const { id, version } = await approved(world, team, mended.formula!);
    const { data } = await team.send(PUBLISH, {
      input: { id, version, reason: 'Rapat 12 Juli' },
    });
    expect(data.publishFormula.status).toBe('PUBLISHED');
  });

  test('hurts nobody who is scored meanwhile', async () => {
    const { instrument, worksheets, people } = built.bekasi;
    await saved(team, await draftOf(built, team), { 'U.I.1': 'abc' });
    const agent = await built.as(people.agent);
    const { data, errors } = await agent.send(
      `query ($id: ID!, $instrumentId: ID!) { worksheet(id: $id) { score { points maximum } } dashboard { rows { points } }
        formulas(filter: { instrumentId: $instrumentId }) { nodes { status } } }`,
      { id: worksheets.health.id, instrumentId: instrument.id },
    );
    expect(errors).toBeUndefined();
    expect(data.worksheet.score).toEqual({ points: 0, maximum: 10 });
    expect(data.formulas.nodes).toEqual([{ status: 'DRAFT' }, { status: 'PUBLISHED' }]);
  });
});

describe('publishing', () => {
  test('retires the one before, which bound periods keep, and freezes the new one', async () => {
    const { formula } = await saved(team, await draftOf(built, team), halves);
    const { id, version } = await approved(built, team, formula!);
    const published = await team.send<{ publishFormula: ShownFormula }>(PUBLISH, {
      input: { id, version, reason: '  Rapat 12 Juli ' },
    });
    expect(published.data.publishFormula).toMatchObject({
      status: 'PUBLISHED',
      reason: 'Rapat 12 Juli',
      abilities: ['formula.draft'],
    });
    expect((await stored(built)).map(({ status }) => status)).toEqual(['RETIRED', 'PUBLISHED']);
    const { rows } = await built.db.pool.query(
      'select formula_id from period_instrument where period_id = $1',
      [built.bekasi.period.id],
    );
    expect(rows).toEqual([{ formula_id: built.bekasi.formula.id }]);
    await expect(
      built.db.pool.query(`update formula set definition = '{}' where id = $1`, [id]),
    ).rejects.toThrow('never changed');
  });

  test('of two who publish one draft at once, one does', async () => {
    const { id, version } = await approved(world, team, await draftOf(world, team));
    const input = { id, version, reason: 'Rapat 12 Juli' };
    const codes = await meetingAt(
      world.db,
      ['select 1 from formula where id = $1 for update', [id]],
      [1, 2].map(() => async () => (await team.send(PUBLISH, { input })).code),
    );
    expect(codes.toSorted()).toEqual(['FORMULA_PUBLISHED', undefined]);
  });
});

test('a list takes the same statements, however many formulas there are', async () => {
  const list = () =>
    team.send(
      `query ($id: ID!) { formulas(filter: { instrumentId: $id }) { totalCount nodes { id title nodes { code } } } }`,
      { id: world.bekasi.instrument.id },
    );
  await list();
  const few = await countStatements(list);
  await draftOf(world, team);
  const many = await countStatements(list);
  expect([few.result.data.formulas.totalCount, many.result.data.formulas.totalCount]).toEqual([
    1, 2,
  ]);
  expect(many.count).toBe(few.count);
  // The page and its count; instruments are known.
  expect(many.count).toBe(2);
});

test('everybody reads how they are scored; only the tim percepatan is offered to change it', async () => {
  await draftOf(world, team);
  for (const name of ['agent', 'evaluator', 'analyst', 'admin'] as const) {
    const client = await world.as(world.bekasi.people[name]);
    const { data } = await client.send(
      'query ($id: ID!) { formulas(filter: { instrumentId: $id }) { nodes { status abilities } } }',
      { id: world.bekasi.instrument.id },
    );
    expect(data.formulas.nodes).toEqual([
      { status: 'DRAFT', abilities: [] },
      { status: 'PUBLISHED', abilities: [] },
    ]);
  }
});

import { beforeAll, expect, test } from 'vitest';
import { addKabupatenSheet, ownInstrument } from '../builders/kabupaten-sheet.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import {
  DRAFT,
  inputOf,
  PROPOSE,
  RULES,
  SAVE,
  type SavedFormula,
  type ShownFormula,
} from './formula.drafts.js';

let world: World;
let team: Client;
let instrumentId: string;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  await addKabupatenSheet(world);
  team = await world.as(world.bekasi.people.team);
  const { rows } = await world.db.pool.query<{ id: string }>(
    'select id from instrument where code = $1',
    [ownInstrument.code],
  );
  instrumentId = rows[0]!.id;
});

const blend = {
  method: 'BLEND',
  unitInstrument: 'small-unit',
  nodes: [
    { code: 'U.I.1', unitCode: 'U.I.1', points: null },
    { code: 'U.I.2', unitCode: 'U.I.2', points: null },
  ],
  kabupatenShare: '1/3',
  missingUnits: 'EXCLUDE',
  unitWeights: [
    { code: 'dinkes', weight: '412' },
    { code: 'disdik', weight: '80.5' },
  ],
};

async function save(rollup: unknown): Promise<SavedFormula> {
  const { data } = await team.send<{ draftFormula: ShownFormula }>(DRAFT, { instrumentId });
  const input = { ...inputOf(data.draftFormula), rollup };
  const saved = await team.send<{ saveFormula: SavedFormula }>(SAVE, { input });
  expect(saved.errors).toBeUndefined();
  return saved.data.saveFormula;
}
const mistakesOf = async (rollup: unknown) =>
  (await save(rollup)).diagnostics.map(({ code, field }) => [code, field]);

test('a roll-up is read as it was saved, without the spaces around it, and its draft is sound', async () => {
  const [dinkes, disdik] = blend.unitWeights;
  const typed = { ...blend, kabupatenShare: ' 1/3 ', unitWeights: [disdik, { ...dinkes, weight: '412 ' }] }; // prettier-ignore
  const { formula, diagnostics } = await save(typed);
  expect(diagnostics).toEqual([]);
  const { data } = await team.send<{ formula: object }>(RULES, { id: formula!.id });
  expect(data.formula).toMatchObject({ rollup: blend });
  const again = await save(blend);
  expect(again.formula?.sha256).toBe(formula!.sha256);
});

test('a draft is held against the units that there are and what they fill in', async () => {
  expect(await mistakesOf({ ...blend, unitWeights: blend.unitWeights.slice(1) })).toEqual([
    ['unit_weight_missing', 'rollup.unitWeights.dinkes'],
  ]);
  expect(await mistakesOf({ ...blend, unitInstrument: 'small-kabupaten' })).toEqual([
    ['rollup_instrument_unknown', 'rollup.unitInstrument'],
  ]);
  const nodes = [{ code: 'U.I.1', unitCode: 'U.II' }];
  expect(await mistakesOf({ ...blend, nodes })).toEqual([
    ['rollup_unit_node_unknown', 'rollup.nodes.0.unitCode'],
  ]);
});

test('what is wrong with a roll-up keeps a draft from being proposed, and is named as its own part', async () => {
  const { formula } = await save({ ...blend, missingUnits: null });
  const { id, version } = formula!;
  const input = { id, version, reason: 'Rapat 12 Juli' };
  const { code, field } = await team.send(PROPOSE, { input });
  expect([code, field]).toEqual(['FORMULA_INVALID', 'rollup']);
});

test('the kabupaten’s own formula compares no worksheets, because a period has one of them', async () => {
  const { data } = await team.send<{ draftFormula: ShownFormula }>(DRAFT, { instrumentId });
  const input = inputOf(data.draftFormula);
  const nodes = input.nodes.map((node) =>
    node.code === 'U.I.1'
      ? { ...node, aggregation: 'EXPRESSION', expression: 'CRANK([U.I.1.i])' }
      : node,
  );
  const saved = await team.send<{ saveFormula: SavedFormula }>(SAVE, {
    input: { ...input, nodes },
  });
  expect(saved.data.saveFormula.diagnostics).toMatchObject([
    { code: 'cohort_not_allowed', nodeCode: 'U.I.1', field: 'expression' },
  ]);
  const { id, version } = saved.data.saveFormula.formula!;
  const proposed = await team.send(PROPOSE, { input: { id, version, reason: 'Rapat 12 Juli' } });
  expect(proposed.errors![0]!.extensions).toMatchObject({
    code: 'FORMULA_INVALID',
    field: 'nodes',
    nodeCode: 'U.I.1',
    count: 1,
  });
});

test('a unit is weighed once, and there is an end to what is taken', async () => {
  const { data } = await team.send<{ draftFormula: ShownFormula }>(DRAFT, { instrumentId });
  const input = inputOf(data.draftFormula);
  const many = Array.from({ length: 501 }, (_, n) => ({ code: `u${n}`, weight: '1' }));
  for (const unitWeights of [[blend.unitWeights[0], blend.unitWeights[0]], many]) {
    const { code } = await team.send(SAVE, {
      input: { ...input, rollup: { ...blend, unitWeights } },
    });
    expect(code).toBe('INVALID_INPUT');
  }
});

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  regulationFormula,
  type DiagnosticCode,
  type FormulaDefinition,
} from '../../schema/formula/index.js';
import { sealOf } from '../../server/formula/formula.service.js';
import { smallInstrument } from '../builders/small-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import {
  approved,
  draftOf,
  inputOf,
  PROPOSE,
  PUBLISH,
  RULES,
  SAVE,
  type SavedFormula,
  type ShownFormula,
} from './formula.drafts.js';

let world: World;
let team: Client;
let draft: ShownFormula;
/** What `saveFormula` takes for the formula as the regulation has it. */
let plain: ReturnType<typeof inputOf>;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeEach(async () => {
  team = await world.as(world.bekasi.people.team);
  draft = await draftOf(world, team);
  plain ??= inputOf(draft);
});

type Change = Readonly<Record<string, unknown>>;

/** Saves the regulation's formula with other parts. */
async function save(change: Change): Promise<SavedFormula> {
  const { version } = await draftOf(world, team);
  const input = { ...plain, version, ...change };
  const { data, errors } = await team.send<{ saveFormula: SavedFormula }>(SAVE, { input });
  expect(errors).toBeUndefined();
  return data.saveFormula;
}

const read = async () => (await team.send(RULES, { id: draft.id })).data['formula'];
const stored = async () => {
  const { rows } = await world.db.pool.query<{ definition: FormulaDefinition }>(
    'select definition from formula where id = $1',
    [draft.id],
  );
  return rows[0]!.definition;
};
const node = (code: string, change: Change): Change => ({
  nodes: plain.nodes.map((one) => (one.code === code ? { ...one, ...change } : one)),
});

/** As the API shows what is not given. */
const unfinished = { direction: null, floor: null, cap: null, rounding: null };
const finish = {
  direction: 'LOWER_IS_BETTER',
  floor: '0.05',
  cap: '19/20',
  rounding: { digits: 4, mode: 'HALF_EVEN' },
};

/** A formula with every part that there is. */
const full = () => ({
  nodes: plain.nodes.map((one) =>
    one.code === 'U.I.1'
      ? {
          ...one,
          aggregation: 'EXPRESSION',
          expression: 'MIN(1; [U.I.1.i] + bonus)',
          missing: {
            unanswered: 'REPLACE',
            notApplicable: null,
            divideByZero: null,
            outOfDomain: 'PROPAGATE',
            replacement: '1/4',
          },
          minimumAnswered: '0.5',
          ...finish,
        }
      : { ...one, expression: null, missing: null, minimumAnswered: null, ...unfinished },
  ),
  indicators: [
    {
      code: 'U.I.2.i.a',
      scale: ['1', '0.7', '0.3', '0'].map((value, n) => ({ key: 'ABCD'.charAt(n), value })),
      expression: null,
      ...unfinished,
    },
    { code: 'U.I.2.i.b', scale: null, expression: 'MIN(1; [done] / [planned])', ...finish },
  ],
  missing: {
    unanswered: 'ZERO',
    notApplicable: 'EXCLUDE',
    divideByZero: 'REPLACE',
    outOfDomain: 'ZERO',
    replacement: '0.5',
  },
  parameters: [
    { name: 'bonus', value: '0.05' },
    { name: 'target', value: '1/3' },
  ],
  tables: [
    {
      name: 'capaian',
      rows: [
        { from: null, to: '0.5', value: '0' },
        { from: '0.5', to: null, value: '1' },
      ],
    },
  ],
  ranking: { ties: 'DENSE', basis: 'ROUNDED', digits: 2 },
  rollup: null,
  comparisons: [
    { parentCode: 'U.I', answers: [{ first: 'U.I.1', second: 'U.I.2', ratio: '2/3' }] },
    {
      parentCode: 'U.I.2.i',
      answers: [
        { first: 'U.I.2.i.a', second: 'U.I.2.i.c', ratio: '1/9' },
        { first: 'U.I.2.i.b', second: 'U.I.2.i.a', ratio: '2.5' },
      ],
    },
  ],
});

describe('a draft of every rule', () => {
  test('is read as it was saved, and saved again it has the same seal', async () => {
    const { formula, diagnostics } = await save(full());
    expect(diagnostics).toEqual([]);
    const first = await read();
    expect(first).toEqual({
      ...full(),
      id: draft.id,
      version: formula!.version,
      title: plain.title,
      sha256: formula!.sha256,
      gradeBasis: plain.gradeBasis,
      gradeBands: plain.gradeBands,
    });

    const { id: _id, version: _version, title: _title, sha256: _sha256, ...rules } = first;
    await save(rules);
    expect(await read()).toEqual({ ...first, version: expect.any(Number) });
  });

  test('has the same seal in whatever order its parts come', async () => {
    const { formula } = await save(full());
    const { nodes, indicators, parameters, ...rest } = full();
    const turned = await save({
      ...rest,
      nodes: nodes.toReversed(),
      indicators: indicators.toReversed(),
      parameters: parameters.toReversed(),
    });
    expect(turned.formula?.sha256).toBe(formula?.sha256);
  });

  test('has its expressions in canonical form, and as they were typed while they cannot be read', async () => {
    await save(node('U.I.1', { aggregation: 'EXPRESSION', expression: 'min( 1;[U.I.1.i]*0.50 )' }));
    expect((await stored()).nodes['U.I.1']?.expression).toBe('MIN(1; [U.I.1.i] * 0.50)');

    const typed = ' min( 1;[U.I.1.i] ';
    await save(node('U.I.1', { aggregation: 'EXPRESSION', expression: typed }));
    expect((await stored()).nodes['U.I.1']?.expression).toBe(typed);
  });

  test('is what it was before once its parts are gone, with the seal that the regulation has', async () => {
    await save(full());
    for (const nothing of [{}, { indicators: [], parameters: [], tables: [], comparisons: [] }, { indicators: null, parameters: null, tables: null, comparisons: null }, { comparisons: [{ parentCode: 'U.I', answers: [] }] }]) {
      const { formula } = await save(nothing);
      expect(await stored()).toEqual(regulationFormula(smallInstrument));
      expect(formula?.sha256).toBe(sealOf(regulationFormula(smallInstrument)));
    }
  }); // prettier-ignore

  test('keeps no rule that says nothing', async () => {
    const { formula } = await save({
      ...node('U.I.1', { missing: {}, floor: null }),
      indicators: [{ code: 'U.I.2.i.b' }],
    });
    expect(formula?.sha256).toBe(sealOf(regulationFormula(smallInstrument)));
  });

  test('has the options of its scales in upper or lower case, in the order of the instrument', async () => {
    const scale = ['d', 'c', 'B', 'A'].map((key, step) => ({ key, value: `${step}/3` }));
    const { diagnostics } = await save({ indicators: [{ code: 'U.I.2.i.a', scale }] });
    expect(diagnostics).toEqual([]);
    expect((await read()).indicators).toMatchObject([{ scale: scale.toReversed() }]);
  });

  test('is not saved with comparisons below a node that the instrument does not have', async () => {
    const before = await stored();
    const answers = [{ first: 'U.I.1', second: 'U.I.2', ratio: '3' }];
    // An indicator has nothing below it.
    for (const parentCode of ['U.IX', 'U.I.1.i.a']) {
      const { formula, diagnostics } = await save({ comparisons: [{ parentCode, answers }] });
      expect(formula).toBeNull();
      expect(diagnostics).toEqual([
        {
          code: 'comparison_parent_unknown',
          nodeCode: parentCode,
          field: 'comparisons',
          params: [],
        },
      ]);
    }
    expect(await stored()).toEqual(before);
  });

  test('is not saved with an indicator that the instrument does not have', async () => {
    const before = await stored();
    for (const code of ['U.I.9', 'U.I.1']) {
      const { formula, diagnostics } = await save({ indicators: [{ code, cap: '1' }] });
      expect(formula).toBeNull();
      expect(diagnostics).toEqual([
        { code: 'indicator_unknown', nodeCode: code, field: 'code', params: [] },
      ]);
    }
    expect(await stored()).toEqual(before);
  });
});

// Those that another file tells: of weights, of grades, of roll-ups, of the kabupaten's own instrument.
type Told =
  | 'cohort_not_allowed'
  | `weight${string}`
  | `share_${string}`
  | `children_${string}`
  | `band${string}`
  | `unit_${string}`
  | `rollup_${string}`
  | 'node_unknown'
  | 'comparison_parent_unknown'
  | 'indicator_unknown';

describe('publishing is refused', () => {
  const expression = (text: string) =>
    node('U.I.1', { aggregation: 'EXPRESSION', expression: text });
  const count = (rule: Change) => ({ indicators: [{ code: 'U.I.2.i.b', ...rule }] });
  const option = (rule: Change) => ({ indicators: [{ code: 'U.I.1.i.a', ...rule }] });
  const table = (...rows: readonly Change[]) => ({ tables: [{ name: 'capaian', rows }] });
  const answer = { first: 'U.I.1', second: 'U.I.2', ratio: '3' };
  const compared = (...answers: readonly Change[]) => ({
    comparisons: [{ parentCode: 'U.I', answers }],
  });
  const both = [{ key: 'YA', value: '1' }, { key: 'TIDAK', value: '0' }]; // prettier-ignore

  /** A formula with just this mistake, and the part of it that is named. */
  // prettier-ignore
  const mistakes: Readonly<Record<Exclude<DiagnosticCode, Told>, readonly [() => Change, string, string?]>> = {
    number_malformed: [() => node('U.I.1', { floor: 'x' }), 'nodes', 'U.I.1'],
    floor_above_cap: [() => count({ floor: '1', cap: '0.5' }), 'nodes', 'U.I.2.i.b'],
    rounding_impossible: [() => node('U.I.1', { rounding: { digits: 16, mode: 'UP' } }), 'nodes', 'U.I.1'],
    minimum_out_of_range: [() => node('U.I.2', { minimumAnswered: '80' }), 'nodes', 'U.I.2'],
    replacement_missing: [() => ({ missing: { ...plain.missing, unanswered: 'REPLACE' } }), 'missing'],
    rule_unused: [() => ({ nodes: [...plain.nodes.filter(({ code }) => code !== 'U.I.1.i'), { ...plain.nodes.find(({ code }) => code === 'U.I.1.i'), aggregation: 'SUM' }, ...['a', 'b'].map((one) => ({ code: `U.I.1.i.${one}`, weight: '2', weightStatus: 'CITED', aggregation: 'SUM', ...(one === 'a' ? { cap: '1' } : {}) }))] }), 'nodes', 'U.I.1.i.a'],
    expression_missing: [() => expression(' '), 'nodes', 'U.I.1'],
    expression_unused: [() => node('U.I.1', { expression: '1' }), 'nodes', 'U.I.1'],
    expression_mistake: [() => expression('[U.I.3]'), 'nodes', 'U.I.1'],
    cycle: [() => expression('[U.I]'), 'nodes', 'U.I.1'],
    expression_without_counts: [() => option({ expression: '1' }), 'nodes', 'U.I.1.i.a'],
    scale_and_expression: [() => count({ scale: [], expression: '1' }), 'nodes', 'U.I.2.i.b'],
    scale_empty: [() => option({ scale: [] }), 'nodes', 'U.I.1.i.a'],
    scale_option_missing: [() => option({ scale: both.slice(1) }), 'nodes', 'U.I.1.i.a'],
    scale_option_unknown: [() => option({ scale: [...both, { key: 'RAGU', value: '0.5' }] }), 'nodes', 'U.I.1.i.a'],
    scale_option_twice: [() => option({ scale: [...both, { key: 'ya', value: '0.5' }] }), 'nodes', 'U.I.1.i.a'],
    name_malformed: [() => ({ parameters: [{ name: 'dua kata', value: '1' }] }), 'parameters'],
    table_empty: [() => table(), 'tables'],
    table_row_empty: [() => table({ from: '1', to: '0', value: '1' }), 'tables'],
    table_gap: [() => table({ to: '0', value: '1' }, { from: '1', value: '1' }), 'tables'],
    ranking_digits_missing: [() => ({ ranking: { ties: 'DENSE', basis: 'ROUNDED' } }), 'ranking'],
    ranking_digits_unused: [() => ({ ranking: { ties: 'DENSE', basis: 'EXACT', digits: 2 } }), 'ranking'],
    table_overlap: [() => table({ to: '1', value: '1' }, { from: '0', value: '1' }), 'tables'],
    comparison_stranger: [() => compared({ ...answer, second: 'U.I.1.i' }), 'nodes', 'U.I'],
    comparison_with_itself: [() => compared({ ...answer, second: 'U.I.1' }), 'nodes', 'U.I'],
    comparison_twice: [() => compared(answer, { first: 'U.I.2', second: 'U.I.1', ratio: '1/3' }), 'nodes', 'U.I'],
    comparison_off_scale: [() => ({ comparisons: [{ answers: [{ first: 'U', second: 'U', ratio: '10' }] }] }), 'comparisons'],
    comparisons_too_many: [() => compared(...Array.from({ length: 16 }, (_, n) => ({ ...answer, second: `U.I.${n + 2}` }))), 'nodes', 'U.I'],
  };

  for (const [mistake, [change, field, nodeCode]] of Object.entries(mistakes)) {
    test(`with a mistake of the kind ${mistake}`, async () => {
      const { formula, diagnostics } = await save(change());
      expect(diagnostics.map(({ code }) => code)).toContain(mistake);
      const { id, version } = formula!;
      const input = { id, version, reason: 'Rapat 12 Juli' };
      const { code, errors } = await team.send(PROPOSE, { input });
      const { field: named, nodeCode: at, count } = errors![0]!.extensions;
      expect({ code, named, at, count }).toEqual({
        code: 'FORMULA_INVALID',
        named: field,
        at: nodeCode,
        count: diagnostics.length,
      });
    });
  }
});

test('a formula of every rule that there is can be published', async () => {
  const { formula } = await save(full());
  const { id, version } = await approved(world, team, formula!);
  const { data } = await team.send(PUBLISH, { input: { id, version, reason: 'Rapat 12 Juli' } });
  expect(data['publishFormula'].status).toBe('PUBLISHED');
});

test('a draft keeps comparisons although its weights say something else, and can be proposed', async () => {
  const answers = [{ first: 'U.I.1', second: 'U.I.2', ratio: ' 9 ' }];
  const { id: own } = await draftOf(world, team);
  const comparisons = [{ parentCode: 'U.I', answers }];
  const { formula, diagnostics } = await save({ id: own, comparisons });
  expect(diagnostics).toEqual([]);
  expect((await stored()).comparisons).toEqual({ 'U.I': [{ ...answers[0], ratio: '9' }] });
  const { id, version } = formula!;
  const { errors } = await team.send(PROPOSE, { input: { id, version, reason: 'Rapat' } });
  expect(errors).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import { limits } from '../limits.js';
import { checkFormula } from './check.js';
import type { RollupSurroundings } from './check-rollup.js';
import type { FormulaDefinition, NodeRule, RankingRule, RollupRule } from './definition.js';
import { regulationFormula } from './regulation.js';

const tree = [
  {
    code: 'A',
    weight: '60',
    children: [
      { code: 'A.I', weight: '20', children: [{ code: 'A.I.1' }] },
      { code: 'A.II', weight: '40', children: [{ code: 'A.II.1' }, { code: 'A.II.2' }] },
    ],
  },
  { code: 'B', weight: '40', children: [{ code: 'B.1' }] },
];
const kabupaten = buildInstrument(tree, { level: 'KABUPATEN' });
const ofUnits = buildInstrument([{ code: 'U.I', weight: '100', children: [{ code: 'U.I.1' }] }], {
  code: 'units',
  level: 'UNIT',
});
const surroundings: RollupSurroundings = { unitInstruments: [kabupaten, ofUnits], unitCodes: ['dinkes', 'disdik'] }; // prettier-ignore

const split: RollupRule = {
  method: 'SPLIT',
  unitInstrument: 'units',
  nodes: [{ code: 'A.I', unitCode: 'U.I', points: '14.6' }],
  missingUnits: 'EXCLUDE',
};
const blend: RollupRule = {
  method: 'BLEND',
  unitInstrument: 'units',
  nodes: [{ code: 'A.I', unitCode: 'U.I' }],
  kabupatenShare: '0.4',
  missingUnits: 'ZERO',
};

const usual = regulationFormula(kabupaten);
const check = (formula: Partial<FormulaDefinition>, instrument = kabupaten) =>
  checkFormula(instrument, { ...usual, ...formula }, surroundings);
const told = (rollup: RollupRule, change: Partial<FormulaDefinition> = {}) =>
  check({ ...change, rollup }).map(({ code, field, params }) => ({ code, field, params }));
const ruled = (code: string, rule: Partial<NodeRule>): Partial<FormulaDefinition> => ({
  nodes: { ...usual.nodes, [code]: { ...usual.nodes[code]!, ...rule } },
});

describe('a roll-up that can be published', () => {
  // prettier-ignore
  test.each<[string, RollupRule]>([
    ['the kabupaten alone', { method: 'KABUPATEN_ONLY' }],
    ['a part of the points', split],
    ['all points of a node, or none', { ...split, nodes: [{ code: 'A.I', unitCode: 'U.I', points: '20' }, { code: 'B', unitCode: 'U.I.1', points: '0' }] }],
    ['a share', blend],
    ['nothing of the kabupaten', { ...blend, kabupatenShare: '0' }],
    ['everything of the kabupaten', { ...blend, kabupatenShare: '1/1' }],
    ['units that are weighed', { ...blend, unitWeights: { dinkes: '412', disdik: '1/3' } }],
    ['a unit that is said to count nothing', { ...blend, unitWeights: { dinkes: '412', disdik: '0' } }],
  ])('%s', (_title, rollup) => {
    expect(check({ rollup })).toEqual([]);
  });

  test('of as many units as there may be, each weighed by a long fraction of its own', () => {
    const codes = Array.from({ length: limits.unitsPerRollup }, (_, place) => `unit-${place}`);
    const weightOf = (place: number) => `1/${10n ** 36n + 1_000_003n * BigInt(place) + 1n}`;
    const unitWeights = Object.fromEntries(codes.map((code, place) => [code, weightOf(place)]));
    const formula = { ...usual, rollup: { ...blend, unitWeights } };
    expect(checkFormula(kabupaten, formula, { ...surroundings, unitCodes: codes })).toEqual([]);
  });

  test('is not held against units that are not known', () => {
    const rollup = { ...blend, unitInstrument: 'another', unitWeights: { dinkes: '1' } };
    expect(checkFormula(kabupaten, { ...usual, rollup })).toEqual([]);
  });
});

describe('a roll-up is refused', () => {
  // prettier-ignore
  test.each<[string, RollupRule, string, string, object]>([
    ['without the units’ instrument', { ...split, unitInstrument: ' ' }, 'rollup_part_missing', 'rollup.unitInstrument', {}],
    ['without nodes', { ...split, nodes: [] }, 'rollup_part_missing', 'rollup.nodes', {}],
    ['whose share is above 1', { ...blend, kabupatenShare: '1.01' }, 'rollup_share_out_of_range', 'rollup.kabupatenShare', { share: '1.01' }],
    ['whose share is below 0', { ...blend, kabupatenShare: '-1/9' }, 'rollup_share_out_of_range', 'rollup.kabupatenShare', { share: '-1/9' }],
    ['whose share is no number', { ...blend, kabupatenShare: 'half' }, 'number_malformed', 'rollup.kabupatenShare', { text: 'half' }],
    ['that splits by a share', { ...split, kabupatenShare: '0.5' }, 'rollup_part_unused', 'rollup.kabupatenShare', {}],
    ['that blends stated points', { ...blend, nodes: split.nodes! }, 'rollup_part_unused', 'rollup.nodes.0.points', {}],
    ['of the kabupaten alone with weights of units', { method: 'KABUPATEN_ONLY', unitWeights: { dinkes: '1', disdik: '1' } }, 'rollup_part_unused', 'rollup.unitWeights', {}],
    ['that replaces units', { ...split, missingUnits: 'REPLACE' }, 'rollup_policy_impossible', 'rollup.missingUnits', {}],
    ['with an instrument that no unit fills in', { ...split, unitInstrument: 'other' }, 'rollup_instrument_unknown', 'rollup.unitInstrument', { instrument: 'other' }],
    ['with the instrument of the kabupaten itself', { ...split, unitInstrument: kabupaten.code }, 'rollup_instrument_unknown', 'rollup.unitInstrument', { instrument: kabupaten.code }],
    ['with a node that the kabupaten does not have', { ...blend, nodes: [{ code: 'U.I', unitCode: 'U.I' }] }, 'rollup_node_unknown', 'rollup.nodes.0.code', { node: 'U.I' }],
    ['with a node that the units do not have', { ...blend, nodes: [{ code: 'A.I', unitCode: 'A.I' }] }, 'rollup_unit_node_unknown', 'rollup.nodes.0.unitCode', { node: 'A.I' }],
    ['with a node twice', { ...blend, nodes: [{ code: 'A.I', unitCode: 'U.I' }, { code: 'A.I', unitCode: 'U.I.1' }] }, 'rollup_node_repeated', 'rollup.nodes.1.code', { node: 'A.I' }],
    ['with a node above another', { ...blend, nodes: [{ code: 'A', unitCode: 'U.I' }, { code: 'A.II.1', unitCode: 'U.I' }] }, 'rollup_nodes_nested', 'rollup.nodes.1.code', { node: 'A.II.1', above: 'A' }],
    ['without the points of a node', { ...split, nodes: [{ code: 'A.I', unitCode: 'U.I' }] }, 'rollup_points_missing', 'rollup.nodes.0.points', { node: 'A.I' }],
    ['with points that are no number', { ...split, nodes: [{ code: 'A.I', unitCode: 'U.I', points: '14,6' }] }, 'number_malformed', 'rollup.nodes.0.points', { text: '14,6' }],
    ['with more points than the node weighs', { ...split, nodes: [{ code: 'A.I', unitCode: 'U.I', points: '20.01' }] }, 'rollup_points_out_of_range', 'rollup.nodes.0.points', { node: 'A.I', points: '20.01', weight: '20' }],
    ['with points below none', { ...split, nodes: [{ code: 'A.I', unitCode: 'U.I', points: '-1' }] }, 'rollup_points_out_of_range', 'rollup.nodes.0.points', { node: 'A.I', points: '-1', weight: '20' }],
    ['that divides points of a node without a weight', { ...split, nodes: [{ code: 'A.II.1', unitCode: 'U.I', points: '1' }] }, 'rollup_node_weightless', 'rollup.nodes.0.points', { node: 'A.II.1' }],
    ['with a weight below zero', { ...blend, unitWeights: { dinkes: '-1', disdik: '2' } }, 'unit_weight_negative', 'rollup.unitWeights.dinkes', { unit: 'dinkes', weight: '-1' }],
    ['with a weight that is no number', { ...blend, unitWeights: { dinkes: '', disdik: '2' } }, 'number_malformed', 'rollup.unitWeights.dinkes', { text: '' }],
    ['whose weights are nothing together', { ...blend, unitWeights: { dinkes: '0', disdik: '0' } }, 'unit_weights_nothing', 'rollup.unitWeights', {}],
    ['that forgets a unit', { ...blend, unitWeights: { dinkes: '1' } }, 'unit_weight_missing', 'rollup.unitWeights.disdik', { unit: 'disdik' }],
    ['that weighs a unit of nobody', { ...blend, unitWeights: { dinkes: '1', disdik: '1', dinsos: '1' } }, 'unit_unknown', 'rollup.unitWeights.dinsos', { unit: 'dinsos' }],
  ])('%s', (_title, rollup, code, field, params) => {
    expect(told(rollup)).toEqual([{ code, field, params }]);
  });

  test('without anything but its method', () => {
    expect(told({ method: 'BLEND' }).map(({ field }) => field)).toEqual([
      'rollup.unitInstrument',
      'rollup.nodes',
      'rollup.kabupatenShare',
      'rollup.missingUnits',
    ]);
  });

  // prettier-ignore
  test.each<[string, Partial<NodeRule>]>([
    ['takes a geometric mean', { aggregation: 'GEOMETRIC_MEAN' }],
    ['has an expression', { aggregation: 'EXPRESSION', expression: '[A.I]' }],
    ['is turned round', { direction: 'LOWER_IS_BETTER' }],
    ['has a floor', { floor: '0.1' }],
    ['has a cap', { cap: '0.9' }],
    ['is rounded', { rounding: { digits: 2, mode: 'HALF_UP' } }],
  ])('where what stands above the node %s', (_title, rule) => {
    const params = { node: 'A.I', above: 'A' };
    expect(told(blend, ruled('A', rule))).toEqual([
      { code: 'rollup_not_added_up', field: 'rollup.nodes.0.code', params },
    ]);
    // What the node itself does is its own matter.
    expect(told(blend, rule.aggregation === 'EXPRESSION' ? {} : ruled('A.I', rule))).toEqual([]);
  });

  test('in the formula of an instrument that units fill in', () => {
    const instrument = buildInstrument(tree, { level: 'UNIT' });
    expect(check({ rollup: { method: 'KABUPATEN_ONLY' } }, instrument)).toEqual([
      { code: 'rollup_of_units', nodeCode: null, field: 'rollup', params: {} },
    ]);
  });
});

// prettier-ignore
test.each<[string, RankingRule, readonly string[]]>([
  ['exact totals', { ties: 'STANDARD', basis: 'EXACT' }, []],
  ['rounded totals', { ties: 'DENSE', basis: 'ROUNDED', digits: 0 }, []],
  ['rounded totals to no number of decimals', { ties: 'DENSE', basis: 'ROUNDED' }, ['ranking_digits_missing']],
  ['exact totals to a number of decimals', { ties: 'DENSE', basis: 'EXACT', digits: 2 }, ['ranking_digits_unused']],
  ['more decimals than there are', { ties: 'MODIFIED', basis: 'ROUNDED', digits: 16 }, ['rounding_impossible']],
  ['half a decimal', { ties: 'MODIFIED', basis: 'ROUNDED', digits: 0.5 }, ['rounding_impossible']],
])('ranking by %s', (_title, ranking, codes) => {
  expect(check({ ranking }).map(({ code }) => code)).toEqual(codes);
  expect(check({ ranking }).every(({ field }) => field === 'ranking.digits')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { buildInstrument, indicators, regulationBands } from '../../test/builders/instrument.js';
import type { GradeBand } from '../instruments/instrument.js';
import { checkFormula } from './check.js';
import type { FormulaDefinition, NodeRule } from './definition.js';
import { regulationFormula } from './regulation.js';

const instrument = buildInstrument(
  [
    {
      code: '1',
      weight: '3',
      children: [
        { code: '1.i', weight: '1', children: indicators('1.i', 3) },
        {
          code: '1.ii',
          weight: '2',
          children: [
            { code: '1.ii.a', weight: '4/3' },
            { code: '1.ii.b', weight: '2/3' },
          ],
        },
      ],
    },
  ],
  { gradeBasis: 'ACHIEVEMENT' },
);
const sound = regulationFormula(instrument);

/** The sound formula with these weights or rules instead; `undefined` takes a node out. */
const changed = (
  changes: Readonly<Record<string, string | Partial<NodeRule> | undefined>>,
): FormulaDefinition => {
  const nodes: Record<string, NodeRule> = { ...sound.nodes };
  for (const [code, change] of Object.entries(changes)) {
    const rule = nodes[code] ?? { weight: '0', weightStatus: 'OFFICIAL', aggregation: 'SUM' };
    if (change === undefined) delete nodes[code];
    else nodes[code] = { ...rule, ...(typeof change === 'string' ? { weight: change } : change) };
  }
  return { ...sound, nodes };
};

const check = (formula: FormulaDefinition) => checkFormula(instrument, formula);

describe('the weights of a formula', () => {
  test('are sound where fractions add up exactly', () => {
    expect(check(sound)).toEqual([]);
  });

  test.each(['', 'satu', '1,5', '1e3', '1/0'])('are numbers: "%s" is not', (weight) => {
    expect(check(changed({ '1.ii.a': weight }))).toEqual([
      { code: 'weight_malformed', nodeCode: '1.ii.a', field: 'weight', params: { weight } },
    ]);
  });

  test('are not negative', () => {
    expect(check(changed({ '1.ii.a': '-1', '1.ii.b': '3' }))).toEqual([
      { code: 'weight_negative', nodeCode: '1.ii.a', field: 'weight', params: { weight: '-1' } },
    ]);
  });

  test('of siblings add up to their parent, exactly: 0.67 is not 2/3', () => {
    expect(check(changed({ '1.ii.b': '0.67' }))).toEqual([
      {
        code: 'weights_off_parent',
        nodeCode: '1.ii',
        field: 'weight',
        params: { sum: '601/300', expected: '2' },
      },
    ]);
  });

  test('of the roots add up to the instrument’s total', () => {
    expect(check(changed({ '1': '2', '1.i': '0.5', '1.ii': '1.5', '1.ii.b': '1/6' }))).toEqual([
      {
        code: 'weights_off_total',
        nodeCode: null,
        field: 'weight',
        params: { sum: '2', expected: '3' },
      },
    ]);
  });

  test('of the children of a node cannot all be 0', () => {
    expect(check(changed({ '1.ii.a': '0', '1.ii.b': '0' }))).toEqual([
      {
        code: 'children_weigh_nothing',
        nodeCode: '1.ii',
        field: 'weight',
        params: { weight: '2' },
      },
    ]);
    expect(check(changed({ '1.i.a': '0', '1.i.b': '0', '1.i.c': '0' }))).toMatchObject([
      { code: 'children_weigh_nothing', nodeCode: '1.i' },
    ]);
  });

  test('may all be 0 below a node that is switched off', () => {
    const off = { '1.i': '3', '1.ii': '0', '1.ii.a': '0', '1.ii.b': '0' };
    expect(check(changed(off))).toEqual([]);
  });

  test('under a mean are the equal share, or 0', () => {
    expect(check(changed({ '1.i.a': '1/3' }))).toEqual([]);
    expect(check(changed({ '1.i.a': '0', '1.i.b': '0.5' }))).toEqual([]);
    expect(check(changed({ '1.i.a': '0.4' }))).toEqual([
      {
        code: 'share_unequal',
        nodeCode: '1.i.a',
        field: 'weight',
        params: { weight: '0.4', expected: '1/3' },
      },
    ]);
  });
});

describe('the nodes of a formula', () => {
  test('are all components, and all indicators of a sum', () => {
    const found = check(changed({ '1.i': undefined, '1.ii.a': undefined }));
    expect(found).toEqual([
      { code: 'weight_missing', nodeCode: '1.i', field: 'weight', params: {} },
      ...['a', 'b', 'c'].map((letter) => ({
        code: 'weight_missing',
        nodeCode: `1.i.${letter}`,
        field: 'weight',
        params: {},
      })),
      { code: 'weight_missing', nodeCode: '1.ii.a', field: 'weight', params: {} },
    ]);
  });

  test('need weights of their own once a mean becomes a sum', () => {
    const found = check(changed({ '1.i': { aggregation: 'SUM' } }));
    expect(found.map(({ code, nodeCode }) => [code, nodeCode])).toEqual([
      ['weight_missing', '1.i.a'],
      ['weight_missing', '1.i.b'],
      ['weight_missing', '1.i.c'],
    ]);
  });

  test('are nodes of the instrument', () => {
    expect(check(changed({ '1.iii': '0' }))).toEqual([
      { code: 'node_unknown', nodeCode: '1.iii', field: 'code', params: {} },
    ]);
  });
});

describe('the grade bands of a formula', () => {
  const graded = (gradeBands: readonly GradeBand[]) => check({ ...sound, gradeBands });
  const withBand = (index: number, change: Partial<GradeBand>) =>
    graded(regulationBands.map((band, at) => (at === index ? { ...band, ...change } : band)));

  test('are sound as the regulation has them', () => {
    expect(graded(regulationBands)).toEqual([]);
  });

  test('exist', () => {
    expect(graded([])).toEqual([
      { code: 'bands_missing', nodeCode: null, field: 'gradeBands', params: {} },
    ]);
  });

  test('have a name, each its own', () => {
    expect(withBand(2, { grade: ' ' })).toEqual([
      { code: 'band_unnamed', nodeCode: null, field: 'gradeBands.2.grade', params: {} },
    ]);
    expect(withBand(2, { grade: 'AA' })).toEqual([
      {
        code: 'band_duplicate',
        nodeCode: null,
        field: 'gradeBands.2.grade',
        params: { grade: 'AA' },
      },
    ]);
  });

  test('have a bound that can be read', () => {
    expect(withBand(3, { lower: '60,0' })).toEqual([
      {
        code: 'band_bound_malformed',
        nodeCode: null,
        field: 'gradeBands.3.lower',
        params: { grade: 'B', lower: '60,0' },
      },
    ]);
  });

  test('run from the best down', () => {
    expect(withBand(3, { lower: '75' })).toEqual([
      {
        code: 'bands_disordered',
        nodeCode: null,
        field: 'gradeBands.3.lower',
        params: { grade: 'B', better: 'BB' },
      },
    ]);
  });

  test('do not overlap', () => {
    expect(withBand(3, { lower: '70.0' })).toEqual([
      {
        code: 'bands_overlap',
        nodeCode: null,
        field: 'gradeBands.3.lower',
        params: { grade: 'B', better: 'BB' },
      },
    ]);
  });

  test('may give a bound to a grade of its own', () => {
    expect(withBand(3, { lower: '70', lowerInclusive: true })).toEqual([]);
  });

  test('leave no total without a grade', () => {
    expect(graded(regulationBands.slice(0, -1))).toEqual([
      {
        code: 'bands_gap',
        nodeCode: null,
        field: 'gradeBands.5.lower',
        params: { from: '0', to: '30' },
      },
    ]);
    expect(withBand(6, { lowerInclusive: false })).toEqual([
      {
        code: 'bands_bottom_excluded',
        nodeCode: null,
        field: 'gradeBands.6.lowerInclusive',
        params: { grade: 'D', lower: '0' },
      },
    ]);
  });

  test('can be reached', () => {
    expect(withBand(0, { lower: '100' })).toEqual([
      {
        code: 'band_unreachable',
        nodeCode: null,
        field: 'gradeBands.0.lower',
        params: { grade: 'AA', lower: '100', top: '100' },
      },
    ]);
    expect(withBand(0, { lower: '100', lowerInclusive: true })).toEqual([]);
  });

  test('are measured in points where the formula grades points', () => {
    const found = check({ ...sound, gradeBasis: 'POINTS' });
    expect(found.filter(({ code }) => code === 'band_unreachable')).toHaveLength(6);
  });
});

test('every mistake is found at once', () => {
  const broken = changed({ '1.ii.a': 'x', '1.i.a': '-1', '9': '1' });
  const gradeBands = regulationBands.slice(0, -1);
  const found = check({ ...broken, gradeBands });
  expect(found.map(({ code }) => code)).toEqual([
    'weight_negative',
    'weight_malformed',
    'node_unknown',
    'bands_gap',
  ]);
});

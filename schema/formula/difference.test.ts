import { describe, expect, test } from 'vitest';
import {
  sampleFormula,
  withExpression,
  withIndicator,
  withNode,
} from '../../test/builders/sample-formula.js';
import type { FormulaDefinition, RollupRule } from './definition.js';
import { differenceOf } from './difference.js';

/** Each change in one line: subject, name, field and part, then what it was and what it is. */
const lines = (before: FormulaDefinition, after: FormulaDefinition) =>
  differenceOf({ title: '', ...before }, { title: '', ...after }).map(
    ({ subject, name, field, part, from, to }) =>
      `${[subject, name, field, part].filter((word) => word !== null).join(' ')}: ${from} > ${to}`,
  );
const since = (after: FormulaDefinition) => lines(sampleFormula, after);
const [best, ...worse] = sampleFormula.gradeBands;

test('a formula does not differ from itself, however its rules are ordered', () => {
  expect(since(sampleFormula)).toEqual([]);
  const nodes = Object.fromEntries(Object.entries(sampleFormula.nodes).toReversed());
  expect(since({ ...sampleFormula, nodes })).toEqual([]);
});

test('another title comes first, and is compared by its letters even where it looks like a number', () => {
  const now = { title: '2/5', ...withNode('A', { weight: '65' }) };
  expect(differenceOf({ title: '0.4', ...sampleFormula }, now)).toMatchObject([
    { subject: 'FORMULA', name: null, field: 'title', part: null, from: '0.4', to: '2/5' },
    { subject: 'NODE', field: 'weight' },
  ]);
});

describe('a node', () => {
  test('that weighs more says from what to what, and where the weight comes from now', () => {
    expect(since(withNode('A', { weight: '65', weightStatus: 'INFERRED' }))).toEqual([
      'NODE A weight: 60 > 65',
      'NODE A weightStatus: OFFICIAL > INFERRED',
    ]);
  });

  test('whose weight is only written in another way has not changed', () => {
    expect(since(withNode('A', { weight: '120/2' }))).toEqual([]);
    expect(since(withNode('A', { weight: '60.0' }))).toEqual([]);
  });

  test('whose weight cannot be read yet is told as it was typed', () => {
    expect(since(withNode('A', { weight: '60,5' }))).toEqual(['NODE A weight: 60 > 60,5']);
  });

  test('that an expression scores says so, and the expression', () => {
    expect(since(withExpression('A', 'max([A.1], [A.2])'))).toEqual([
      'NODE A aggregation: MEAN > EXPRESSION',
      'NODE A expression: null > max([A.1], [A.2])',
    ]);
  });

  test('with rules of its own names each of them, and each that went', () => {
    const own = withNode('A', {
      missing: { unanswered: 'REPLACE', replacement: '0.5' },
      minimumAnswered: '1/2',
      direction: 'LOWER_IS_BETTER',
      floor: '0.1',
      cap: '0.9',
      rounding: { digits: 2, mode: 'HALF_UP' },
    });
    expect(since(own)).toEqual([
      'NODE A unanswered: null > REPLACE',
      'NODE A replacement: null > 0.5',
      'NODE A minimumAnswered: null > 1/2',
      'NODE A direction: null > LOWER_IS_BETTER',
      'NODE A floor: null > 0.1',
      'NODE A cap: null > 0.9',
      'NODE A rounding: null > 2 HALF_UP',
    ]);
    expect(lines(own, withNode('A', { floor: '0.2' }))).toEqual([
      'NODE A unanswered: REPLACE > null',
      'NODE A replacement: 0.5 > null',
      'NODE A minimumAnswered: 1/2 > null',
      'NODE A direction: LOWER_IS_BETTER > null',
      'NODE A floor: 0.1 > 0.2',
      'NODE A cap: 0.9 > null',
      'NODE A rounding: 2 HALF_UP > null',
    ]);
  });

  test('that gets a weight of its own, or loses it, says no more than the weight', () => {
    const weighed = withNode('A.1', { weight: '45' });
    expect(since(weighed)).toEqual(['NODE A.1 weight: null > 45']);
    expect(lines(weighed, sampleFormula)).toEqual(['NODE A.1 weight: 45 > null']);
  });
});

test('an indicator names each option of its scale that counts differently', () => {
  const scaled = withIndicator('A.1', { scale: { A: '1', B: '0.5', C: '0' } });
  expect(since(scaled)).toEqual([
    'INDICATOR A.1 scale A: null > 1',
    'INDICATOR A.1 scale B: null > 0.5',
    'INDICATOR A.1 scale C: null > 0',
  ]);
  const stricter = withIndicator('A.1', { scale: { A: '1', B: '1/4', C: '0' }, cap: '0.9' });
  expect(lines(scaled, stricter)).toEqual([
    'INDICATOR A.1 cap: null > 0.9',
    'INDICATOR A.1 scale B: 0.5 > 1/4',
  ]);
  expect(since(withIndicator('B.1', { expression: 'done / planned' }))).toEqual([
    'INDICATOR B.1 expression: null > done / planned',
  ]);
});

test('what is missing in the whole formula is told of the formula itself', () => {
  const missing = { ...sampleFormula.missing, unanswered: 'PROPAGATE' as const };
  const was = sampleFormula.missing.unanswered;
  expect(since({ ...sampleFormula, missing })).toEqual([`FORMULA unanswered: ${was} > PROPAGATE`]);
});

test('parameters and the rows of tables come, change and go by their names', () => {
  const before: FormulaDefinition = {
    ...sampleFormula,
    parameters: { bonus: '0.05', target: '80' },
    tables: {
      capaian: [
        { from: null, to: '50', value: '0' },
        { from: '50', to: null, value: '1' },
      ],
    },
  };
  const after: FormulaDefinition = {
    ...sampleFormula,
    parameters: { bonus: '0.1', sanksi: '0.2' },
    tables: {
      capaian: [
        { from: null, to: '50', value: '0.2' },
        { from: '50', to: '100', value: '1' },
      ],
    },
  };
  expect(lines(before, after)).toEqual([
    'PARAMETER bonus value: 0.05 > 0.1',
    'PARAMETER sanksi value: null > 0.2',
    'PARAMETER target value: 80 > null',
    'TABLE capaian row …50: 0 > 0.2',
    'TABLE capaian row 50…100: null > 1',
    'TABLE capaian row 50…: 1 > null',
  ]);
});

test('a name that every object has is compared like any other', () => {
  const parameters: Record<string, string> = { constructor: '2' };
  expect(since({ ...sampleFormula, parameters })).toEqual([
    'PARAMETER constructor value: null > 2',
  ]);
});

describe('the grades', () => {
  test('say which bound moved, and whether it belongs to the grade', () => {
    const moved = { ...best!, lower: '85.5', lowerInclusive: !best!.lowerInclusive };
    expect(since({ ...sampleFormula, gradeBands: [moved, ...worse] })).toEqual([
      `BAND ${best!.grade} lower: ${best!.lower} > 85.5`,
      `BAND ${best!.grade} lowerInclusive: ${best!.lowerInclusive} > ${!best!.lowerInclusive}`,
    ]);
  });

  test('one of another name is one that went and one that came', () => {
    const renamed = { ...best!, grade: 'Istimewa' };
    const told = since({ ...sampleFormula, gradeBands: [renamed, ...worse] });
    expect(told).toContain(`BAND Istimewa lower: null > ${best!.lower}`);
    expect(told).toContain(`BAND ${best!.grade} lower: ${best!.lower} > null`);
  });

  test('compared with something else are told before the grades', () => {
    const other = sampleFormula.gradeBasis === 'POINTS' ? 'ACHIEVEMENT' : 'POINTS';
    const told = since({ ...sampleFormula, gradeBasis: other, gradeBands: worse });
    expect(told[0]).toBe(`FORMULA gradeBasis: ${sampleFormula.gradeBasis} > ${other}`);
    expect(told[1]).toBe(`BAND ${best!.grade} lower: ${best!.lower} > null`);
  });
});

describe('ranking and roll-up', () => {
  const ranking = { ties: 'DENSE', basis: 'ROUNDED', digits: 2 } as const;
  const rollup: RollupRule = {
    method: 'SPLIT',
    unitInstrument: 'units',
    nodes: [{ code: 'A', unitCode: 'U', points: '14.6' }],
    missingUnits: 'EXCLUDE',
    unitWeights: { dinkes: '412' },
  };

  test('say each part that came', () => {
    expect(since({ ...sampleFormula, ranking, rollup })).toEqual([
      'FORMULA ties: null > DENSE',
      'FORMULA rankingBasis: null > ROUNDED 2',
      'FORMULA rollup: null > SPLIT',
      'FORMULA unitInstrument: null > units',
      'FORMULA missingUnits: null > EXCLUDE',
      'FORMULA rollupNode A: null > U 14.6',
      'FORMULA unitWeight dinkes: null > 412',
    ]);
  });

  test('say what is another one, by node and by unit', () => {
    const now: RollupRule = {
      method: 'BLEND',
      unitInstrument: 'units',
      nodes: [{ code: 'A', unitCode: 'U' }],
      kabupatenShare: '0.4',
      missingUnits: 'EXCLUDE',
      unitWeights: { dinkes: '412.0', disdik: '80' },
    };
    const before = { ...sampleFormula, ranking, rollup };
    expect(lines(before, { ...before, ranking: { ...ranking, digits: 1 }, rollup: now })).toEqual([
      'FORMULA rankingBasis: ROUNDED 2 > ROUNDED 1',
      'FORMULA rollup: SPLIT > BLEND',
      'FORMULA kabupatenShare: null > 0.4',
      'FORMULA rollupNode A: U 14.6 > U',
      'FORMULA unitWeight disdik: null > 80',
    ]);
  });
});

describe('comparisons', () => {
  const compared = (ratio: string, parent = 'A'): FormulaDefinition => ({
    ...sampleFormula,
    comparisons: { [parent]: [{ first: 'A.1', second: 'A.2', ratio }] },
  });

  test('are told by the pair, at the node whose children they are about', () => {
    expect(since(compared('3'))).toEqual(['NODE A comparison A.1 : A.2: null > 3']);
    expect(lines(compared('3'), compared('1/5'))).toEqual(['NODE A comparison A.1 : A.2: 3 > 1/5']);
    expect(lines(compared('3'), sampleFormula)).toEqual(['NODE A comparison A.1 : A.2: 3 > null']);
  });

  test('of the top level are those of the whole formula', () => {
    expect(since(compared('3', ''))).toEqual(['FORMULA comparison A.1 : A.2: null > 3']);
  });

  test('are the same whichever of the two was asked about first', () => {
    const turned = { A: [{ first: 'A.2', second: 'A.1', ratio: '1/3' }] };
    expect(lines(compared('3'), { ...sampleFormula, comparisons: turned })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { buildInstrument, type Branch } from '../../test/builders/instrument.js';
import type { FormulaDefinition, RollupRule } from '../formula/definition.js';
import { checkFormula, regulationFormula } from '../formula/index.js';
import type { AnswerValue } from './answer.js';
import { snap } from './grade.js';
import { planScoring } from './plan.js';
import { rollUp, type RolledUnit } from './rollup.js';
import { scoreAnswers, type Scorecard } from './score.js';

const percent = (code: string): Branch => ({
  code,
  answerType: 'VALUE',
  scale: { min: 0, max: 100, inferred: false },
});
const kabupaten = buildInstrument(
  [
    {
      code: 'A',
      weight: '60',
      children: [
        { code: 'A.I', weight: '20', children: [percent('A.I.1')] },
        { code: 'A.II', weight: '10', children: [percent('A.II.1')] },
        { code: 'A.III', weight: '30', children: [percent('A.III.1')] },
      ],
    },
    { code: 'B', weight: '40', children: [percent('B.1')] },
  ],
  { level: 'KABUPATEN' },
);
const ofUnits = buildInstrument(
  [
    { code: 'U.I', weight: '14.6', children: [percent('U.I.1')] },
    { code: 'U.II', weight: '21.7', children: [percent('U.II.1')] },
  ],
  { code: 'units', totalWeight: '36.3', gradeBasis: 'ACHIEVEMENT' },
);

const usual = regulationFormula(kabupaten);
const plan = planScoring(kabupaten, usual);
const unitPlan = planScoring(ofUnits, regulationFormula(ofUnits));

type Values = Readonly<Record<string, number>>;
const answers = (values: Values) =>
  new Map(Object.entries(values).map(([code, value]) => [code, { value }]));
/** 12 + 5 + 18 + 20 = 55 points. */
const own = scoreAnswers(plan, answers({ 'A.I.1': 60, 'A.II.1': 50, 'A.III.1': 60, 'B.1': 50 }));
const unit = (code: string, values: Values | null): RolledUnit => ({
  code,
  scorecard: values && scoreAnswers(unitPlan, answers(values)),
});
/** 7.3 + 4.34 and 10.95 + 13.02 points: means of 9.125 and 8.68, of 0.625 and 0.4. */
const dinkes = unit('dinkes', { 'U.I.1': 50, 'U.II.1': 20 });
const disdik = unit('disdik', { 'U.I.1': 75, 'U.II.1': 60 });
const absent = unit('dinsos', null);
const both = [dinkes, disdik];

const split: RollupRule = {
  method: 'SPLIT',
  unitInstrument: 'units',
  nodes: [
    { code: 'A.I', unitCode: 'U.I', points: '14.6' },
    { code: 'A.III', unitCode: 'U.II', points: '21.7' },
  ],
  missingUnits: 'PROPAGATE',
};
const blend = (kabupatenShare: string): RollupRule => ({
  method: 'BLEND',
  unitInstrument: 'units',
  nodes: split.nodes!.map(({ code, unitCode }) => ({ code, unitCode })),
  kabupatenShare,
  missingUnits: 'PROPAGATE',
});
const roll = (
  rollup: RollupRule | undefined,
  units: readonly RolledUnit[] = both,
  sheet: Scorecard | null = own,
) => rollUp(plan, rollup ? { ...usual, rollup } : usual, sheet, units);

/** Parts and both origins make up the index to the last bit, in whatever order they are added. */
function addsUp(rolled: ReturnType<typeof rollUp>): void {
  const sum = (points: readonly number[]) => points.reduce((all, one) => all + one, 0);
  const points = rolled.parts.map((part) => part.points);
  expect(sum(points)).toBe(rolled.index);
  expect(sum(points.toReversed())).toBe(rolled.index);
  expect(rolled.ownPoints + rolled.unitPoints).toBe(rolled.index);
  expect(sum(rolled.parts.map((part) => part.maximum))).toBe(rolled.maximum);
  for (const part of rolled.parts) expect(part.ownPoints + part.unitPoints).toBe(part.points);
}

test('the rules that are rolled up by here can be published', () => {
  const surroundings = { unitInstruments: [ofUnits], unitCodes: ['dinkes', 'disdik'] };
  for (const rollup of [split, blend('0.4')]) {
    expect(checkFormula(kabupaten, { ...usual, rollup }, surroundings)).toEqual([]);
  }
});

describe('the kabupaten alone', () => {
  test('is its own total, of its own parts, whatever the units earned', () => {
    for (const rolled of [
      roll(undefined),
      roll({ method: 'KABUPATEN_ONLY' }),
      roll(undefined, []),
    ]) {
      expect(rolled).toMatchObject({ index: own.total.points, unitPoints: 0, counted: [] });
      expect(rolled.parts.map(({ code, points }) => [code, snap(points)])).toEqual([['A', 35], ['B', 20]]); // prettier-ignore
      expect(rolled.grading?.band.grade).toBe('CC');
      addsUp(rolled);
    }
  });
});

describe('a split', () => {
  test('takes the stated points from the units’ mean and the rest from the kabupaten', () => {
    // A.I: (20 - 14.6) x 0.6 + 9.125 = 12.365; A.III: (30 - 21.7) x 0.6 + 8.68 = 13.66; A.II 5; B 20.
    const rolled = roll(split);
    expect(rolled.parts.map(({ code, unitCode, points, ownPoints, unitPoints }) => [code, unitCode, ...[points, ownPoints, unitPoints].map(snap)])).toEqual([
      ['A.I', 'U.I', 12.365, 3.24, 9.125],
      ['A.II', null, 5, 5, 0],
      ['A.III', 'U.II', 13.66, 4.98, 8.68],
      ['B', null, 20, 20, 0],
    ]); // prettier-ignore
    expect(snap(rolled.index!)).toBe(51.025);
    // What units can give in all is what their instrument has: 36.30.
    expect(snap(rolled.parts.reduce((sum, part) => sum + part.unitMaximum, 0))).toBe(36.3);
    expect(snap(rolled.unitPoints)).toBe(snap((7.3 + 4.34 + 10.95 + 13.02) / 2));
    addsUp(rolled);
  });

  test('gives 100 where everybody has everything', () => {
    const full = scoreAnswers(plan, answers({ 'A.I.1': 100, 'A.II.1': 100, 'A.III.1': 100, 'B.1': 100 })); // prettier-ignore
    const rolled = roll(split, [unit('dinkes', { 'U.I.1': 100, 'U.II.1': 100 })], full);
    expect(rolled.index).toBe(100);
    expect(rolled.grading?.band.grade).toBe('AA');
  });
});

describe('a blend', () => {
  test('takes the same share of each node from the units’ mean', () => {
    // A.I: 0.4 x 12 + 0.6 x 20 x 0.625 = 12.3; A.III: 0.4 x 18 + 0.6 x 30 x 0.4 = 14.4.
    const rolled = roll(blend('0.4'));
    expect(rolled.parts.map(({ code, points }) => [code, snap(points)])).toEqual([
      ['A.I', 12.3],
      ['A.II', 5],
      ['A.III', 14.4],
      ['B', 20],
    ]);
    expect(snap(rolled.index!)).toBe(51.7);
    addsUp(rolled);
  });

  test('of nothing but the kabupaten is the kabupaten alone, to the last bit', () => {
    const third = scoreAnswers(plan, answers({ 'A.I.1': 100 / 3, 'A.II.1': 7.7, 'A.III.1': 66.1, 'B.1': 0.1 })); // prettier-ignore
    for (const sheet of [own, third]) {
      expect(roll(blend('1'), both, sheet).index).toBe(sheet.total.points);
      expect(roll(blend('1'), both, sheet).unitPoints).toBe(0);
    }
  });

  test('of nothing but the units is their mean where both are asked', () => {
    const rolled = roll(blend('0'));
    // 20 x 0.625 and 30 x 0.4.
    expect(rolled.parts.map(({ points }) => snap(points))).toEqual([12.5, 5, 12, 20]);
    const all: RollupRule = { ...split, nodes: split.nodes!.map((node) => ({ ...node, points: node.code === 'A.I' ? '20' : '30' })) }; // prettier-ignore
    expect(roll(all).index).toBe(rolled.index);
  });
});

describe('the units’ mean', () => {
  const index = (change: Partial<RollupRule>, units: readonly RolledUnit[]) =>
    roll({ ...split, ...change }, units);

  test('weighs by what the rule states', () => {
    // 0.5 and 0.75 as 3 to 1: 0.5625; 0.2 and 0.6: 0.3. 3.24 + 8.2125 + 5 + 4.98 + 6.51 + 20.
    const rolled = index({ unitWeights: { dinkes: '3', disdik: '1' } }, both);
    expect(snap(rolled.index!)).toBe(47.9425);
    addsUp(rolled);
  });

  test('counts a unit that sent nothing as the rule says', () => {
    const units = [...both, absent];
    expect(snap(index({ missingUnits: 'EXCLUDE' }, units).index!)).toBe(51.025);
    // Two thirds of what the units brought: 33.22 + 17.805 x 2 / 3.
    expect(snap(index({ missingUnits: 'ZERO' }, units).index!)).toBe(45.09);
    const none = index({ missingUnits: 'PROPAGATE' }, units);
    expect(none).toMatchObject({ index: null, absence: 'UNITS_MISSING', missing: ['dinsos'] });
    for (const missingUnits of ['EXCLUDE', 'ZERO'] as const) {
      expect(index({ missingUnits }, units).missing).toEqual(['dinsos']);
    }
  });

  test('counts a unit whose total is a fault as one that sent nothing', () => {
    const strict: FormulaDefinition = {
      ...regulationFormula(ofUnits),
      missing: { unanswered: 'PROPAGATE', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
    };
    const faulted = { code: 'dinsos', scorecard: scoreAnswers(planScoring(ofUnits, strict), answers({ 'U.I.1': 90 })) }; // prettier-ignore
    expect(snap(index({ missingUnits: 'EXCLUDE' }, [...both, faulted]).index!)).toBe(51.025);
    expect(snap(index({ missingUnits: 'ZERO' }, [...both, faulted]).index!)).toBe(45.09);
    expect(index({}, [...both, faulted]).absence).toBe('UNITS_MISSING');
  });

  test('leaves a unit out of the mean of a node that does not apply to it', () => {
    const without = { code: 'satpol', scorecard: scoreAnswers(unitPlan, new Map<string, AnswerValue>([['U.I.1', { value: 50 }], ['U.II.1', { notApplicable: true }]])) }; // prettier-ignore
    const rolled = index({}, [...both, without]);
    const means = rolled.parts.map(({ unitMean }) => unitMean && snap(unitMean));
    // (0.5 + 0.75 + 0.5) / 3, and (0.2 + 0.6) / 2.
    expect(means).toEqual([snap(1.75 / 3), null, 0.4, null]);
  });
});

describe('there is no index', () => {
  // prettier-ignore
  test.each<[string, ReturnType<typeof rollUp>, string, readonly string[]]>([
    ['before the kabupaten sent its worksheet', roll(split, both, null), 'KABUPATEN_NOT_SUBMITTED', []],
    ['of no units', roll(split, []), 'NO_UNITS', []],
    ['of units that all sent nothing', roll({ ...split, missingUnits: 'EXCLUDE' }, [absent]), 'NO_UNITS', ['dinsos']],
    ['with a unit that nobody weighed', roll({ ...split, unitWeights: { dinkes: '1' } }), 'UNIT_WITHOUT_WEIGHT', ['disdik']],
    ['of units that count nothing', roll({ ...split, unitWeights: { dinkes: '0', disdik: '0' } }), 'NO_UNITS', []],
    ['of a node that units are not asked', roll({ ...split, nodes: [{ code: 'A.I', unitCode: 'U.III', points: '1' }] }), 'UNIT_NODE_UNKNOWN', []],
  ])('%s', (_title, rolled, absence, missing) => {
    expect(rolled).toMatchObject({ index: null, grading: null, parts: [], absence, missing });
    expect(rolled.maximum).toBe(100);
  });

  test('where the kabupaten’s own total is a fault, and never one of 0', () => {
    const strict = { ...usual, missing: { ...usual.missing, unanswered: 'PROPAGATE' as const } };
    const faulted = scoreAnswers(planScoring(kabupaten, strict), answers({ 'A.I.1': 60 }));
    expect(roll(split, both, faulted)).toMatchObject({ index: null, absence: 'KABUPATEN_WITHOUT_TOTAL' }); // prettier-ignore
  });
});

test('what does not apply to the kabupaten gives its weight to the units’ part as to its own', () => {
  // A.II leaves, and A.I and A.III share its 10: 24 and 36. A.I: 0.27 x 24 x 0.6 + 0.73 x 24 x 0.625.
  const sheet = scoreAnswers(plan, new Map<string, AnswerValue>([['A.I.1', { value: 60 }], ['A.II.1', { notApplicable: true }], ['A.III.1', { value: 60 }], ['B.1', { value: 50 }]])); // prettier-ignore
  const rolled = roll(split, both, sheet);
  expect(rolled.parts.map(({ code, maximum }) => [code, snap(maximum)])).toEqual([
    ['A.I', 24],
    ['A.II', 0],
    ['A.III', 36],
    ['B', 40],
  ]);
  expect(snap(rolled.parts[0]!.points)).toBe(snap(0.27 * 24 * 0.6 + 0.73 * 24 * 0.625));
  addsUp(rolled);
});

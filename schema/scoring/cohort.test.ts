import { describe, expect, test } from 'vitest';
import { buildInstrument, type Branch } from '../../test/builders/instrument.js';
import {
  sampleFormula,
  sampleInstrument,
  withIndicator,
} from '../../test/builders/sample-formula.js';
import type { FormulaDefinition, NodeRule } from '../formula/definition.js';
import { regulationFormula } from '../formula/regulation.js';
import type { AnswerValue } from './answer.js';
import { openCohort } from './cohort.js';
import { compareNodes, compareStandings, standingsOf } from './compare.js';
import { explain } from './explain.js';
import { snap } from './grade.js';

const roots: readonly Branch[] = [
  { code: 'A', weight: '60', children: [{ code: 'A.1' }, { code: 'A.2' }] },
  { code: 'B', weight: '40', children: [{ code: 'B.1' }] },
];
const instrument = buildInstrument(roots);
const formula = regulationFormula(instrument);

/** Points as they are compared: at nine decimals. */
const snapped = (points: ArrayLike<number>) => Array.from(points, snap);

/** A, B and C are worth 1, 0.5 and 0 in the builder's indicators. */
const sheet = (answers: Readonly<Record<string, string>>): ReadonlyMap<string, AnswerValue> =>
  new Map(Object.entries(answers).map(([code, optionKey]) => [code, { optionKey }]));

const withRule = (code: string, rule: Partial<NodeRule>): FormulaDefinition => ({
  ...formula,
  nodes: { ...formula.nodes, [code]: { ...formula.nodes[code]!, ...rule } },
});
const reweighed = (a: string, b: string): FormulaDefinition => ({
  ...formula,
  nodes: {
    ...formula.nodes,
    A: { ...formula.nodes['A']!, weight: a },
    B: { ...formula.nodes['B']!, weight: b },
  },
});

/** One indicator of 10 points, answered by two counts. */
const counted = buildInstrument([
  {
    code: 'A',
    weight: '10',
    children: [
      {
        code: 'A.1',
        answerType: 'PERCENT',
        ratio: { numerator: 'done', denominator: 'planned' },
        countInputs: ['done', 'planned'].map((key) => ({ key, label: key })),
      },
    ],
  },
]);
const halfDone = new Map([['A.1', { counts: { done: 5, planned: 10 } }]]);
const scoredBy = (expression: string): FormulaDefinition => ({
  ...regulationFormula(counted),
  indicators: { 'A.1': { expression } },
});

const strongInA = sheet({ 'A.1': 'A', 'A.2': 'A', 'B.1': 'C' });
const strongInB = sheet({ 'A.1': 'B', 'A.2': 'C', 'B.1': 'A' });

describe('a cohort', () => {
  test('is scored sheet by sheet: 60 for A alone, and 60 × 0.25 + 40 for B', () => {
    const { totals } = openCohort(instrument, formula, [strongInA, strongInB]);
    expect(snapped(totals.points)).toEqual([60, 55]);
  });

  test('moves five points from A to B, and only what lies above the weights is computed', () => {
    const cohort = openCohort(instrument, formula, [strongInA, strongInB]);
    // A, B and the total have rules.
    expect(cohort.computed).toBe(3);
    expect(snapped(cohort.try(reweighed('55', '45')).points)).toEqual([55, 58.75]);
    expect(cohort.computed).toBe(1);
  });

  test('computes nothing for a formula that scores alike', () => {
    const cohort = openCohort(instrument, formula, [strongInA]);
    cohort.try({ ...formula, gradeBands: [] });
    expect(cohort.computed).toBe(0);
  });

  test('stays as it was when a formula does not compile', () => {
    const cohort = openCohort(instrument, formula, [strongInA]);
    const broken = withRule('A', { aggregation: 'EXPRESSION', expression: '[A.9]' });
    expect(() => cohort.try(broken)).toThrow(/^A: name_unknown/);
    expect(snapped(cohort.totals.points)).toEqual([60]);
    expect(snap(cohort.scorecard(0).total.points)).toBe(60);
  });

  test('reads counts once an expression asks for them', () => {
    const answers = new Map<string, AnswerValue>([['B.1', { counts: { done: 1, planned: 4 } }]]);
    const cohort = openCohort(sampleInstrument, sampleFormula, [answers]);
    const points = (next: FormulaDefinition) => snapped(cohort.try(next).points);
    // A quarter of half of B's 40.
    expect(snapped(cohort.totals.points)).toEqual([5]);
    expect(points(withIndicator('B.1', { expression: 'IF([done] >= 1; 1; 0)' }))).toEqual([20]);
    expect(points(withIndicator('B.1', { expression: '2 * [done] / [planned]' }))).toEqual([10]);
    expect(points(sampleFormula)).toEqual([5]);
  });

  test('scores answers anew whose scale the formula changed', () => {
    const cohort = openCohort(instrument, formula, [strongInA, strongInB]);
    const scaled = { ...formula, indicators: { 'B.1': { scale: { A: '1', B: '0.5', C: '0.2' } } } };
    expect(snapped(cohort.try(scaled).points)).toEqual([68, 55]);
    // Whatever case its labels are in.
    const small = { ...formula, indicators: { 'B.1': { scale: { a: '1', b: '0.5', c: '0.2' } } } };
    expect(snapped(openCohort(instrument, small, [strongInA, strongInB]).totals.points)).toEqual([
      68, 55,
    ]);
  });

  test('shares a weight equally once a sum has become a mean', () => {
    const weighed = buildInstrument([
      {
        code: 'A',
        weight: '10',
        children: [
          { code: 'A.1', weight: '9' },
          { code: 'A.2', weight: '1' },
        ],
      },
    ]);
    const sum = regulationFormula(weighed);
    const mean: FormulaDefinition = {
      ...sum,
      nodes: { ...sum.nodes, A: { ...sum.nodes['A']!, aggregation: 'MEAN' } },
    };
    const cohort = openCohort(weighed, sum, [sheet({ 'A.1': 'A', 'A.2': 'C' })]);
    expect(snapped(cohort.totals.points)).toEqual([9]);
    expect(snapped(cohort.try(mean).points)).toEqual([5]);
  });

  test('reads counts that only the formula tried later asks for', () => {
    const cohort = openCohort(counted, regulationFormula(counted), [halfDone]);
    expect(snapped(cohort.totals.points)).toEqual([5]);
    const squared = scoredBy('([done] / [planned]) ^ 2');
    expect(snapped(cohort.try(squared).points)).toEqual([2.5]);
    expect(snapped(cohort.try(regulationFormula(counted)).points)).toEqual([5]);
  });
});

describe('an expression', () => {
  test.each<[string, string, number]>([
    ['the weaker of both', 'MIN(children)', 60 * 0.5],
    ['a bonus for the first', 'IF([A.1] >= 1; 1; [A.2])', 60],
    ['half for nothing', '0.5 + 0.5 * [A.2]', 60 * 0.75],
  ])('takes %s', (_, expression, points) => {
    const rule = withRule('A', { aggregation: 'EXPRESSION', expression });
    const cohort = openCohort(instrument, rule, [sheet({ 'A.1': 'A', 'A.2': 'B', 'B.1': 'C' })]);
    expect(snap(cohort.totals.points[0]!)).toBe(points);
  });

  test('explains itself by its children and by what it gives for nothing, exactly', () => {
    const rule = withRule('A', { aggregation: 'EXPRESSION', expression: '0.5 + 0.5 * [A.2]' });
    const cohort = openCohort(instrument, rule, [sheet({ 'A.1': 'A', 'A.2': 'B', 'B.1': 'C' })]);
    const { children, points } = explain(cohort.plan, cohort.scorecard(0), 'A');
    // Of 45 points 30 come with the sheet, 15 with A.2, and none with A.1, which the expression does not read.
    expect(children.map(({ code, points: part }) => [code, snap(part)])).toEqual([
      ['A.1', 0],
      ['A.2', 15],
      ['A', 30],
    ]);
    expect(snap(points)).toBe(45);
    expect(children.reduce((sum, child) => sum + child.points, 0)).toBe(points);
  });

  test('gives the whole of a minimum to the child that holds it down', () => {
    const rule = withRule('A', { aggregation: 'MINIMUM' });
    const cohort = openCohort(instrument, rule, [sheet({ 'A.1': 'A', 'A.2': 'B', 'B.1': 'C' })]);
    const { children } = explain(cohort.plan, cohort.scorecard(0), 'A');
    expect(snapped(children.map(({ points }) => points))).toEqual([0, 30]);
  });

  test('compares a sheet with the others where it asks for them', () => {
    const rule = withRule('A', {
      aggregation: 'EXPRESSION',
      expression: 'MEAN(children) / CMAX(MEAN(children))',
    });
    const { totals } = openCohort(instrument, rule, [strongInA, strongInB]);
    expect(snapped(totals.points)).toEqual([60, 60 * 0.25 + 40]);
  });

  test('scores an indicator from its counts', () => {
    const squared = scoredBy('([done] / [planned]) ^ 2');
    const answers = (counts: Readonly<Record<string, number>>) => new Map([['A.1', { counts }]]);
    const { totals } = openCohort(counted, squared, [
      halfDone,
      answers({ done: 5, planned: 0 }),
      answers({ done: 5 }),
    ]);
    // Nothing to divide by is excluded, and here it is all there is; an empty count earns nothing.
    expect(snapped(totals.points)).toEqual([2.5, 0, 0]);
    expect(snapped(totals.maxima)).toEqual([10, 0, 10]);
  });
});

describe('a rule of its own', () => {
  const half = sheet({ 'A.1': 'A', 'B.1': 'A' });
  test.each<[string, Partial<NodeRule>, number]>([
    ['excludes what is unanswered', { missing: { unanswered: 'EXCLUDE' } }, 100],
    ['counts a replacement', { missing: { unanswered: 'REPLACE', replacement: '0.5' } }, 85],
    ['asks for at least 60 % answered', { minimumAnswered: '0.6' }, 40],
    ['is content with 50 % answered', { minimumAnswered: '0.5' }, 70],
    ['caps its score', { cap: '0.4' }, 64],
    ['holds its score up', { floor: '0.9' }, 94],
    ['turns its score round and caps it', { direction: 'LOWER_IS_BETTER', cap: '0.25' }, 55],
    ['rounds its score up', { rounding: { digits: 0, mode: 'UP' } }, 100],
  ])('%s', (_, rule, points) => {
    const { totals } = openCohort(instrument, withRule('A', rule), [half]);
    expect(snapped(totals.points)).toEqual([points]);
  });
});

describe('a comparison', () => {
  const cohort = openCohort(instrument, formula, [strongInA, strongInB]);
  const before = standingsOf(cohort.totals, formula);
  const cardBefore = cohort.scorecard(1);
  const shifted = reweighed('55', '45');
  cohort.try(shifted);
  const after = standingsOf(cohort.totals, shifted);

  test('shows who passes whom, with points, places and grade', () => {
    // 60 is in CC, which excludes it from B (`>60`); 55 and 58.75 are CC too, 55 stays in CC.
    const [first, second] = compareStandings(before, after, formula, shifted);
    expect(first).toMatchObject({ places: -1, grade: 0, before: { rank: 1, grade: 'CC' } });
    expect(second).toMatchObject({ places: 1, grade: 0, after: { rank: 1, grade: 'CC' } });
    expect(snapped([first!.points, second!.points])).toEqual([-5, 3.75]);
  });

  test('shows which nodes made a sheet move, the strongest first, adding up to the move', () => {
    const moves = compareNodes(cardBefore, cohort.scorecard(1));
    expect(moves.map(({ code, points }) => [code, snap(points)])).toEqual([
      ['B', 5],
      ['A', -1.25],
    ]);
    const total = cohort.scorecard(1).total.points - cardBefore.total.points;
    expect(moves.reduce((sum, { points }) => sum + points, 0)).toBe(total);
  });
});

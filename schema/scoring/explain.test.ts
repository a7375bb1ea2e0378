import { describe, expect, test } from 'vitest';
import { buildInstrument, indicators, type Branch } from '../../test/builders/instrument.js';
import { sampleInstrument, withExpression } from '../../test/builders/sample-formula.js';
import type { MissingRules } from '../formula/definition.js';
import { regulationFormula } from '../formula/regulation.js';
import type { AnswerValue } from './answer.js';
import { explain, type Contribution } from './explain.js';
import { planScoring } from './plan.js';
import { scoreAnswers } from './score.js';

const roots: Branch[] = [
  {
    code: '1',
    weight: '36.3',
    children: [
      { code: '1.i', weight: '14.6', children: indicators('1.i', 7) },
      { code: '1.ii', weight: '21.7', children: indicators('1.ii', 3) },
    ],
  },
];

const explained = (
  answers: Readonly<Record<string, AnswerValue>>,
  code?: string,
  missing: Partial<MissingRules> = {},
) => {
  const instrument = buildInstrument(roots);
  const formula = regulationFormula(instrument);
  const plan = planScoring(instrument, { ...formula, missing: { ...formula.missing, ...missing } });
  return explain(plan, scoreAnswers(plan, new Map(Object.entries(answers))), code);
};

const sum = (contributions: readonly Contribution[]) =>
  contributions.reduce((total, { points }) => total + points, 0);

const answers: Readonly<Record<string, AnswerValue>> = {
  '1.i.a': { optionKey: 'A' },
  '1.i.b': { optionKey: 'B' },
  '1.i.e': { notApplicable: true },
  '1.ii.a': { optionKey: 'B' },
  '1.ii.c': { optionKey: 'A' },
};

describe('an explanation', () => {
  test('of the total is its roots, and its indicators in tree order', () => {
    const { code, children, indicators: leaves } = explained(answers);
    expect(code).toBeNull();
    expect(children.map((child) => child.code)).toEqual(['1']);
    expect(leaves.map((leaf) => leaf.code)).toEqual(
      [...indicators('1.i', 7), ...indicators('1.ii', 3)].map((leaf) => leaf.code),
    );
  });

  test.each([undefined, '1', '1.i', '1.ii'])(
    'of %s adds up to what is shown, to the last bit',
    (code) => {
      const { points, children, indicators: leaves } = explained(answers, code);
      expect(points).toBeGreaterThan(0);
      expect(sum(children)).toBe(points);
      expect(sum(leaves)).toBe(points);
      expect(sum(leaves.toReversed())).toBe(points);
    },
  );

  test('says what is missing, what it could still bring, and what is excluded', () => {
    const { indicators: leaves } = explained(answers, '1.ii');
    expect(leaves).toMatchObject([
      { code: '1.ii.a', score: 0.5 },
      { code: '1.ii.b', score: { fault: 'unanswered', at: '1.ii.b' }, points: 0 },
      { code: '1.ii.c', score: 1 },
    ]);
    expect(leaves[1]?.maximum).toBeCloseTo(21.7 / 3, 12);

    const excluded = explained(answers, '1.i').indicators.find(({ code }) => code === '1.i.e');
    expect(excluded).toMatchObject({ score: { fault: 'not_applicable' }, points: 0, maximum: 0 });
  });

  test('of a quotient stays within what can be told, though both scores rise together and it does not', () => {
    const instrument = buildInstrument(roots);
    const formula = regulationFormula(instrument);
    const plan = planScoring(instrument, {
      ...formula,
      missing: { ...formula.missing, unanswered: 'EXCLUDE', divideByZero: 'ZERO' },
      nodes: {
        ...formula.nodes,
        '1': { ...formula.nodes['1']!, aggregation: 'EXPRESSION', expression: '[1.i] / [1.ii]' },
      },
    });
    const quotient = new Map([
      ['1.i.a', { optionKey: 'B' }],
      ['1.i.b', { optionKey: 'C' }],
      ['1.ii.a', { optionKey: 'A' }],
      ['1.ii.b', { optionKey: 'A' }],
      ['1.ii.c', { optionKey: 'C' }],
    ]);
    const { points, children } = explain(plan, scoreAnswers(plan, quotient), '1');
    // A is 1, B 0.5 and C 0, and what is not answered is left out: a quarter by two thirds.
    expect(points).toBeCloseTo(36.3 * 0.375, 10);
    expect(sum(children)).toBe(points);
    // In 32 steps a dividend is owed at most 1 + 1/2 + ... + 1/31 = 4.03 times the quotient, and its share of it.
    for (const child of children) expect(Math.abs(child.points)).toBeLessThan(5.03 * points);
  });

  test('of an indicator is itself', () => {
    const { points, children, indicators: leaves } = explained(answers, '1.ii.a');
    expect(children).toEqual([]);
    expect(leaves).toMatchObject([{ code: '1.ii.a', points }]);
  });

  test('of what has no score is the fault alone', () => {
    const opened = explained(answers, undefined, { unanswered: 'PROPAGATE' });
    expect(opened).toMatchObject({
      score: { fault: 'unanswered', at: '1.i.c' },
      points: 0,
      children: [],
      indicators: [],
    });
  });

  test('does not exist for a code that the instrument does not have', () => {
    expect(() => explained(answers, '9')).toThrow(RangeError);
  });
});

test.each([
  [2, 11, 0.28],
  [4, 5, 0.7],
  [1, 3, 1.9],
  [7, 9, 4.3],
])('a quotient of %i of %i by %f is what no part moves, and adds up all the same', (done, planned, value) => {
  const plan = planScoring(sampleInstrument, withExpression('B', '[B.1] / [B.2]'));
  const sheet = new Map<string, AnswerValue>([
    ['B.1', { counts: { done, planned } }],
    ['B.2', { value }],
  ]);
  const { children, points } = explain(plan, scoreAnswers(plan, sheet), 'B');
  expect(points).toBeCloseTo((40 * (done / planned)) / (value / 5), 9);
  expect(sum(children)).toBe(points);
  for (const child of children) expect(Math.abs(child.points)).toBeLessThanOrEqual(2 * points);
}); // prettier-ignore

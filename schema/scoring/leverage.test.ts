import { describe, expect, test } from 'vitest';
import { buildInstrument, indicators, type Branch } from '../../test/builders/instrument.js';
import type { MissingRules } from '../formula/definition.js';
import { regulationFormula } from '../formula/regulation.js';
import type { AnswerValue } from './answer.js';
import { leverage, raisesMost } from './leverage.js';
import { planScoring } from './plan.js';
import { scoreAnswers } from './score.js';

const compile = (roots: readonly Branch[], missing: Partial<MissingRules> = {}) => {
  const instrument = buildInstrument(roots);
  const formula = regulationFormula(instrument);
  return planScoring(instrument, { ...formula, missing: { ...formula.missing, ...missing } });
};

const under = (weight: string, ...children: Branch[]): Branch[] => [
  { code: '1', weight, children },
];

const stepsOf = (
  roots: readonly Branch[],
  answers: Readonly<Record<string, AnswerValue>>,
  missing?: Partial<MissingRules>,
) => leverage(compile(roots, missing), new Map(Object.entries(answers)));

describe('the step of an indicator', () => {
  const one = (own: Partial<Branch>) => under('4', { ...own, code: '1.a' });

  test('is the next better option, not the best', () => {
    const steps = stepsOf(one({ answerType: 'ABCDE' }), { '1.a': { optionKey: 'D' } });
    expect(steps).toEqual([
      { code: '1.a', currentKey: 'D', nextKey: 'C', answer: { optionKey: 'C' }, points: 1 },
    ]);
  });

  test('leads an unanswered one to the first option that is worth anything', () => {
    const steps = stepsOf(one({ answerType: 'ABCDE' }), {});
    expect(steps).toMatchObject([{ currentKey: null, nextKey: 'D', points: 1 }]);
  });

  test('leads to the full value where there are no options', () => {
    const percent: Partial<Branch> = {
      answerType: 'PERCENT',
      ratio: { numerator: 'done', denominator: 'planned' },
    };
    const counted = stepsOf(one(percent), { '1.a': { counts: { done: 3, planned: 12 } } });
    expect(counted).toMatchObject([
      { nextKey: null, answer: { counts: { done: 12, planned: 12 } }, points: 3 },
    ]);

    const value: Partial<Branch> = {
      answerType: 'VALUE',
      scale: { min: 0, max: 5, inferred: false },
    };
    const valued = stepsOf(one(value), { '1.a': { value: 2.5 } });
    expect(valued).toMatchObject([{ nextKey: null, answer: { value: 5 }, points: 2 }]);
  });

  test('leads a falling count to nothing left', () => {
    const falling: Partial<Branch> = {
      answerType: 'PERCENT',
      ratio: { numerator: 'last_year - this_year', denominator: 'last_year' },
    };
    const steps = stepsOf(one(falling), { '1.a': { counts: { last_year: 8, this_year: 6 } } });
    expect(steps).toMatchObject([
      { answer: { counts: { last_year: 8, this_year: 0 } }, points: 3 },
    ]);
  });

  test.each<[string, Partial<Branch>, AnswerValue]>([
    ['the best option', {}, { optionKey: 'A' }],
    ['what does not apply', {}, { notApplicable: true }],
    [
      'a ratio of nothing',
      { ratio: { numerator: 'done', denominator: 'planned' }, answerType: 'PERCENT' },
      { counts: { done: 0, planned: 0 } },
    ],
    ['options that nobody can value', { answerType: 'AUDIT_OPINION' }, { optionKey: 'WDP' }],
    ['a value without a scale', { answerType: 'VALUE' }, { value: 3 }],
  ])('does not exist for %s', (_, own, answer) => {
    expect(stepsOf(one(own), { '1.a': answer })).toEqual([]);
  });
});

describe('the points of a step', () => {
  test('are what the total gains when the step is taken, to the last bit', () => {
    const plan = compile([
      {
        code: '1',
        weight: '36.3',
        children: [
          { code: '1.i', weight: '14.6', children: indicators('1.i', 7) },
          { code: '1.ii', weight: '21.7', children: indicators('1.ii', 3, { answerType: 'ABCD' }) },
        ],
      },
    ]);
    const answers = new Map<string, AnswerValue>([
      ['1.i.a', { optionKey: 'C' }],
      ['1.i.b', { notApplicable: true }],
      ['1.ii.a', { optionKey: 'C' }],
    ]);
    const before = scoreAnswers(plan, answers).total.points;
    const steps = leverage(plan, answers);
    expect(steps).toHaveLength(9);
    for (const { code, answer, points } of steps) {
      const after = scoreAnswers(plan, new Map(answers).set(code, answer)).total.points;
      expect(before + points).toBe(after);
    }
  });

  test('may be lost where the formula excludes what is missing and the answer is below the rest', () => {
    const roots = under('4', { code: '1.a' }, { code: '1.b' });
    const steps = stepsOf(roots, { '1.a': { optionKey: 'A' } }, { unanswered: 'EXCLUDE' });
    expect(steps).toMatchObject([{ code: '1.b', nextKey: 'B', points: -1 }]);
    expect(raisesMost(steps, 3)).toEqual([]);
  });

  test('are the whole total where the last missing answer held it back', () => {
    const roots = under('4', { code: '1.a' }, { code: '1.b' });
    const steps = stepsOf(roots, { '1.a': { optionKey: 'A' } }, { unanswered: 'PROPAGATE' });
    expect(steps).toMatchObject([{ code: '1.b', nextKey: 'B', points: 3 }]);
  });
});

describe('what raises most', () => {
  const roots = under(
    '10',
    { code: '1.a', weight: '1' },
    { code: '1.b', weight: '4' },
    { code: '1.c', weight: '4' },
    { code: '1.d', weight: '1' },
  );

  test('comes first, equal steps in the instrument’s order, and no more than asked for', () => {
    const steps = stepsOf(roots, { '1.d': { optionKey: 'A' } });
    expect(raisesMost(steps, 3).map(({ code, points }) => [code, points])).toEqual([
      ['1.b', 2],
      ['1.c', 2],
      ['1.a', 0.5],
    ]);
    expect(raisesMost(steps, 1)).toHaveLength(1);
  });
});

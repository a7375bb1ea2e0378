import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../../test/builders/instrument.js';
import { checkFormula, notesOn, regulationFormula } from '../../../schema/formula/index.js';
import type { Comparison } from '../../../schema/formula/index.js';
import { isChanged, type FormulaDraft } from '../formulaDraft.js';
import {
  keptAnswers,
  pairsOf,
  ratioOf,
  withAnswer,
  withComparisons,
  withoutComparisons,
} from './comparisons.js';

const instrument = buildInstrument([
  {
    code: 'A',
    weight: '10',
    children: [
      { code: 'A.1', weight: '4', children: [{ code: 'A.1.a', weight: '4' }] },
      { code: 'A.2', weight: '3', children: [{ code: 'A.2.a' }] },
      { code: 'A.3', weight: '2', children: [{ code: 'A.3.a' }] },
      { code: 'A.4', weight: '1', children: [{ code: 'A.4.a' }] },
    ],
  },
]);
const draft: FormulaDraft = { title: '', ...regulationFormula(instrument) };
const compare = (first: string, second: string, ratio: string): Comparison => ({
  first,
  second,
  ratio,
});
const weights = ({ nodes }: FormulaDraft) =>
  ['A.1', 'A.2', 'A.3', 'A.4'].map((code) => nodes[code]?.weight);
const none = new Set<string>();

describe('answers that are applied', () => {
  const family = ['A.1', 'A.2', 'A.3', 'A.4'];
  // 4 : 2 : 1 : 1
  const answers = [
    compare('A.1', 'A.2', '2'),
    compare('A.2', 'A.3', '2'),
    compare('A.3', 'A.4', '1'),
  ];

  test('give the weights and are kept beside them; everything still adds up', () => {
    const next = withComparisons(instrument, draft, 'A', family, answers, none);
    expect(weights(next)).toEqual(['5', '2.5', '1.25', '1.25']);
    expect(next.comparisons).toEqual({ A: answers });
    // What stands below is scaled with it.
    expect(next.nodes['A.1.a']?.weight).toBe('5');
    expect(next.nodes['A.1']?.weightStatus).toBe('INFERRED');
    const mistakes = checkFormula(instrument, next).map(({ code }) => code);
    expect(mistakes).toEqual(checkFormula(instrument, draft).map(({ code }) => code));
    expect(notesOn(instrument, next)).toEqual([]);
  });

  test('leave a locked sibling its weight, and share the rest', () => {
    const locks = new Set(['A.1']);
    const next = withComparisons(instrument, draft, 'A', family.slice(1), answers.slice(1), locks);
    // 2 : 1 : 1 of the 6 that are left.
    expect(weights(next)).toEqual(['4', '3', '1.5', '1.5']);
    expect(next.comparisons).toEqual({ A: answers.slice(1) });
    expect(notesOn(instrument, next)).toEqual([]);
  });

  test('change nothing while they do not link all', () => {
    expect(withComparisons(instrument, draft, 'A', family, answers.slice(1), none)).toBe(draft);
  });

  test('change nothing a second time', () => {
    const once = withComparisons(instrument, draft, 'A', family, answers, none);
    const twice = withComparisons(instrument, once, 'A', family, answers, none);
    expect(isChanged(twice, once)).toBe(false);
  });

  test('are forgotten without a trace, and the weights stay', () => {
    const next = withComparisons(instrument, draft, 'A', family, answers, none);
    const without = withoutComparisons(next, 'A');
    expect('comparisons' in without).toBe(false);
    expect(weights(without)).toEqual(weights(next));
    const other = { ...next, comparisons: { ...next.comparisons, '': [] } };
    expect(withoutComparisons(other, 'A').comparisons).toEqual({ '': [] });
  });
});

describe('questions', () => {
  const family = ['A.1', 'A.2', 'A.3'];
  const questions = pairsOf(family);

  test('are one for each pair', () => {
    expect(questions.map(({ first, second }) => `${first}:${second}`)).toEqual([
      'A.1:A.2',
      'A.1:A.3',
      'A.2:A.3',
    ]);
  });

  test('find their answer whichever of the two it began with', () => {
    expect(ratioOf([compare('A.2', 'A.1', '1/4')], questions[0]!)).toBe('4');
    expect(ratioOf([], questions[0]!)).toBeUndefined();
  });

  test('keep their answers in their own order, and are open again without one', () => {
    const last = withAnswer(questions, [], questions[2]!, '3');
    const both = withAnswer(questions, last, questions[0]!, '1/5');
    expect(both).toEqual([compare('A.1', 'A.2', '1/5'), compare('A.2', 'A.3', '3')]);
    expect(withAnswer(questions, both, questions[0]!, undefined)).toEqual(last);
  });

  test('begin with what was kept of those that are compared now', () => {
    const comparisons = { A: [compare('A.3', 'A.1', '2'), compare('A.1', 'A.4', '9')] };
    expect(keptAnswers({ ...draft, comparisons }, 'A', family)).toEqual([
      compare('A.1', 'A.3', '1/2'),
    ]);
    expect(keptAnswers(draft, 'constructor', family)).toEqual([]);
  });
});

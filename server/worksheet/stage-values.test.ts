import { describe, expect, test } from 'vitest';
import { claimedAnswers, type EvaluationRow, verifiedAnswers } from './stage-values.js';

const row = (indicatorCode: string, optionKey: string | null = null) => ({
  indicatorCode,
  optionKey,
  value: null,
  counts: {},
});

describe('what a unit claims', () => {
  test('is its answers by indicator, with empty counts as none', () => {
    expect(
      claimedAnswers([row('a', 'YA'), { ...row('b'), counts: { planned: 4, done: 3 } }]),
    ).toEqual(
      new Map([
        ['a', { optionKey: 'YA', value: null, counts: null }],
        ['b', { optionKey: null, value: null, counts: { planned: 4, done: 3 } }],
      ]),
    );
  });
});

describe('what is verified', () => {
  const evaluation = (answerId: string, own: Partial<EvaluationRow> = {}): EvaluationRow => ({
    answerId,
    precedence: 10,
    answerVersion: 1,
    verdict: 'ACCEPTED',
    current: true,
    optionKey: 'B',
    value: null,
    counts: {},
    ...own,
  });

  test('is the evaluator’s value, not the claim', () => {
    const verified = verifiedAnswers(
      [{ id: '1', indicatorCode: 'a', state: 'ACCEPTED' }],
      [evaluation('1')],
    );
    expect(verified).toEqual(new Map([['a', { optionKey: 'B', value: null, counts: null }]]));
  });

  test.each<[string, 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED', EvaluationRow[]]>([
    ['an answer that waits', 'SUBMITTED', [evaluation('1')]],
    ['an answer that was returned', 'RETURNED', [evaluation('1', { verdict: 'RETURNED' })]],
    ['an answer that was never sent in', 'DRAFT', []],
    ['an evaluation that another one replaced', 'ACCEPTED', [evaluation('1', { current: false })]],
    ['a value of a stage that is kept apart', 'ACCEPTED', [evaluation('1', { precedence: null })]],
    ['an evaluation of another answer', 'ACCEPTED', [evaluation('2')]],
  ])('is not %s', (_, state, evaluations) => {
    expect(verifiedAnswers([{ id: '1', indicatorCode: 'a', state }], evaluations).size).toBe(0);
  });
});

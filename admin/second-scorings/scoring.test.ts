import { describe, expect, test } from 'vitest';
import type { EvaluatorAgreementFragment, SecondScoringShownFragment } from '../graphql/graphql.js';
import { formatDelta, formatNumber, formatPercent, formatPoints } from '../fields/format.js';
import { agreementText, leaning } from './agreementText.js';
import { emptySample, faultOf, sampleInput, typedNumber } from './sampleForm.js';
import { isSent, isStated, nextUnscored, scoreInput, statedContent } from './scoring.js';

const sheet = {
  id: 's1',
  version: 3,
  optionKey: 'A',
  value: null,
  counts: [],
  explanation: 'Sudah ada SK',
  score: null,
} as unknown as SecondScoringShownFragment;
const scored = {
  ...sheet,
  score: { optionKey: 'B', value: null, counts: [], note: 'Lengkap', scoredAt: '' },
} as SecondScoringShownFragment;
const other = { optionKey: 'C', value: null, counts: {}, explanation: 'Sudah ada SK' };

describe('a second score', () => {
  test('begins with nothing, not with what the unit claims', () => {
    expect(statedContent(sheet, {})).toMatchObject({ optionKey: null, value: null, counts: {} });
    expect(isStated(statedContent(sheet, {}))).toBe(false);
  });

  test('goes on from what was sent, and says when nothing is new', () => {
    expect(statedContent(scored, {}).optionKey).toBe('B');
    expect(isSent(scored, {})).toBe(true);
    expect(isSent(scored, { note: 'Kurang' })).toBe(false);
    expect(isSent(scored, { content: other })).toBe(false);
    expect(isSent(sheet, { content: other })).toBe(false);
  });

  test('is sent whole, with the remark of before unless another was typed', () => {
    expect(scoreInput(scored, { content: other })).toEqual({
      id: 's1',
      version: 3,
      optionKey: 'C',
      value: null,
      counts: [],
      note: 'Lengkap',
    });
  });

  test('leads to the next that is not scored, round the end', () => {
    const rows = [
      { id: 'a', scored: false },
      { id: 'b', scored: false },
      { id: 'c', scored: true },
    ] as never;
    expect(nextUnscored(rows, 'b')).toBe('a');
    expect(nextUnscored(rows, 'a')).toBe('b');
    expect(nextUnscored([{ id: 'a', scored: false }] as never, 'a')).toBeUndefined();
  });
});

describe('the form of a draw', () => {
  test('reads numbers as they are typed in either language', () => {
    expect([typedNumber('2,5'), typedNumber('2.5'), typedNumber(' 7 ')]).toEqual([2.5, 2.5, 7]);
    expect(typedNumber('1e3')).toBeNaN();
    expect(typedNumber('')).toBeNaN();
  });

  test('sends a share of one for a hundred percent, and nothing of what was not chosen', () => {
    const form = { ...emptySample, kind: 'SHARE', percent: '12,5', areaCodes: ['A'] } as const;
    expect(sampleInput('p1', form, 42)).toEqual({
      periodId: 'p1',
      share: 0.125,
      minutesPerAnswer: 3,
      seed: 42,
      evaluatorIds: undefined,
      unitIds: undefined,
      areaCodes: ['A'],
    });
    expect(sampleInput('p1', { ...emptySample, seed: '7' }, 42)).toMatchObject({
      count: 50,
      seed: 7,
    });
  });

  test('says which field is wrong, and asks only for the size that is chosen', () => {
    expect(faultOf(emptySample)).toBeUndefined();
    expect(faultOf({ ...emptySample, count: '0' })).toBe('count');
    expect(faultOf({ ...emptySample, count: '2,5' })).toBe('count');
    expect(faultOf({ ...emptySample, count: '', kind: 'SHARE' })).toBeUndefined();
    expect(faultOf({ ...emptySample, kind: 'SHARE', percent: '101' })).toBe('share');
    expect(faultOf({ ...emptySample, minutes: '0' })).toBe('minutesPerAnswer');
    expect(faultOf({ ...emptySample, seed: '-1' })).toBe('seed');
  });
});

describe('a figure of agreement', () => {
  const of = {
    pairs: 10,
    drawn: 12,
    exact: 0.7,
    levelPairs: 4,
    withinOneLevel: 1,
    kappa: 0.809322,
    kappaLow: 0.41,
    kappaHigh: 0.97,
    leniency: 0.02,
    leniencyLow: -0.05,
    leniencyHigh: 0.11,
  } as EvaluatorAgreementFragment;
  const id = {
    number: (value: number | null | undefined) => formatNumber(value, 'id'),
    percent: (value: number | null | undefined, decimals?: number) => formatPercent(value, 'id', decimals), // prettier-ignore
    points: (value: number | null | undefined) => formatPoints(value, 'id'),
    delta: (value: number | null | undefined) => formatDelta(value, 'id'),
  };

  test('is printed with its range, and with a sign where it has a side', () => {
    expect(agreementText('pairs', of, id)).toEqual({ text: '10 / 12' });
    expect(agreementText('exact', of, id)).toEqual({ text: '70%' });
    expect(agreementText('withinOneLevel', of, id)).toEqual({ text: '100%', range: 'n = 4' });
    expect(agreementText('kappa', of, id)).toEqual({ text: '0,81', range: '0,41 – 0,97' });
    expect(agreementText('leniency', of, id)).toEqual({ text: '+0,02', range: '−0,05 – +0,11' });
    expect(agreementText('kappa', { ...of, kappa: null, kappaLow: null, kappaHigh: null }, id)).toEqual({ text: '–' }); // prettier-ignore
  });

  test('leans only where its whole range does', () => {
    expect(leaning(of)).toBeUndefined();
    expect(leaning({ leniencyLow: 0.01, leniencyHigh: 0.2 })).toBe('lenient');
    expect(leaning({ leniencyLow: -0.2, leniencyHigh: -0.01 })).toBe('strict');
    expect(leaning({ leniencyLow: null, leniencyHigh: null })).toBeUndefined();
  });
});

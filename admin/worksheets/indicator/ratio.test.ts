import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { planScoring } from '../../../schema/scoring/index.js';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { readRatio } from './ratio.js';

const { indicators } = planScoring(smallInstrument, regulationFormula(smallInstrument));
const percent = indicators.find(({ code }) => code === 'U.I.2.i.b')!;

describe('what counts come to', () => {
  test('nothing while one of them is empty', () => {
    expect(readRatio(percent, { planned: 4 })).toEqual({ kind: 'unanswered' });
  });

  test('a share, with both sides of the division', () => {
    expect(readRatio(percent, { planned: 4, done: 3 })).toEqual({
      kind: 'share',
      above: 3,
      below: 4,
      share: 0.75,
      capped: false,
    });
  });

  test('no more than everything', () => {
    expect(readRatio(percent, { planned: 4, done: 5 })).toMatchObject({ share: 1, capped: true });
  });

  test('no share of nothing', () => {
    expect(readRatio(percent, { planned: 0, done: 0 })).toEqual({ kind: 'zero' });
  });
});

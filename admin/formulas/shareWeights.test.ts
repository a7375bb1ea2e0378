import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { checkFormula } from '../../schema/formula/index.js';
import { buildInstrument, type Branch } from '../../test/builders/instrument.js';
import type { FormulaDraft } from './formulaDraft.js';
import { equalShares, moveWeight } from './shareWeights.js';

const area = (code: string, weight: string, weights: readonly string[]): Branch => ({
  code,
  weight,
  children: weights.map((own, place) => ({
    code: `${code}.${place + 1}`,
    weight: own,
    children: [{ code: `${code}.${place + 1}.a` }],
  })),
});
const instrument = buildInstrument(
  [area('A', '50', ['20', '30']), area('B', '30', ['10', '20']), area('C', '20', ['20'])],
  { totalWeight: '100' },
);
const draft: FormulaDraft = { title: 'Uji', ...regulationFormula(instrument) };
const weights = (of: FormulaDraft, ...codes: string[]) =>
  codes.map((code) => of.nodes[code]?.weight);
const none = new Set<string>();

describe('moving weight to an area', () => {
  test('takes it from its siblings in proportion, and scales what stands below each', () => {
    const moved = moveWeight(instrument, draft, 'A', '55', none);
    expect(weights(moved, 'A', 'B', 'C')).toEqual(['55', '27', '18']);
    expect(weights(moved, 'A.1', 'A.2', 'B.1', 'B.2')).toEqual(['22', '33', '9', '18']);
    expect(checkFormula(instrument, moved)).toEqual([]);
  });

  test('leaves a locked sibling alone, so that five points go from one area to another', () => {
    const moved = moveWeight(instrument, draft, 'A', '55', new Set(['C']));
    expect(weights(moved, 'A', 'B', 'C')).toEqual(['55', '25', '20']);
  });

  test('goes as far as the siblings have something to give', () => {
    const moved = moveWeight(instrument, draft, 'A', '95', new Set(['C']));
    expect(weights(moved, 'A', 'B', 'C')).toEqual(['80', '0', '20']);
  });

  test('shares in four decimals and still adds up exactly', () => {
    const moved = moveWeight(instrument, draft, 'A', '33.3', none);
    // 66.7 × 3/5 and × 2/5; B's 40.02 × 1/3 is 13.34.
    expect(weights(moved, 'B', 'C', 'B.1', 'B.2')).toEqual(['40.02', '26.68', '13.34', '26.68']);
    const odd = moveWeight(instrument, draft, 'B', '10', none);
    // A has 90 × 5/7 = 64.2857…, of which A.1 two fifths.
    expect(weights(odd, 'A', 'C', 'A.1')).toEqual(['64.2857', '25.7143', '25.7143']);
    expect(checkFormula(instrument, odd)).toEqual([]);
  });

  test.each([['x'], ['-1'], ['']])('keeps the draft as it was for %j', (weight) => {
    expect(moveWeight(instrument, draft, 'A', weight, none)).toBe(draft);
  });

  test('keeps the draft as it was where every sibling is locked', () => {
    expect(moveWeight(instrument, draft, 'A', '55', new Set(['B', 'C']))).toBe(draft);
  });

  test('marks what it changed as not official, and nothing else', () => {
    const moved = moveWeight(instrument, draft, 'A', '55', new Set(['C']));
    expect(moved.nodes['B']?.weightStatus).toBe('INFERRED');
    expect(moved.nodes['C']).toBe(draft.nodes['C']);
  });
});

describe('equal shares', () => {
  test('give every area the same, the last what rounding left', () => {
    const equal = equalShares(instrument, draft, '', none);
    expect(weights(equal, 'A', 'B', 'C')).toEqual(['33.3333', '33.3334', '33.3333']);
    expect(checkFormula(instrument, equal)).toEqual([]);
  });

  test('leave locked ones alone', () => {
    const equal = equalShares(instrument, draft, '', new Set(['C']));
    expect(weights(equal, 'A', 'B', 'C')).toEqual(['40', '40', '20']);
  });

  test('are of the node’s own weight below it', () => {
    expect(weights(equalShares(instrument, draft, 'A', none), 'A.1', 'A.2')).toEqual(['25', '25']);
  });
});

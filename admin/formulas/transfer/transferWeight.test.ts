import { describe, expect, test } from 'vitest';
import { checkFormula, regulationFormula } from '../../../schema/formula/index.js';
import { buildInstrument, type Branch } from '../../../test/builders/instrument.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { areRelated, transferChoices, transferWeight } from './transferWeight.js';

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
const none = new Set<string>();

function moved(from: string, to: string, points: string, before = draft, locks = none) {
  const result = transferWeight(instrument, before, { from, to, points }, locks);
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}
const refusal = (from: string, to: string, points: string, before = draft, locks = none) => {
  const result = transferWeight(instrument, before, { from, to, points }, locks);
  return 'refusal' in result ? result.refusal : undefined;
};
const weights = ({ nodes }: FormulaDraft, ...codes: string[]) =>
  codes.map((code) => nodes[code]?.weight);

describe('five points from one area to another', () => {
  test('leave the third alone and the total whole, and scale what stands below', () => {
    const { draft: after, changes } = moved('A', 'B', '5');
    expect(weights(after, 'A', 'B', 'C')).toEqual(['45', '35', '20']);
    expect(weights(after, 'A.1', 'A.2', 'B.1', 'B.2')).toEqual(['18', '27', '11.6667', '23.3333']);
    expect(changes).toEqual([
      { code: 'A', before: '50', after: '45' },
      { code: 'B', before: '30', after: '35' },
    ]);
    expect(checkFormula(instrument, after)).toEqual([]);
  });

  test('go between siblings, and nothing above them changes', () => {
    const { draft: after, changes } = moved('A.2', 'A.1', '5');
    expect(weights(after, 'A', 'A.1', 'A.2')).toEqual(['50', '25', '25']);
    expect(changes.map(({ code }) => code)).toEqual(['A.2', 'A.1']);
    expect(checkFormula(instrument, after)).toEqual([]);
  });

  test('go across, and what lies above either changes by as much', () => {
    const { draft: after, changes } = moved('A.1', 'B.2', '5');
    expect(weights(after, 'A', 'A.1', 'A.2', 'B', 'B.1', 'B.2')).toEqual(['45', '15', '30', '35', '10', '25']); // prettier-ignore
    expect(changes.map(({ code }) => code)).toEqual(['A.1', 'A', 'B.2', 'B']);
    expect(checkFormula(instrument, after)).toEqual([]);
    expect(after.nodes['A.2']).toBe(draft.nodes['A.2']);
    expect(after.nodes['A']?.weightStatus).toBe('INFERRED');
  });

  test('may be all that an area has, and a fraction', () => {
    expect(weights(moved('B', 'C', '30').draft, 'B', 'C', 'B.1')).toEqual(['0', '50', '0']);
    expect(weights(moved('B', 'C', '1/3').draft, 'B', 'C')).toEqual(['89/3', '61/3']);
  });
});

describe('a transfer is refused', () => {
  test.each(['', 'x', '0', '-1'])('of %j points', (points) => {
    expect(refusal('A', 'B', points)).toBe('points');
  });

  test('of more than there is', () => {
    expect(refusal('B', 'C', '30.01')).toBe('tooMuch');
  });

  test.each([
    ['A', 'A'],
    ['A', 'A.1'],
    ['A.1', 'A'],
  ])('from %s to %s', (from, to) => {
    expect(refusal(from, to, '1')).toBe('related');
    expect(areRelated(instrument, from, to)).toBe(true);
  });

  test('where a weight that would change is locked', () => {
    expect(refusal('A', 'B', '1', draft, new Set(['B']))).toBe('held');
    expect(refusal('A.1', 'B.1', '1', draft, new Set(['A']))).toBe('held');
    expect(refusal('A.1', 'A.2', '1', draft, new Set(['A']))).toBeUndefined();
  });

  test('where children share equally, or a weight cannot be read', () => {
    const { nodes } = draft;
    const mean = { ...draft, nodes: { ...nodes, A: { ...nodes['A']!, aggregation: 'MEAN' } } } as const;
    expect(refusal('A.1', 'B', '1', mean)).toBe('held');
    const typing = { ...draft, nodes: { ...nodes, B: { ...nodes['B']!, weight: '3o' } } };
    expect(refusal('A', 'B', '1', typing)).toBe('held');
    expect(transferChoices(instrument, typing, none).map(({ code }) => code)).toEqual(['A', 'A.1', 'A.2', 'C', 'C.1']); // prettier-ignore
  });
}); // prettier-ignore

test('what can be chosen is in tree order, without what is locked', () => {
  expect(transferChoices(instrument, draft, new Set(['A.1']))).toEqual([
    { code: 'A', name: 'A', level: 1 },
    { code: 'A.2', name: 'A.2', level: 2 },
    { code: 'B', name: 'B', level: 1 },
    { code: 'B.1', name: 'B.1', level: 2 },
    { code: 'B.2', name: 'B.2', level: 2 },
    { code: 'C', name: 'C', level: 1 },
    { code: 'C.1', name: 'C.1', level: 2 },
  ]);
});

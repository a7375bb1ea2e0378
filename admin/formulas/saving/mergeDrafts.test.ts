import { describe, expect, test } from 'vitest';
import type { FormulaDraft } from '../formulaDraft.js';
import { mergeDrafts } from './mergeDrafts.js';

const node = (weight: string) =>
  ({ weight, weightStatus: 'INFERRED', aggregation: 'SUM' }) as const;
const band = (grade: string, lower: string) => ({
  grade,
  predicate: '',
  lower,
  lowerInclusive: true,
  inferred: false,
});
const base: FormulaDraft = {
  title: 'Rancangan',
  nodes: { A: node('60'), B: node('40') },
  indicators: { 'A.1': { floor: '0.1' } },
  missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
  parameters: { p: '1', q: '2' },
  tables: { skala: [{ from: null, to: null, value: '1' }] },
  gradeBasis: 'ACHIEVEMENT',
  gradeBands: [band('A', '80'), band('B', '50'), band('C', '0')],
};
const changed = (part: Partial<FormulaDraft>): FormulaDraft => ({ ...base, ...part });
const merge = (mine: Partial<FormulaDraft>, theirs: Partial<FormulaDraft>) =>
  mergeDrafts(base, changed(mine), changed(theirs));
const nodes = (part: FormulaDraft['nodes']) => ({ nodes: { ...base.nodes, ...part } });

describe('two people who changed different things', () => {
  test.each<[string, Partial<FormulaDraft>, Partial<FormulaDraft>]>([
    ['two nodes', nodes({ A: node('61') }), nodes({ B: node('39') })],
    ['a node and the title', nodes({ A: node('61') }), { title: 'Usulan' }],
    ['two parameters', { parameters: { p: '3', q: '2' } }, { parameters: { p: '1', q: '4' } }],
    [
      'a rule for an indicator and a table',
      { indicators: { 'A.1': { cap: '1' } } },
      { tables: {} },
    ],
    [
      'two grades',
      { gradeBands: [band('A', '85'), band('B', '50'), band('C', '0')] },
      { gradeBands: [band('A', '80'), band('B', '55'), band('C', '0')] },
    ],
    [
      'what is missing and the basis',
      { missing: { ...base.missing, unanswered: 'EXCLUDE' } },
      { gradeBasis: 'POINTS' },
    ],
    [
      'comparisons below two nodes',
      { comparisons: { '': [{ first: 'A', second: 'B', ratio: '3' }] } },
      { comparisons: { A: [{ first: 'A.1', second: 'A.2', ratio: '1/2' }] } },
    ],
    [
      'the ranking and the roll-up',
      { ranking: { ties: 'DENSE', basis: 'EXACT' } },
      { rollup: { method: 'KABUPATEN_ONLY' } },
    ],
  ])('lose nothing: %s', (_name, mine, theirs) => {
    const { draft, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([]);
    // Whoever comes second gets the same.
    expect(merge(theirs, mine).draft).toEqual(draft);
    expect(draft).not.toEqual(changed(mine));
    expect(draft).not.toEqual(changed(theirs));
  });

  test('have both weights', () => {
    const { draft } = merge(nodes({ A: node('61') }), nodes({ B: node('39') }));
    expect(draft.nodes).toEqual({ A: node('61'), B: node('39') });
  });

  test('have what each added, and not what either took away', () => {
    const { draft, conflicts } = merge(
      { parameters: { q: '2', mine: '5' } },
      { parameters: { p: '1', q: '2', theirs: '6' } },
    );
    expect(conflicts).toEqual([]);
    expect(draft.parameters).toEqual({ q: '2', mine: '5', theirs: '6' });
  });

  test('keep a grade that the other put in at its place', () => {
    const { draft } = merge(
      { gradeBands: [band('AA', '90'), ...base.gradeBands] },
      { gradeBands: [band('A', '80'), band('BB', '65'), band('B', '50'), band('C', '0')] },
    );
    expect(draft.gradeBands.map(({ grade }) => grade)).toEqual(['AA', 'A', 'BB', 'B', 'C']);
  });

  test('have a part no more that nothing is left of', () => {
    const { draft } = merge({ parameters: { q: '2' } }, { parameters: { p: '1' } });
    expect('parameters' in draft).toBe(false);
  });
});

describe('two people who changed the same thing', () => {
  const mine = nodes({ A: node('61') });
  const theirs = nodes({ A: node('62'), B: node('38') });

  test('are asked, at this thing alone', () => {
    const { draft, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([{ kind: 'NODE', name: 'A' }]);
    expect(draft.nodes['B']).toEqual(node('38'));
  });

  test('get what was chosen, and without a choice what is saved', () => {
    const chosen = mergeDrafts(base, changed(mine), changed(theirs), () => 'mine');
    expect(chosen.draft.nodes).toEqual({ A: node('61'), B: node('38') });
    expect(merge(mine, theirs).draft.nodes['A']).toEqual(node('62'));
  });

  test('are not asked where they did the same, or the same with a space behind it', () => {
    expect(merge(mine, mine).conflicts).toEqual([]);
    expect(merge({ title: 'Usulan ' }, { title: 'Usulan' }).conflicts).toEqual([]);
  });

  test('are asked when one changed what the other took away', () => {
    const { conflicts } = merge({ parameters: { q: '2' } }, { parameters: { p: '9', q: '2' } });
    expect(conflicts).toEqual([{ kind: 'PARAMETER', name: 'p' }]);
  });

  test('are asked at each of the parts that there is one of', () => {
    const { conflicts } = merge(
      { title: 'X', missing: { ...base.missing, unanswered: 'EXCLUDE' } },
      { title: 'Y', missing: { ...base.missing, unanswered: 'PROPAGATE' } },
    );
    expect(conflicts.map(({ kind }) => kind)).toEqual(['TITLE', 'MISSING']);
  });

  test('are asked about all grades where these cannot be told apart', () => {
    const { conflicts } = merge(
      { gradeBands: [...base.gradeBands, band('', '0')] },
      { gradeBands: [band('A', '81'), band('B', '50'), band('C', '0')] },
    );
    expect(conflicts).toEqual([{ kind: 'BANDS', name: null }]);
  });

  test('a parameter that is called like something every object has is one like any other', () => {
    const { draft, conflicts } = merge(
      { parameters: { ...base.parameters, constructor: '1' } },
      { parameters: { ...base.parameters, q: '3' } },
    );
    expect(conflicts).toEqual([]);
    expect(draft.parameters).toEqual({ p: '1', q: '3', constructor: '1' });
  });
});

test('what nobody else touched is the very same object: nothing of it is shown anew', () => {
  const mine = changed(nodes({ A: node('61') }));
  const { draft } = mergeDrafts(base, mine, changed(nodes({ B: node('39') })));
  expect(draft.nodes['A']).toBe(mine.nodes['A']);
  expect(draft.missing).toBe(mine.missing);
});

import { describe, expect, test } from 'vitest';
import { withIndicator, withNode, sampleFormula } from '../../../test/builders/sample-formula.js';
import { isChanged, type FormulaDraft } from '../formulaDraft.js';
import { hasOwnRules, ownRulesOf, percentOf, shareOf, withOwnRules, withPart } from './ownRules.js';

const draft: FormulaDraft = { title: 'Rancangan', ...sampleFormula };
const of = (formula: typeof sampleFormula): FormulaDraft => ({ title: 'Rancangan', ...formula });

describe('the rules of a component', () => {
  test('come beside what it weighs and how it is added up', () => {
    const capped = withOwnRules(draft, 'A', false, { cap: '0.9', minimumAnswered: '0.5' });
    expect(capped.nodes['A']).toEqual({ ...draft.nodes['A'], cap: '0.9', minimumAnswered: '0.5' });
    expect(ownRulesOf(capped, 'A', false)).toEqual({ cap: '0.9', minimumAnswered: '0.5' });
    expect(hasOwnRules(ownRulesOf(capped, 'B', false))).toBe(false);
  });

  test('take the place of those it had, and leave nothing behind', () => {
    const before = of(withNode('A', { floor: '0.1', missing: { unanswered: 'EXCLUDE' } }));
    const capped = withOwnRules(before, 'A', false, { cap: '0.9' });
    expect(ownRulesOf(capped, 'A', false)).toEqual({ cap: '0.9' });
    expect(isChanged(withOwnRules(before, 'A', false, {}), draft)).toBe(false);
  });

  test('leave its expression alone', () => {
    const before = of(withNode('A', { aggregation: 'EXPRESSION', expression: 'MAX(children)' }));
    const capped = withOwnRules(before, 'A', false, { cap: '0.9' });
    expect(capped.nodes['A']).toMatchObject({ expression: 'MAX(children)', cap: '0.9' });
  });

  test('that are blank are none', () => {
    expect(withOwnRules(draft, 'A', false, { cap: '', missing: {} })).toEqual(draft);
    expect(withPart({ cap: '1', floor: '0' }, 'cap', '')).toEqual({ floor: '0' });
    expect(withPart({ floor: '0' }, 'cap' as 'floor', '1')).toEqual({ floor: '0', cap: '1' });
  });
});

describe('the rules of an indicator', () => {
  test('stand where its answer is scored, not beside its weight', () => {
    const capped = withOwnRules(draft, 'A.1', true, { cap: '0.9' });
    expect(capped.indicators).toEqual({ 'A.1': { cap: '0.9' } });
    expect(capped.nodes).toBe(draft.nodes);
  });

  test('leave its scale alone, and go with the last of them', () => {
    const scale = { A: '1', B: '0.6', C: '0' };
    const scaled = of(withIndicator('A.1', { scale, cap: '0.9' }));
    expect(withOwnRules(scaled, 'A.1', true, {}).indicators).toEqual({ 'A.1': { scale } });
    const capped = withOwnRules(draft, 'A.1', true, { cap: '0.9' });
    expect(withOwnRules(capped, 'A.1', true, {})).toEqual(draft);
  });
});

describe('a share is written in percent', () => {
  test.each([
    ['50', '0.5'],
    ['66.5', '0.665'],
    ['100/3', '1/3'],
    ['150', '1.5'],
  ])('%s is %s', (percent, share) => {
    expect(shareOf(percent)).toBe(share);
    expect(percentOf(share)).toBe(percent);
  });

  test('with its sign as well, and as it was typed while it cannot be read', () => {
    expect(shareOf('50 %')).toBe('0.5');
    expect(shareOf('separuh')).toBe('separuh');
    expect(percentOf('separuh')).toBe('separuh');
  });
});

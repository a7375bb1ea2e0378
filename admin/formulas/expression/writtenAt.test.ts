import { describe, expect, test } from 'vitest';
import {
  sampleFormula,
  sampleInstrument,
  withIndicator,
} from '../../../test/builders/sample-formula.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { withoutIndicatorExpression, writtenAt } from './writtenAt.js';

const draft: FormulaDraft = { title: 'Rancangan', ...sampleFormula };

describe('an expression', () => {
  test('of a component takes the place of how it was added up', () => {
    expect(writtenAt(sampleInstrument, draft, 'A', 'MAX(children)').nodes['A']).toMatchObject({
      aggregation: 'EXPRESSION',
      expression: 'MAX(children)',
    });
  });

  test('of an indicator takes the place of its scale, and leaves its other rules', () => {
    const before = { ...draft, ...withIndicator('B.1', { scale: { A: '1' }, cap: '0.9' }) };
    const written = writtenAt(sampleInstrument, before, 'B.1', '[done] / 10');
    expect(written.indicators).toEqual({ 'B.1': { cap: '0.9', expression: '[done] / 10' } });
    expect(writtenAt(sampleInstrument, written, 'B.1', '[done] / 10')).toBe(written);
    expect(withoutIndicatorExpression(written, 'B.1').indicators).toEqual({
      'B.1': { cap: '0.9' },
    });
  });

  test('of an indicator that goes leaves nothing behind', () => {
    const written = writtenAt(sampleInstrument, draft, 'B.1', '[done] / 10');
    expect(withoutIndicatorExpression(written, 'B.1')).toEqual(draft);
  });
});

import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { snap } from '../../../schema/scoring/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import { withExpression, type FormulaDraft } from '../formulaDraft.js';
import type { Sheet } from '../simulation/simulate.js';
import { unitValues } from './unitValue.js';

const instrument = buildInstrument([
  { code: 'A', weight: '1', children: [{ code: 'A.1' }, { code: 'A.2' }] },
]);
const draft: FormulaDraft = { title: 'Rancangan', ...regulationFormula(instrument) };
const sheet = (unitName: string, keys: Readonly<Record<string, string>>): Sheet => ({
  worksheetId: unitName,
  unitId: unitName,
  unitCode: unitName,
  unitName,
  unitAbbreviation: null,
  unitKind: 'DINAS',
  isSubmitted: true,
  claimed: Object.entries(keys).map(([indicatorCode, optionKey]) => ({
    indicatorCode,
    optionKey,
    value: null,
    counts: [],
  })),
  verified: [],
});
const cohort = [sheet('Dinas Kesehatan', { 'A.1': 'A', 'A.2': 'B' }), sheet('Dinas Sosial', {})];
const valuesOf = (expression: string) =>
  unitValues(instrument, withExpression(draft, 'A', expression), 'A', cohort);

describe('what an expression gives for a unit', () => {
  test('is the score that the component would have', () => {
    const value = valuesOf('0.5 * MIN(children)')!(0);
    expect(snap(value as number)).toBe(0.25);
  });

  test('is why there is none, and where that arose', () => {
    expect(valuesOf('[A.2] * 0.5')!(1)).toEqual({ fault: 'unanswered', at: 'A.2' });
    expect(valuesOf('1 / 0')!(0)).toEqual({ fault: 'divide_by_zero', at: 'A' });
  });

  test('is nothing while it cannot be read, or for a unit that is not there', () => {
    expect(valuesOf('0,5 *')).toBeUndefined();
    expect(valuesOf('1')!(7)).toBeUndefined();
  });
});

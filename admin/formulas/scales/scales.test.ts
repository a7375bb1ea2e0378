import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { presetsFor } from './presets.js';
import {
  isSame,
  scaleOf,
  scoredOtherwise,
  withOption,
  withoutLabel,
  withoutScale,
  withScale,
  withScaleOf,
} from './scales.js';

const abc = ['A', 'B', 'C'].map((key, at) => ({
  key,
  value: ['1', '0.5', '0'][at]!,
  criterion: '',
  inferred: false,
}));
const two = abc.slice(0, 2);
const instrument = buildInstrument([
  {
    code: 'A',
    weight: '1',
    children: [
      { code: 'A.1', options: abc },
      { code: 'A.2', options: abc },
      { code: 'A.3', options: two },
      { code: 'A.4', options: abc },
    ],
  },
]);
const [first, second, third, fourth] = instrument.indicators;
const draft: FormulaDraft = { title: 'Rancangan', ...regulationFormula(instrument) };
const of = (indicators: FormulaDraft['indicators']): FormulaDraft => ({ ...draft, indicators });

describe('what an option is worth', () => {
  test('is what the instrument says until somebody says otherwise', () => {
    expect(scaleOf(first!, undefined)).toEqual({ A: '1', B: '0.5', C: '0' });
    const changed = withOption(draft, first!, 'B', '0.6');
    expect(changed.indicators).toEqual({ 'A.1': { scale: { A: '1', B: '0.6', C: '0' } } });
  });

  test('is nothing of its own once it is what the instrument says, in whatever way it is written', () => {
    const changed = withOption(draft, first!, 'B', '0.6');
    expect(withOption(changed, first!, 'B', '1/2')).toEqual(draft);
    expect(withoutScale(changed, first!)).toEqual(draft);
  });

  test('stays as it was typed while it cannot be read', () => {
    const typed = withOption(draft, first!, 'B', '0.');
    expect(typed.indicators?.['A.1']?.scale).toEqual({ A: '1', B: '0.', C: '0' });
  });

  test('is called as the instrument calls it, once it is changed', () => {
    const small = of({ 'A.1': { scale: { a: '1', b: '0.4', c: '0', Z: '1' } } });
    expect(scaleOf(first!, small.indicators?.['A.1']?.scale)).toEqual({
      A: '1',
      B: '0.4',
      C: '0',
      Z: '1',
    });
    expect(withoutLabel(small, first!, 'Z').indicators).toEqual({
      'A.1': { scale: { A: '1', B: '0.4', C: '0' } },
    });
  });

  test('leaves the other rules of the indicator alone', () => {
    const capped = of({ 'A.1': { cap: '0.9' } });
    const changed = withOption(capped, first!, 'B', '0.6');
    expect(changed.indicators?.['A.1']).toMatchObject({ cap: '0.9', scale: { B: '0.6' } });
    expect(withoutScale(changed, first!).indicators).toEqual({ 'A.1': { cap: '0.9' } });
  });
});

describe('one scale for many', () => {
  const changed = withScale(draft, first!, { A: '1', B: '2/3', C: '0' });

  test('is for those with the same options that are scored otherwise', () => {
    expect(scoredOtherwise(changed, instrument.indicators, first!)).toEqual([second, fourth]);
    expect(scoredOtherwise(draft, instrument.indicators, first!)).toEqual([]);
    expect(scoredOtherwise(changed, instrument.indicators, third!)).toEqual([]);
  });

  test('gives them the same scores, and no other', () => {
    const all = withScaleOf(changed, first!, [second!, fourth!]);
    expect(Object.keys(all.indicators!)).toEqual(['A.1', 'A.2', 'A.4']);
    expect(all.indicators!['A.4']!.scale).toEqual({ A: '1', B: '2/3', C: '0' });
  });
});

test('scales are the same by what they are worth', () => {
  expect(isSame({ A: '0.5' }, { A: '1/2' })).toBe(true);
  expect(isSame({ A: '0.5' }, { A: '0.6' })).toBe(false);
  expect(isSame({ A: '' }, { A: '0' })).toBe(false);
  expect(isSame({ A: '1' }, { A: '1', B: '0' })).toBe(false);
});

test('what is often meant is offered by the number of options', () => {
  const valuesFor = (options: typeof abc) => presetsFor({ options });
  expect(valuesFor(two)).toEqual([['1', '0']]);
  expect(valuesFor(abc)).toEqual([['1', '0.5', '0']]);
  expect(valuesFor([...two, ...two])).toEqual([
    ['1', '2/3', '1/3', '0'],
    ['1', '0.67', '0.33', '0'],
  ]);
  expect(valuesFor([...two, ...abc])).toEqual([['1', '0.75', '0.5', '0.25', '0']]);
});

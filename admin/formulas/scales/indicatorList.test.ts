import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { areasOf, inGroups, wantedIndicators, type Wanted } from './indicatorList.js';

const instrument = buildInstrument([
  {
    code: 'A',
    weight: '1',
    children: [
      { code: 'A.1', weight: '1', children: [{ code: 'A.1.a', text: 'Tim kerja dibentuk' }] },
      { code: 'A.2', weight: '0', children: [{ code: 'A.2.a', text: 'Rencana kerja ada' }] },
    ],
  },
  { code: 'B', weight: '1', children: [{ code: 'B.a', text: 'Survei' }, { code: 'B.b' }] },
]);
const draft: FormulaDraft = {
  title: 'Rancangan',
  ...regulationFormula(instrument),
  indicators: { 'B.a': { cap: 'x' } },
};
const mistakes = new Map([['node B.a', []]]);
const found = (wanted: Partial<Wanted>) =>
  wantedIndicators(instrument, draft, mistakes, {
    text: '',
    area: '',
    only: 'all',
    ...wanted,
  }).map(({ code }) => code);

describe('the indicators that somebody looks for', () => {
  test('are all of them at first', () => {
    expect(found({})).toEqual(['A.1.a', 'A.2.a', 'B.a', 'B.b']);
  });

  test('have every word in their code or their text', () => {
    expect(found({ text: 'KERJA' })).toEqual(['A.1.a', 'A.2.a']);
    expect(found({ text: ' kerja  tim ' })).toEqual(['A.1.a']);
    expect(found({ text: 'b.' })).toEqual(['B.a', 'B.b']);
    expect(found({ text: 'zzz' })).toEqual([]);
  });

  test('stand anywhere below an area', () => {
    expect(found({ area: 'A' })).toEqual(['A.1.a', 'A.2.a']);
    expect(found({ area: 'A.2' })).toEqual(['A.2.a']);
  });

  test('are changed, or have mistakes', () => {
    expect(found({ only: 'changed' })).toEqual(['B.a']);
    expect(found({ only: 'mistaken', area: 'A' })).toEqual([]);
    expect(found({ only: 'mistaken' })).toEqual(['B.a']);
  });

  test('stay while they are being changed', () => {
    expect(found({ only: 'mistaken', area: 'A', open: 'A.1.a' })).toEqual(['A.1.a']);
  });

  test('are listed under the component that they belong to', () => {
    const groups = inGroups(instrument.components, instrument.indicators);
    expect(groups.map(({ component, indicators }) => [component.code, indicators.length])).toEqual([
      ['A.1', 1],
      ['A.2', 1],
      ['B', 2],
    ]);
  });

  test('can be narrowed down to the roots where the instrument has no areas', () => {
    const roots = instrument.components.map((one) => ({ ...one, kind: 'COMPONENT' as const }));
    expect(areasOf({ components: roots }).map(({ code }) => code)).toEqual(['A', 'B']);
  });
});

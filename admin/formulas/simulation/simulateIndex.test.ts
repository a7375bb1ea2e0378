import { describe, expect, test } from 'vitest';
import { regulationFormula, type RollupRule } from '../../../schema/formula/index.js';
import { snap } from '../../../schema/scoring/grade.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import type { Sheet } from './simulate.js';
import { indexOf, indexOfDraft, rolledUnits } from './simulateIndex.js';

const kabupaten = buildInstrument(
  [
    { code: 'A', weight: '20', children: [{ code: 'A.1' }] },
    { code: 'B', weight: '80', children: [{ code: 'B.1' }] },
  ],
  { level: 'KABUPATEN' },
);
const ofUnits = buildInstrument([{ code: 'U', weight: '14.6', children: [{ code: 'U.1' }] }], {
  code: 'units',
});
const sheet = (unitCode: string | null, keys: Readonly<Record<string, string>>): Sheet => ({
  worksheetId: unitCode ?? 'own',
  unitId: unitCode,
  unitCode,
  unitName: unitCode,
  unitAbbreviation: null,
  unitKind: null,
  isSubmitted: true,
  claimed: Object.entries(keys).map(([indicatorCode, optionKey]) => ({
    indicatorCode,
    optionKey,
    value: null,
    counts: [],
  })),
  verified: [],
});
const split: RollupRule = {
  method: 'SPLIT',
  unitInstrument: 'units',
  nodes: [{ code: 'A', unitCode: 'U', points: '14.6' }],
  missingUnits: 'EXCLUDE',
};
const formula = regulationFormula(kabupaten);
// A gives 1, B 0.5, C 0: the kabupaten has 20 x 0.5 + 80 x 1.
const own = { instrument: kabupaten, formula, sheets: [sheet(null, { 'A.1': 'B', 'B.1': 'A' })] };
const first = {
  instrument: ofUnits,
  formula: regulationFormula(ofUnits),
  sheets: [
    sheet('dinkes', { 'U.1': 'A' }),
    sheet('disdik', { 'U.1': 'B' }),
    { ...sheet('dinsos', { 'U.1': 'A' }), isSubmitted: false },
  ],
};
const units = rolledUnits([first], 'claimed');

describe('the index that is simulated', () => {
  test('is the kabupaten’s own total without a rule, and takes the units in by one', () => {
    expect(snap(indexOf(own, units, 'claimed')!.index!)).toBe(90);
    // 5.4 x 0.5 + 14.6 x 0.75 + 80.
    const rolled = indexOf({ ...own, formula: { ...formula, rollup: split } }, units, 'claimed')!;
    expect(snap(rolled.index!)).toBe(93.65);
    expect(rolled.missing).toEqual(['dinsos']);
  });

  test('is none without a worksheet of the kabupaten, and none before it was submitted', () => {
    expect(indexOf({ ...own, sheets: [] }, units, 'claimed')).toBeNull();
    const unsent = [{ ...own.sheets[0]!, isSubmitted: false }];
    const rolled = indexOf({ ...own, sheets: unsent }, units, 'claimed');
    expect(rolled?.absence).toBe('KABUPATEN_NOT_SUBMITTED');
  });

  test('takes each unit by the revision that its own worksheet is of, and the later of two', () => {
    // The second revision asks two questions where the first asked one.
    const later = buildInstrument(
      [{ code: 'U', weight: '14.6', children: [{ code: 'U.1' }, { code: 'U.2' }] }],
      { code: 'units', revision: 2 },
    );
    const second = {
      instrument: later,
      formula: regulationFormula(later),
      sheets: [
        sheet('dinsos', { 'U.1': 'A', 'U.2': 'B' }),
        sheet('disdik', { 'U.1': 'A', 'U.2': 'A' }),
      ],
    };
    for (const revisions of [
      [first, second],
      [second, first],
    ]) {
      const rolled = rolledUnits(revisions, 'claimed');
      const scores = rolled.map(({ code, scorecard }) => [code, scorecard?.nodes.get('U')?.score]);
      expect(new Map(scores as [string, number][])).toEqual(
        new Map([
          ['dinkes', 1],
          ['disdik', 1],
          ['dinsos', 0.75],
        ]),
      );
    }
  });

  test('of a formula that compares units compares those of the period, sent or not', () => {
    const nodes = {
      ...first.formula.nodes,
      U: { ...first.formula.nodes['U']!, aggregation: 'EXPRESSION', expression: 'CMEAN([U.1])' },
    } as const;
    const compared = rolledUnits([{ ...first, formula: { ...first.formula, nodes } }], 'claimed');
    // (1 + 0.5 + 1) / 3 for each that was sent.
    const scores = compared.map(
      ({ scorecard }) => scorecard && snap(scorecard.total.points / 14.6),
    );
    expect(scores).toEqual([snap(2.5 / 3), snap(2.5 / 3), null]);
  });

  test('of a draft waits while its rule is refused, and shows no figure of it', () => {
    const draft = (rollup: RollupRule) =>
      indexOfDraft({ ...own, formula: { ...formula, rollup } }, () => units, 'claimed');
    expect(
      draft({ ...split, nodes: [{ code: 'A', unitCode: 'U', points: '21' }] }),
    ).toBeUndefined();
    expect(draft({ method: 'SPLIT' })).toBeUndefined();
    expect(snap(draft(split)!.index!)).toBe(93.65);
  });
});

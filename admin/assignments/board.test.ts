import { describe, expect, test } from 'vitest';
import { boardRows, changesOf, loadsOf, shareOf } from './board.js';
import type { BoardRow } from './board.js';

const ani = { id: 'ani', name: 'Ani' };
const budi = { id: 'budi', name: 'Budi' };
const citra = { id: 'citra', name: 'Citra' };

const row = (unitId: string | null, ...evaluators: (typeof ani)[]): BoardRow => ({
  unitId,
  evaluators,
  waiting: 0,
});

describe('who reviews what', () => {
  test('the kabupaten comes first, evaluators by name, answers that wait are added up', () => {
    const rows = boardRows(
      ['health'],
      [
        { unit: { id: 'health' }, evaluator: budi },
        { unit: { id: 'health' }, evaluator: ani },
        { unit: null, evaluator: citra },
      ],
      [
        { unit: { id: 'health' }, progress: { submitted: 3 } },
        { unit: { id: 'health' }, progress: { submitted: 4 } },
      ],
    );
    expect(rows).toEqual([
      { unitId: null, evaluators: [citra], waiting: 0 },
      { unitId: 'health', evaluators: [ani, budi], waiting: 7 },
    ]);
  });

  test('whom nobody reviews stands first, the others keep their order', () => {
    const assigned = [
      { unit: { id: 'health' }, evaluator: ani },
      { unit: null, evaluator: ani },
    ];
    const rows = boardRows(['health', 'education', 'transport'], assigned, undefined);
    expect(rows.map(({ unitId }) => unitId)).toEqual(['education', 'transport', null, 'health']);
  });

  test('what waits is not told to whoever may not see worksheets, not even as zero', () => {
    const rows = boardRows(['health'], [], undefined);
    expect(rows[1]?.waiting).toBeUndefined();
    expect(loadsOf([ani], rows)[0]?.waiting).toBeUndefined();
  });

  test('the busiest evaluator stands first, and who has nothing is not forgotten', () => {
    const rows = [
      { ...row('health', budi), waiting: 2 },
      { ...row('education', ani, budi), waiting: 5 },
    ];
    expect(loadsOf([ani, budi, citra], rows)).toEqual([
      { evaluator: budi, able: true, units: 2, waiting: 7 },
      { evaluator: ani, able: true, units: 1, waiting: 5 },
      { evaluator: citra, able: true, units: 0, waiting: 0 },
    ]);
  });

  test('whoever is no evaluator any more but still has units is not forgotten either', () => {
    const rows = [{ ...row('health', ani, budi), waiting: 2 }];
    expect(loadsOf([ani], rows)).toEqual([
      { evaluator: ani, able: true, units: 1, waiting: 2 },
      { evaluator: budi, able: false, units: 1, waiting: 2 },
    ]);
  });
});

describe('assigning several units at once', () => {
  const chosen = [row('health', ani, budi), row('education', ani), row(null)];

  test('an evaluator has all of them, some or none', () => {
    expect(shareOf('ani', chosen.slice(0, 2))).toBe('all');
    expect(shareOf('budi', chosen)).toBe('some');
    expect(shareOf('citra', chosen)).toBe('none');
  });

  test('whoever is wanted everywhere is added where they are missing, the others stay', () => {
    expect(changesOf(chosen, new Map([['ani', 'all']]))).toEqual([
      { unitId: null, evaluatorIds: ['ani'], seenEvaluatorIds: [] },
    ]);
    expect(changesOf(chosen.slice(0, 1), new Map([['citra', 'all']]))).toEqual([
      {
        unitId: 'health',
        evaluatorIds: ['ani', 'budi', 'citra'],
        seenEvaluatorIds: ['ani', 'budi'],
      },
    ]);
  });

  test('whoever is wanted nowhere is taken from where they are', () => {
    expect(changesOf(chosen, new Map([['budi', 'none']]))).toEqual([
      { unitId: 'health', evaluatorIds: ['ani'], seenEvaluatorIds: ['ani', 'budi'] },
    ]);
  });

  test('whoever has some of them keeps these when nobody decides otherwise', () => {
    expect(changesOf(chosen, new Map([['budi', 'some']]))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { regulationFormula, type FormulaDefinition } from '../../../schema/formula/index.js';
import { snap } from '../../../schema/scoring/grade.js';
import { summariseMoves } from '../../../schema/scoring/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import { createSimulator, drawing, type Sheet } from './simulate.js';

const instrument = buildInstrument(
  [
    { code: 'A', weight: '60', children: [{ code: 'A.1' }, { code: 'A.2' }] },
    { code: 'B', weight: '40', children: [{ code: 'B.1' }] },
  ],
  { totalWeight: '100' },
);
const published = regulationFormula(instrument);

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
// 60 points, and 15 + 40 points.
const cohort = [
  sheet('Dinas Kesehatan', { 'A.1': 'A', 'A.2': 'A', 'B.1': 'C' }),
  sheet('Dinas Pendidikan', { 'A.1': 'B', 'A.2': 'C', 'B.1': 'A' }),
];

const reweighed = (a: string, b: string): FormulaDefinition => ({
  ...published,
  nodes: {
    ...published.nodes,
    A: { ...published.nodes['A']!, weight: a },
    B: { ...published.nodes['B']!, weight: b },
  },
});

describe('a draft tried on a cohort', () => {
  test('moves nobody while it says what is published', () => {
    const { simulation, isBehind } = createSimulator(instrument, published, cohort, 'claimed').try(
      published,
    );
    expect(isBehind).toBe(false);
    expect(simulation.moves.map(({ points, places }) => [points, places])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const { mean } = summariseMoves(simulation.moves);
    expect([mean.before, mean.after].map(snap)).toEqual([0.575, 0.575]);
  });

  test('shows who passes whom, and why', () => {
    const { simulation } = createSimulator(instrument, published, cohort, 'claimed').try(
      reweighed('50', '50'),
    );
    // 50, and 12.5 + 50.
    expect(simulation.moves.map(({ points, places }) => [snap(points), places])).toEqual([
      [-10, -1],
      [7.5, 1],
    ]);
    expect(simulation.nodesOf(1).map(({ code, points }) => [code, snap(points)])).toEqual([
      ['B', 10],
      ['A', -2.5],
    ]);
  });

  test('keeps the last figures while a weight is being typed, and says so', () => {
    const simulator = createSimulator(instrument, published, cohort, 'claimed');
    const good = simulator.try(reweighed('50', '50')).simulation;
    const typed = simulator.try(reweighed('5,', '50'));
    expect(typed.isBehind).toBe(true);
    expect(typed.simulation).toBe(good);
  });

  test('is about what evaluators accepted where that is asked for', () => {
    const { simulation } = createSimulator(instrument, published, cohort, 'verified').try(
      published,
    );
    expect(simulation.moves.map(({ after }) => after.points)).toEqual([0, 0]);
  });

  test('adds up what one step by every unit brings', () => {
    const tried = createSimulator(instrument, published, cohort, 'claimed').try(published);
    // B.1 from C to B is worth 20 to the first; A.1 from B to A and A.2 from C to B 15 each to the second.
    expect(tried.leverage().map(({ code, points, units }) => [code, snap(points), units])).toEqual([
      ['B.1', 20, 1],
      ['A.1', 15, 1],
      ['A.2', 15, 1],
    ]);
  });

  test('draws as often as is said beside the picture, the same every time', () => {
    const tried = createSimulator(instrument, published, cohort, 'claimed').try(published);
    const drawn = tried.robustness();
    expect(drawn).toEqual(tried.robustness());
    const shares = [...drawn[0]!.grades.values()];
    expect(snap(shares.reduce((sum, share) => sum + share, 0))).toBe(1);
    expect(shares.every((share) => Number.isInteger(snap(share * drawing.draws)))).toBe(true);
    // 60 beats 55 unless B is drawn much heavier than A.
    expect(drawn.map(({ medianRank }) => medianRank)).toEqual([1, 2]);
    expect(drawn.map(({ low, high }) => [low, high])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});

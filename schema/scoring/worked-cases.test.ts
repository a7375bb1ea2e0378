import { describe, expect, test } from 'vitest';
import { sampleFormula, sampleInstrument, withNode } from '../../test/builders/sample-formula.js';
import { snap } from './grade.js';
import { workCases, type WorkedCase } from './worked-cases.js';

/** A.1 earns all of its 30 points, A.2 nothing; B.1 three quarters of its 20. Together 45. */
const answers: WorkedCase['answers'] = [
  { code: 'A.1', optionKey: 'A' },
  { code: 'A.2', optionKey: 'C' },
  { code: 'B.1', counts: { done: 3, planned: 4 } },
];
const expecting = (expected: number, own = answers): WorkedCase => ({
  title: 'Dinas contoh',
  source: 'Dihitung dengan tangan',
  expected,
  answers: own,
});
const worked = (cases: readonly WorkedCase[], formula = sampleFormula) =>
  workCases(sampleInstrument, formula, cases).map(({ computed, holds }) => ({
    computed: computed === null ? null : snap(computed),
    holds,
  }));

test('a case holds where the formula gives what somebody worked out', () => {
  expect(worked([expecting(45)])).toEqual([{ computed: 45, holds: true }]);
});

test('a case that the formula misses is broken, and says by what it gives', () => {
  expect(worked([expecting(46), expecting(45)])).toEqual([
    { computed: 45, holds: false },
    { computed: 45, holds: true },
  ]);
});

test('half a hundredth of a point is the rounding of what was printed, more is not', () => {
  expect(worked([45.005, 44.995, 45.0051, 44.9949].map((points) => expecting(points)))).toEqual([
    { computed: 45, holds: true },
    { computed: 45, holds: true },
    { computed: 45, holds: false },
    { computed: 45, holds: false },
  ]);
});

test('an indicator that a case does not answer is not answered', () => {
  // Under the regulation nothing answered earns nothing.
  expect(worked([expecting(0, []), expecting(30, answers.slice(0, 1))])).toEqual([
    { computed: 0, holds: true },
    { computed: 30, holds: true },
  ]);
});

describe('a formula', () => {
  test('with other weights gives other points', () => {
    // A is worth 80 now and B 20: 40 and 7.5.
    const heavier = withNode('B', { weight: '20' }, withNode('A', { weight: '80' }));
    expect(worked([expecting(47.5)], heavier)).toEqual([{ computed: 47.5, holds: true }]);
  });

  test('with a mistake breaks every case and gives no points', () => {
    expect(worked([expecting(45), expecting(0, [])], withNode('A', { weight: 'x' }))).toEqual([
      { computed: null, holds: false },
      { computed: null, holds: false },
    ]);
  });
});

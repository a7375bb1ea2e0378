import { expect, test } from 'vitest';
import { buildInstrument, indicators } from '../../test/builders/instrument.js';
import { regulationFormula } from '../formula/index.js';
import {
  gradeTotals,
  planScoring,
  recalculate,
  scoreAnswers,
  snapshotWriter,
  summariseMoves,
  type Snapshot,
} from './index.js';

const instrument = buildInstrument([{ code: '1', weight: '10', children: indicators('1', 2) }], {
  gradeBasis: 'ACHIEVEMENT',
});
const formula = regulationFormula(instrument);

/** Both answers accepted at A: 10 of 10 points. */
function seal(unit: string | null): Snapshot {
  const full = { optionKey: 'A', value: null, counts: null };
  const answers = new Map(['1.a', '1.b'].map((code) => [code, full]));
  const verified = scoreAnswers(planScoring(instrument, formula), answers);
  const medianPoints = new Map<string, number>();
  const moment = '2022-07-31T09:00:00.000Z';
  const frame = {
    instrument,
    formula: { revision: 1, title: 'T', sha256: 'f', definition: formula },
  };
  const { text } = snapshotWriter(frame)({
    period: {
      kind: 'MONTHLY',
      year: 2022,
      month: 7,
      opensAt: moment,
      dueAt: moment,
      closesAt: moment,
    },
    unit: unit === null ? null : { code: unit, name: unit, abbreviation: null, kind: 'DINAS' },
    answers: new Map(
      [...answers].map(([code, fact]) => [
        code,
        { state: 'ACCEPTED', claimed: fact, verified: fact, evidence: [] },
      ]),
    ),
    claimed: verified,
    verified,
    grading: gradeTotals(verified.total, formula),
    standing: unit === null ? null : { rank: 1, rankOf: 1, medianPoints },
    progress: {
      indicators: 2,
      answered: 2,
      evidenced: 0,
      submitted: 0,
      returned: 0,
      accepted: 2,
      completion: 1,
      submittedAt: null,
      onTime: true,
    },
  });
  return JSON.parse(text) as Snapshot;
}

test('what was sealed is read and never computed, even where it would come out otherwise today', () => {
  const snapshot = seal('dinkes');
  const asSealed = { ...snapshot.totals, points: 7, achievement: 0.7, grade: 'B', rank: 3 };
  const { moves } = recalculate(instrument, formula, formula, [{ ...snapshot, totals: asSealed }]);
  expect(moves).toEqual([
    {
      before: { points: 7, achievement: 0.7, rank: 3, grade: 'B' },
      after: { points: 10, achievement: 1, rank: 1, grade: 'AA' },
      points: 3,
      places: 2,
      grade: 1,
    },
  ]);
});

test('the kabupaten’s own has no rank, before or after', () => {
  const { moves } = recalculate(instrument, formula, formula, [seal(null)]);
  expect(moves[0]).toMatchObject({ before: { rank: null }, after: { rank: null }, places: null });
});

test('nothing was sealed, so nothing moves', () => {
  const { moves } = recalculate(instrument, formula, formula, []);
  expect(summariseMoves(moves)).toEqual({
    sheets: 0,
    mean: { before: 0, after: 0 },
    rising: 0,
    falling: 0,
    better: 0,
    worse: 0,
  });
});

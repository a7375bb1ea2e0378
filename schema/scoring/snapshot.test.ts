import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildInstrument, indicators } from '../../test/builders/instrument.js';
import { canonicalText } from '../canonical.js';
import { regulationFormula, type FormulaDefinition } from '../formula/index.js';
import {
  gradeTotals,
  planScoring,
  scoreAnswers,
  snapshotWriter,
  verifiedOf,
  type Answers,
  type ClosedWorksheet,
  type Snapshot,
  type WrittenSnapshot,
} from './index.js';

const instrument = buildInstrument([{ code: '1', weight: '10', children: indicators('1', 2) }], {
  gradeBasis: 'ACHIEVEMENT',
});

/** Claimed A and B of 10 points together, so 7.5; verified what is given. */
function write(
  verified: Answers,
  formula: FormulaDefinition = regulationFormula(instrument),
  given: Partial<ClosedWorksheet> = {},
): WrittenSnapshot {
  const plan = planScoring(instrument, formula);
  const claimed = scoreAnswers(plan, new Map([['1.a', { optionKey: 'A' }], ['1.b', { optionKey: 'B' }]])); // prettier-ignore
  const scorecard = scoreAnswers(plan, verified);
  const fact = { optionKey: 'A', value: null, counts: null };
  const frame = {
    instrument,
    formula: { revision: 1, title: 'T', sha256: 'f', definition: formula },
  };
  return snapshotWriter(frame)({
    period: {
      kind: 'MONTHLY',
      year: 2022,
      month: 7,
      opensAt: '2022-06-30T17:00:00.000Z',
      dueAt: '2022-07-31T09:00:00.000Z',
      closesAt: '2022-08-05T09:00:00.000Z',
    },
    unit: null,
    answers: new Map([
      ['1.a', { state: 'ACCEPTED', claimed: fact, verified: verified.has('1.a') ? fact : null, evidence: [] }],
    ]), // prettier-ignore
    claimed,
    verified: scorecard,
    grading: gradeTotals(scorecard.total, formula),
    standing: null,
    progress: {
      indicators: 2,
      answered: 2,
      evidenced: 0,
      submitted: 0,
      returned: 0,
      accepted: 1,
      completion: 0.5,
      submittedAt: null,
      onTime: false,
    },
    ...given,
  });
}

const seal = (...what: Parameters<typeof write>) => JSON.parse(write(...what).text) as Snapshot;

const accepted: Answers = new Map([['1.a', { optionKey: 'A' }]]);

describe('a snapshot', () => {
  test('keeps what was verified beside what was claimed', () => {
    const { totals, nodes } = seal(accepted);
    expect(totals).toMatchObject({ points: 5, maximum: 10, claimedPoints: 7.5, grade: 'C' });
    expect(nodes).toMatchObject([{ code: '1', points: 5, claimedPoints: 7.5, medianPoints: null }]);
  });

  test('can be scored again: the same formula makes the same points of it', () => {
    const snapshot = seal(accepted);
    const plan = planScoring(instrument, regulationFormula(instrument));
    expect(scoreAnswers(plan, verifiedOf(snapshot)).total.points).toBe(snapshot.totals.points);
  });

  test('an indicator that nobody ever opened is there, as not answered', () => {
    const [, unopened] = seal(accepted).indicators;
    expect(unopened).toMatchObject({
      code: '1.b',
      claimed: null,
      verified: null,
      fault: 'unanswered',
    });
  });

  test('a total that the formula leaves without a score has no grade, and no next one', () => {
    const formula = regulationFormula(instrument);
    const strict: FormulaDefinition = {
      ...formula,
      missing: { ...formula.missing, unanswered: 'PROPAGATE' },
    };
    const { totals } = seal(accepted, strict);
    expect(totals).toMatchObject({ points: 0, grade: '', predicate: '', nextGrade: null });
  });

  test('the head is everything but its nodes and indicators; the text reads back to the whole', () => {
    const { head, text } = write(accepted);
    const { nodes, indicators: leaves, ...rest } = JSON.parse(text) as Snapshot;
    expect(head).toEqual(rest);
    expect([nodes.length, leaves.length]).toEqual([1, 2]);
  });

  test('says whose it is, by the name of then', () => {
    const bekasi = { code: '32.16', name: 'Kabupaten Bekasi' };
    const { head, text } = write(accepted, undefined, { kabupaten: bekasi });
    expect(head.kabupaten).toEqual(bekasi);
    const { kabupaten: _named, ...rest } = JSON.parse(text) as Snapshot;
    expect(rest).toEqual(seal(accepted));
  });

  test('has the canonical text of what it says, whatever that is', () => {
    const open = '\0 "quoted"\\ \u001f ä 漢';
    const { text } = write(accepted, undefined, {
      kabupaten: { code: open, name: open },
      unit: { code: open, name: open, abbreviation: null, kind: 'DINAS' },
      answers: new Map([
        ['1.a', {
          state: 'RETURNED',
          claimed: { optionKey: open, value: null, counts: null },
          verified: { optionKey: null, value: -0, counts: { z: 1e21, a: 0.1 + 0.2 } },
          evidence: [
            { sha256: null, url: `https://bekasi.go.id/?q=${open}`, page: null },
            { sha256: 'a', url: null, page: 2 },
          ],
        }],
        ['1.b', {
          state: 'ACCEPTED',
          claimed: { optionKey: 'A', value: 3.2, counts: null },
          verified: { optionKey: 'A', value: null, counts: null },
          evidence: [],
        }],
      ]),
      standing: { rank: 1, rankOf: 3, medianPoints: new Map([['1', 1 / 3]]) },
    }); // prettier-ignore
    const { indicators: said, nodes, unit } = JSON.parse(text) as Snapshot;
    expect(text).toBe(canonicalText(JSON.parse(text)));
    expect(unit?.name).toBe(open);
    expect(nodes[0]!.medianPoints).toBe(1 / 3);
    expect(said[0]).toMatchObject({
      state: 'RETURNED',
      claimed: { optionKey: open },
      verified: { value: 0, counts: { a: 0.30000000000000004, z: 1e21 } },
      evidence: [
        { url: `https://bekasi.go.id/?q=${open}`, page: null },
        { sha256: 'a', page: 2 },
      ],
    });
    expect(said[1]).toMatchObject({ claimed: { value: 3.2 }, verified: { value: null } });
  });

  test('of before the kabupaten was named in it is the same to the byte', () => {
    const hash = createHash('sha256').update(write(accepted).text).digest('hex');
    expect(hash).toBe('d6bdb05b49c556379308f3b5f39c937511f69a0cdadff650a6201f3af701ce1b');
  });
});

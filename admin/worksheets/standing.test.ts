import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { planScoring } from '../../schema/scoring/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import type { WorksheetAnswerFragment } from '../graphql/graphql.js';
import { contentOf } from './saving/answerContent.js';
import { isMended, standingOf } from './standing.js';
import { buildAnswer, buildEvidence, buildReturn } from './testAnswers.js';

const { indicators } = planScoring(smallInstrument, regulationFormula(smallInstrument));

/** Where an answer stands whose typing is saved. */
function standing(answer: Partial<WorksheetAnswerFragment>) {
  const built = buildAnswer(answer);
  const planned = indicators.find(({ code }) => code === built.indicatorCode)!;
  return standingOf(planned, { answer: built, content: contentOf(built) });
}

describe('where an indicator stands', () => {
  test('nobody chose an option: it is unanswered, whatever was explained', () => {
    expect(standing({ explanation: 'Sudah' })).toMatchObject({ mark: 'unanswered', open: true });
  });

  test('a percentage is answered when every count its ratio needs is there', () => {
    const indicatorCode = 'U.I.2.i.b';
    const planned = { key: 'planned', count: 0 };
    expect(standing({ indicatorCode, counts: [planned] }).answered).toBe(false);
    const counts = [planned, { key: 'done', count: 0 }];
    expect(standing({ indicatorCode, counts }).answered).toBe(true);
  });

  test('zero is an answer', () => {
    expect(standing({ indicatorCode: 'U.I.2.i.c', value: 0 }).answered).toBe(true);
  });

  test('an answer without evidence is still open, with it there is nothing left to do', () => {
    expect(standing({ optionKey: 'YA' })).toMatchObject({ mark: 'unproven', open: true });
    const evidence = [buildEvidence()];
    expect(standing({ optionKey: 'YA', evidence })).toMatchObject({ mark: 'ready', open: false });
  });

  test('an answer that claims nothing needs no evidence', () => {
    expect(standing({ optionKey: 'TIDAK' })).toMatchObject({ mark: 'ready', proven: true });
  });

  test('what is submitted or accepted is not open', () => {
    expect(standing({ state: 'SUBMITTED' }).open).toBe(false);
    expect(standing({ state: 'ACCEPTED' })).toMatchObject({ mark: 'accepted', open: false });
  });

  test('what came back is open until something was done about it', () => {
    const returned = { state: 'RETURNED' as const, optionKey: 'YA', evaluations: [buildReturn()] };
    expect(standing({ ...returned, version: 2 })).toMatchObject({ mark: 'returned', open: true });
    expect(standing({ ...returned, version: 3 })).toMatchObject({ mark: 'mended', open: false });
  });

  test('evidence attached since mends a return, evidence from before does not', () => {
    const returned = buildAnswer({ state: 'RETURNED', evaluations: [buildReturn()], version: 2 });
    const before = buildEvidence({ createdAt: '2022-07-09T00:00:00.000Z' });
    const since = buildEvidence({ createdAt: '2022-07-11T00:00:00.000Z' });
    expect(isMended({ ...returned, evidence: [before] })).toBe(false);
    expect(isMended({ ...returned, evidence: [before, since] })).toBe(true);
  });

  test('a return that was withdrawn or answered counts no more', () => {
    const old = buildReturn({ current: false });
    expect(isMended(buildAnswer({ state: 'RETURNED', evaluations: [old], version: 9 }))).toBe(
      false,
    );
  });
});

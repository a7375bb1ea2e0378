import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { planScoring } from '../../../schema/scoring/index.js';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { contentOf } from '../saving/answerContent.js';
import type { AnswerEntry } from '../saving/worksheetStore.js';
import { buildAnswer, buildEvidence } from '../testAnswers.js';
import { doubtOf, isConfirmable } from './doubts.js';

const { indicators } = planScoring(smallInstrument, regulationFormula(smallInstrument));
const yesNo = indicators.find(({ code }) => code === 'U.I.1.i.a')!;
const now = new Date('2022-07-15T02:00:00Z');

const entry = (
  overrides: Parameters<typeof buildAnswer>[0] = {},
  kind: 'saved' | 'pending' = 'saved',
): AnswerEntry => {
  const answer = buildAnswer({ unchanged: true, ...overrides });
  const status = kind === 'saved' ? { kind, at: null } : { kind };
  return { answer, content: contentOf(answer), status, reopening: false };
};
const proof = (coversTo: string | null, expiresAt: string | null = null) =>
  buildEvidence({ coversTo, expiresAt });

describe('an answer of last month', () => {
  test('may be confirmed while it is a draft of one’s own that nobody touches', () => {
    expect(isConfirmable(entry())).toBe(true);
    expect(isConfirmable(entry({ unchanged: false }))).toBe(false);
    expect(isConfirmable(entry({ state: 'SUBMITTED' }))).toBe(false);
    expect(isConfirmable(entry({ abilities: [] }))).toBe(false);
    expect(isConfirmable(entry({}, 'pending'))).toBe(false);
  });

  test('is doubted where it says nothing, proves nothing, or its evidence holds no longer', () => {
    expect(doubtOf(yesNo, entry(), now)).toBe('unanswered');
    expect(doubtOf(yesNo, entry({ optionKey: 'YA' }), now)).toBe('unproven');
    const over = [proof(null), proof('2022-06-30T17:00:00Z')];
    expect(doubtOf(yesNo, entry({ optionKey: 'YA', evidence: over }), now)).toBe('expired');
    const invalid = [proof(null, '2022-07-13T17:00:00Z')];
    expect(doubtOf(yesNo, entry({ optionKey: 'YA', evidence: invalid }), now)).toBe('expired');
  });

  test('is not where its evidence holds, or it claims nothing that needs any', () => {
    const holds = [proof('2022-07-15T02:00:00Z')];
    expect(doubtOf(yesNo, entry({ optionKey: 'YA', evidence: holds }), now)).toBeUndefined();
    expect(doubtOf(yesNo, entry({ optionKey: 'TIDAK' }), now)).toBeUndefined();
  });
});

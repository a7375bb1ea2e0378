import { describe, expect, test } from 'vitest';
import { disagreement, exceedsLimit } from './disagreement.js';
import { countingVerdict, type StageVerdict } from './verified.js';

interface Named extends StageVerdict {
  readonly stage: string;
}
const verdict = (stage: string, own: Partial<StageVerdict>): Named => ({
  stage,
  verdict: 'ACCEPTED',
  current: true,
  precedence: 10,
  answerVersion: 1,
  ...own,
});
const review = (own: Partial<StageVerdict> = {}) => verdict('review', own);
const consensus = (own: Partial<StageVerdict> = {}) =>
  verdict('consensus', { precedence: 100, ...own });

describe('the verified value', () => {
  test('is the consensus before the review, whichever came first', () => {
    expect(countingVerdict([review(), consensus()])?.stage).toBe('consensus');
    expect(countingVerdict([consensus(), review()])?.stage).toBe('consensus');
  });

  test('is the review again when the answer was sent in anew since the consensus', () => {
    const given = [consensus({ answerVersion: 1 }), review({ answerVersion: 2 })];
    expect(countingVerdict(given)?.stage).toBe('review');
  });

  test('is never that of a stage that is kept apart, even alone', () => {
    const ministry = verdict('external', { precedence: null, answerVersion: 9 });
    expect(countingVerdict([ministry])).toBeUndefined();
    expect(countingVerdict([ministry, review()])?.stage).toBe('review');
  });

  test('is nothing where all was returned or replaced', () => {
    expect(
      countingVerdict([review({ verdict: 'RETURNED' }), consensus({ current: false })]),
    ).toBeUndefined();
  });
});

describe('stages are apart', () => {
  test('by the highest less the lowest of them, and one alone by nothing', () => {
    expect(disagreement([1, 0.25, 0.5])).toBe(0.75);
    expect(disagreement([0.4])).toBe(0);
    expect(disagreement([])).toBe(0);
  });

  test('beyond the limit only when strictly more, whatever binary makes of it', () => {
    expect(exceedsLimit(0.25, 0.25)).toBe(false);
    // 0.8 - 0.55 is 0.25 by hand; doubles make it 0.25000000000000006 or so.
    expect(exceedsLimit(disagreement([0.8, 0.55]), 0.25)).toBe(false);
    expect(exceedsLimit(disagreement([0.67, 0.33]), 0.25)).toBe(true);
    expect(exceedsLimit(0.250_001, 0.25)).toBe(true);
  });
});

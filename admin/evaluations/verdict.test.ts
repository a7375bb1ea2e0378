import { describe, expect, test } from 'vitest';
import { buildAnswer, buildReturn } from '../worksheets/testAnswers.js';
import {
  acceptInput,
  basisOf,
  claimOf,
  contentToAccept,
  edited,
  emptyDraft,
  hasRemark,
  returnInput,
  seenOf,
} from './verdict.js';

const claimed = buildAnswer({ state: 'SUBMITTED', optionKey: 'A', version: 4 });
const lower = { ...claimOf(claimed), optionKey: 'B' };

describe('an acceptance', () => {
  test('counts the claim until the evaluator says otherwise', () => {
    expect(contentToAccept(claimed, emptyDraft).optionKey).toBe('A');
    const draft = { ...emptyDraft, content: lower, basis: basisOf(claimed) };
    expect(contentToAccept(claimed, draft).optionKey).toBe('B');
  });

  test('forgets what was chosen beside an earlier version of the answer', () => {
    const draft = { ...emptyDraft, content: lower, basis: basisOf(claimed) };
    expect(contentToAccept({ ...claimed, version: 5 }, draft).optionKey).toBe('A');
  });

  test('begins with what was accepted before', () => {
    const review = buildReturn({ verdict: 'ACCEPTED', optionKey: 'C', reason: null });
    const answer = { ...claimed, evaluations: [review] };
    expect(contentToAccept(answer, emptyDraft).optionKey).toBe('C');
    const overtaken = { ...claimed, evaluations: [{ ...review, current: false }] };
    expect(contentToAccept(overtaken, emptyDraft).optionKey).toBe('A');
    const consensus = {
      ...claimed,
      evaluations: [{ ...review, stage: 'CONSENSUS' as const, stageKey: 'consensus' }],
    };
    expect(contentToAccept(consensus, emptyDraft).optionKey).toBe('A');
  });

  test('confirms the claim without repeating it, and names the version that was looked at', () => {
    expect(acceptInput(claimed, claimOf(claimed))).toEqual({
      answerId: 'answer',
      answerVersion: 4,
      seenEvaluationId: null,
      stage: 'REVIEW',
      verdict: 'ACCEPTED',
    });
  });

  test('names the verdict that it takes the place of, so that nobody’s is replaced unseen', () => {
    const review = buildReturn({ verdict: 'ACCEPTED', optionKey: 'C', reason: null });
    const answer = { ...claimed, evaluations: [review] };
    expect(acceptInput(answer, lower).seenEvaluationId).toBe(review.id);
  });

  const remarked = (note: string) => ({ ...emptyDraft, note });

  test('carries what was remarked, and nothing where that is blank', () => {
    expect(acceptInput(claimed, lower, remarked('Lengkapi bulan depan.')).note).toBe(
      'Lengkapi bulan depan.',
    );
    expect(acceptInput(claimed, claimOf(claimed), remarked(' \n'))).not.toHaveProperty('note');
  });

  test('shows whatever was typed, even in a return that was given up', () => {
    expect(hasRemark(emptyDraft)).toBe(false);
    expect(hasRemark({ ...emptyDraft, remarking: true })).toBe(true);
    expect(hasRemark({ ...emptyDraft, note: 'SK belum ada' })).toBe(true);
  });

  test('says what counts instead of the claim', () => {
    expect(acceptInput(claimed, lower)).toMatchObject({ verdict: 'ACCEPTED', optionKey: 'B' });
    const counted = { ...claimOf(claimed), optionKey: null, counts: { done: 3 } };
    expect(acceptInput(claimed, counted).counts).toEqual([{ key: 'done', count: 3 }]);
  });
});

test('a return carries its reason and note, and nothing that would count', () => {
  expect(returnInput(claimed, { reason: 'OTHER', note: 'Lampirkan SK' })).toEqual({
    answerId: 'answer',
    answerVersion: 4,
    seenEvaluationId: null,
    stage: 'REVIEW',
    verdict: 'RETURNED',
    reason: 'OTHER',
    note: 'Lampirkan SK',
  });
});

describe('what was begun', () => {
  const theirs = buildReturn({ verdict: 'ACCEPTED', optionKey: 'C', reason: null });
  const now = { ...claimed, version: 5, evaluations: [theirs] };

  test('is sent as of what there was then, whatever others did since', () => {
    const begun = edited(emptyDraft, { note: 'Lampirkan SK' }, seenOf(claimed));
    const draft = edited(begun, { reason: 'OTHER' }, seenOf(now));
    const then = { answerVersion: 4, seenEvaluationId: null };
    expect(returnInput(now, draft)).toMatchObject(then);
    expect(acceptInput(now, claimOf(now), draft)).toMatchObject(then);
  });

  test('and given up again leaves nothing behind', () => {
    const opened = edited(emptyDraft, { returning: true }, seenOf(claimed));
    expect(edited(opened, { returning: false }, seenOf(claimed))).toEqual(emptyDraft);
    expect(returnInput(now, emptyDraft)).toMatchObject({ seenEvaluationId: theirs.id });
  });
});

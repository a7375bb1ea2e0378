import type { ReturnReason } from '../graphql/enums.js';
import type {
  EvaluateAnswerInput,
  WorksheetAnswerFragment,
  WorksheetEvaluationFragment,
} from '../graphql/graphql.js';
import { contentOf, sameContent, saveInput } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';

/** What somebody judges by: named to the server, so that nobody’s verdict is replaced unseen. */
export type Seen = Required<Pick<EvaluateAnswerInput, 'answerVersion' | 'seenEvaluationId'>>;

/** What an evaluator has put down about one answer and not sent yet. */
export interface VerdictDraft {
  /** What counts in the evaluator's view; undefined until they say other than what is there. */
  readonly content?: AnswerContent;
  /** What `content` was chosen beside; beside anything newer it is worth nothing. */
  readonly basis?: string;
  /** Whether the form of the return is open. */
  readonly returning: boolean;
  /** Whether the field of the remark is open. */
  readonly remarking: boolean;
  readonly reason: ReturnReason | null;
  /** What the unit is to do, or a remark on what is accepted: whatever was typed is in sight in either. */
  readonly note: string;
  /** What there was when it was begun; undefined where nothing was, or it was told that something else is there now. */
  readonly seen?: Seen;
}

export const emptyDraft: VerdictDraft = {
  returning: false,
  remarking: false,
  reason: null,
  note: '',
};

/** The reviewers' verdict that stands. */
export const currentReview = ({
  evaluations,
}: WorksheetAnswerFragment): WorksheetEvaluationFragment | undefined =>
  evaluations.find(({ current, stageKey }) => current && stageKey === 'review');

/** What the unit claims. */
export const claimOf = (answer: WorksheetAnswerFragment): AnswerContent => contentOf(answer);

/** What the answer and its verdict were when somebody looked. */
export const basisOf = (answer: WorksheetAnswerFragment): string =>
  `${answer.version} ${currentReview(answer)?.id ?? ''}`;

/** What there is to see of an answer now. */
export const seenOf = (answer: WorksheetAnswerFragment): Seen => ({
  answerVersion: answer.version,
  seenEvaluationId: currentReview(answer)?.id ?? null,
});

/** A draft after a change. What there was when it was begun stays with it, as long as anything else does. */
export function edited(
  { seen, ...before }: VerdictDraft,
  changes: Partial<VerdictDraft>,
  now: Seen,
): VerdictDraft {
  const next = { ...before, ...changes };
  const isBegun =
    next.returning || next.reason !== null || next.content !== undefined || hasRemark(next);
  return isBegun ? { ...next, seen: seen ?? now } : next;
}

/** What an acceptance would count: the evaluator's choice, else what was accepted before, else the claim. */
export function contentToAccept(
  answer: WorksheetAnswerFragment,
  draft: VerdictDraft,
): AnswerContent {
  if (draft.content && draft.basis === basisOf(answer)) return draft.content;
  const claim = claimOf(answer);
  const review = currentReview(answer);
  return review?.verdict === 'ACCEPTED'
    ? contentOf({ ...review, explanation: claim.explanation })
    : claim;
}

/** Whether the field of the remark is in sight. */
export const hasRemark = ({ remarking, note }: VerdictDraft): boolean =>
  remarking || note.trim() !== '';

/** An acceptance as the API takes it: what equals the claim is left out, and so confirms the claim. */
export function acceptInput(
  answer: WorksheetAnswerFragment,
  content: AnswerContent,
  { note, seen }: Pick<VerdictDraft, 'note' | 'seen'> = emptyDraft,
): EvaluateAnswerInput {
  const remark = note.trim() === '' ? {} : { note };
  const verdict = { ...addressOf(answer, seen), verdict: 'ACCEPTED' as const, ...remark };
  if (sameContent(content, claimOf(answer))) return verdict;
  const { optionKey, value, counts } = saveInput(answer.id, answer.version, content);
  return { ...verdict, optionKey, value, counts };
}

/** A return as the API takes it. */
export const returnInput = (
  answer: WorksheetAnswerFragment,
  { reason, note, seen }: Pick<VerdictDraft, 'reason' | 'note' | 'seen'>,
): EvaluateAnswerInput => ({ ...addressOf(answer, seen), verdict: 'RETURNED', reason, note });

const addressOf = (answer: WorksheetAnswerFragment, seen: Seen = seenOf(answer)) => ({
  answerId: answer.id,
  ...seen,
  stage: 'REVIEW' as const,
});

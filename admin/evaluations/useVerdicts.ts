import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { changeDraft, useDraft } from '../drafts/useDraft.js';
import { EvaluateAnswerDocument, WithdrawEvaluationDocument } from '../graphql/graphql.js';
import type { EvaluateAnswerInput, WorksheetAnswerFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import type { ApiError, Failure } from '../providers/errors.js';
import { useViewer } from '../providers/useViewer.js';
import { currentReview, edited, emptyDraft, seenOf } from './verdict.js';
import type { VerdictDraft } from './verdict.js';

/** A verdict just given, as long as it can be taken back at once. */
export interface Given {
  readonly evaluationId: string;
  readonly answer: WorksheetAnswerFragment;
  /** What was put down, to be mended rather than written again once it is taken back. */
  readonly draft: VerdictDraft;
  /** Why it could not be taken back. */
  readonly failure?: Failure;
}

interface VerdictsOptions {
  /** The answer that is looked at, as it is now; undefined until it was read. */
  readonly answer: WorksheetAnswerFragment | undefined;
  /** An answer as it is after a verdict was given. */
  readonly onGiven: (answer: WorksheetAnswerFragment) => void;
  /** An answer as it is after a verdict was taken back. */
  readonly onWithdrawn: (answer: WorksheetAnswerFragment) => void;
  /** The answer is no longer what was looked at. */
  readonly onConflict: () => void;
}

/** Where on the device is kept what was begun about an answer. */
const draftKey = (answerId: string) => `evaluations.draft.${answerId}`;

/** Gives verdicts and takes them back; what was begun about an answer stays on the device until it is given. */
export function useVerdicts(
  id: string,
  { answer: looked, onGiven, onWithdrawn, onConflict }: VerdictsOptions,
) {
  const queries = useQueryClient();
  const personId = useViewer()?.person.id ?? '';
  const [draft, setDraft] = useDraft<VerdictDraft>(draftKey(id), emptyDraft);
  const [failures, setFailures] = useState<Readonly<Record<string, Failure | undefined>>>({});
  const [given, setGiven] = useState<Given>();

  const edit = (changes: Partial<VerdictDraft>) => {
    if (!looked) return;
    setDraft((now) => edited(now, changes, seenOf(looked)));
    setFailures((all) => ({ ...all, [id]: undefined }));
  };
  /** What the server said is what everything that shows the answer says from now on. */
  const take = (answer: WorksheetAnswerFragment) => {
    queries.setQueryData(['ReviewAnswer', { id: answer.id }], { answer });
    for (const stale of ['evaluations', 'ReviewTurns', 'Dashboard', 'worksheets', 'Worksheet']) {
      void queries.invalidateQueries({ queryKey: [stale] });
    }
  };

  const evaluate = useApiMutation(EvaluateAnswerDocument, {
    onSuccess: ({ evaluateAnswer: answer }, { input }) => {
      take(answer);
      const review = currentReview(answer);
      const sent = input.note ?? '';
      let before = emptyDraft;
      changeDraft(personId, draftKey(answer.id), emptyDraft, (now) => {
        before = { ...now, note: sent };
        // What was typed while it was under way was not sent, and stays.
        const isSent = now.note === sent || now.note.trim() === '';
        return isSent ? emptyDraft : { ...emptyDraft, note: now.note };
      });
      setGiven(review && { evaluationId: review.id, answer, draft: before });
      onGiven(answer);
    },
    onError: ({ failure }, { input }) => {
      setFailures((all) => ({ ...all, [input.answerId]: failure }));
      if (failure.code !== 'CONFLICT') return;
      // Now it is told that there is something else: whoever sends it again has seen that.
      changeDraft(personId, draftKey(input.answerId), emptyDraft, ({ seen: _, ...now }) => now);
      onConflict();
    },
  });
  const withdraw = useApiMutation(WithdrawEvaluationDocument, {
    // Its time may run out, or another verdict be given, before the server has said.
    onMutate: () => given,
    onSuccess: ({ withdrawEvaluation: answer }, { id: evaluationId }, taken) => {
      if (taken?.answer.id === answer.id) {
        changeDraft(personId, draftKey(answer.id), emptyDraft, ({ note }) => ({
          ...taken.draft,
          note: note.trim() === '' ? taken.draft.note : note,
          seen: seenOf(answer),
        }));
      }
      setGiven((now) => (now?.evaluationId === evaluationId ? undefined : now));
      take(answer);
      onWithdrawn(answer);
    },
  });

  return {
    draft,
    edit,
    take,
    failure: failures[id],
    busy: evaluate.isPending || withdraw.isPending,
    give: (input: EvaluateAnswerInput) => {
      setFailures((all) => ({ ...all, [id]: undefined }));
      evaluate.mutate({ input });
    },
    given,
    /** The time to take it back is over. */
    forget: () => setGiven(undefined),
    undo: () => {
      if (!given || withdraw.isPending) return;
      // Said even where its time has run out meanwhile: somebody waits to know what became of it.
      const onError = ({ failure }: ApiError) => setGiven({ ...given, failure });
      withdraw.mutate({ id: given.evaluationId }, { onError });
    },
  };
}

export type Verdicts = ReturnType<typeof useVerdicts>;

import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { changeDraft } from '../drafts/useDraft.js';
import {
  CancelFollowUpDocument,
  CompleteFollowUpDocument,
  ConfirmFollowUpDocument,
  type FollowUpRecordFragment,
  ReportFollowUpProgressDocument,
  ReturnFollowUpDocument,
  TakeBackFollowUpStepDocument,
} from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import type { ApiError, Failure } from '../providers/errors.js';
import { useViewer } from '../providers/useViewer.js';
import { noteKey, reasonKey } from './draftKeys.js';
import { useFollowUpsAnew } from './useFollowUpsAnew.js';

/** What was done last, and may be undone for a while. */
export interface Undoable {
  readonly step: 'complete' | 'confirm' | 'cancel';
  readonly action: FollowUpRecordFragment;
}

/**
 * The steps of one action: each sends the version that is on the screen, and shows what came of it. What was sent is
 * no longer kept on the device, whether or not the screen is still there.
 */
export function useFollowUpSteps() {
  const queries = useQueryClient();
  const readAnew = useFollowUpsAnew();
  const personId = useViewer()?.person.id ?? '';
  const [undoable, setUndoable] = useState<Undoable>();
  const [failure, setFailure] = useState<Failure>();
  const show = (action: FollowUpRecordFragment, step?: Undoable['step']) => {
    queries.setQueryData(['FollowUp', { id: action.id }], { followUpAction: action });
    setUndoable(step && { step, action });
    readAnew();
  };
  // What was typed while it was under way was not sent, and stays.
  const forgetSent = (key: string, sent: string) =>
    changeDraft(personId, key, '', (now) => (now === sent ? '' : now));
  const options = {
    onMutate: () => setFailure(undefined),
    onError: ({ failure: why }: ApiError) => setFailure(why),
  };
  const progress = useApiMutation(ReportFollowUpProgressDocument, {
    ...options,
    onSuccess: ({ reportFollowUpProgress }, { input }) => {
      forgetSent(noteKey(input.id), input.note ?? '');
      show(reportFollowUpProgress);
    },
  });
  const complete = useApiMutation(CompleteFollowUpDocument, {
    ...options,
    onSuccess: ({ completeFollowUp }, { input }) => {
      forgetSent(noteKey(input.id), input.note ?? '');
      show(completeFollowUp, 'complete');
    },
  });
  const confirm = useApiMutation(ConfirmFollowUpDocument, {
    ...options,
    onSuccess: ({ confirmFollowUp }) => show(confirmFollowUp, 'confirm'),
  });
  const sendBack = useApiMutation(ReturnFollowUpDocument, {
    ...options,
    onSuccess: ({ returnFollowUp }, { input }) => {
      forgetSent(reasonKey('return', input.id), input.reason);
      show(returnFollowUp);
    },
  });
  const cancel = useApiMutation(CancelFollowUpDocument, {
    ...options,
    onSuccess: ({ cancelFollowUp }, { input }) => {
      forgetSent(reasonKey('cancel', input.id), input.reason);
      show(cancelFollowUp, 'cancel');
    },
  });
  const takeBack = useApiMutation(TakeBackFollowUpStepDocument, {
    ...options,
    onSuccess: ({ takeBackFollowUpStep }) => show(takeBackFollowUpStep),
  });
  const all = [progress, complete, confirm, sendBack, cancel, takeBack];
  return {
    progress,
    complete,
    confirm,
    sendBack,
    cancel,
    takeBack,
    show,
    failure,
    busy: all.some(({ isPending }) => isPending),
    undoable,
    forget: () => setUndoable(undefined),
    undo: () => {
      if (!undoable || takeBack.isPending) return;
      const { id, version } = undoable.action;
      takeBack.mutate({ id, version });
    },
    /** Forgets a refusal once what is on the screen was read anew. */
    reload: () => {
      setFailure(undefined);
      readAnew();
    },
  };
}

export type FollowUpSteps = ReturnType<typeof useFollowUpSteps>;

import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
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
import { useFollowUpsAnew } from './useFollowUpsAnew.js';

/** What was done last, and may be undone for a while. */
export interface Undoable {
  readonly step: 'complete' | 'confirm' | 'cancel';
  readonly action: FollowUpRecordFragment;
}

/** The steps of one action: each sends the version that is on the screen, and shows what came of it. */
export function useFollowUpSteps() {
  const queries = useQueryClient();
  const readAnew = useFollowUpsAnew();
  const [undoable, setUndoable] = useState<Undoable>();
  const [failure, setFailure] = useState<Failure>();
  const show = (action: FollowUpRecordFragment, step?: Undoable['step']) => {
    queries.setQueryData(['FollowUp', { id: action.id }], { followUpAction: action });
    setUndoable(step && { step, action });
    readAnew();
  };
  const options = {
    onMutate: () => setFailure(undefined),
    onError: ({ failure: why }: ApiError) => setFailure(why),
  };
  const progress = useApiMutation(ReportFollowUpProgressDocument, {
    ...options,
    onSuccess: ({ reportFollowUpProgress }) => show(reportFollowUpProgress),
  });
  const complete = useApiMutation(CompleteFollowUpDocument, {
    ...options,
    onSuccess: ({ completeFollowUp }) => show(completeFollowUp, 'complete'),
  });
  const confirm = useApiMutation(ConfirmFollowUpDocument, {
    ...options,
    onSuccess: ({ confirmFollowUp }) => show(confirmFollowUp, 'confirm'),
  });
  const sendBack = useApiMutation(ReturnFollowUpDocument, {
    ...options,
    onSuccess: ({ returnFollowUp }) => show(returnFollowUp),
  });
  const cancel = useApiMutation(CancelFollowUpDocument, {
    ...options,
    onSuccess: ({ cancelFollowUp }) => show(cancelFollowUp, 'cancel'),
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

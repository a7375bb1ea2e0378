import { useEffect, useState } from 'react';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { changeDraft } from '../drafts/useDraft.js';
import {
  AddCommentDocument,
  CommentThreadDocument,
  EditCommentDocument,
  RemoveCommentDocument,
} from '../graphql/graphql.js';
import type { AddCommentInput, CommentItemFragment } from '../graphql/graphql.js';
import { live } from '../live/live.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { readAnew } from '../providers/readAnew.js';
import { useViewer } from '../providers/useViewer.js';
import { begunEditFrom, editDraftKey } from './begunEdit.js';

const pageSize = 25;
const shownAtMost = 200;

/** Where on the device is kept what is written of an answer and not sent. */
export const newDraftKey = (answerId: string) => `comments.new.${answerId}`;

/** What is said of one answer, kept at what others say meanwhile, and the ways to say something. */
export function useCommentThread(answerId: string) {
  const queryClient = useQueryClient();
  const personId = useViewer()?.person.id ?? '';
  const [last, setLast] = useState(pageSize);
  const { data, error, refetch } = useApiQuery(
    CommentThreadDocument,
    { answerId, last },
    { placeholderData: keepPreviousData },
  );
  const readBoth = () =>
    Promise.all(
      [['CommentThread', { answerId }], ['CommentCounts']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  useEffect(
    () =>
      live.hearComments((of) => {
        if (of !== undefined && of !== answerId) return;
        readAnew(queryClient, ['CommentThread', { answerId }]);
      }),
    [queryClient, answerId],
  );
  // Also what was refused: it may have been changed or closed meanwhile.
  const onSettled = readBoth;
  const adding = useApiMutation(AddCommentDocument, {
    onSettled,
    // Also of a screen that was left meanwhile.
    onSuccess: (_, { input }) =>
      changeDraft(personId, newDraftKey(input.answerId), '', (now) =>
        // What was typed while it was under way was not sent, and stays.
        now === input.text ? '' : now,
      ),
  });
  const editing = useApiMutation(EditCommentDocument, {
    onSettled,
    onSuccess: (_, { input }) =>
      changeDraft<unknown>(personId, editDraftKey(input.id), null, (now: unknown) =>
        begunEditFrom(now, input.version)?.text === input.text ? null : now,
      ),
  });
  const removing = useApiMutation(RemoveCommentDocument, { onSettled });
  const thread = data?.commentThread;
  return {
    thread,
    error,
    retry: () => void refetch(),
    showEarlier:
      thread?.hasEarlier && last < shownAtMost
        ? () => setLast(Math.min(last + pageSize, shownAtMost))
        : undefined,
    adding,
    editing,
    removing,
    add: (input: Omit<AddCommentInput, 'answerId'>) =>
      adding.mutate({ input: { answerId, ...input } }),
    edit: ({ id, version }: CommentItemFragment, input: Omit<AddCommentInput, 'answerId'>) =>
      editing.mutate({ input: { id, version, ...input } }),
    remove: ({ id, version }: CommentItemFragment) => removing.mutate({ id, version }),
  };
}

export type CommentActions = ReturnType<typeof useCommentThread>;

import { useState } from 'react';
import { useDraft } from '../drafts/useDraft.js';
import type { CommentItemFragment } from '../graphql/graphql.js';
import { editDraftKey } from './useCommentThread.js';
import type { BegunEdit } from './useCommentThread.js';

/** What its author writes in place of a comment: kept on the device until it is sent or given up, not only put aside. */
export function useCommentEdit({ id, text, version, abilities }: CommentItemFragment) {
  const [begun, setBegun] = useDraft<BegunEdit | null>(editDraftKey(id), null);
  const [isAside, setAside] = useState(false);
  const [isOpened, setOpened] = useState(false);
  // It may have been closed or removed since the editing began.
  const mayEdit = abilities.includes('comment.edit');
  return {
    begun: begun?.text,
    mayEdit,
    isEditing: begun !== null && mayEdit && !isAside,
    /** Opened just now, rather than found begun. */
    isOpened,
    /** Somebody, in another tab or at another device, has said something else since it was begun. */
    isOvertaken: begun !== null && begun.version !== version,
    open: () => {
      setAside(false);
      setOpened(true);
      setBegun((before) => before ?? { text, version });
    },
    change: (next: string) =>
      setBegun((before) => ({ text: next, version: before?.version ?? version })),
    /** What is written stays, and is shown. */
    putAside: () => {
      if (begun?.text === text) setBegun(null);
      else setAside(true);
    },
    discard: () => setBegun(null),
  };
}

import { useCallback, useRef, useState } from 'react';
import { useDraft } from '../drafts/useDraft.js';
import type { CommentItemFragment } from '../graphql/graphql.js';
import { begunEditFrom, editDraftKey } from './begunEdit.js';

/** What its author writes in place of a comment: kept on the device until it is sent or given up, not only put aside. */
export function useCommentEdit({ id, text, version, abilities }: CommentItemFragment) {
  const [kept, setKept] = useDraft<unknown>(editDraftKey(id), null);
  const begun = begunEditFrom(kept, version);
  const [isAside, setAside] = useState(false);
  const [isOpened, setOpened] = useState(false);
  /** What had the keyboard has gone: the button that comes instead takes it, once. */
  const isLeft = useRef(false);
  const takeFocus = useCallback((button: HTMLButtonElement | null) => {
    if (!button || !isLeft.current) return;
    isLeft.current = false;
    button.focus();
  }, []);
  // It may have been closed or removed since the editing began.
  const mayEdit = abilities.includes('comment.edit');
  const giveUp = () => {
    isLeft.current = mayEdit;
    setKept(null);
  };
  return {
    begun: begun?.text,
    mayEdit,
    isEditing: begun !== null && mayEdit && !isAside,
    /** Opened just now, rather than found begun. */
    isOpened,
    /** Somebody, in another tab or at another device, has said something else since it was begun. */
    isOvertaken: begun !== null && begun.version !== version,
    /** The ref of the button with which the editing begins or goes on. */
    takeFocus,
    open: () => {
      setAside(false);
      setOpened(true);
      setKept((before: unknown) => begunEditFrom(before, version) ?? { text, version });
    },
    change: (next: string) =>
      setKept((before: unknown) => ({
        text: next,
        version: begunEditFrom(before, version)?.version ?? version,
      })),
    /** What is written stays, and is shown. */
    putAside: () => {
      if (begun?.text === text) return giveUp();
      isLeft.current = true;
      setAside(true);
    },
    discard: giveUp,
  };
}

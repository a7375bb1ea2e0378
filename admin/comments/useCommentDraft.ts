import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../providers/useViewer.js';
import { commentDrafts } from './commentDrafts.js';

/** What is typed and not sent yet on this answer; it comes back after a reload. */
export function useCommentDraft(answerId: string) {
  const personId = useViewer()?.person.id ?? '';
  const [text, setText] = useState('');
  const typed = useRef(false);
  useEffect(() => {
    let left = false;
    void commentDrafts.read(personId, answerId).then((kept) => {
      // Who began to type meanwhile goes on with that.
      if (!left && !typed.current && kept !== '') setText(kept);
    });
    return () => {
      left = true;
    };
  }, [personId, answerId]);
  const change = useCallback(
    (next: string) => {
      typed.current = true;
      setText(next);
      void commentDrafts.keep({ personId, answerId, text: next });
    },
    [personId, answerId],
  );
  /** What was typed while it was under way was not sent, and stays. */
  const clear = useCallback((sent: string) => setText((now) => (now === sent ? '' : now)), []);
  return [text, change, clear] as const;
}

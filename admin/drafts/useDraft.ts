import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../providers/useViewer.js';
import { drafts } from './pageDrafts.js';

type Change<Draft> = (next: Draft | ((now: Draft) => Draft)) => void;

/**
 * What somebody began to write, like a state that outlives the page, the session and another person at the same
 * device, who does not find it.
 *
 * @param key what it is about; not of whom.
 * @param empty what there is before anybody wrote; who writes it has sent or given up theirs, and nothing is kept.
 */
export function useDraft<Draft>(
  key: string,
  empty: Draft,
): readonly [draft: Draft, change: Change<Draft>] {
  // One and the same as long as there is nothing else, whoever writes it in place.
  const [nothing] = useState<Draft>(() => empty);
  const personId = useViewer()?.person.id ?? nobody;
  const kept = useSyncExternalStore(follow, () => drafts.read(personId, key));
  const change = useCallback<Change<Draft>>(
    (next) => changeDraft(personId, key, nothing, next),
    [personId, key, nothing],
  );
  const draft = (kept ?? nothing) as Draft;
  return useMemo(() => [draft, change] as const, [draft, change]);
}

/** Changes a draft of somebody that may be on no screen. */
export function changeDraft<Draft>(
  personId: string,
  key: string,
  empty: Draft,
  next: Draft | ((now: Draft) => Draft),
): void {
  // Who has left writes nothing more.
  if (personId === nobody) return;
  const now = (drafts.read(personId, key) ?? empty) as Draft;
  const draft = next instanceof Function ? next(now) : next;
  const isEmpty = JSON.stringify(draft) === JSON.stringify(empty);
  drafts.write(personId, key, isEmpty ? undefined : draft);
}

const nobody = '';

/** Also of what other tabs write. */
function follow(listener: () => void): () => void {
  const stop = drafts.subscribe(listener);
  window.addEventListener('storage', listener);
  return () => {
    stop();
    window.removeEventListener('storage', listener);
  };
}

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../providers/useViewer.js';
import type { OutboxState } from './outbox.js';
import { pageOutbox } from './pageOutbox.js';

/** What the viewer typed on this device and the server does not have. */
export const useOutbox = (): OutboxState =>
  useSyncExternalStore(pageOutbox.subscribe, pageOutbox.get);

/**
 * Leaves the answers of a worksheet to the screen that opens it.
 *
 * @returns whether none of them is under way any more, so that what is read now is how it stands.
 */
export function useClaimed(worksheetId: string): boolean {
  const personId = useViewer()?.person.id;
  const [claimed, setClaimed] = useState<string>();
  useEffect(() => {
    if (personId === undefined) return;
    let gone = false;
    const outbox = pageOutbox.of(personId);
    void outbox.claim(worksheetId).then(() => {
      if (!gone) setClaimed(worksheetId);
    });
    return () => {
      gone = true;
      outbox.release(worksheetId);
    };
  }, [worksheetId, personId]);
  return claimed === worksheetId;
}

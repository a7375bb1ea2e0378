import { createDraftShelf } from './draftShelf.js';
import { keeping } from './pageKeeping.js';

/** The shelf of this browser. */
export const drafts = createDraftShelf(() => window.localStorage, Date.now, keeping);

/** Hears what other tabs make of the same drafts. */
export function watchDrafts(): void {
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    const text = newValue ?? oldValue;
    if (key !== null && text !== null) drafts.heard(key, text);
  });
}

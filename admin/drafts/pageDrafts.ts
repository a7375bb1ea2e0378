import { createDraftShelf } from './draftShelf.js';
import { keeping } from './pageKeeping.js';

/** The shelf of this browser. */
export const drafts = createDraftShelf(() => window.localStorage, Date.now, keeping);

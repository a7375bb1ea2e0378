import { createDraftShelf } from './draftShelf.js';

/** The shelf of this browser. */
export const drafts = createDraftShelf(() => window.localStorage, Date.now);

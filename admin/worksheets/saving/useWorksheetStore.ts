import { useSyncExternalStore } from 'react';
import type { AnswerEntry, WorksheetStore } from './worksheetStore.js';

/** Every answer as it stands; renders anew with any of them. */
export const useEntries = (store: WorksheetStore): readonly AnswerEntry[] =>
  useSyncExternalStore(store.subscribe, () => store.entries);

/** One answer as it stands; renders anew with this one alone. */
export const useEntry = (store: WorksheetStore, answerId: string): AnswerEntry | undefined =>
  useSyncExternalStore(store.subscribe, () => store.entry(answerId));

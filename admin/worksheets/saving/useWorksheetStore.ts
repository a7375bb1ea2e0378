import { useSyncExternalStore } from 'react';
import type { AnswerEntry, WorksheetStore } from './worksheetStore.js';

/** Every answer as it stands; renders anew with any of them, but not for each letter of an explanation. */
export const useEntries = (store: WorksheetStore): readonly AnswerEntry[] =>
  useSyncExternalStore(store.subscribe, () => store.entries);

/** One answer as it stands; renders anew with this one alone. */
export const useEntry = (store: WorksheetStore, answerId: string): AnswerEntry | undefined =>
  useSyncExternalStore(store.subscribe, () => store.entry(answerId));

/** One answer as the server has it, with its evidence; stands still while something is typed. */
export const useAnswer = (
  store: WorksheetStore,
  answerId: string,
): AnswerEntry['answer'] | undefined =>
  useSyncExternalStore(store.subscribe, () => store.entry(answerId)?.answer);

/** The same, and whether the person has agreed to reopen it. */
export const useReopenable = (store: WorksheetStore, answerId: string) => {
  const answer = useAnswer(store, answerId);
  const reopening = useSyncExternalStore(
    store.subscribe,
    () => store.entry(answerId)?.reopening ?? false,
  );
  return { answer, reopening };
};

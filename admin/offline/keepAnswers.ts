import type { WorksheetStore } from '../worksheets/saving/worksheetStore.js';
import { keptReads } from './keptReads.js';

/** How long after a change what is kept follows it; ms. One write for what is saved in a row. */
const pauseMs = 400;

/**
 * Keeps the answers of an open worksheet as the server last had them, so that a page opened without a network goes
 * on from what was saved.
 *
 * @returns ends it.
 */
export function keepAnswers(
  personId: string,
  worksheetId: string,
  store: Pick<WorksheetStore, 'entries' | 'subscribe'>,
): () => void {
  const answersNow = () => store.entries.map(({ answer }) => answer);
  let kept = answersNow();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    timer = undefined;
    const answers = answersNow();
    if (answers.every((answer, place) => answer === kept[place])) return;
    kept = answers;
    void keptReads.keepAnswers(personId, worksheetId, answers);
  };
  const unsubscribe = store.subscribe(() => {
    timer ??= setTimeout(keep, pauseMs);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
    keep();
  };
}

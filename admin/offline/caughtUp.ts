import type { WorksheetAnswerFragment } from '../graphql/graphql.js';
import type { DraftStore } from '../worksheets/saving/draftStore.js';

/**
 * Kept answers with what the drafts know better: a draft that began from a later version says what the server had
 * then. Without it, somebody's own saved words would look like another person's.
 */
export const caughtUp = (
  answers: readonly WorksheetAnswerFragment[],
  drafts: Pick<DraftStore, 'read'>,
): WorksheetAnswerFragment[] =>
  answers.map((answer) => {
    const draft = drafts.read(answer.id);
    if (!draft || draft.version <= answer.version) return answer;
    const { counts, ...content } = draft.base;
    return {
      ...answer,
      ...content,
      counts: Object.entries(counts).map(([key, count]) => ({ key, count })),
      version: draft.version,
    };
  });

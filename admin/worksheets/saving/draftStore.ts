import type { AnswerContent } from './answerContent.js';

/** What somebody typed and the server does not have yet. */
export interface Draft {
  /** Of the answer that the typing began from. */
  readonly version: number;
  /** What the answer said then. */
  readonly base: AnswerContent;
  readonly content: AnswerContent;
  /** What was sent from that version without a word of what came of it: the server may have any of it. */
  readonly unheard?: readonly AnswerContent[] | undefined;
}

/** Drafts of one person on this device, by answer. */
export interface DraftStore {
  read(answerId: string): Draft | undefined;
  write(answerId: string, draft: Draft): void;
  remove(answerId: string): void;
}

/** An older release, or another program, may have left something else where a draft is kept. */
export function isDraft(kept: unknown): kept is Draft {
  const { version, base, content, unheard = [] } = (kept ?? {}) as Partial<Draft>;
  return (
    typeof version === 'number' &&
    isContent(base) &&
    isContent(content) &&
    Array.isArray(unheard) &&
    unheard.every(isContent)
  );
}

function isContent(kept: unknown): kept is AnswerContent {
  const { optionKey, value, counts, explanation } = (kept ?? {}) as Partial<AnswerContent>;
  return (
    (optionKey === null || typeof optionKey === 'string') &&
    (value === null || typeof value === 'number') &&
    typeof counts === 'object' &&
    counts !== null &&
    typeof explanation === 'string'
  );
}

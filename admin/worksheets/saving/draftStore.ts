import type { AnswerContent } from './answerContent.js';

/** What somebody typed and the server does not have yet. */
export interface Draft {
  /** Of the answer that the typing began from. */
  readonly version: number;
  /** What the answer said then. */
  readonly base: AnswerContent;
  readonly content: AnswerContent;
}

/** Drafts of one person on this device, by answer. */
export interface DraftStore {
  read(answerId: string): Draft | undefined;
  write(answerId: string, draft: Draft): void;
  remove(answerId: string): void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps drafts where they survive a closed tab, a crash and a sign-out. Other people who use the same
 * device do not see them, and they are never sent in another's name.
 *
 * A full or forbidden storage is no reason to stop typing: then the page alone remembers.
 */
export function createDraftStore(storage: Storage, personId: string): DraftStore {
  const keyOf = (answerId: string) => `ungkit.draft.${personId}.${answerId}`;
  return {
    read(answerId) {
      try {
        const kept: unknown = JSON.parse(storage.getItem(keyOf(answerId)) ?? 'null');
        return isDraft(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    write(answerId, draft) {
      try {
        storage.setItem(keyOf(answerId), JSON.stringify(draft));
      } catch {
        // Nothing to do: the answer is still in memory, and its saving is under way.
      }
    },
    remove(answerId) {
      try {
        storage.removeItem(keyOf(answerId));
      } catch {
        // A storage that can not be written holds no draft either.
      }
    },
  };
}

/** An older release, or another program, may have left something else under the key. */
function isDraft(kept: unknown): kept is Draft {
  const { version, base, content } = (kept ?? {}) as Partial<Draft>;
  return typeof version === 'number' && isContent(base) && isContent(content);
}

function isContent(kept: unknown): kept is AnswerContent {
  const { optionKey, value, counts, explanation } = (kept ?? {}) as Partial<AnswerContent>;
  return (
    (optionKey === null || typeof optionKey === 'string') &&
    (value === null || typeof value === 'number') &&
    typeof counts === 'object' &&
    typeof explanation === 'string'
  );
}

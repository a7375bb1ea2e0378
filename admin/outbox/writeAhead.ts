import { changeFrom } from './keptDraft.js';
import type { Change } from './keptDraft.js';

/** What of the browser's storage is used. */
export type SyncStorage = Pick<
  globalThis.Storage,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

/** The last changes of one person's drafts, written before the call returns. */
export interface WriteAhead {
  /** @returns whether it is written; a full or forbidden storage refuses. */
  note(change: Change): boolean;
  /** Lets go of a change that is kept elsewhere by now, unless a later one took its place. */
  clear(change: Change): void;
  /** What is noted, of earlier pages and releases as well. */
  all(now: number): readonly Change[];
}

/**
 * IndexedDB finishes nothing in a page that is being closed; localStorage has written when the call
 * returns. The keys are those under which drafts were kept before there was an outbox.
 */
export function createWriteAhead(storageOf: () => SyncStorage, personId: string): WriteAhead {
  const prefix = `ungkit.draft.${personId}.`;
  const attempt = <Result>(access: (storage: SyncStorage) => Result, otherwise: Result): Result => {
    try {
      return access(storageOf());
    } catch {
      return otherwise;
    }
  };
  return {
    note: (change) =>
      attempt((storage) => {
        storage.setItem(prefix + change.answerId, JSON.stringify(change));
        return true;
      }, false),

    clear: (change) =>
      attempt((storage) => {
        const key = prefix + change.answerId;
        if (storage.getItem(key) === JSON.stringify(change)) storage.removeItem(key);
      }, undefined),

    all: (now) =>
      attempt<Change[]>((storage) => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        return keys
          .filter((key) => key.startsWith(prefix))
          .flatMap((key) => {
            const kept = parse(storage.getItem(key));
            return changeFrom(kept, personId, key.slice(prefix.length), now) ?? [];
          });
      }, []),
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

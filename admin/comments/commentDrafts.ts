import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

interface Draft {
  readonly personId: string;
  readonly answerId: string;
  readonly text: string;
}

interface Schema extends DBSchema {
  readonly drafts: { key: [personId: string, answerId: string]; value: Draft };
}

/** Comments that are not sent yet, on this device, each to be found by its own person alone. */
export interface CommentDrafts {
  /** Empty where nothing is kept, or the browser keeps nothing. */
  read(personId: string, answerId: string): Promise<string>;
  /** Never fails: without it a draft lives as long as the page. An empty text is kept no longer. */
  keep(draft: Draft): Promise<void>;
  /** Forgets what was sent; what was typed meanwhile stays. */
  sent(personId: string, answerId: string, text: string): Promise<void>;
}

export function createCommentDrafts(name = 'ungkit-comments'): CommentDrafts {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const opened = async () => {
    opening ??= openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('drafts', { keyPath: ['personId', 'answerId'] });
      },
    });
    return opening;
  };
  /** One after another, so that the last is what stays. */
  let turn: Promise<unknown> = Promise.resolve();
  const next = async (write: (database: IDBPDatabase<Schema>) => Promise<unknown>) => {
    turn = turn.then(async () => write(await opened())).catch(() => undefined);
    await turn;
  };
  return {
    async read(personId, answerId) {
      try {
        await turn;
        return (await (await opened()).get('drafts', [personId, answerId]))?.text ?? '';
      } catch {
        return '';
      }
    },
    keep: (draft) =>
      next((database) =>
        draft.text.trim() !== ''
          ? database.put('drafts', draft)
          : database.delete('drafts', [draft.personId, draft.answerId]),
      ),
    sent: (personId, answerId, text) =>
      next(async (database) => {
        const key: [string, string] = [personId, answerId];
        if ((await database.get('drafts', key))?.text === text)
          await database.delete('drafts', key);
      }),
  };
}

export const commentDrafts = createCommentDrafts();

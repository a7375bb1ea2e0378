import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { inTime } from './inTime.js';
import { isRemoval, momentOf } from './keptDraft.js';
import type { Change, KeptDraft } from './keptDraft.js';

/** Drafts of everybody who uses this device, each to be found by its own person alone. */
export interface DraftDatabase {
  /** @throws whatever the browser refuses with. */
  all(personId: string): Promise<readonly KeptDraft[]>;
  /**
   * Does a change, unless a later one of the same answer is there: two tabs may be open.
   *
   * @throws whatever the browser refuses with, the full storage among it.
   */
  apply(change: Change): Promise<void>;
}

interface Schema extends DBSchema {
  readonly drafts: { key: [personId: string, answerId: string]; value: KeptDraft };
}

/** The browser's IndexedDB; opened with the first call. */
export function createDraftDatabase(name = 'ungkit'): DraftDatabase {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const opened = () => {
    opening ??= inTime(open(name)).catch((cause: unknown) => {
      // A later call may have more luck.
      opening = undefined;
      throw cause;
    });
    return opening;
  };
  return {
    async all(personId) {
      const database = await opened();
      return database.getAll('drafts', IDBKeyRange.bound([personId, ''], [personId, '\uffff']));
    },

    async apply(change) {
      const database = await opened();
      const { store, done } = database.transaction('drafts', 'readwrite');
      const key: [string, string] = [change.personId, change.answerId];
      const carryOut = async () => {
        const there = await store.get(key);
        if (there && momentOf(there) > momentOf(change)) return;
        if (isRemoval(change)) await store.delete(key);
        else await store.put(change);
      };
      await Promise.all([carryOut(), done]);
    },
  };
}

const open = async (name: string) =>
  openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: ['personId', 'answerId'] });
    },
  });

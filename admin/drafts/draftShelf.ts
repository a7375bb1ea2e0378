import type { SyncStorage } from '../outbox/writeAhead.js';

/** What people began to write in forms on this device and did not send; each finds their own alone. */
export interface DraftShelf {
  /** Undefined where there is none. The same object as long as nobody wrote another one. */
  read(personId: string, key: string): unknown;
  /**
   * Written before it returns. Undefined: it was sent, or given up. A full or forbidden storage is no reason to stop
   * typing: then the page alone remembers.
   */
  write(personId: string, key: string, draft: unknown): void;
  /** Gives how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A draft that nobody touched for so long makes room where the device has none, whoever it was of; six months. */
export const keptForMs = 180 * 24 * 60 * 60 * 1_000;

/** Of one person; with one more, the one that was touched longest ago goes. */
export const mostDrafts = 300;

const prefix = 'ungkit.begun.';

interface Kept {
  readonly draft: unknown;
  /** When it was touched last; ms. */
  readonly at: number;
}

export function createDraftShelf(storageOf: () => SyncStorage, now: () => number): DraftShelf {
  const listeners = new Set<() => void>();
  /** What was read last, so that the same text is the same object. */
  const read = new Map<string, { readonly text: string; readonly draft: unknown }>();
  /** What the storage did not take. */
  const unwritten = new Map<string, unknown>();

  const attempt = <Result>(access: (storage: SyncStorage) => Result, otherwise: Result): Result => {
    try {
      return access(storageOf());
    } catch {
      return otherwise;
    }
  };

  /** What begins like this, touched last first. */
  const keptUnder = (beginning: string, storage: SyncStorage) =>
    Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '')
      .filter((key) => key.startsWith(beginning))
      .map((key) => ({ key, at: keptFrom(storage.getItem(key))?.at ?? 0 }))
      .toSorted((one, other) => other.at - one.at);

  /** Takes away what is too much of one person. */
  const tidy = (personId: string) =>
    attempt((storage) => {
      const own = keptUnder(`${prefix}${personId}.`, storage);
      for (const { key } of own.slice(mostDrafts - 1)) storage.removeItem(key);
    }, undefined);

  /**
   * Where there is no room, that of the draft itself as it was is given up first, and then that of those that are old, one
   * after the other. By the device's clock, which may be wrong: so nothing goes by its age alone.
   */
  const put = (storage: SyncStorage, place: string, text: string): void => {
    const before = storage.getItem(place);
    const old = () =>
      keptUnder(prefix, storage).findLast(({ key, at }) => key !== place && at < now() - keptForMs);
    for (;;) {
      try {
        return storage.setItem(place, text);
      } catch (full) {
        const given = storage.getItem(place) === null ? old()?.key : place;
        if (given !== undefined) {
          storage.removeItem(given);
          continue;
        }
        // An earlier text is better than none.
        if (before !== null) attempt(() => storage.setItem(place, before), undefined);
        throw full;
      }
    }
  };

  return {
    read(personId, key) {
      const place = placeOf(personId, key);
      if (unwritten.has(place)) return unwritten.get(place);
      const text = attempt((storage) => storage.getItem(place), null);
      if (text === null) return undefined;
      const before = read.get(place);
      if (before?.text === text) return before.draft;
      const draft = keptFrom(text)?.draft;
      read.set(place, { text, draft });
      return draft;
    },

    write(personId, key, draft) {
      const place = placeOf(personId, key);
      unwritten.delete(place);
      if (draft === undefined) {
        attempt((storage) => storage.removeItem(place), undefined);
      } else {
        const isNew = attempt((storage) => storage.getItem(place) === null, false);
        if (isNew) tidy(personId);
        const kept: Kept = { draft, at: now() };
        const isWritten = attempt((storage) => {
          put(storage, place, JSON.stringify(kept));
          return true;
        }, false);
        if (!isWritten) unwritten.set(place, draft);
      }
      listeners.forEach((listener) => listener());
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const placeOf = (personId: string, key: string) => `${prefix}${personId}.${key}`;

/** An older release, or another program, may have left something else under the key. */
function keptFrom(text: string | null): Kept | undefined {
  try {
    const { draft, at } = JSON.parse(text ?? 'null') as Partial<Kept>;
    return typeof at === 'number' ? { draft, at } : undefined;
  } catch {
    return undefined;
  }
}

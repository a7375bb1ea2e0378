import type { SyncStorage } from '../outbox/writeAhead.js';
import type { DeviceKeeping } from './deviceKeeping.js';

/** What people began to write in forms on this device and did not send; each finds their own alone. */
export interface DraftShelf {
  /** Undefined where there is none. The same object as long as nobody wrote another one. */
  read(personId: string, key: string): unknown;
  /**
   * Written before it returns. Undefined: it was sent, or given up. A full or forbidden storage is no reason to stop
   * typing: then the page alone remembers, and whoever types is told.
   */
  write(personId: string, key: string, draft: unknown): void;
  /**
   * Another tab wrote this text at a place of the storage, or took it away. What is refused here is given up where that
   * is a later word of the same draft, which takes its place; or did, and has been sent or given up by now.
   */
  heard(place: string, text: string): void;
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

export function createDraftShelf(
  storageOf: () => SyncStorage,
  now: () => number,
  keeping: DeviceKeeping,
): DraftShelf {
  const listeners = new Set<() => void>();
  /** What was read last, so that the same text is the same object. */
  const read = new Map<string, { readonly text: string; readonly draft: unknown }>();
  /** What the storage did not take. */
  const unwritten = new Map<string, Kept>();

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

  const publish = () => listeners.forEach((listener) => listener());

  const keep = (personId: string, place: string, kept: Kept) => {
    const isNew = attempt((storage) => storage.getItem(place) === null, false);
    if (isNew) tidy(personId);
    const isWritten = attempt((storage) => {
      put(storage, place, JSON.stringify(kept));
      return true;
    }, false);
    if (isWritten) {
      unwritten.delete(place);
      keeping.kept(place);
    } else {
      unwritten.set(place, kept);
      keeping.refused(personId, place, () => keepAgain(personId, place));
    }
  };

  const heard = (place: string, text: string) => {
    const ahead = unwritten.get(place);
    const other = keptFrom(text);
    if (!ahead || !other || other.at <= ahead.at) return;
    unwritten.delete(place);
    keeping.kept(place);
    publish();
  };

  const keepAgain = (personId: string, place: string) => {
    heard(place, attempt((storage) => storage.getItem(place), null) ?? '');
    // Where an earlier text has gone, in another tab or for want of room, this one was not in it.
    const kept = unwritten.get(place);
    if (kept) keep(personId, place, kept);
  };

  return {
    read(personId, key) {
      const place = placeOf(personId, key);
      const ahead = unwritten.get(place);
      if (ahead) return ahead.draft;
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
      if (draft === undefined) {
        unwritten.delete(place);
        attempt((storage) => storage.removeItem(place), undefined);
        keeping.released(place);
      } else {
        keep(personId, place, { draft, at: now() });
      }
      publish();
    },

    heard,

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

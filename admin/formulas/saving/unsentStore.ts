import type { DeviceKeeping } from '../../drafts/deviceKeeping.js';
import type { SyncStorage } from '../../outbox/writeAhead.js';
import type { FormulaDraft } from '../formulaDraft.js';

/** What somebody changed and the server does not have yet. */
export interface Unsent {
  /** Of the formula that the changes began from. */
  readonly version: number;
  /** What the formula said then. */
  readonly base: FormulaDraft;
  readonly content: FormulaDraft;
  /** When it was kept last, in milliseconds. */
  readonly at: number;
}

export interface Found {
  readonly key: string;
  readonly unsent: Unsent;
}

/** Unsent changes of one person to one formula in this browser. */
export interface UnsentStore {
  /** What earlier pages left, latest first. */
  found(): readonly Found[];
  /** Keeps what this page has not sent, within a moment; undefined forgets it at once. */
  keep(unsent: Unsent | undefined): void;
  /** Keeps at once what waits for that moment: the page may be closing. */
  flush(): void;
  /** Lets go of what the browser has refused; what it took before that stays. */
  giveUp(): void;
  drop(key: string): void;
}

/** How the places begin where changes of formulas are kept, of whomever they are. */
export const formulasPlace = 'ungkit.formula.';

/** A slider that is drawn changes the draft at every frame; a crash costs no more than this of it. */
export const keptWithinMs = 250;

/**
 * Keeps changes where they survive a closed tab, a crash and a sign-out. Other people who use the same device do
 * not see them. Each page keeps its own: two tabs do not write over each other.
 *
 * A full or forbidden storage is no reason to stop typing: then the page alone remembers, and whoever types is told.
 */
export function createUnsentStore(
  storageOf: () => SyncStorage,
  keeping: DeviceKeeping,
  personId: string,
  formulaId: string,
  page = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`,
): UnsentStore {
  const prefix = `${formulasPlace}${personId}.${formulaId}.`;
  const ownKey = prefix + page;
  let waiting: Unsent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = (key: string): Unsent | undefined => {
    try {
      const kept: unknown = JSON.parse(storageOf().getItem(key) ?? 'null');
      return isUnsent(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  const drop = (key: string) => {
    try {
      storageOf().removeItem(key);
    } catch {
      // A storage that can not be written holds nothing either.
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    try {
      storageOf().setItem(ownKey, JSON.stringify(waiting));
      waiting = undefined;
      keeping.kept(ownKey);
    } catch {
      // The draft is still in memory, and its saving is under way.
      keeping.refused(personId, ownKey, flush);
    }
  };
  return {
    found() {
      const keys = keysOf(storageOf).filter((key) => key.startsWith(prefix) && key !== ownKey);
      return keys
        .flatMap((key) => {
          const unsent = read(key);
          return unsent ? [{ key, unsent }] : [];
        })
        .toSorted((a, b) => b.unsent.at - a.unsent.at);
    },
    keep(unsent) {
      waiting = unsent;
      if (unsent) timer ??= setTimeout(flush, keptWithinMs);
      else {
        flush();
        drop(ownKey);
        keeping.released(ownKey);
      }
    },
    flush,
    giveUp() {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
      keeping.released(ownKey);
    },
    drop,
  };
}

function keysOf(storageOf: () => SyncStorage): readonly string[] {
  try {
    const storage = storageOf();
    return Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  } catch {
    return [];
  }
}

/** An older release, or another program, may have left something else under the key. */
function isUnsent(kept: unknown): kept is Unsent {
  const { version, base, content, at } = (kept ?? {}) as Partial<Unsent>;
  return typeof version === 'number' && typeof at === 'number' && isDraft(base) && isDraft(content);
}

function isDraft(kept: unknown): kept is FormulaDraft {
  const { title, nodes, missing, gradeBands, gradeBasis } = (kept ?? {}) as Partial<FormulaDraft>;
  return (
    typeof title === 'string' &&
    typeof nodes === 'object' &&
    typeof missing === 'object' &&
    typeof gradeBasis === 'string' &&
    Array.isArray(gradeBands)
  );
}

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
  drop(key: string): void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A slider that is drawn changes the draft at every frame; a crash costs no more than this of it. */
export const keptWithinMs = 250;

/**
 * Keeps changes where they survive a closed tab, a crash and a sign-out. Other people who use the same device do
 * not see them. Each page keeps its own: two tabs do not write over each other.
 *
 * A full or forbidden storage is no reason to stop typing: then the page alone remembers.
 */
export function createUnsentStore(
  storage: Storage,
  personId: string,
  formulaId: string,
  page = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`,
): UnsentStore {
  const prefix = `ungkit.formula.${personId}.${formulaId}.`;
  const ownKey = prefix + page;
  let waiting: Unsent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = (key: string): Unsent | undefined => {
    try {
      const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
      return isUnsent(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  const drop = (key: string) => {
    try {
      storage.removeItem(key);
    } catch {
      // A storage that can not be written holds nothing either.
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    try {
      storage.setItem(ownKey, JSON.stringify(waiting));
    } catch {
      // Nothing to do: the draft is still in memory, and its saving is under way.
    }
    waiting = undefined;
  };
  return {
    found() {
      const keys = keysOf(storage).filter((key) => key.startsWith(prefix) && key !== ownKey);
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
      }
    },
    flush,
    drop,
  };
}

function keysOf(storage: Storage): readonly string[] {
  try {
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

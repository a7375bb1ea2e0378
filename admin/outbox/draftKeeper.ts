import type { DeviceKeeping } from '../drafts/deviceKeeping.js';
import type { Draft } from '../worksheets/saving/draftStore.js';
import type { DraftDatabase } from './draftDatabase.js';
import { isRemoval, momentOf } from './keptDraft.js';
import type { Change, DraftPlace, KeptDraft } from './keptDraft.js';
import type { WriteAhead } from './writeAhead.js';

/** Drafts of one person on this device: read and written at once, kept through closed tabs and crashes. */
export interface DraftKeeper {
  /** The oldest first. */
  readonly drafts: readonly KeptDraft[];
  find(answerId: string): KeptDraft | undefined;
  write(answerId: string, draft: Draft, place: DraftPlace | null): void;
  remove(answerId: string): void;
  /** Takes up what earlier pages and releases kept. Never fails: what can not be read is not there. */
  load(): Promise<void>;
  /** Takes up what other tabs changed. */
  refresh(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

/** How the place begins where answers are kept, of whomever they are. */
export const answersPlace = 'ungkit.draft.';

interface KeeperPorts {
  readonly writeAhead: WriteAhead;
  readonly database: DraftDatabase;
  /** Is told when neither of the two takes what is typed. */
  readonly keeping: DeviceKeeping;
  /** ms */
  readonly now: () => number;
}

export function createDraftKeeper(
  personId: string,
  { writeAhead, database, keeping, now }: KeeperPorts,
): DraftKeeper {
  const kept = new Map<string, KeptDraft>();
  /** What the database does not have yet, and what of it nothing else has either. */
  const ahead = new Map<string, Change>();
  const unnoted = new Set<string>();
  const listeners = new Set<() => void>();
  const place = answersPlace + personId;
  let failing = false;
  let writing = false;
  /** Counts up, so that a reading knows whether it is still true. */
  let changes = 0;

  const publish = () => listeners.forEach((listener) => listener());

  const note = (next: Change) => {
    // That a draft has gone is nobody's typing.
    if (writeAhead.note(next) || isRemoval(next)) unnoted.delete(next.answerId);
    else unnoted.add(next.answerId);
  };

  const change = (next: Change) => {
    changes += 1;
    if (isRemoval(next)) kept.delete(next.answerId);
    else kept.set(next.answerId, next);
    ahead.set(next.answerId, next);
    note(next);
    publish();
    void writeAll();
  };

  /** One after another; of one answer the last alone. */
  const writeAll = async () => {
    if (writing) return;
    writing = true;
    try {
      for (let [next] = ahead.values(); next; [next] = ahead.values()) {
        await database.apply(next);
        if (ahead.get(next.answerId) === next) {
          ahead.delete(next.answerId);
          unnoted.delete(next.answerId);
        }
        writeAhead.clear(next);
      }
      failing = false;
    } catch {
      // It stays noted ahead, and the next change tries again.
      failing = true;
    } finally {
      writing = false;
    }
    tell();
  };

  /** As long as the database is at it, it may take what was not noted ahead. */
  const tell = () => {
    if (unnoted.size === 0) {
      if (kept.size === 0) keeping.released(place);
      else keeping.kept(place);
    } else if (failing) keeping.refused(personId, place, keepAgain);
  };

  const keepAgain = async () => {
    for (const answerId of unnoted) {
      const next = ahead.get(answerId);
      if (next) note(next);
    }
    tell();
    await writeAll();
  };

  const refresh = async () => {
    // What was read is only true if nothing was changed meanwhile.
    for (let tries = 0; tries < 3; tries += 1) {
      const before = changes;
      const found = await database.all(personId).catch(() => undefined);
      if (!found) return;
      if (changes !== before) continue;
      for (const answerId of kept.keys()) if (!ahead.has(answerId)) kept.delete(answerId);
      for (const draft of found) if (!ahead.has(draft.answerId)) kept.set(draft.answerId, draft);
      return publish();
    }
  };

  const keeper: DraftKeeper = {
    get drafts() {
      return [...kept.values()].toSorted((one, other) => one.since - other.since);
    },
    find: (answerId) => kept.get(answerId),

    write(answerId, { version, base, content, unheard }, place) {
      const before = kept.get(answerId);
      const at = now();
      change({
        personId,
        answerId,
        version,
        base,
        content,
        ...(unheard && { unheard }),
        since: before?.since ?? at,
        // A clock that was set back must not make what is typed now look old.
        changedAt: Math.max(at, (before?.changedAt ?? 0) + 1),
        place: place ?? before?.place ?? null,
      });
    },

    remove(answerId) {
      const before = kept.get(answerId);
      if (!before) return;
      change({ personId, answerId, removedAt: Math.max(now(), before.changedAt) });
    },

    async load() {
      await refresh();
      for (const noted of writeAhead.all(now())) {
        const { answerId } = noted;
        const there = kept.get(answerId);
        if (there && momentOf(there) > momentOf(noted)) continue;
        change(noted);
      }
      publish();
    },

    refresh,

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return keeper;
}

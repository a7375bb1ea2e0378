import type { SyncStorage } from './writeAhead.js';

// For the tests of this folder; no screen uses it.

/** What a browser keeps at once, in memory; `fill()` makes it refuse anything more. */
export function memoryStorage() {
  const kept = new Map<string, string>();
  let full = false;
  const storage: SyncStorage = {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, storage, fill: () => (full = true) };
}

import type { KvStore } from '@tus/server';

/** Remembers this many values at most, and forgets the oldest first. */
export function boundedCache<Value>(most: number): KvStore<Value> {
  const known = new Map<string, Value>();
  return {
    get: (key) => Promise.resolve(known.get(key)),
    set(key, value) {
      known.delete(key);
      known.set(key, value);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return Promise.resolve();
    },
    delete(key) {
      known.delete(key);
      return Promise.resolve();
    },
  };
}

import type { Store } from 'react-admin';

type Listener = (value: unknown) => void;

/**
 * A store whose browser may have no room left: what it does not take is remembered by this page, so that language,
 * light and filters go on working.
 */
export function roomyStore(base: Store): Store {
  const unwritten = new Map<string, unknown>();
  const listeners = new Map<string, Set<Listener>>();
  return {
    ...base,
    setup() {
      try {
        base.setup();
      } catch {
        // It notes its version first of all, and without room not even that.
      }
    },
    getItem: <Item>(key: string, otherwise?: Item) =>
      unwritten.has(key) ? (unwritten.get(key) as Item) : base.getItem(key, otherwise),
    setItem(key, value) {
      try {
        base.setItem(key, value);
        unwritten.delete(key);
      } catch {
        unwritten.set(key, value);
        listeners.get(key)?.forEach((listener) => listener(value));
      }
    },
    removeItem(key) {
      unwritten.delete(key);
      base.removeItem(key);
    },
    removeItems(prefix) {
      for (const key of unwritten.keys()) if (key.startsWith(prefix)) unwritten.delete(key);
      base.removeItems(prefix);
    },
    reset() {
      unwritten.clear();
      base.reset();
    },
    subscribe(key, listener) {
      const others = listeners.get(key) ?? new Set<Listener>();
      listeners.set(key, others.add(listener));
      const stop = base.subscribe(key, listener);
      return () => {
        others.delete(listener);
        stop();
      };
    },
  };
}

import { localStorageStore } from 'react-admin';
import type { Store } from 'react-admin';
import { roomyStore } from './roomyStore.js';

const base = roomyStore(localStorageStore(undefined, 'ungkit'));

/** What belongs to the device rather than to whoever is signed in. */
const ofTheDevice = ['locale', 'theme'] as const;

/** Begins the keys of what a person finds again after signing out. They name the person, so nobody finds another's. */
export const keptPrefix = 'kept.';

/** How a list is looked at. What was searched for is nobody's but who typed it: it goes with them. */
interface ListLook {
  readonly filter?: Readonly<Record<string, unknown>>;
}
const withoutSearch = ({ filter: { q: _, ...filter } = {}, ...look }: ListLook) => ({
  ...look,
  filter,
});

/**
 * What this device remembers; signing out forgets all of it but the language, the light, and how each
 * person filters and sorts what `keptPrefix` is for.
 */
export const store: Store = {
  ...base,
  reset() {
    const kept = ofTheDevice.map((key) => [key, base.getItem<string>(key)] as const);
    const looks = Object.entries(base.listItems?.(keptPrefix) ?? {});
    base.reset();
    for (const [key, look] of looks) base.setItem(key, withoutSearch((look ?? {}) as ListLook));
    for (const [key, value] of kept) if (value !== undefined) base.setItem(key, value);
  },
};

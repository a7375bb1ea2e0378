import { localStorageStore } from 'react-admin';
import type { Store } from 'react-admin';

const base = localStorageStore(undefined, 'ungkit');

/** What belongs to the device rather than to whoever is signed in. */
const ofTheDevice = ['locale', 'theme'] as const;

/** What this device remembers; signing out forgets all of it but the language and the light. */
export const store: Store = {
  ...base,
  reset() {
    const kept = ofTheDevice.map((key) => [key, base.getItem<string>(key)] as const);
    base.reset();
    for (const [key, value] of kept) if (value !== undefined) base.setItem(key, value);
  },
};

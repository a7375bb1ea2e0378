/** Under this key every tab finds who signed in last in this browser: they share one session. */
const key = 'ungkit.person';

/** Id of the person who signed in last in this browser; null where it does not know. */
export function lastSignedIn(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Tells the other tabs who it is. */
export function tellSignedIn(personId: string): void {
  try {
    window.localStorage.setItem(key, personId);
  } catch {
    // Without a storage the tabs know nothing of each other.
  }
}

/** Whether another tab told it just now. */
export const isOfSignedIn = (event: StorageEvent): boolean => event.key === key;

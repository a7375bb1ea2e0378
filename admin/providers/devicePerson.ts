import { ApiError } from './errors.js';
import { session } from './session.js';

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

function tell(personId: string): void {
  try {
    window.localStorage.setItem(key, personId);
  } catch {
    // Without a storage the tabs know nothing of each other.
  }
}

/**
 * Nothing may be saved in the name of somebody else who signed in from another tab.
 *
 * @throws ApiError `UNAUTHENTICATED`
 */
export function assertStillSignedIn(personId: string): void {
  if ((lastSignedIn() ?? personId) === personId) return;
  throw new ApiError({ code: 'UNAUTHENTICATED', details: {} });
}

/** Tells the other tabs who is signed in, and begins anew where it is somebody else by now. */
export function watchDevicePerson(): void {
  let told: string | undefined;
  session.subscribe(() => {
    const { viewer, expired } = session.get();
    const signedIn = viewer && !expired ? viewer.person.id : undefined;
    // Only a sign-in is news: another's that came after it must not be painted over.
    if (signedIn !== undefined && signedIn !== told) tell(signedIn);
    told = signedIn;
  });
  window.addEventListener('storage', (event) => {
    const { viewer } = session.get();
    if (event.key === key && viewer && lastSignedIn() !== viewer.person.id) location.reload();
  });
}

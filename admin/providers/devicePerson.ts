import { ApiError } from './errors.js';
import { isOfSignedIn, lastSignedIn, tellSignedIn } from './lastSignedIn.js';
import { session } from './session.js';

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
    if (signedIn !== undefined && signedIn !== told) tellSignedIn(signedIn);
    told = signedIn;
  });
  window.addEventListener('storage', (event) => {
    const { viewer } = session.get();
    if (isOfSignedIn(event) && viewer && lastSignedIn() !== viewer.person.id) location.reload();
  });
}

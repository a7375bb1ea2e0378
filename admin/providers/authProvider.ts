import type { AuthProvider } from 'react-admin';
import { SignInDocument, SignOutDocument, ViewerDocument } from '../graphql/graphql.js';
import type { SignInInput } from '../graphql/graphql.js';
import { keptReads } from '../offline/keptReads.js';
import { offlineStart, startOffline } from '../offline/offlineStart.js';
import { canAccess } from './access.js';
import { send } from './api.js';
import { deviceSignIn } from './deviceSignIn.js';
import { deviceSignOut } from './deviceSignOut.js';
import { ApiError, failureOf, isTransient } from './errors.js';
import { session } from './session.js';
import type { Viewer } from './session.js';

/** react-admin's questions about the person, answered from the viewer the API knows. */
export const authProvider: AuthProvider = {
  async login(input: SignInInput) {
    const { signIn } = await send(SignInDocument, { input });
    offlineStart.note(false);
    session.signedIn(signIn);
  },

  async logout() {
    const { viewer, expired } = session.get();
    if (viewer) deviceSignOut.note();
    session.signedOut();
    // Gone on the server as well: nothing to end there, and nothing to report if it fails.
    if (viewer && expired) deviceSignOut.told();
    else if (viewer) await endSession().catch(() => undefined);
  },

  async checkAuth() {
    // Not an error to be shouted about: they have simply not signed in yet.
    if (!(await knownViewer())) throw { message: false };
  },

  async checkError(cause: unknown) {
    const { code } = failureOf(cause);
    // It comes this far only when the person chose not to sign in again.
    if (code === 'UNAUTHENTICATED') throw { message: false };
  },

  async getIdentity() {
    const viewer = await knownViewer();
    if (!viewer) throw new Error('Nobody is signed in');
    return { id: viewer.person.id, fullName: viewer.person.name };
  },

  getPermissions: async () => (await knownViewer())?.abilities ?? [],

  canAccess: async ({ resource, action }) => canAccess(await knownViewer(), resource, action),
};

/** Tells the server of a sign-out that it did not hear of, as soon as there is a network. */
export function watchSignOut(): void {
  let known: Viewer | null = null;
  session.subscribe(() => {
    const { viewer } = session.get();
    // Also whoever signs in again in this tab after having left in another.
    if (viewer && viewer !== known) deviceSignOut.cancel();
    known = viewer;
  });
  window.addEventListener('online', () => {
    if (!session.get().viewer && deviceSignOut.isUntold()) endSession().catch(() => undefined);
  });
}

let asking: Promise<Viewer | null> | undefined;

/** The viewer this page knows; the first one to ask asks the server, the others wait with it. */
async function knownViewer(): Promise<Viewer | null> {
  const { viewer } = session.get();
  if (viewer) return viewer;
  asking ??= whoIsThere().finally(() => {
    asking = undefined;
  });
  return asking;
}

/** How long a network may take to say who is there, where the device knows who was; ms. */
const patienceMs = 8_000;

/** Without a network it is who was there before, as long as the server does not say otherwise. */
async function whoIsThere(): Promise<Viewer | null> {
  const asked = askTheServer();
  try {
    return settle(await Promise.race([asked, late()]));
  } catch (cause) {
    const failure = failureOf(cause);
    const before = isTransient(failure) ? await keptReads.viewer() : undefined;
    if (before) {
      startOffline(before);
      return before;
    }
    if (failure.code === 'UNAUTHENTICATED') await keptReads.forget();
  }
  try {
    // Nothing to go on with meanwhile.
    return settle(await asked);
  } catch (cause) {
    offlineStart.note(isTransient(failureOf(cause)));
    throw cause;
  }
}

/** @throws ApiError */
async function askTheServer(): Promise<Viewer | null> {
  // Whoever left without a network has left, though their cookie still opens the door.
  if (deviceSignOut.isUntold()) await endSession();
  const before = deviceSignIn();
  const viewer = (await send(ViewerDocument, {})).viewer ?? null;
  // Somebody left or signed in meanwhile, in another tab: they are not to be painted over by who was there before.
  return before === deviceSignIn() ? viewer : askTheServer();
}

function settle(viewer: Viewer | null): Viewer | null {
  offlineStart.note(false);
  if (viewer) session.signedIn(viewer);
  else void keptReads.forget();
  return viewer;
}

let ending: Promise<void> | undefined;

/** @throws ApiError while the server can not be told. */
function endSession(): Promise<void> {
  ending ??= send(SignOutDocument, {})
    .then(deviceSignOut.told, (cause: unknown) => {
      if (isTransient(failureOf(cause))) throw cause;
      deviceSignOut.told();
    })
    .finally(() => {
      ending = undefined;
    });
  return ending;
}

const late = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new ApiError({ code: 'TIMEOUT', details: {} })), patienceMs);
  });

import type { AuthProvider } from 'react-admin';
import { SignInDocument, SignOutDocument, ViewerDocument } from '../graphql/graphql.js';
import type { SignInInput } from '../graphql/graphql.js';
import { canAccess } from './access.js';
import { send } from './api.js';
import { failureOf } from './errors.js';
import { session } from './session.js';
import type { Viewer } from './session.js';

/** react-admin's questions about the person, answered from the viewer the API knows. */
export const authProvider: AuthProvider = {
  async login(input: SignInInput) {
    const { signIn } = await send(SignInDocument, { input });
    session.signedIn(signIn);
  },

  async logout() {
    const { viewer, expired } = session.get();
    session.signedOut();
    // Gone on the server as well: nothing to end there, and nothing to report if it fails.
    if (viewer && !expired) await send(SignOutDocument, {}).catch(() => undefined);
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

let asking: Promise<Viewer | null> | undefined;

/** The viewer this page knows; the first one to ask asks the server, the others wait with it. */
async function knownViewer(): Promise<Viewer | null> {
  const { viewer } = session.get();
  if (viewer) return viewer;
  asking ??= send(ViewerDocument, {})
    .then(({ viewer: found }) => {
      if (found) session.signedIn(found);
      return found;
    })
    .finally(() => {
      asking = undefined;
    });
  return asking;
}
